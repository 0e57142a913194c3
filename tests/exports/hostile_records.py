"""Records that the schema and the rules allow, with the most hostile texts that they let through."""

from typing import Any

from hypothesis import strategies as st

from sameroad.records.directory import Directory
from tests.exports.any_record import HOSTILE_TEXTS, any_record
from tests.factories import make_whole_directory

RULES = (
    "FREQ=WEEKLY;BYDAY=SA",
    "FREQ=MONTHLY;BYDAY=2SA,-1SU",
    "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1,-1;COUNT=12",
    "FREQ=WEEKLY;UNTIL=20271231T120000Z;WKST=MO;BYDAY=MO,WE",
    "FREQ=MONTHLY;BYDAY=SA;BYSETPOS=2",
    "FREQ=DAILY",
)
IDS = {
    "kind": ("self-help-group", "charity"),
    "conditions": ("lupus", "rheumatic-disease", "general-patient-support"),
    "serves": ("patients", "carers"),
    "support": ("peer-support", "hotline"),
    "languages": ("yue", "en"),
    "area": ("kwun-tong", "southern", "hong-kong", "online"),
    "district": ("kwun-tong", "southern"),
    "hospital": ("queen-mary-hospital",),
    "part_of": ("other",),
    "replaced_by": ("other",),
}
"""Ids of the small directory, by the fields that name them."""
PLAIN = {
    "rrule": RULES,
    "number": ("+852 2345 6789", "+852 2345 6780", "999"),
    "whatsapp": ("+852 9123 4567", "+852 9123 4568"),
    "fax": ("+852 2345 6788", "+852 2345 6787"),
    "emails": ("info@example.org", "o'brien+x@example.org", "second@example.org"),
    "website": ("https://example.org/", "https://example.org/?a=1&b='%22"),
    "url": ("https://example.org/about",),
    **dict.fromkeys(("facebook", "instagram", "youtube", "x"), ("https://example.org/page",)),
}
"""What stands in fields whose form the rules check."""
_ALLOWED = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"])
TEXTS = st.sampled_from([*HOSTILE_TEXTS, "=cmd|' /C calc'!A0", "<img src=x onerror=alert(1)>"]) | st.text(
    _ALLOWED, min_size=1, max_size=12
)
_LANGUAGES = ("en", "zh-Hant")


@st.composite
def hostile_record(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a record whose ids, numbers and addresses are of a form that the rules let through."""
    made: dict[str, Any] = _tame(draw, "", draw(any_record()))
    return made


def _tame(draw: st.DrawFn, name: str, value: Any) -> Any:
    if name in IDS or name in PLAIN:
        return _chosen(draw, name, value)
    if isinstance(value, dict):
        if value and set(value) <= {"en", "zh-Hant", "ur"}:
            return {language: draw(TEXTS) for language in draw(st.sampled_from([_LANGUAGES, ("en",), ("zh-Hant",)]))}
        return {key: _tame(draw, _said_exactly(key, value), item) for key, item in value.items()}
    if isinstance(value, list):
        return [draw(TEXTS) if name == "aliases" else _tame(draw, "", item) for item in value]
    return draw(TEXTS) if name == "registration number" else value


def _said_exactly(key: str, fields: dict[str, Any]) -> str:
    """The name of a field, with what it belongs to where two fields have the same name."""
    if key == "number" and "type" in fields:
        return "registration number"
    return "kind of giver" if key == "kind" and "source" in fields else key


def _chosen(draw: st.DrawFn, name: str, value: Any) -> Any:
    choices = {**IDS, **PLAIN}[name]
    if isinstance(value, list):
        return draw(st.lists(st.sampled_from(choices), unique=True, min_size=min(1, len(value)), max_size=len(choices)))
    return draw(st.sampled_from(choices))


class Hostile:
    """A directory that is not printed with all its long texts when a test fails."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory

    def __repr__(self) -> str:
        return "Hostile(...)"


@st.composite
def hostile_directory(draw: st.DrawFn, most: int = 12) -> Hostile:
    """Draw a whole directory of such records; `other` is the one that they may be part of."""
    records = draw(st.lists(hostile_record(), min_size=most // 2, max_size=most))
    other = {key: value for key, value in draw(hostile_record()).items() if key not in {"part_of", "replaced_by"}}
    return Hostile(make_whole_directory({"other": other, **{f"record-{n}": one for n, one in enumerate(records)}}))
