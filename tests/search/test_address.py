"""The state of the results page in the address: it comes back as it was, and equal states have one address."""

import pytest

READ = """async (load, hashes) => {
  const { stateInAddress } = await load("address.js");
  return hashes.map((hash) => stateInAddress(hash));
}"""
WRITE = """async (load, states) => {
  const { addressOf } = await load("address.js");
  return states.map(addressOf);
}"""
# What the address bar holds, and what is done to the history of the browser.
HISTORY = """async (load, steps) => {
  const { makeHistory } = await load("address.js");
  const entries = [""];
  const go = (address) => {
    entries[entries.length - 1] = address;
    globalThis.location.hash = address.startsWith("#") ? address : "";
  };
  const fake = { pushState: (...[, , to]) => (entries.push(""), go(to)), replaceState: (...[, , to]) => go(to) };
  globalThis.window = { location: (globalThis.location = { hash: "", pathname: "/find/" }), history: fake };
  const history = makeHistory();
  for (const [how, query] of steps) {
    if (how === "settle") history.settle();
    else history.write({ query }, how ?? undefined);
  }
  return entries;
}"""
BEGINNING = {"query": "", "without": [], "chosen": {}, "sort": "best"}


@pytest.fixture
def read(javascript):
    """A function that gives the state in the end of an address."""
    return lambda text: javascript(READ, [text])[0]


@pytest.fixture
def write(javascript):
    """A function that gives the end of the address of a state."""
    return lambda **state: javascript(WRITE, [{**BEGINNING, **state}])[0]


STATES = [
    {},
    {"query": "stroke"},
    {"query": "洗腎 觀塘 & 50% = a+b #1, ok?"},
    {"query": "stroke", "without": ["district:sha-tin", "condition:stroke"]},
    {"chosen": {"category": ["brain"], "district": ["kwun-tong", "sha-tin"], "facts": ["fresh"]}},
    {"query": "x", "chosen": {"by": ["peers"], "reach": ["phone", "whatsapp"]}, "sort": "name", "most": 60},
]


@pytest.mark.parametrize("state", STATES, ids=str)
def test_a_state_comes_back_as_it_was(read, write, state):
    assert read(write(**state)) == {**BEGINNING, **state}


def test_the_beginning_has_no_address(write):
    assert write() == ""


def test_an_address_is_readable_and_in_one_order(write):
    chosen = {"reach": ["phone"], "district": ["sha-tin", "kwun-tong"]}
    address = write(sort="fresh", chosen=chosen, query="stroke", without=["condition:dementia"], most=40)
    assert address == "#q=stroke&not=condition:dementia&district=kwun-tong,sha-tin&reach=phone&sort=fresh&most=40"


def test_the_same_choices_have_the_same_address_in_whichever_order_they_were_made(write):
    assert write(chosen={"by": ["a", "b"]}) == write(chosen={"by": ["b", "a"]})


WRONG = ["#", "#nothing", "#sort=best", "#sort=worst", "#most=-1", "#most=many", "#most=1.5", "#district=", "#not=,,"]


@pytest.mark.parametrize("wrong", [*WRONG, "#__proto__=a", "#district=<b>,a b"])
def test_what_an_address_says_wrongly_is_as_at_the_beginning(read, wrong):
    assert read(wrong) == BEGINNING


def test_a_plus_is_a_plus_and_spaces_around_a_query_are_none(read):
    assert read("#q=%20a+b%20")["query"] == "a+b"


@pytest.mark.parametrize(
    ("steps", "entries"),
    [
        ([["typed", "s"], ["typed", "st"]], ["", "#q=st"]),
        ([["typed", "s"], ["settle", None], ["typed", "l"]], ["", "#q=s", "#q=l"]),
        ([["typed", "s"], [None, "t"], [None, "u"]], ["", "#q=s", "#q=t", "#q=u"]),
        ([["typed", "s"], [None, "t"], ["typed", "u"]], ["", "#q=s", "#q=t", "#q=u"]),
        ([[None, "s"], ["replace", "t"]], ["", "#q=t"]),
        ([[None, "s"], [None, "s"]], ["", "#q=s"]),
        ([["typed", "s"], ["typed", ""]], ["", "/find/"]),
    ],
    ids=str,
)
def test_typing_makes_one_entry_in_the_history_and_choosing_its_own(javascript, steps, entries):
    assert javascript(HISTORY, steps) == entries
