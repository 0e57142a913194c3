"""Hong Kong is data: the same code builds a tiny directory of another region, in another pair of languages.

The region is Portugal and the languages are Portuguese and Spanish; all names and numbers are invented.
"""

import shutil
from pathlib import Path

import pytest
import yaml

from sameroad.commands.main import main
from tests.conftest import CHECKOUT, TODAY
from tests.factories import make_record, write_yaml
from tests.small_project import build, make_project

LANGUAGES = ("pt", "es")


def both(portuguese: str, spanish: str) -> dict[str, str]:
    return {"pt": portuguese, "es": spanish}


def in_both(value: object) -> object:
    """The value with every localized text in the two languages of this directory, made from the English one."""
    if isinstance(value, dict):
        if set(value) <= {"en", "zh-Hant"} and value:
            english = next(iter(value.values()))
            return both(english, english)
        return {key: in_both(item) for key, item in value.items()}
    return [in_both(item) for item in value] if isinstance(value, list) else value


def group(slug: str, number: str) -> dict[str, object]:
    return make_record(
        name=both(f"Associação {slug}", f"Asociación {slug}"),
        summary=both("Para pessoas com lúpus.", "Para personas con lupus."),
        contact={"phones": [{"number": number}]},
        sources=[{"title": "Folheto", "supports": ["name", "phones"], "as_of": "2026"}],
    )


RECORDS = {
    "algarve": group("do Algarve", "+351 289 123 456"),
    "lisboa": group("de Lisboa", "+351 21 234 5678"),
    "porto": group("do Porto", "+351 22 234 5678"),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    folder = make_project(tmp_path_factory.mktemp("second"), RECORDS, site_name="Mesma Estrada")
    translate_data(folder / "data")
    for old, new in (("en", "pt"), ("zh-Hant", "es")):
        (folder / "docs" / old).rename(folder / "docs" / new)
    config = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))
    config["theme"]["language"] = "pt"
    config["plugins"][0]["i18n"]["languages"] = [
        {"locale": "pt", "name": "Português", "default": True},
        {"locale": "es", "name": "Español", "theme": {"language": "es"}},
    ]
    write_yaml(folder / "mkdocs.yml", config)
    return folder


def translate_data(data: Path) -> None:
    for file in data.rglob("*.yaml"):
        if file.parent.name != "organizations":
            write_yaml(file, in_both(yaml.safe_load(file.read_text("utf-8"))))
    settings = yaml.safe_load((data / "directory.yaml").read_text("utf-8"))
    settings["telephone_region"] = "PT"
    settings["languages"] = [{"id": tag, "limits": {"summary": 300, "description": 1500}} for tag in LANGUAGES]
    write_yaml(data / "directory.yaml", settings)
    english = yaml.safe_load((CHECKOUT / "data" / "interface" / "en.yaml").read_text("utf-8"))
    for tag in LANGUAGES:
        write_yaml(data / "interface" / f"{tag}.yaml", english)


def test_another_region_and_another_pair_of_languages_need_no_other_code(project):
    done = build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    site = project / "site"
    portuguese = (site / "organizations" / "lisboa" / "index.html").read_text("utf-8")
    spanish = (site / "es" / "organizations" / "lisboa" / "index.html").read_text("utf-8")
    assert '<html lang="pt"' in portuguese
    assert "<h1>Associação de Lisboa</h1>" in portuguese
    assert 'href="tel:+351212345678">21\u00a0234\u00a05678</a>' in portuguese
    assert '<html lang="es"' in spanish
    assert "<h1>Asociación de Lisboa</h1>" in spanish
    assert not (site / "zh-Hant").exists()


def validate(data):
    return main(["validate", "--data", str(data), "--today", TODAY, "--format", "text"])


def test_its_numbers_are_checked_for_its_own_region(project, tmp_path, capsys):
    data = shutil.copytree(project / "data", tmp_path / "data")
    assert validate(data) == 0
    write_yaml(data / "organizations" / "porto.yaml", group("do Porto", "22 234 5678"))
    assert validate(data) == 1
    assert 'Write "+351 22 234 5678".' in capsys.readouterr().out
