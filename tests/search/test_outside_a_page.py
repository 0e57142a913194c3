"""The example in docs/developers/search.md does what the page says: the search of a built site, asked from Node."""

import re
import shutil
import subprocess

import pytest

from sameroad.search.index_files import index_files
from tests.conftest import CHECKOUT
from tests.factories import make_directory

PAGE = CHECKOUT / "docs" / "developers" / "search.md"


@pytest.mark.skipif(shutil.which("node") is None, reason="the example is for Node")
def test_the_example_runs_beside_a_built_site(tmp_path):
    for path, content in index_files(make_directory()).items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_bytes(content)
    scripts = "assets/javascripts/search"
    shutil.copytree(CHECKOUT / "docs" / scripts, tmp_path / "site" / scripts)
    example = re.search(r"```js\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert example
    (tmp_path / "ask.mjs").write_text(example[1], encoding="utf-8")
    done = subprocess.run(
        ["node", "ask.mjs"], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["{ en: 'Lupus', 'zh-Hant': '紅斑狼瘡' }", "example condition"]


def test_the_page_names_every_attribute_that_the_scripts_ask_for():
    scripts = [
        file.read_text("utf-8") for file in (CHECKOUT / "docs" / "assets" / "javascripts" / "search").glob("*.js")
    ]
    asked = {name for text in scripts for name in re.findall(r"data-[a-z-]+", text)}
    asked |= {
        "data-" + re.sub("[A-Z]", lambda big: "-" + big[0].lower(), name)
        for text in scripts
        for name in re.findall(r"dataset\.(\w+)", text)
    }
    page = PAGE.read_text("utf-8")
    assert len(asked) > 10
    assert sorted(name for name in asked if f"`{name}" not in page) == []
