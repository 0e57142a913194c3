"""How the modules reach a browser: in as few rounds as possible, although nothing bundles them."""

import re

import pytest

from sameroad.search.engine import MODULES

IMPORT = re.compile(r'^(?:import|export)\b[^;]*?"\./([\w.]+)";', re.MULTILINE)


def imports_of(module):
    return set(IMPORT.findall((MODULES / module).read_text("utf-8")))


def everything_below(module):
    found, new = set(), {module}
    while new:
        found |= new
        new = {imported for one in new for imported in imports_of(one)} - found
    return found - {module}


@pytest.mark.parametrize(("entry", "loaded"), [("worker.js", None), ("finder.js", None), ("find.js", "finder.js")])
def test_an_entry_imports_by_itself_all_that_it_needs(entry, loaded):
    """A browser finds an import only when it has read the importing module: each step down is one more round trip."""
    there = {loaded, *everything_below(loaded)} if loaded else set()
    assert sorted(everything_below(entry) - there - imports_of(entry)) == []


def test_what_answers_touches_no_page():
    answering = {"worker.js", *everything_below("worker.js")}
    assert len(answering) > 10
    touching = [
        name for name in answering if re.search(r"\b(?:document|window)\.", (MODULES / name).read_text("utf-8"))
    ]
    assert touching == []


def test_every_module_is_used():
    used = {name for entry in ("worker.js", "finder.js", "find.js") for name in {entry, *everything_below(entry)}}
    assert sorted(file.name for file in MODULES.glob("*.js") if file.name not in used) == []
