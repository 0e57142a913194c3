"""What is measured of a file and what is wrong with its wording."""

import json

import pytest

from sameroad.contribute.wording.check_wording import check_wording, measure
from sameroad.contribute.wording.glossary import Allowed, AvoidedWord, Glossary
from sameroad.contribute.wording.passage import Writing
from sameroad.contribute.wording.read_page import read_page
from sameroad.contribute.wording.read_texts import UnreadableTextsError, read_texts
from sameroad.contribute.wording.report_wording import FORMATS
from sameroad.records.locate import Place
from sameroad.records.messages import messages

HARD = "Participation necessitates comprehensive documentation of individual circumstances.\n"
EASY = "You may come. You may sit and listen.\n"
AVOID = Glossary(
    {
        "en": (
            AvoidedWord("victim", ("patient", "person"), (), office=False),
            AvoidedWord("prior to", ("before",), (), office=True),
        ),
        "zh-Hant": (AvoidedWord("病患", ("病人",), ("長期病患",), office=False),),
    },
    (),
)


def page(file, source, language="en"):
    return Writing(file, language, True, read_page(source, language))


def check(*writings, glossary=AVOID, language="en"):
    return check_wording(writings, glossary, frozenset({"zh-Hant"}), messages(language))


def told(wording):
    return [(one.file, one.line, one.column, one.rule, one.message, one.hint) for one in wording.problems]


def test_a_hard_guide_is_a_fault_and_another_hard_page_is_none():
    wording = check(page("docs/en/guides/a.md", HARD), page("docs/en/b.md", HARD), page("docs/en/guides/c.md", EASY))
    assert [(one.file, one.rule) for one in wording.problems] == [("docs/en/guides/a.md", "reading-grade")]
    grades = {one.file: one.grade for one in wording.measures}
    assert grades["docs/en/guides/a.md"] == grades["docs/en/b.md"] > 7 > grades["docs/en/guides/c.md"]


@pytest.mark.parametrize(("characters", "faults"), [(25, []), (26, ["sentence-length"])])
def test_long_chinese_sentences_are_a_fault_on_every_page(characters, faults):
    wording = check(page("docs/zh-Hant/b.md", "字" * characters + "。\n", "zh-Hant"))
    assert [one.rule for one in wording.problems] == faults
    assert wording.measures[0].mean == characters


def test_headings_and_sources_are_not_measured_but_their_words_are_checked():
    source = f"# A victim\n\n{EASY.strip()}[^a]\n\n[^a]: [Of victims](https://example.org/), told by victims.\n"
    wording = check(page("docs/en/a.md", source))
    assert [sentence.text for sentence in wording.measures[0].sentences] == ["You may sit and listen.", "You may come."]
    assert [(one.line, one.column) for one in wording.problems] == [(1, 5), (5, 51)]


def test_each_word_is_told_with_its_place_and_what_to_write_instead():
    wording = check(page("docs/en/a.md", "Go now. See the\nvictim prior\nto it.\n"))
    avoided, office = told(wording)
    assert avoided[:4] == ("docs/en/a.md", 2, 1, "avoided-word")
    assert avoided[4:] == ("“victim” is not what this site calls it.", "Write one of these: patient, person.")
    assert office[:4] == ("docs/en/a.md", 2, 8, "office-word")
    assert office[4:] == ("“prior to” is a word of offices.", "Say it plainly: before.")


def test_problems_are_told_in_chinese():
    wording = check(page("docs/zh-Hant/a.md", "各位病患。長期病患。\n", "zh-Hant"), language="zh-Hant")
    assert [(one.message, one.hint) for one in wording.problems] == [("本網站不寫「病患」。", "請寫其中一個：病人。")]


def allow(text, file="docs/en/a.md"):
    return Glossary(AVOID.avoided, (Allowed(file, text, "data/glossary.yaml", Place(9, 5, "")),))


def test_an_allowed_place_is_no_fault_and_excuses_no_other():
    source = "They say “victim of luck”. No victim here.\n"
    wording = check(page("docs/en/a.md", source), glossary=allow("“victim of luck”"))
    assert [(one.line, one.column) for one in wording.problems] == [(1, 31)]


def test_an_allowed_place_that_is_no_longer_there_is_told():
    wording = check(page("docs/en/a.md", EASY), glossary=allow("victim of luck"))
    assert told(wording)[0][:4] == ("data/glossary.yaml", 9, 5, "allowed-place")
    assert check(page("docs/en/b.md", EASY), glossary=allow("victim of luck")).problems == ()


def test_texts_of_the_interface_are_checked_in_every_form_and_their_blanks_are_no_words():
    source = b"a:\n  b: A {victim} here.\n  c:\n    one: Victim.\n    other: Victims.\n"
    wording = check(Writing("data/interface/en.yaml", "en", False, read_texts(source)))
    assert [(one.line, one.column) for one in wording.problems] == [(4, 10), (5, 12)]


def test_a_file_that_is_no_mapping_is_unreadable():
    with pytest.raises(UnreadableTextsError):
        read_texts(b"- a\n")


def test_a_page_without_sentences_is_not_measured():
    assert measure(page("docs/en/a.md", "# Head\n\n<!-- __body__ -->\n"), spaced=True) is None


def test_a_language_with_spaces_that_is_not_english_has_no_measure_but_its_words_are_checked():
    glossary = Glossary({"ur": AVOID.avoided["en"]}, ())
    wording = check(page("docs/ur/guides/a.md", f"{HARD}\nA victim.\n", "ur"), glossary=glossary)
    assert wording.measures == ()
    assert [one.rule for one in wording.problems] == ["avoided-word"]


REPORT = """\
docs/en/a.md: grade -0.8, 8 words in 2 sentences
    line 1, 5: You may sit and listen.
docs/zh-Hant/a.md: 2.0 characters in a sentence on average, 2 at most, 1 sentence
    line 1, 2: 你好。

2 files checked: no problems.
"""


def test_the_report_has_a_line_for_each_page_and_its_longest_sentences():
    found = check(page("docs/en/a.md", EASY), page("docs/zh-Hant/a.md", "你好。\n", "zh-Hant"))
    assert FORMATS["text"](found, 2, 1, "en") == REPORT
    assert FORMATS["github"](found, 2, 1, "en") == REPORT.replace("\n\n", "\n")
    data = json.loads(FORMATS["json"](found, 2, 1, "en"))
    assert (data["files"], data["problems"]) == (2, [])
    assert [(one["grade"], one["mean"], one["sentences"]) for one in data["measures"]] == [
        (-0.75, 4.0, 2),
        (None, 2.0, 1),
    ]
    assert data["measures"][0]["longest"] == [{"text": "You may sit and listen.", "length": 5, "line": 1}]


def test_problems_come_after_the_measures():
    found = check(page("docs/en/a.md", "A victim.\n"))
    assert "\n\ndocs/en/a.md:1:3: error [avoided-word]\n" in FORMATS["text"](found, 1, 0, "en")
    assert "::error file=docs/en/a.md,line=1,col=3,title=avoided-word::" in FORMATS["github"](found, 1, 0, "en")
