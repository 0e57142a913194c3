"""The modules of the form that touch no page: records as they are typed, differences, names of files, addresses."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sameroad.contribute.propose_slug import propose_slug
from sameroad.pages.suggest.readings import readings
from sameroad.search.engine import SCRIPTS

RECORDS = """async (load, cases) => {
  const { get, prune, put, same, take } = await load("suggest/record.js");
  const number = (at) => ["contact", "phones", at, "number"];
  const typed = [[number(1), "2"], [number(0), ""], [["name", "en"], "A"]];
  const record = typed.reduce((before, [path, value]) => put(before, path, value), {});
  const pruned = prune(record);
  const kept = { x: [{ a: 1 }], "zh-Hant": "文" };
  return {
    pruned: pruned.record,
    place: pruned.original(["contact", "phones", 0, "number"]),
    beyond: pruned.original(["sources", 3, "url"]),
    taken: take({ list: ["a", "b", "c"] }, ["list", 1]),
    dropped: put({ a: { b: 1 }, c: 2 }, ["c"], undefined),
    untouched: put(kept, ["y"], 1).x === kept.x,
    got: [get({ a: [{ b: 1 }] }, ["a", 0, "b"]), get({ a: "x" }, ["a", "length"]), get({}, ["at"])].map(String),
    same: [same({ a: 1, b: [1] }, { b: [1], a: 1 }), same([1, 2], [2, 1]), same({ a: undefined }, {}), same(null, {})],
    whole: cases.map((one) => JSON.stringify(prune(one).record) === JSON.stringify(one)),
  };
}"""
CHANGES = """async (load, pairs) => {
  const { changesBetween } = await load("suggest/changes.js");
  return pairs.map(([before, after]) => changesBetween(before, after));
}"""
SLUGS = """async (load, { names, readings }) => {
  const { proposeSlug } = await load("suggest/slug.js");
  const sounds = new Map(Object.entries(readings).flatMap(([sound, all]) => [...all].map((one) => [one, sound])));
  return names.map((name) => proposeSlug(name, Object.keys(name), (character) => sounds.get(character)));
}"""
WAYS = """async (load, texts) => {
  const { existingFile, mail, newFile } = await load("suggest/ways.js");
  return texts.map((text) => [
    newFile("https://github.com/o/r/new/main/data/organizations", "a-b", text),
    mail("hello+x@example.org", "Grüße & 問候", text, "(paste)"),
    existingFile("https://github.com/o/r/edit/main/data/organizations/{slug}.yaml", "a-b"),
  ]);
}"""
TEXTS = st.text(min_size=1, max_size=6)
VALUES = st.recursive(
    TEXTS | st.integers(1, 9) | st.booleans(),
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(TEXTS, inner, min_size=1, max_size=3),
    max_leaves=8,
)


def test_a_record_is_put_together_and_pruned_without_losing_its_places(scripts_in_javascript):
    assert scripts_in_javascript(RECORDS, []) == {
        "pruned": {"contact": {"phones": [{"number": "2"}]}, "name": {"en": "A"}},
        "place": ["contact", "phones", 1, "number"],
        "beyond": ["sources", 3, "url"],
        "taken": {"list": ["a", "c"]},
        "dropped": {"a": {"b": 1}},
        "untouched": True,
        "got": ["1", "undefined", "undefined"],
        "same": [True, False, False, False],
        "whole": [],
    }


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.dictionaries(TEXTS, VALUES, max_size=4), min_size=40, max_size=80))
def test_what_a_record_says_survives_whatever_it_is(scripts_in_javascript, records):
    assert all(scripts_in_javascript(RECORDS, records)["whole"])


def test_differences_are_told_by_the_smallest_field_that_differs(scripts_in_javascript):
    phones = [{"number": "1"}, {"number": "2"}, {"number": "3"}]
    pairs = [
        ({"a": 1}, {"a": 1}),
        ({"name": {"en": "A"}}, {"name": {"en": "B", "zh-Hant": "乙"}}),
        ({"phones": phones}, {"phones": [phones[0], {"number": "9"}, phones[2]]}),
        ({"phones": phones}, {"phones": phones[1:]}),
        ({"serves": ["a", "b"]}, {"serves": ["b", "c"]}),
        ({"serves": ["a", "b"]}, {"serves": ["b", "a"]}),
        ({"website": "https://a.example"}, {"website": {"en": "https://a.example"}}),
    ]
    assert scripts_in_javascript(CHANGES, pairs) == [
        [],
        [{"path": ["name", "en"], "was": "A", "now": "B"}, {"path": ["name", "zh-Hant"], "now": "乙"}],
        [{"path": ["phones", 1, "number"], "was": "2", "now": "9"}],
        [{"path": ["phones"], "was": {"number": "1"}}],
        [{"path": ["serves"], "was": "a"}, {"path": ["serves"], "now": "c"}],
        [{"path": ["serves"], "was": ["a", "b"], "now": ["b", "a"]}],
        [{"path": ["website"], "was": "https://a.example", "now": {"en": "https://a.example"}}],
    ]


def test_the_name_of_a_file_is_proposed_as_python_proposes_it(scripts_in_javascript):
    names = [
        {"en": "Hong Kong Zebra Association"},
        {"zh-Hant": "再生會", "en": "Regeneration Society"},
        {"en": "Alzheimer's & Parkinson’s Ltd."},
        {"zh-Hant": "示例會"},  # no character of which sounds otherwise in a word
        {"zh-Hant": "B27協進會"},
        {"zh-Hant": "香港 AMD 病友會（東區）"},
        {"en": "Mutual " * 20},
        {"en": "x" * 120},
        {"en": f"{'a' * 40} {'b' * 39} c"},
        {"en": "…"},
        {},
    ]
    proposed = scripts_in_javascript(SLUGS, {"names": names, "readings": readings()})
    assert proposed == [propose_slug(name) or "" for name in names]


def test_a_text_goes_into_an_address_as_long_as_every_server_takes_it(scripts_in_javascript):
    short, long = "name: 'A & B + 50%\n# 會'\n", "會" * 600
    (new, mailed, edited), (too_long, no_mail, _) = scripts_in_javascript(WAYS, [short, long])
    begun = "https://github.com/o/r/new/main/data/organizations?filename=a-b.yaml"
    assert new == {
        "address": f"{begun}&value=name%3A%20'A%20%26%20B%20%2B%2050%25%0A%23%20%E6%9C%83'%0A",
        "isWhole": True,
    }
    assert too_long == {"address": begun, "isWhole": False}
    assert mailed["isWhole"]
    assert mailed["address"].startswith("mailto:hello%2Bx@example.org?subject=Gr%C3%BC%C3%9Fe%20%26%20%E5%95%8F")
    assert "%0D%0A" in mailed["address"]
    assert no_mail == {"address": mailed["address"].split("&body=")[0] + "&body=(paste)%0D%0A", "isWhole": False}
    assert edited == "https://github.com/o/r/edit/main/data/organizations/a-b.yaml"


def test_no_address_is_longer_than_github_takes_after_its_sign_in(scripts_in_javascript):
    addresses = [
        new["address"] for new, _, _ in scripts_in_javascript(WAYS, ["會" * length for length in range(480, 620)])
    ]
    asked = [len(f"https://github.com/login?return_to={encoded(address)}") for address in addresses]
    assert 7900 < max(asked) <= 8191


def encoded(address):
    return re.sub(r"[^A-Za-z0-9!'()*._~-]", lambda found: f"%{ord(found[0]):02X}", address)


IMPORT = re.compile(r'^(?:import|export)\b[^;]*?"(\.{1,2}/[^"]+)";', re.MULTILINE)
LISTED = re.compile(r'"(\.{1,2}/[a-z/]*)":((?:\s*"[^"]+"\s*\+?)+)')


def below(module):
    found, new = set(), {module}
    while new:
        found |= new
        read = {one: IMPORT.findall(one.read_text("utf-8")) for one in new}
        new = {(one.parent / path).resolve() for one, paths in read.items() for path in paths} - found
    return found


def test_all_that_the_form_needs_is_asked_for_at_once():
    """A browser finds an import only when it has read the importing module: each step down is one more round trip."""
    start = SCRIPTS / "suggest" / "start.js"
    listed = {
        (start.parent / folder / f"{name}.js").resolve()
        for folder, texts in LISTED.findall(start.read_text("utf-8"))
        for text in re.findall(r'"([^"]+)"', texts)
        for name in text.split()
    }
    assert len(listed) > 40
    assert listed == below(SCRIPTS / "suggest" / "form.js")


def test_every_module_of_the_form_is_used():
    used = below(SCRIPTS / "suggest" / "form.js")
    unused = {file for file in (SCRIPTS / "suggest").rglob("*.js") if file.resolve() not in used}
    assert sorted(file.name for file in unused) == ["start.js"]


def test_no_text_becomes_markup():
    """Whatever is typed, fetched or named in the address is only ever set as text."""
    modules = sorted((SCRIPTS / "suggest").rglob("*.js"))
    assert len(modules) > 40
    forbidden = re.compile(r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|DOMParser|setHTML\w*)\b")
    assert [one.name for one in modules if forbidden.search(one.read_text("utf-8"))] == []
