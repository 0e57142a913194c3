"""The words of the interface: templates and Python find each that they say, and none is there for nothing.

That every language has the same keys is the validator's business.
"""

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import get_args, get_type_hints

import yaml

from sameroad.contribute.issue_form.choices import STATES, WISHES
from sameroad.exports.all_formats import FORMATS
from sameroad.pages.code_index import CHAPTER_IDS
from sameroad.pages.organization_facts import organization_facts
from sameroad.pages.page import FOLDERS
from sameroad.pages.state.state_table import state_tables
from sameroad.pages.suggest.form_field import every_field, form_fields
from sameroad.pages.suggest.form_sections import form_sections
from sameroad.pages.suggest.suggest_form import WORDS_OF_PAGES
from sameroad.pages.words import words_of
from sameroad.records.condition import Codes, FirstWords
from sameroad.records.freshness import Freshness
from sameroad.records.history.change_log import Kind as ChangeKind
from sameroad.records.history.record_history import Kind
from sameroad.records.history.told_fields import Nature
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.state.admissions import admissions
from sameroad.records.state.data_state import data_state
from sameroad.records.walk_interface import flat_texts
from tests.conftest import CHECKOUT
from tests.exports.open_data import files_of
from tests.factories import make_directory, make_organization

SPEAKERS = ("overrides/**/*.html", "scripts/sameroad/**/*.py")
CODE = "\n".join(file.read_text("utf-8") for pattern in SPEAKERS for file in sorted(CHECKOUT.glob(pattern)))
ENGLISH = (PROJECT_DATA / "interface" / "en.yaml").read_text("utf-8")
KEYS = sorted(flat_texts(yaml.load(ENGLISH, Loader=yaml.CSafeLoader)))

RECORD_FIELDS = [k.removeprefix("record_fields.labels.") for k in KEYS if k.startswith("record_fields.labels.")]


def schema_of(path):
    """The schema of a field of an organization, by a path such as `contact.phones[].answered_by`."""
    schema = json.loads((PROJECT_DATA / "schema" / "organization.schema.json").read_text("utf-8"))
    found = schema
    for step in path.replace("[]", ".[]").split("."):
        found = found["items"] if step == "[]" else found["properties"][step]
        while found.get("$ref", "").startswith("#/$defs/"):
            found = schema["$defs"][found["$ref"].removeprefix("#/$defs/")]
    return found


def values(path):
    return schema_of(path)["enum"]


def footer_pages():
    footer = (CHECKOUT / "overrides" / "partials" / "footer.html").read_text("utf-8")
    return json.loads(re.search(r"for page_name in (\[.*?])", footer)[1])


def in_template(name, pattern):
    """What the pattern finds in a template of the bodies, in order."""
    return re.findall(pattern, (CHECKOUT / "overrides" / "records" / name).read_text("utf-8"))


def paths():
    return [f"{name}_{part}" for name in in_template("home.html", r'\bpath\("(\w+)"') for part in ("title", "text")]


def palette_names():
    settings = yaml.safe_load((CHECKOUT / "mkdocs.yml").read_text("utf-8"))
    return [option["toggle"]["name"] for option in settings["theme"]["palette"]]


def statuses():
    return [status for status in values("status") if status != "active"]  # of what is as it should be nothing is said


def choices():
    """What can be chosen in the form and has no words of its own on the pages."""
    fields = every_field(form_fields(make_directory().originals.schemas))
    return [f"{one.name}.{value}" for one in fields if one.key not in WORDS_OF_PAGES for value in one.values]


def sections(*, folded):
    """The sections of the form for suggestions."""
    return [section.id for section in form_sections(make_directory().originals.schemas) if section.folded == folded]


def bad_words():
    """What can be bad of the data."""
    nobody = make_organization(status="dormant", sources=[{"title": "Old", "supports": ["emails"], "as_of": "2001"}])
    somebody = make_organization("other", checks=[{"on": "2026-01-01", "how": "phone", "outcome": "confirmed"}])
    states = [data_state(make_directory(found)) for found in ([nobody], [make_organization(), somebody])]
    return sorted({one.word for state in states for one in admissions(state)})


STATE = data_state(make_directory())
TABLES = list(state_tables(STATE, make_directory(), words_of(make_directory())["en"]))

# Every beginning of a key to which the program adds an id, with the ids that there are.
COMPUTED = {
    "components.": in_template("components.html", r'call part\("(\w+)"\)'),
    "home.example.": ["first", "second", "third"],
    "home.paths.": paths(),
    "home.ways.": in_template("home.html", r'\("(\w+)", "[\w-]+"\)[,\]]'),
    "open_data.feed.": [f"{kind}{end}" for kind in get_args(Kind) for end in ("", "_text")],
    "organization.step.": ["look", "closed", *(f"talk.{words}" for words in get_args(FirstWords))],
    "answered_by.": values("contact.phones[].answered_by"),
    "changes.kinds.": get_args(ChangeKind),
    "changes.natures.": get_args(Nature),
    "clinician.check.": values("checks[].outcome"),
    "clinician.how.": values("checks[].how"),
    "codes.chapters.": CHAPTER_IDS,
    "condition.": [field.name for field in fields(Codes)],
    "data_page.formats.": [f"{name}.{part}" for name in FORMATS for part in ("title", "text")],
    "dates.": ["day", "month", "year"],
    "descriptions.": list(FOLDERS),
    "fields.": values("sources[].supports[]"),
    "freshness.confirmed.": values("checks[].how"),
    "freshness.checked.": values("checks[].how"),
    "funding.": values("funding[].kind"),
    "identifiers.": list(schema_of("identifiers")["properties"]),
    "issue_form.forms.": ["add", "correct", "remove"],
    "issue_form.lacking.": ["name", "kind", "conditions", "sources", "org", "what", "privacy", "change"],
    "issue_form.state.": STATES,
    "issue_form.thanks.": ["add", "correct", "remove"],
    "issue_form.what.": WISHES,
    "led_by.": values("led_by"),
    "members.": [*values("members.unit"), "unknown"],
    "purpose.": values("places[].purpose"),
    "referral.": values("join.referral"),
    "registration.": values("registration[].type"),
    "site.footer.": footer_pages(),
    "slip.checked.": get_args(get_type_hints(Freshness)["basis"]),
    "site.palette.": palette_names(),
    "site.palette.to_": palette_names(),
    "social.": list(schema_of("contact.social")["properties"]),
    "state.badge.": [f"{Path(path).stem}.label" for path in files_of("badges", make_directory())],
    "state.bad.": bad_words(),
    "state.contact.": get_args(get_type_hints(Freshness)["level"]),
    "state.fact.": STATE.facts.counts,
    "state.head.": TABLES,
    "state.note.": ["categories", "contact_ages", "districts", "due", "source_ages"],
    "state.reason.": STATE.due.reasons.counts,
    "state.source.": STATE.source_ages.counts,
    "state.status.": STATE.statuses.counts,
    "state.table.": TABLES,
    "status.": statuses(),
    "status_text.": statuses(),
    "record_fields.choices.": choices(),
    "record_fields.labels.": RECORD_FIELDS,
    "record_fields.help.": RECORD_FIELDS,
    "suggest.removal.": ["who", "closed", "deleted", "answer"],
    "suggest.say.": in_template("suggest/words.html", r'"(\w+)"[,\n]'),
    "suggest.section_intros.": [*sections(folded=False), "else", "finish"],
    "suggest.sections.": [*sections(folded=False), *sections(folded=True), "else", "finish"],
    "unstated.": organization_facts(make_organization(), make_directory()).unstated,
}
IDS = [f"{beginning}{id_}" for beginning, ids in COMPUTED.items() for id_ in ids]


def test_the_table_has_every_beginning_in_the_code():
    added = re.findall(r"""\b(?:t|has|sentence)\(["']([\w.]+)["'] ~""", CODE)
    filled = re.findall(r"""\b(?:sentence|words\.say)\(f["']([\w.]+){""", CODE)
    assert {*added, *filled} == set(COMPUTED)


def test_every_id_has_its_sentence():
    assert [key for key in IDS if key not in KEYS] == []


def test_every_sentence_is_said():
    said = {*IDS, *re.findall(r"""["']([\w.-]+)["']""", CODE)}
    assert [key for key in KEYS if key not in said] == []
