"""Whole records, valid, nearly valid and hostile: each is read without a traceback, and either told what is wrong, with
its place, or drawn on pages in which its text is nothing but text.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import count, zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import given
from selectolax.lexbor import LexborHTMLParser

from sameroad.pages.list_pages import PageKey
from sameroad.pages.page import SiteFacts
from sameroad.pages.render import Renderer
from sameroad.pages.slips import slip
from sameroad.pages.slips.render_sheets import SheetRenderer
from sameroad.pages.slips.sheet import SheetKey
from sameroad.pages.slips.sheet_site import SheetSite
from sameroad.records.check_file import check_document
from sameroad.records.checked_file import CheckedFile
from sameroad.records.collection import Collection
from sameroad.records.find_problems import has_errors
from sameroad.records.organization import organization_from_mapping
from sameroad.records.problem import Problem
from sameroad.records.read_collection import read_collection, read_document
from sameroad.records.rules.all_rules import RULES
from sameroad.records.rules.roll import Roll
from sameroad.records.rules.rule import Rule
from sameroad.records.tell_problems import tell_problems
from sameroad.records.yaml_faults import lines_of
from sameroad.site.frame import split_frame
from tests.factories import TODAY, make_organization, make_record, make_whole_directory, write_data
from tests.property_settings import long_run
from tests.rough_records import OTHER, harmless, hostile_record, nearly_valid_record, tapes, valid_record, written
from tests.templates import TEMPLATES

LANGUAGES = ("en", "zh-Hant")
EACH = 3_400
"""So many records of each sort in CI: more than ten thousand in all."""
SLUG, FILE = "rough", "rough.yaml"
RULE = {rule.id: rule for rule in RULES}
FRAME = split_frame(
    '<!doctype html><html><head><title>__title__</title><meta name="description" content="__description__">'
    '<link rel="canonical" href="/__slug__/"></head><body><!-- __body__ --></body></html>',
    "__slug__/index.html",
)
Shape = list[tuple[str, ...]]
"""The tags of a page in their order, each with the names of its attributes."""


@pytest.fixture(autouse=True, scope="module")
def large_paper() -> Iterator[None]:
    """A full slip leaves out what it can, and a text with many signs to escape is taken for a longer one; on a sheet
    without end both have the same parts.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slip, "_SHEET", 10**6)
        yield


class Desk:
    """Draws one record after the other with the same Renderer: making one takes longer than a hundred pages."""

    def __init__(self) -> None:
        self._organizations = {OTHER: make_organization(OTHER)}
        self._directory = replace(make_whole_directory({}), organizations=self._organizations)
        self._pages = Renderer(self._directory, TEMPLATES, SiteFacts())
        self._sheets = SheetRenderer(self._directory, TEMPLATES, SheetSite("https://example.org/", {"en": "Example"}))
        self._numbers = count()

    def pages(self, record: dict[str, Any]) -> Iterator[str]:
        """The page of a record in each language, a list with its card, and its slip."""
        slug = f"{SLUG}-{next(self._numbers)}"  # what is drawn of one is remembered by its slug
        self._organizations[slug] = organization_from_mapping(slug, record)
        for kept in ("look_ups", "outlines"):
            self._directory.__dict__.pop(kept, None)
        for language in LANGUAGES:
            page = self._pages.render(PageKey("organization", slug), language)
            yield FRAME.fill(page.slots)
        yield FRAME.fill(self._pages.render(PageKey("condition", record["conditions"][0]), LANGUAGES[0]).slots)
        yield self._sheets.render(SheetKey("slip", slug))
        del self._organizations[slug]


@cache
def desk() -> Desk:
    return Desk()


@cache
def around() -> Collection:
    """The files of a small data folder with one other record, read once."""
    with TemporaryDirectory() as folder:
        return read_collection(write_data(Path(folder) / "data", {OTHER: make_record()}), TODAY)


@cache
def other() -> CheckedFile:
    return check_document(around().organizations[OTHER], around())


def loaded(source: bytes) -> tuple[bool, dict[str, list[Problem]]]:
    """Whether a file of these bytes can be built, and what is told of it in each language."""
    document = read_document("organization", SLUG, FILE, source)
    checked = check_document(document, around())
    roll = Roll({SLUG: checked.facts, OTHER: other().facts}, {**around().organizations, SLUG: document}.__getitem__)
    found = [(RULE[name], finding) for name, finding in checked.findings]
    found += [(rule, one) for rule in RULES if isinstance(rule, Rule) for one in rule.check(roll) if one.file == FILE]
    return not has_errors(found), {one: tell_problems(found, lambda _: source, one) for one in LANGUAGES}


def assert_told(source: bytes, told: dict[str, list[Problem]]) -> None:
    """Every problem has a place in the file, and words in each language."""
    lines = lines_of(source.decode())
    for problem in [*told["en"], *told["zh-Hant"]]:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.message
        assert problem.hint or problem.rule == "simplified-character"
    assert [(one.rule, one.line, one.column) for one in told["en"]] == [
        (one.rule, one.line, one.column) for one in told["zh-Hant"]
    ]


def shape(html: str) -> Shape:
    """The shape of a page as a browser's parser builds it; its data for search engines is whole."""
    root = LexborHTMLParser(html).root
    assert root is not None
    for data in root.css("script[type='application/ld+json']"):
        assert msgspec.json.decode(data.text())["@graph"]
    return [(node.tag or "", *node.attributes) for node in root.traverse()]


def assert_only_text(record: dict[str, Any]) -> None:
    """Its pages have the shape of those of a harmless record."""
    ours, theirs = ([*desk().pages(one)] for one in (record, harmless(record)))
    for one, other in zip(ours, theirs, strict=True):
        pairs = zip_longest(shape(one), shape(other))
        assert next((pair for pair in pairs if pair[0] != pair[1]), None) is None


@pytest.mark.long
@given(tapes)
@long_run(EACH)
def test_a_valid_record_is_read_and_drawn(tape: bytes) -> None:
    record = valid_record(tape)
    source = written(record).encode()
    builds, told = loaded(source)
    assert_told(source, told)
    assert builds, told["en"]
    for html in desk().pages(record):
        assert len(shape(html)) > 20


@pytest.mark.long
@given(tapes)
@long_run(EACH)
def test_a_nearly_valid_record_is_told_its_faults_or_drawn(tape: bytes) -> None:
    record = nearly_valid_record(tape)
    source = written(record).encode()
    builds, told = loaded(source)
    assert_told(source, told)
    if builds:
        assert_only_text(record)


@pytest.mark.long
@given(tapes)
@long_run(EACH)
def test_a_hostile_record_is_told_its_faults_and_would_be_nothing_but_text(tape: bytes) -> None:
    record = hostile_record(tape)
    source = written(record, ascii_alone=tape[-1] % 2 == 0).encode()
    _, told = loaded(source)
    assert_told(source, told)
    assert_only_text(record)
