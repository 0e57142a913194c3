"""The stylesheets of every page are one file, in the order of mkdocs.yml."""

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from sameroad.site.join_styles import JOINED, join_styles
from sameroad.site.take_styles import take_styles


def make_config(tmp_path, *extra_css):
    (tmp_path / "b.css").write_text("b {}\n", encoding="utf-8")
    (tmp_path / "a.css").write_text("a { content: '字' }", encoding="utf-8")
    config = MkDocsConfig()
    config.load_dict({"docs_dir": str(tmp_path), "extra_css": list(extra_css)})
    return config


def test_our_own_stylesheets_become_one_in_their_order(tmp_path):
    config = make_config(tmp_path, "b.css", "https://elsewhere.example/x.css", "a.css")
    styles = take_styles(config)
    assert config.extra_css == [JOINED, "https://elsewhere.example/x.css"]
    assert join_styles(styles) == {JOINED: "b {}\n\na { content: '字' }".encode()}


def test_without_any_there_is_nothing_to_join(tmp_path):
    config = make_config(tmp_path)
    assert join_styles(take_styles(config)) == {}
    assert config.extra_css == []


def test_a_file_that_is_missing_is_named(tmp_path):
    with pytest.raises(ConfigurationError, match=r"extra_css: there is no file c\.css in"):
        take_styles(make_config(tmp_path, "a.css", "c.css"))


def test_a_page_asks_for_one_file_that_has_them_all(built_site):
    page = (built_site / "index.html").read_text("utf-8")
    assert f'href="{JOINED}"' in page
    assert "assets/stylesheets/records.css" not in page
    joined = (built_site / JOINED).read_bytes()
    for name in ("theme", "header", "records", "search"):
        assert (built_site / f"assets/stylesheets/{name}.css").read_bytes() in joined
