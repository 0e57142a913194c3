"""The sentences of the checks: the same in every language, each said somewhere, and told with their blanks filled."""

import ast
import json
import re

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.messages import FALLBACK, Messages, message_languages, messages
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.rules.simplified import simplified_in
from sameroad.records.saying import NOTHING, Saying, say
from tests.conftest import CHECKOUT

TEXTS = {language: messages(language).own.texts for language in message_languages()}
KEYS = list(TEXTS[FALLBACK])
TREES = [ast.parse(file.read_text("utf-8")) for file in sorted((CHECKOUT / "scripts" / "sameroad").rglob("*.py"))]
SAYERS = [tree for tree in TREES if "sameroad.records.saying" in {getattr(node, "module", "") for node in tree.body}]
SAYS = [
    node
    for tree in SAYERS
    for node in ast.walk(tree)
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"say", "Saying"}
]
WORDS = {node.value for tree in TREES for node in ast.walk(tree) if isinstance(node, ast.Constant)}


def patterns():
    """Every schema of a text that must have a form, in whichever file."""

    def walk(part):
        if isinstance(part, dict):
            if "pattern" in part:
                yield part
            part = list(part.values())
        for inner in part if isinstance(part, list) else ():
            yield from walk(inner)

    for file in sorted((PROJECT_DATA / "schema").glob("*.schema.json")):
        yield from walk(json.loads(file.read_text("utf-8")))


# Every key that the program puts together, with what it may be filled with.
COMPUTED = {
    "duplicate-id.{name}": ["condition", "helpline", "situation", "language", "term"],
    "text-length.{field}": ["summary", "description"],
    "text-length.{field}_hint": ["summary", "description"],
    "schema.pattern.{broken.schema['patternErrorKey']}": [part["patternErrorKey"] for part in patterns()],
}
COMPUTED_KEYS = {re.sub("{.*}", filled, key) for key, fillings in COMPUTED.items() for filled in fillings}


def forms(text):
    return list(text.values()) if isinstance(text, dict) else [text]


def blanks(text):
    return set(re.findall(r"{([a-z_]+)}", text))


@pytest.mark.parametrize("language", [language for language in message_languages() if language != FALLBACK])
def test_every_language_has_the_same_sentences_with_the_same_blanks(language):
    assert list(TEXTS[language]) == KEYS
    own, other = (
        {key: set(map(frozenset, map(blanks, forms(TEXTS[one][key])))) for key in KEYS} for one in (language, FALLBACK)
    )
    assert own == other


@pytest.mark.parametrize("language", message_languages())
def test_a_sentence_that_counts_has_the_plural_forms_of_its_language(language):
    wanted = {*Locale.parse(language, sep="-").plural_form.rules, "other"}
    counting = {key: set(text) for key, text in TEXTS[language].items() if isinstance(text, dict)}
    assert len(counting) > 2
    assert {key: found for key, found in counting.items() if found != wanted} == {}


def test_chinese_sentences_are_written_in_traditional_characters_and_chinese_quotation_marks():
    shown = "（“ ”）"  # one sentence is about the others
    texts = {key: form.replace(shown, "") for key in KEYS for form in forms(TEXTS["zh-Hant"][key])}
    assert {key: text for key, text in texts.items() if simplified_in(text) or set(text) & set("“”‘’,?")} == {}


def test_the_table_has_every_key_that_is_put_together():
    filled = {ast.unparse(say.args[0])[2:-1] for say in SAYS if isinstance(say.args[0], ast.JoinedStr)}
    assert {key.replace('"', "'") for key in filled} == set(COMPUTED)


def test_every_sentence_that_is_said_is_there():
    said = [say.args[0].value for say in SAYS if isinstance(say.args[0], ast.Constant) and say.args[0].value]
    assert len(said) > 150
    assert {*said, *COMPUTED_KEYS} - set(KEYS) == set()


def test_every_sentence_is_said():
    assert [key for key in KEYS if key not in WORDS | COMPUTED_KEYS] == []


def test_every_sentence_gets_the_values_of_its_blanks_and_no_other():
    wrong = [
        f"{say.args[0].value}: {given}"
        for say in SAYS
        if isinstance(say.args[0], ast.Constant) and say.args[0].value
        for given in [{keyword.arg for keyword in say.keywords}]
        if given != set().union(*map(blanks, forms(TEXTS[FALLBACK][say.args[0].value])))
    ]
    assert wrong == []


def test_editors_and_the_check_ask_for_a_form_with_the_same_sentence():
    found = {part["patternErrorKey"]: part["patternErrorMessage"] for part in patterns()}
    pattern = "schema.pattern."
    assert found == {key.removeprefix(pattern): TEXTS[FALLBACK][key] for key in KEYS if key.startswith(pattern)}


def make_messages(language="en", fallback=None, **own):
    return Messages(language, InterfaceTexts(language, own), InterfaceTexts(FALLBACK, fallback or {}))


COUNTED = {"found": {"one": "{count} file", "other": "{count} files"}}


@pytest.mark.parametrize(("count", "told"), [(0, "0 files"), (1, "1 file"), (2345, "2,345 files")])
def test_the_count_chooses_the_plural_form(count, told):
    assert make_messages(**COUNTED).tell(say("found", count=count)) == told


def test_a_list_is_told_with_the_separator_of_the_language():
    assert messages("en").tell(say("unknown-id.choose_hint", terms=("a", "b"))) == "Choose one of: a, b."
    assert messages("zh-Hant").tell(say("unknown-id.choose_hint", terms=("a", "b"))) == "請選其中一個：a、b。"


def test_a_part_is_told_in_the_language_and_gets_a_capital_at_the_beginning():
    words = make_messages(wrong="{thing} is wrong.", item="an item of “{field}”", the="See {thing}.")
    item = say("item", field="{field}")
    assert words.tell(say("wrong", thing=item)) == "An item of “{field}” is wrong."
    assert words.tell(say("the", thing=item)) == "See an item of “{field}”."
    assert words.tell(say("wrong", thing="organizations/")) == "organizations/ is wrong."


def test_nothing_is_told_as_nothing():
    assert messages().tell(NOTHING) == ""


def test_a_sentence_that_a_language_lacks_is_told_in_english_with_english_plurals():
    words = make_messages("zh-Hant", COUNTED)
    assert words.tell(say("found", count=1)) == "1 file"


def test_a_language_without_sentences_speaks_english():
    assert messages("ur").tell(say("yaml-file.empty")) == messages("en").tell(say("yaml-file.empty"))


@given(st.text() | st.sampled_from(["{found}", "{", "}", "{0}", r"\g<0>", "%s"]))
def test_a_value_stays_as_it_is(written):
    assert make_messages(wrong="“{written}” is wrong.").tell(say("wrong", written=written)) == f"“{written}” is wrong."


@pytest.mark.parametrize("saying", [Saying("wrong"), say("wrong", other="x"), say("no-such-sentence")])
def test_a_missing_value_or_sentence_is_an_error(saying):
    with pytest.raises(KeyError):
        make_messages(wrong="“{written}” is wrong.").tell(saying)
