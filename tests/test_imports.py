"""Only `site/` knows MkDocs; commands reach it through `site/`, and only when they build."""

import ast
import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "scripts" / "sameroad"
SITE_GENERATORS = {"mkdocs", "material", "mkdocs_static_i18n"}


def test_nothing_but_site_imports_mkdocs() -> None:
    modules = [path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE / "site"]
    assert len(modules) > 40
    found = [
        f"{path.relative_to(PACKAGE)}: {name}"
        for path in modules
        for name in imported(path)
        if name.split(".")[0] in SITE_GENERATORS
    ]
    assert found == []


def test_records_know_nothing_of_what_is_made_of_them() -> None:
    later = tuple(f"sameroad.{room}" for room in ("pages", "search", "exports", "site", "commands"))
    found = [
        f"{path.relative_to(PACKAGE)}: {name}"
        for path in (PACKAGE / "records").rglob("*.py")
        for name in imported(path)
        if name.startswith(later)
    ]
    assert found == []


def test_checking_starts_without_mkdocs_and_what_only_mistakes_need() -> None:
    program = (
        "import sys; from sameroad.commands.main import make_parser; make_parser();"
        "import sameroad.records.load; print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "sameroad.records.rules.all_rules" in loaded
    assert loaded & {"mkdocs", "jsonschema", "opencc", "rapidfuzz"} == set()


def imported(path: Path) -> list[str]:
    """The modules that a file imports anywhere in it."""
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            names.append(node.module or "")
    return names
