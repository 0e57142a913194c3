"""The page of the form: every field with label, help and a place for errors, in both languages."""

import re

import html5lib
import pytest

from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.pages.suggest.form_field import every_field, form_fields
from sameroad.pages.suggest.suggest_form import SuggestForm
from sameroad.pages.words import Words
from tests.factories import SETTINGS, make_directory, project_texts
from tests.templates import TEMPLATES

LANGUAGES = ["en", "zh-Hant"]
GITHUB = SiteFacts(
    records_edit_url="https://github.com/some/directory/edit/main/data/",
    contact="hello@example.org",
    repository="https://github.com/some/directory",
    records_new_url="https://github.com/some/directory/new/main/data/",
    issues_new_url="https://github.com/some/directory/issues/new",
)


def page_of(language, site=GITHUB, directory=None):
    page = Renderer(directory or make_directory(), TEMPLATES, site).render(PageKey("suggest"), language)
    # What is in a template is looked at too: html5lib keeps it as children.
    return html5lib.parseFragment(page.body, treebuilder="etree", namespaceHTMLElements=False)


def elements(page, name):
    return list(page.iter(name))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_is_on_the_page_with_its_label(language):
    directory = make_directory()
    shown = {
        (one.get("data-field"), one.get("data-label")) for one in page_of(language).iter() if one.get("data-field")
    }
    texts = directory.texts[language]
    for field in every_field(form_fields(directory.originals.schemas)):
        assert (field.name, texts.sentence(f"record_fields.labels.{field.key}")) in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_has_a_label_and_says_where_its_help_and_errors_are(language):
    page = page_of(language)
    ids = {one.get("id") for one in page.iter() if one.get("id")}
    labelled = {one.get("for") for one in elements(page, "label")}
    wrapped = {control for label in elements(page, "label") for control in label.iter("input")}
    controls = [one for name in ("input", "select", "textarea") for one in elements(page, name)]
    assert len(controls) > 100
    for control in controls:
        assert control in wrapped or control.get("id") in labelled
        described = (control.get("aria-describedby") or "").split()
        assert control in wrapped or described
        assert set(described) <= ids


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_id_stands_twice(language):
    ids = [one.get("id") for one in page_of(language).iter() if one.get("id")]
    assert len(ids) == len(set(ids))


def test_the_language_of_the_page_is_asked_for_first_and_each_text_is_marked_with_its_language():
    for language in LANGUAGES:
        inputs = [one for one in page_of(language).iter("input") if re.fullmatch("f-name-.+", one.get("id") or "")]
        assert [one.get("lang") for one in inputs] == sorted(LANGUAGES, key=lambda other: other != language)


def test_languages_are_called_by_their_short_names_unless_two_would_be_alike():
    def names(*ids):
        languages = [{"id": id_, "index_by": "letters", "limits": {"summary": 1, "description": 1}} for id_ in ids]
        directory = make_directory(settings={**SETTINGS, "languages": languages}, texts={"en": project_texts("en")})
        return [one.name for one in SuggestForm(directory, Words(project_texts("en"))).languages]

    assert names("zh-Hant", "en") == ["English", "Chinese"]
    assert names("en", "zh-Hant", "zh-Hans") == ["English", "Chinese (Traditional)", "Chinese (Simplified)"]


def test_choices_are_in_the_language_of_the_page():
    fields = {field.key: field for field in every_field(form_fields(make_directory().originals.schemas))}

    def labels(key, language):
        form = SuggestForm(make_directory(), Words(project_texts(language)))
        return [choice.label for choice in form.choices(fields[key])]

    assert labels("place.district", "en") == ["Kwun Tong", "Southern"]
    assert labels("place.district", "zh-Hant") == ["觀塘", "南區"]
    assert labels("record.area", "zh-Hant")[:2] == ["全港", "網上"]
    assert labels("fee.free", "en") == ["It is free", "There is a fee"]
    assert labels("record.status", "zh-Hant")[-1] == "已經結束"
    assert labels("source.supports", "en")[0] == "name"


def test_examples_are_in_the_language_that_is_typed():
    form = SuggestForm(make_directory(), Words(project_texts("zh-Hant")))
    assert form.example([{"en": "Hotline", "zh-Hant": "熱線"}]) == "熱線"
    assert form.example([["HKEA", "示例會"]]) == "HKEA、示例會"
    assert form.example([{"en": "Only English"}]) == ""
    assert form.example([True]) == ""
    assert form.example([1998]) == "1998"
    assert form.example(["About us", "關於我們"]) == "關於我們"
    assert form.example(["+852 2345 6789", "+852 2345 6780"]) == "+852 2345 6789"
    assert form.example([]) == ""


def test_only_ways_that_the_site_has_are_offered():
    def ways(site):
        page = page_of("en", site)
        names = ("data-send-new", "data-send-edit", "data-send-email", "data-copy", "data-download")
        return [name for name in names if any(one.get(name) is not None for one in page.iter())]

    assert ways(SiteFacts()) == ["data-copy", "data-download"]
    assert ways(GITHUB) == ["data-send-new", "data-send-edit", "data-send-email", "data-copy", "data-download"]


def test_a_removal_is_asked_for_where_the_site_can_be_reached():
    def links(site, language="en"):
        return [one.get("href") for one in page_of(language, site).iter("a")]

    assert "https://github.com/some/directory/issues/new?template=remove.zh-Hant.yml" in links(GITHUB, "zh-Hant")
    assert "mailto:hello@example.org" in links(GITHUB)
    assert not any("issues" in href for href in links(SiteFacts()) if href)
    assert "../contribute/#how-to-reach-us" in links(SiteFacts())
