"""How the modules reach a browser: in as few rounds as possible, although nothing bundles them."""

import re

import pytest

from sameroad.search.engine import MODULES

IMPORT = re.compile(r'^(?:import|export)\b[^;]*?"\./([\w.]+)";', re.MULTILINE)
ELSEWHERE = re.compile(r'^import\b[^;]*?"(\.\./[\w./]+)";', re.MULTILINE)


def imports_of(module):
    return set(IMPORT.findall((MODULES / module).read_text("utf-8")))


def everything_below(module):
    found, new = set(), {module}
    while new:
        found |= new
        new = {imported for one in new for imported in imports_of(one)} - found
    return found - {module}


@pytest.mark.parametrize(("kind", "entry"), [("suggest", "finder.js"), ("results", "find.js"), ("worker", "worker.js")])
def test_all_that_a_box_needs_is_asked_for_at_once(kind, entry):
    """A browser finds an import only when it has read the importing module: each step down is one more round trip."""
    source = (MODULES / "start.js").read_text("utf-8")
    listed = re.search(rf"^  {kind}:(.*?),$", source, re.MULTILINE | re.DOTALL).group(1)
    named = " ".join(re.findall(r'"([^"]+)"', listed)).split()
    below = {entry, *everything_below(entry)}
    elsewhere = {one for module in below for one in ELSEWHERE.findall((MODULES / module).read_text("utf-8"))}
    assert sorted(f"{name}.js" for name in named) == sorted(below | elsewhere)


def test_the_worker_imports_by_itself_all_that_it_needs():
    """Where the browser keeps nothing for the worker, it is still one round trip."""
    assert sorted(everything_below("worker.js") - imports_of("worker.js")) == []


def test_the_entry_of_every_page_imports_nothing():
    assert imports_of("start.js") == set()


def test_what_answers_touches_no_page():
    answering = {"worker.js", *everything_below("worker.js")}
    assert len(answering) > 10
    touching = [
        name for name in answering if re.search(r"\b(?:document|window)\.", (MODULES / name).read_text("utf-8"))
    ]
    assert touching == []


def test_every_module_is_used():
    used = {name for entry in ("worker.js", "finder.js", "find.js") for name in {entry, *everything_below(entry)}}
    assert sorted(file.name for file in MODULES.glob("*.js") if file.name not in used) == ["start.js"]
