"""The preview: it follows every saved record, and goes on showing the last good pages while one is wrong."""

import re
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.conftest import CHECKOUT, TODAY
from tests.factories import make_record, write_yaml
from tests.small_project import make_project

COMMANDS = {
    "sameroad": ["sameroad.commands.main", "serve", "--today", TODAY, "--address", "127.0.0.1:0"],
    "mkdocs": ["mkdocs", "serve", "--dev-addr", "127.0.0.1:0"],
}
SECOND = make_record(name={"en": "Second Name", "zh-Hant": "二"})


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path)


@contextmanager
def serving(project, command):
    """Run the preview; give a function that waits for a text in its log."""
    log = project / "log.txt"
    # Unbuffered, on a free port: MkDocs is told one, as it does not say which one it took for port 0.
    port = free_port()
    arguments = [argument.replace(":0", f":{port}") for argument in COMMANDS[command]]
    with log.open("wb") as output:
        running = subprocess.Popen(
            [sys.executable, "-u", "-m", *arguments], cwd=project, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            yield Preview(f"http://127.0.0.1:{port}/", log, running)
        finally:
            running.terminate()
            running.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Preview:
    def __init__(self, site, log, process):
        self.site, self.log, self.process = site, log, process

    def wait_for_heading(self, heading):
        self._wait(lambda: re.search(r"<h1>(.*?)</h1>", self.read()), heading)

    def wait_for_log(self, text):
        self._wait(lambda: re.search(re.escape(text), self.log.read_text("utf-8", "replace")), text)

    def read(self, page="organizations/example/"):
        try:
            with urlopen(self.site + page, timeout=60) as answer:
                return answer.read().decode("utf-8")
        except (URLError, ConnectionError):
            return ""

    def _wait(self, look, wanted):
        end = time.monotonic() + 120
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log.read_text("utf-8", "replace")
            found = look()
            if found and found[found.lastindex or 0] == wanted:
                return
            time.sleep(0.2)
        raise AssertionError(f"waited in vain for {wanted!r}:\n{self.log.read_text('utf-8', 'replace')}")


def test_the_preview_of_mkdocs_follows_a_record(project):
    with serving(project, "mkdocs") as preview:
        preview.wait_for_heading("Hong Kong Example Association")
        write_yaml(project / "data" / "organizations" / "example.yaml", SECOND)
        preview.wait_for_heading("Second Name")
    assert not (project / "site").exists()


def test_the_preview_follows_records_and_outlives_their_errors(project):
    record = project / "data" / "organizations" / "example.yaml"
    with serving(project, "sameroad") as preview:
        preview.wait_for_heading("Hong Kong Example Association")
        assert "<h1>Components</h1>" in preview.read("components/")
        assert "<h1>組件</h1>" in preview.read("zh-Hant/components/")
        write_yaml(record, SECOND)
        preview.wait_for_heading("Second Name")
        write_yaml(record, make_record(kind="no-such-kind"))
        preview.wait_for_log("The last good pages are shown until they are mended.")
        preview.wait_for_heading("Second Name")
        write_yaml(record, make_record(name={"en": "Third Name", "zh-Hant": "三"}))
        preview.wait_for_heading("Third Name")
    assert not (project / "site").exists()


def test_a_preview_says_in_a_sentence_what_else_is_wrong_and_goes_on_when_it_is_mended(project):
    spoilt = {
        "docs/en/about.md": ("---\ntitle: [x: y\n---\n", "docs/en/about.md:2: A list in [ ]"),
        "overrides/main.html": ("{% bloc %}\n", "overrides/main.html:1: This template cannot be drawn: Encountered"),
        "data/schema/category.schema.json": ("{\n", "data/schema/category.schema.json:2: This schema cannot be used."),
    }
    shutil.copytree(CHECKOUT / "data" / "schema", project / "data" / "schema", dirs_exist_ok=True)
    with serving(project, "sameroad") as preview:
        preview.wait_for_heading("Hong Kong Example Association")
        for number, (path, (text, said)) in enumerate(spoilt.items()):
            before = (project / path).read_text("utf-8")
            (project / path).write_text(text, "utf-8")
            preview.wait_for_log(said)
            (project / path).write_text(before, "utf-8")
            name = f"Name number {number}"
            record = make_record(name={"en": name, "zh-Hant": "會"})
            write_yaml(project / "data" / "organizations" / "example.yaml", record)
            preview.wait_for_heading(name)
        (project / "data" / "directory.yaml").rename(project / "away.yaml")
        preview.wait_for_log("has no directory.yaml, so it is no data folder")
        (project / "away.yaml").rename(project / "data" / "directory.yaml")
        write_yaml(project / "data" / "organizations" / "example.yaml", SECOND)
        preview.wait_for_heading("Second Name")
        assert "Traceback" not in preview.log.read_text("utf-8")


def test_a_preview_of_records_with_errors_does_not_begin(project):
    write_yaml(project / "data" / "organizations" / "example.yaml", make_record(kind="no-such-kind"))
    command = [sys.executable, "-m", *COMMANDS["sameroad"]]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "nothing was built" in done.stderr
