"""What the options of the forms mean: the words for each id, in the language of a form."""

from collections.abc import Mapping

from sameroad.contribute.find_field import find_field
from sameroad.contribute.record_words import RecordWords
from sameroad.records.collection import Collection
from sameroad.records.field_names import field_key
from sameroad.records.field_values import words_of_value
from sameroad.records.read_yaml import Path

STATES = ("closed", "moved", "running")
WISHES = ("mark", "delete")


def terms_by_label(vocabulary: str, collection: Collection, words: RecordWords) -> Mapping[str, str]:
    """Return the names of the terms of a vocabulary by their ids."""
    return {id_: words.term_name(entry.value) for id_, entry in collection.terms[vocabulary].items()}


def values_by_label(path: Path, collection: Collection, words: RecordWords) -> Mapping[str, str]:
    """Return the words for the values that the schema allows at a path of a record."""
    values = find_field(collection.schemas, *path)["enum"]
    keys = {value: words_of_value(field_key(path), value) for value in values}
    return {value: words.say(key) for value, key in keys.items() if key is not None}


def states_by_label(words: RecordWords) -> Mapping[str, str]:
    """Return the words for what may have happened to a body."""
    return {state: words.say(f"issue_form.state.{state}") for state in STATES}


def wishes_by_label(words: RecordWords) -> Mapping[str, str]:
    """Return the words for what may be done with a page."""
    return {wish: words.say(f"issue_form.what.{wish}") for wish in WISHES}
