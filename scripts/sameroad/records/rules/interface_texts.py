"""Interface texts that do not agree between languages."""

import re
from collections.abc import Iterator, Mapping

from babel import Locale, UnknownLocaleError

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.nearest_term import nearest_term
from sameroad.records.read_yaml import Path
from sameroad.records.rules.rule import Finding, SharedRule
from sameroad.records.saying import say
from sameroad.records.walk_interface import flat_texts

_BLANK = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
# What a directory counts stays below this; forms for larger numbers only, such as French `many`, may be left out.
_COUNTED = 1000
_Texts = Mapping[str, str | Mapping[str, str]]


def _check(collection: Collection) -> Iterator[Finding]:
    documents = {d.name: d for d in collection.of_kind("interface") if d.readable}
    texts: dict[str, _Texts] = {
        name: flat_texts(document.value) for name, document in documents.items() if name in collection.languages
    }
    for language in collection.languages:
        if language not in texts and collection.complete("interface"):
            for settings in collection.of_kind("directory"):
                message = say("interface-texts.no_file", language=language)
                hint = say("interface-texts.no_file_hint", language=language)
                yield Finding(settings.file, ("languages",), message, hint)
    for language, own in texts.items():
        others = {name: other for name, other in texts.items() if name != language}
        yield from _missing_keys(documents[language], own, others)
        yield from _blanks(documents[language], own, others)
        yield from _plurals(documents[language], own)


def _missing_keys(document: Document, own: _Texts, others: Mapping[str, _Texts]) -> Iterator[Finding]:
    elsewhere = {key: name for name, other in others.items() for key in other}
    for key, name in elsewhere.items():
        if key not in own:
            own_only = [k for k in own if k not in elsewhere]
            nearest = nearest_term(key, own_only)
            hint = say("interface-texts.no_sentence_hint")
            if nearest:
                hint = say("interface-texts.other_name_hint", meant=nearest)
            yield Finding(document.file, _path(key), say("interface-texts.no_sentence", name=key, language=name), hint)


def _blanks(document: Document, own: _Texts, others: Mapping[str, _Texts]) -> Iterator[Finding]:
    for key, text in own.items():
        mine = _blanks_of(text)
        for name in sorted(mine):
            if not _NAME.fullmatch(name):
                message = say("interface-texts.odd_blank", blank=f"{{{name}}}")
                yield Finding(
                    document.file, _path(key), message, say("interface-texts.odd_blank_hint", example="{name}")
                )
        for language, other in others.items():
            theirs = _blanks_of(other[key]) if key in other else mine
            if theirs - mine:
                missing = tuple(f"{{{name}}}" for name in sorted(theirs - mine))
                message = say("interface-texts.no_blank", blanks=missing, language=language)
                yield Finding(document.file, _path(key), message, say("interface-texts.no_blank_hint"))


def _plurals(document: Document, own: _Texts) -> Iterator[Finding]:
    try:
        locale = Locale.parse(document.name, sep="-")
    except (ValueError, UnknownLocaleError):
        return
    possible = {*locale.plural_form.tags, "other"}
    needed = {"other", *map(locale.plural_form, range(_COUNTED))}
    listed = tuple(sorted(needed))
    for key, forms in own.items():
        if isinstance(forms, str):
            continue
        missing, spare = sorted(needed - set(forms)), sorted(set(forms) - possible)
        if missing:
            message = say("interface-texts.no_plural", form=missing[0])
            yield Finding(document.file, _path(key), message, say("interface-texts.no_plural_hint", forms=listed))
        if spare:
            message = say("interface-texts.spare_plural", form=spare[0])
            hint = say("interface-texts.spare_plural_hint", forms=listed)
            yield Finding(document.file, (*_path(key), spare[0]), message, hint, on_key=True)


def _blanks_of(text: str | Mapping[str, str]) -> set[str]:
    """The blanks of a sentence; of plural forms those of `other`, because “one group” may do without its number."""
    return set(_BLANK.findall(text if isinstance(text, str) else text.get("other", "")))


def _path(key: str) -> Path:
    return tuple(key.split("."))


RULE = SharedRule(
    id="interface-texts",
    level="error",
    explanation=(
        "The interface says the same in every language: the files of data/interface/ have the same keys, the same "
        "{blanks}, and every plural form that their language needs."
    ),
    check=_check,
)
