"""`build --timings` and `--no-exports`: what they write, and what they leave out."""

import json
import re
import time

import pytest

from tests.factories import make_record
from tests.small_project import build, make_project

STAGES = [
    "start",
    "read",
    "check",
    "model",
    "history",
    "frames",
    "exports",
    "pages",
    "search index",
    "other files",
    "verify",
    "publish",
]
# Of HTML and of Markdown; the page about the open data shows how programs read it, which is no link.
LINK = re.compile(r"""(?:(?:href|src)="|\]\()[^"()\s]*data/v1[^"()\s]*""")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A project built without open data, and the seconds it took."""
    folder = make_project(tmp_path_factory.mktemp("project"), {"example": make_record()})
    start = time.perf_counter()
    done = build(folder, "--no-exports", "--timings", folder / "timings.json")
    seconds = time.perf_counter() - start
    assert done.returncode == 0, done.stdout + done.stderr
    return folder, seconds


def test_the_stages_are_told_and_are_together_no_longer_than_the_build(built):
    folder, seconds = built
    stages = json.loads((folder / "timings.json").read_text("utf-8"))["stages"]
    assert list(stages) == STAGES
    assert all(stage >= 0 for stage in stages.values())
    assert stages["frames"] > stages["publish"]
    assert seconds / 3 < sum(stages.values()) <= seconds


def test_without_open_data_nothing_leads_there(built):
    folder, _ = built
    site = folder / "site"
    assert not (site / "data" / "v1").exists()
    texts = [file.read_text("utf-8") for file in site.rglob("*") if file.suffix in {".html", ".txt", ".xml"}]
    assert len(texts) > 50
    assert [found for text in texts for found in LINK.findall(text)] == []


def test_timings_that_cannot_be_written_are_one_sentence_and_the_site_stays(built):
    folder, _ = built
    done = build(folder, "--no-exports", "--quiet", "--timings", folder / "nowhere" / "timings.json")
    assert done.returncode == 1
    assert re.fullmatch(
        r"The site is built, but \S+timings\.json cannot be written: No such file or directory\.\n",
        done.stderr.splitlines(keepends=True)[-1],
    )
    assert (folder / "site" / "index.html").is_file()
