"""The issue forms: what GitHub needs, one set of questions in both languages, and the choices of the data."""

import json
import re
import subprocess
import sys

import pytest
import yaml

from sameroad.contribute.issue_form.choices import STATES, WISHES
from sameroad.contribute.issue_form.read_forms import FOLDER, read_forms
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.site.site_names import site_names
from tests.conftest import CHECKOUT

FORMS = sorted(FOLDER.glob("*.*.yml"))
VOCABULARIES = {"kind": "kinds", "district": "districts", "languages": "languages"}
WORDS = {
    "led_by": "led_by",
    "referral": "referral",
    "purpose": "purpose",
    "state": "issue_form.state",
    "what": "issue_form.what",
}


def load(path):
    return yaml.safe_load(path.read_text("utf-8"))


def texts(language):
    return load(PROJECT_DATA / "interface" / f"{language}.yaml")


def words(language, key):
    """The sentences of a section by their ids, in the order of the schema where the schema has them."""
    found = texts(language)
    for step in key.split("."):
        found = found[step]
    return found


def choices(question, language):
    """The options that a question must have."""
    if question in VOCABULARIES:
        terms = load(PROJECT_DATA / "vocabularies" / f"{VOCABULARIES[question]}.yaml")["terms"]
        return [term["name"][language] for term in terms]
    named = words(language, WORDS[question])
    schema = json.loads((PROJECT_DATA / "schema" / "organization.schema.json").read_text("utf-8"))
    ids = {
        "led_by": schema["properties"]["led_by"]["enum"],
        "referral": schema["$defs"]["join"]["properties"]["referral"]["enum"],
        "purpose": schema["$defs"]["place"]["properties"]["purpose"]["enum"],
        "state": STATES,
        "what": WISHES,
    }.get(question, list(named))
    return [named[id_] for id_ in ids]


def test_there_are_three_forms_in_each_language_of_the_directory():
    languages = [one["id"] for one in load(PROJECT_DATA / "directory.yaml")["languages"]]
    assert [path.name for path in FORMS] == [
        f"{action}.{language}.yml" for action in ("add", "correct", "remove") for language in languages
    ]


@pytest.mark.parametrize(
    ("schema", "files"),
    [("vendor.github-issue-forms", FORMS), ("vendor.github-issue-config", [FOLDER / "config.yml"])],
    ids=["forms", "config"],
)
def test_they_are_as_github_wants_them(schema, files):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("action", ["add", "correct", "remove"])
def test_both_languages_ask_the_same_in_the_same_order(action):
    english, chinese = (load(FOLDER / f"{action}.{language}.yml") for language in ("en", "zh-Hant"))
    assert english["labels"] == chinese["labels"] == [f"suggestion: {action}"]

    def shape(form):
        return [
            (
                part["type"],
                part.get("id"),
                part.get("validations"),
                part["attributes"].get("multiple"),
                len(part["attributes"].get("options", ())),
                set(part["attributes"]) - {"placeholder"},
            )
            for part in form["body"]
        ]

    assert shape(english) == shape(chinese)


@pytest.mark.parametrize("form", read_forms(), ids=lambda form: f"{form.action}.{form.language}")
def test_the_choices_are_those_of_the_data(form):
    for_people = {"why", "relation"}  # a person reads these, no program
    chosen = [field for field in form.fields if field.type == "dropdown" and field.id not in for_people]
    assert chosen
    assert {field.id: list(field.options) for field in chosen} == {
        field.id: choices(field.id, form.language) for field in chosen
    }
    assert [field.id for field in chosen for option in field.options if field.multiple and "," in option] == []


@pytest.mark.parametrize("form", read_forms(), ids=lambda form: f"{form.action}.{form.language}")
def test_each_question_has_a_heading_of_its_own(form):
    labels = [re.sub(r"\W", "", field.label.casefold()) for field in form.fields]
    assert len(set(labels)) == len(labels)
    assert [field.label for field in form.fields if field.label != field.label.strip() or "\n" in field.label] == []


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_it_asks_about_privacy_and_interest_and_little_else_is_required(path):
    parts = {part["id"]: part for part in load(path)["body"] if "id" in part}
    assert [option["required"] for option in parts["privacy"]["attributes"]["options"]] == [True]
    required = {id_ for id_, part in parts.items() if part.get("validations", {}).get("required")}
    assert "relation" in required
    assert len(required) <= 4


def test_a_blank_issue_is_not_offered_and_the_links_lead_to_pages_of_the_site():
    config = load(FOLDER / "config.yml")
    assert config["blank_issues_enabled"] is False
    names = site_names(CHECKOUT / "mkdocs.yml")
    addresses = [link["url"] for link in config["contact_links"]]
    pages = ("suggest/", "zh-Hant/suggest/", "contribute/", "zh-Hant/contribute/")
    assert addresses == [f"{names.address}{page}" for page in pages]
    assert [page for page in ("suggest", "contribute") if not list((CHECKOUT / "docs" / "en").glob(f"{page}*"))] == []


def test_the_address_in_the_forms_is_that_of_the_site():
    names = site_names(CHECKOUT / "mkdocs.yml")
    found = [address for path in FORMS for address in re.findall(r"https?://[^\s/]+/", path.read_text("utf-8"))]
    assert {address for address in found if "example.org" not in address} <= {names.address}
