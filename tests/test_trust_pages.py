"""The pages on which readers decide whether to believe the site: equal in both languages, each paragraph once, dated
truly, and complete about what a browser keeps.
"""

import re
from datetime import UTC, datetime

import pytest
import yaml

from sameroad.records.partial_date import PartialDate
from tests.conftest import CHECKOUT

LANGUAGES = ("en", "zh-Hant")
TRUST = ("about", "about/listing", "about/facts", "about/who-runs-this", "changes", "privacy", "accessibility")
DATED = ("privacy", "accessibility")
# Links that name their language, and links to other websites' pages in a language.
LINK = re.compile(r"\]\(([^)]+)\)")
OFFLINE = ("offline/offline_use.js", "offline/worker.js")
SCRIPTS = CHECKOUT / "docs" / "assets" / "javascripts"


def source(language, page):
    return (CHECKOUT / "docs" / language / f"{page}.md").read_text("utf-8")


def meta(language, page):
    return yaml.safe_load(source(language, page).split("---")[1])


def prose(language, page):
    return source(language, page).split("---", 2)[2]


@pytest.mark.parametrize("page", TRUST)
def test_both_languages_lead_to_the_same_pages_in_the_same_number(page):
    own = [sorted(target for target in LINK.findall(source(one, page)) if ".md" in target) for one in LANGUAGES]
    assert own[0] == own[1]


@pytest.mark.parametrize("page", [page for page in TRUST if page.startswith("about/") or page == "changes"])
def test_both_languages_have_the_same_headings_with_ids_and_the_same_number_of_points(page):
    shapes = [re.findall(r"^(#+) [^{\n]+(?:\{ #([\w-]+) \})?$", prose(one, page), re.MULTILINE) for one in LANGUAGES]
    assert shapes[0] == shapes[1]
    assert all(id_ for level, id_ in shapes[0] if level != "#")
    assert len({len(re.findall(r"^(?:- |\d\. )", prose(one, page), re.MULTILINE)) for one in LANGUAGES}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_addresses_that_others_link_to_stay(language):
    ids = re.findall(r"\{ #([\w-]+) \}", source(language, "about"))
    assert {"who-is-listed", "how-we-check-facts"} <= set(ids)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_stands_on_two_of_these_pages(language):
    sentences = {}
    for page in TRUST:
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", prose(language, page)).replace("<!-- __body__ -->", "")
        for sentence in {" ".join(part.split()) for part in re.split(r"(?<=[.。])\s*|\n\n|\n- ", text)}:
            if len(sentence) > (40 if language == "en" else 16):
                sentences.setdefault(sentence, []).append(page)
    assert {sentence: pages for sentence, pages in sentences.items() if len(pages) > 1} == {}


@pytest.mark.parametrize("page", DATED)
def test_a_dated_page_has_one_true_date_in_both_languages(page):
    checked = {meta(language, page)["checked"] for language in LANGUAGES}
    assert len(checked) == 1
    assert PartialDate.parse(checked.pop()).earliest <= datetime.now(UTC).date()
    assert {meta(language, page)["template"] for language in LANGUAGES} <= {"dated.html", "privacy.html"}


def test_nothing_keeps_anything_in_the_browser_but_what_the_page_on_privacy_names():
    """Whoever lets another script keep something says on the page what it is, and names the script here."""
    keeping = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|\bcaches\.|serviceWorker")
    found = {
        path.relative_to(SCRIPTS).as_posix()
        for path in SCRIPTS.rglob("*.js")
        if keeping.search(path.read_text("utf-8"))
    }
    assert found == {
        "site.js",
        "list/kept_list.js",
        "suggest/drafts.js",
        "suggest/start.js",
        "privacy/wipe.js",
        *OFFLINE,
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_on_privacy_names_a_test_that_is_there(language):
    [file] = set(re.findall(r"`(tests/[\w/.]+)`", source(language, "privacy")))
    [function] = set(re.findall(r"`(open_page)`", source(language, "privacy")))
    assert f"def {function}(" in (CHECKOUT / file).read_text("utf-8")
