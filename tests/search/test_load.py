"""Loading the index: words answer alone, the rest is fetched when it is needed, and what failed is fetched again."""

import pytest

from tests.search.small_index import make_index

# Steps are requests, except lists: those name parts that cannot be fetched from then on.
LOAD = """async (load, { index, steps }) => {
  const { makeAnswerer } = await load("load.js");
  const files = { ...index, "cards.en": index.cards };
  const log = [];
  let missing = [];
  const fetchPart = async (name) => {
    log.push(`fetch ${name}`);
    // No part comes at once.
    for (let turn = 0; turn < 20; turn += 1) await null;
    if (missing.includes(name)) throw new Error(name);
    return files[name];
  };
  const answer = makeAnswerer(({ part, failed }) => log.push(`${failed ? "lost" : "told"} ${part}`), fetchPart);
  for (const step of steps) {
    if (Array.isArray(step)) {
      missing = step;
      continue;
    }
    const request = { language: "en", query: "stroke", ...step };
    await answer(request).then(
      (found) => log.push(`${found.missing.join(" ")} ${found.complete} ${found.counts.organizations}`),
      () => log.push("failed"),
    );
    if (!step.hurried) await new Promise((resolve) => setTimeout(resolve));
  }
  return log;
}"""
SUGGEST, FIND = {"kind": "suggest"}, {"kind": "find"}
HURRIED = {**SUGGEST, "hurried": True}


@pytest.fixture
def loaded(javascript):
    """A function that takes steps and gives what was fetched, told and answered, in its order."""
    index = make_index({"a": {}}, facts={"a": {"free": True}}, cards={"a": {"summary": "A summary."}})
    return lambda *steps: javascript(LOAD, {"index": index, "steps": steps})


def test_suggestions_need_words_first_and_organizations_then(loaded):
    assert loaded(SUGGEST, SUGGEST) == [
        "fetch words",
        "fetch organizations",
        "organizations false 0",
        "told organizations",
        " true 1",
    ]


def test_results_need_facts_and_cards_too_but_nothing_twice(loaded):
    assert loaded(SUGGEST, FIND, FIND)[4:] == [
        "fetch facts",
        "fetch cards.en",
        "details false 1",
        "told details",
        " true 1",
    ]


def test_whoever_asks_while_a_part_is_on_its_way_waits_for_the_same_one(loaded):
    log = loaded(HURRIED, SUGGEST)
    assert (log.count("fetch organizations"), log.count("told organizations")) == (1, 1)


def test_without_words_there_is_no_answer_and_they_are_fetched_again(loaded):
    log = loaded(["words"], SUGGEST, [], SUGGEST)
    assert log[:3] == ["fetch words", "failed", "fetch words"]
    assert log[-1] == "told organizations"


@pytest.mark.parametrize(("name", "part"), [("organizations", "organizations"), ("cards.en", "details")])
def test_a_part_that_failed_is_told_and_fetched_again_when_it_is_needed(loaded, name, part):
    log = loaded([name], FIND, FIND, [], FIND, FIND)
    assert log.count(f"lost {part}") == 2
    assert log.count(f"fetch {name}") == 3
    assert log.index(f"told {part}") > log.index(f"lost {part}")
    assert log[-1] == " true 1"
