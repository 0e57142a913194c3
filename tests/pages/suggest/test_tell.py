"""What a check says is told in the browser in the very words of Python."""

import json
from pathlib import Path

import pytest

from sameroad.records.messages import messages
from sameroad.records.saying import NOTHING, say
from sameroad.search.engine import EngineError

CASES = json.loads((Path(__file__).parent / "tell_cases.json").read_text(encoding="utf-8"))
TELL = """async (load, { sayings, messages }) => {
  const { tell } = await load("suggest/tell.js");
  return sayings.map((saying) => tell(saying, messages));
}"""
PLURAL = {"one": "{count} file", "few": "{count} fichy", "other": "{count} files"}


def saying_of(value):
    if not isinstance(value, dict):
        return tuple(map(saying_of, value)) if isinstance(value, list) else value
    return say(value["key"], **{name: saying_of(part) for name, part in value["values"].items()})


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_the_browser_says_what_python_says(scripts_in_javascript, language):
    sayings = [case["saying"] for case in CASES]
    sent = {"language": language, "texts": dict(messages(language).own.texts)}
    told = scripts_in_javascript(TELL, {"sayings": sayings, "messages": sent})
    assert told == [messages(language).tell(saying_of(saying) if saying else NOTHING) for saying in sayings]
    assert len(set(told)) == len(CASES)


def test_a_count_chooses_the_form_of_its_language(scripts_in_javascript):
    sayings = [{"key": "files", "values": {"count": count}} for count in (1, 2, 5)]
    told = {
        language: scripts_in_javascript(
            TELL, {"sayings": sayings, "messages": {"language": language, "texts": {"files": PLURAL}}}
        )
        for language in ("en", "cs", "zh-Hant")
    }
    assert told == {
        "en": ["1 file", "2 files", "5 files"],
        "cs": ["1 file", "2 fichy", "5 files"],
        "zh-Hant": ["1 files", "2 files", "5 files"],
    }


def test_fields_and_languages_are_called_by_their_names_where_there_are_some(scripts_in_javascript):
    sent = {
        "language": "en",
        "texts": {"lacks": "“{field}” is missing in {languages}: {written}", "list.separator": ", "},
        "names": {"summary": "Summary", "en": "English"},
    }
    values = {"field": "summary", "languages": ["en", "fr"], "written": "summary"}
    told = scripts_in_javascript(TELL, {"sayings": [{"key": "lacks", "values": values}], "messages": sent})
    assert told == ["“Summary” is missing in English, fr: summary"]


@pytest.mark.parametrize(
    ("saying", "complaint"),
    [
        ({"key": "nothing.like_it", "values": {}}, "no sentence nothing.like_it"),
        ({"key": "constructor", "values": {}}, "no sentence constructor"),
        ({"key": "own", "values": {}}, "no value for {written} of own"),
        ({"key": "files", "values": {}}, "files needs a count"),
    ],
)
def test_a_sentence_that_cannot_be_said_is_an_error(scripts_in_javascript, saying, complaint):
    sent = {"language": "en", "texts": {"own": "{written}", "files": PLURAL}}
    with pytest.raises(EngineError, match=complaint):
        scripts_in_javascript(TELL, {"sayings": [saying], "messages": sent})
