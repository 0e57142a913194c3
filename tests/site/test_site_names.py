from pathlib import Path

import pytest

from sameroad.site.config_file import config_file_here
from sameroad.site.site_names import SiteNames, SiteNamesError, site_names
from tests.conftest import CHECKOUT


def read(folder: Path, text: str) -> SiteNames:
    file = folder / "mkdocs.yml"
    file.write_text(text, "utf-8")
    return site_names(file)


def test_the_project_has_a_name_in_each_language() -> None:
    names = site_names(CHECKOUT / "mkdocs.yml")
    assert (names.name_in("en"), names.name_in("zh-Hant"), names.name_in("ur")) == ("Same Road", "同路", "Same Road")
    assert names.address == "https://sameroad.example/"


def test_an_address_ends_with_one_slash_and_may_come_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://groups.test/hk")
    assert read(tmp_path, "site_name: Groups\nsite_url: !ENV SITE_URL\n").address == "https://groups.test/hk/"
    assert read(tmp_path, "site_name: Groups\nsite_url: https://groups.test/\n").address == "https://groups.test/"


@pytest.mark.parametrize("plugins", ["", "plugins:\n", "plugins: [i18n]\n", "plugins: {i18n: {languages: }}\n"])
def test_what_is_not_said_is_none(plugins: str, tmp_path: Path) -> None:
    names = read(tmp_path, f"site_name: Groups\nsite_url: ''\n{plugins}")
    assert names == SiteNames(None, "Groups")


def test_plugins_may_be_a_mapping(tmp_path: Path) -> None:
    text = "site_name: Groups\nplugins: {i18n: {languages: [{locale: zh-Hant, site_name: 組織}, {locale: en}]}}\n"
    assert read(tmp_path, text).own_names == {"zh-Hant": "組織"}


@pytest.mark.parametrize("text", ["site_name: [", None])
def test_what_cannot_be_read_is_said(text: str | None, tmp_path: Path) -> None:
    with pytest.raises(SiteNamesError, match=r"mkdocs\.yml cannot be read: "):
        read(tmp_path, text) if text else site_names(tmp_path / "mkdocs.yml")


def test_the_file_of_the_folder_goes_before_the_projects_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert config_file_here() == CHECKOUT / "mkdocs.yml"
    (tmp_path / "mkdocs.yml").write_text("site_name: Groups\n", "utf-8")
    assert config_file_here().resolve() == tmp_path.resolve() / "mkdocs.yml"
