"""Whatever stands in a form: reading it ends well, the answer stays an answer, and what is written is a good record."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import html5lib
import pytest
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sameroad.contribute.issue_form.read_forms import read_forms
from sameroad.contribute.issue_form.read_suggestion import read_suggestion
from sameroad.contribute.issue_form.write_answer import write_answer, write_unreadable
from sameroad.records.collection import Collection
from sameroad.records.load import check_collection
from sameroad.records.read_collection import read_collection, read_document
from sameroad.records.slug import SLUG
from tests.contribute.issue_form.fill_form import fill_form
from tests.contribute.test_markdown_text import HOSTILE
from tests.factories import TODAY, make_record, write_data

USUAL = [
    *("2345 6789", "lupus", "example", "Hong Kong Example Association", "https://example.org/about About us, 2023"),
    *("info@example.org", "免費", "同上", "Self-help group", "自助組織", "觀塘", "Kwun Tong", "Cantonese", "廣東話"),
    *("Delete the page", "Mark it as closed, so that nobody searches in vain", "刪除頁面", "It has closed", "已經搬遷"),
    *(
        "${{ github.token }}",
        "::set-output name=x::y",
        "- yaml: [",
        "a: b\n---\nc: d",
        "../../x",
        "--force",
        "_No response_",
    ),
    *("### Telephone", "### 電話\n\n999", "- [ ] x", "```\n@team", "</details>", "x" * 4_100, "a, " * 40, "١٢٣٤٥٦٧٨"),
]
ANSWERS = st.one_of(
    st.sampled_from([*USUAL, *HOSTILE]),
    st.text(max_size=30),
    st.lists(st.sampled_from([*USUAL, *HOSTILE]), min_size=2, max_size=3).map("\n".join),
    st.lists(st.sampled_from([*USUAL, *HOSTILE]), min_size=2, max_size=2).map(" ".join),
)
PLAIN = frozenset({"p", "h3", "ul", "li", "strong", "em", "code", "pre", "hr", "a", "br", "span"})
PAGE = "https://sameroad.example/organizations/"


@dataclass(frozen=True)
class Small:
    """A small data folder; its representation is short, for the reports of Hypothesis."""

    collection: Collection = field(repr=False)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Small]:
    folder = tmp_path_factory.mktemp("small")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        contact = {"phones": [{"number": "+852 2345 6789"}], "website": "https://example.org/"}
        place = {"purpose": "office", "address": {"en": "1 Example Road"}}
        supports = ["name", "phones", "website", "places"]
        record = make_record(contact=contact, places=[place], sources=[{"title": "About us", "supports": supports}])
        write_data(
            folder / "data", {"example": record, "other": make_record(name={"en": "Other"}, part_of=["example"])}
        )
        yield Small(read_collection((folder / "data").relative_to(folder), TODAY))


@st.composite
def bodies(draw: st.DrawFn) -> str:
    form = draw(st.sampled_from(read_forms()))
    asked = [field.id for field in form.fields if field.type != "checkboxes"]
    answers = draw(st.dictionaries(st.sampled_from(asked), ANSWERS, max_size=8))
    return fill_form(form.action, form.language, {**good_answers(form.action, draw(st.booleans())), **answers})


def good_answers(action: str, given: bool) -> dict[str, str]:
    """What makes a form usable, so that much of what is drawn comes as far as a record."""
    if not given:
        return {}
    if action == "add":
        return {"name-en": "New Body", "kind": "Charity", "conditions": "lupus", "sources": "https://example.org/new"}
    return {"org": "example", "sources": "https://example.org/new"}


@settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(body=bodies() | st.lists(ANSWERS, max_size=4).map("\n".join))
def test_the_answer_is_an_answer_and_the_record_is_a_good_one(body: str, small: Small) -> None:
    suggestion = read_suggestion(body, small.collection, 12)
    if suggestion is None:
        assert_inert(write_unreadable(body, small.collection))
        return
    answer = write_answer(suggestion, small.collection, lambda slug, _: f"{PAGE}{slug}/")
    assert len(answer) < 40_000
    assert_inert(answer)
    if suggestion.content is not None:
        assert suggestion.slug is not None
        assert SLUG.fullmatch(suggestion.slug)
        document = read_document(
            "organization", suggestion.slug, f"data/organizations/{suggestion.slug}.yaml", suggestion.content
        )
        assert document.value == suggestion.after
        found = check_collection(small.collection.exchange(document)).problems
        assert [problem for problem in found if problem.level == "error"] == []


def assert_inert(answer: str) -> None:
    """Nothing is drawn but our own kinds of elements; links lead to our pages; text outside of code calls nobody."""
    html = github_flavored_markdown_to_html(answer, Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES)
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    assert {element.tag for element in elements} - {"DOCUMENT_FRAGMENT"} <= PLAIN
    assert [e.get("href") for e in elements if e.tag == "a" and not e.get("href", "").startswith(PAGE)] == []
    assert {name for element in elements for name in element.attrib} <= {"href", "lang"}
    for text in outside_of_code(html):
        assert not re.search(r"(?<![\w])[@#]\w|\bGH-\d|https?://|www\.", text), text
    assert re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f]", answer) is None


def outside_of_code(html: str) -> list[str]:
    """The texts between tags and comments; GitHub looks for references in each of them."""
    return re.split(r"<[^>]*>", re.sub(r"<(code|pre)\b.*?</\1>", "<>", html, flags=re.DOTALL))
