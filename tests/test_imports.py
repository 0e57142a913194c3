"""Rooms know only the rooms that they are made of, and only `site/` knows MkDocs."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "scripts" / "sameroad"
SITE_GENERATORS = {"mkdocs", "material", "mkdocs_static_i18n"}
ALLOWED = {
    "work": set(),
    "records": {"work"},
    "pages": {"records", "work"},
    "search": {"records", "work"},
    "exports": {"records", "work"},
    "site": {"records", "pages", "search", "exports", "work"},
    "contribute": {"records", "work"},
    "upkeep": set(),
    "commands": {"records", "pages", "search", "exports", "site", "contribute", "upkeep", "work"},
}


def test_every_room_has_its_line_here():
    assert {path.parent.name for path in PACKAGE.glob("*/__init__.py")} == set(ALLOWED)


@pytest.mark.parametrize("room", ALLOWED)
def test_a_room_imports_only_what_it_may(room):
    modules = sorted((PACKAGE / room).rglob("*.py"))
    allowed = ALLOWED[room] | {room}
    found = [
        f"{path.relative_to(PACKAGE).as_posix()}: {name}"
        for path in modules
        for name in imported(path)
        if name.startswith("sameroad.") and name.split(".")[1] not in allowed
    ]
    assert len(modules) > 2
    assert found == []


def test_nothing_but_site_imports_mkdocs():
    modules = [path for path in PACKAGE.rglob("*.py") if PACKAGE / "site" not in path.parents]
    found = [
        f"{path.relative_to(PACKAGE).as_posix()}: {name}"
        for path in modules
        for name in imported(path)
        if name.split(".")[0] in SITE_GENERATORS
    ]
    assert len(modules) > 40
    assert found == []


def test_checking_starts_without_mkdocs_and_what_only_mistakes_need():
    program = (
        "import sys; from sameroad.commands.main import make_parser; make_parser();"
        "import sameroad.records.load; print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "sameroad.records.rules.all_rules" in loaded
    assert loaded & {"mkdocs", "jsonschema", "opencc", "rapidfuzz"} == set()


def imported(path: Path) -> list[str]:
    """The modules, and the names in them, that a file imports anywhere in it."""
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names
