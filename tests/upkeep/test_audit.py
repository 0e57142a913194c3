"""The real pip-audit asks a database of our own about locked packages: nothing is left out, and silence is an error."""

import json
import re
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from sameroad.commands import audit as command
from sameroad.commands.main import make_parser
from sameroad.upkeep.audit import AuditError, audit

HASH = f" \\\n    --hash=sha256:{'a' * 64}\n"
LOCK = f"good==1.0{HASH}weak==2.0 ; sys_platform == 'no-such-system'{HASH}weak==3.0 ; python_version < '4'{HASH}"
WEAKNESS = {
    "id": "PYSEC-2026-1",
    "aliases": ["CVE-2026-1234", "<script>alert(1)</script>"],
    "summary": "[click](javascript:alert(1))",
    "affected": [
        {
            "package": {"name": "weak", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.1"}]}],
        }
    ],
}


class Database(HTTPServer):
    """Answers as OSV does, and remembers what it was asked."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Questions)
        self.asked = []
        self.broken = False

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/v1/query"


class Questions(BaseHTTPRequestHandler):
    def do_POST(self):
        query = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        asked = (query["package"]["name"], query["version"])
        self.server.asked.append(asked)
        body = json.dumps({"vulns": [WEAKNESS]} if asked == ("weak", "2.0") else {}).encode()
        self.send_response(503 if self.server.broken else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def database():
    with Database() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def run(database, tmp_path):
    """A function that runs the command with our database on the lock files `build.txt` and `test.txt`."""

    def run_command(lock, *arguments):
        for name in ("build", "test"):
            (tmp_path / f"{name}.txt").write_text(lock, "utf-8")
        parsed = make_parser().parse_args(["audit", "--locks", str(tmp_path), *arguments])
        parsed.database = database.url
        return command.run(parsed)

    return run_command


def test_every_version_is_asked_about_that_any_system_may_install(run, database, tmp_path, capsys):
    assert run(LOCK, "--save", str(tmp_path / "report.md")) == 1
    assert sorted(database.asked) == [("good", "1.0"), ("weak", "2.0"), ("weak", "3.0")]
    said = capsys.readouterr().out
    assert said.startswith("One known weakness in the 3 locked packages.\n")
    assert "- `weak` 2.0, in build.txt, test.txt: PYSEC-2026-1 (also CVE-2026-1234), mended in 2.1\n" in said
    assert "sameroad lock --upgrade-package weak\n" in said
    assert not {"alert", "click"} & set(re.findall("[a-z]+", said)), (
        "what strangers write of a weakness is not repeated"
    )
    assert (tmp_path / "report.md").read_text("utf-8") == said


def test_locks_without_known_weakness_end_with_0(run, capsys):
    assert run(f"good==1.0{HASH}") == 0
    assert capsys.readouterr().out == "No known weakness in the 1 locked packages.\n"


def test_a_database_that_does_not_answer_is_no_good_news(run, database, capsys):
    database.broken = True
    assert run(f"good==1.0{HASH}") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "could not ask about the packages" in said.err


def test_a_lock_that_is_not_exact_is_refused_before_anybody_is_asked(run, database, capsys):
    assert run("good>=1.0\n") == 2
    assert database.asked == []
    assert "neither a package with its exact version nor a hash" in capsys.readouterr().err


def test_a_package_of_which_nothing_is_said_is_an_error(tmp_path, monkeypatch):
    """As pip-audit does of its own accord for packages that its database does not know: it ends with 0."""

    def silent(command, **_):
        told = {"dependencies": [{"name": "good", "skip_reason": "not found"}], "fixes": []}
        with open(command[command.index("--output") + 1], "w", encoding="utf-8") as file:  # noqa: PTH123 - as pip-audit
            json.dump(told, file)
        return type("Done", (), {"returncode": 0, "stderr": ""})

    monkeypatch.setattr("sameroad.upkeep.audit.subprocess.run", silent)
    (tmp_path / "build.txt").write_text(f"good==1.0{HASH}", "utf-8")
    with pytest.raises(AuditError, match=r"said nothing of good==1.0"):
        audit([tmp_path / "build.txt"])


def test_a_folder_without_locks_is_wrong_usage(tmp_path, capsys):
    assert command.run(make_parser().parse_args(["audit", "--locks", str(tmp_path)])) == 2
    assert "there is no lock file" in capsys.readouterr().err
