"""Telephone numbers that nobody can call."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumber, PhoneNumberFormat

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import Complaint, Saying, say

_SHORT = re.compile(r"[0-9]{3,7}")
_INTERNATIONAL = re.compile(r"\+([1-9][0-9]{0,2}) ([1-9][0-9]*(?: [0-9]+)+)")
_NUMBERS = (("phones", EACH, "number"), ("whatsapp", EACH), ("fax", EACH))


def _passes(document: Document, collection: Collection) -> bool:
    region, place = collection.telephone_region, _place(document)
    for steps in _NUMBERS:
        for written in document.values(*place, *steps):
            good = isinstance(written, str) and (
                is_good_number(written) or number_fault(written, region, short_allowed=steps[0] == "phones") is None
            )
            if not good:
                return False
    return True


def _check(document: Document, collection: Collection) -> Iterator[Finding]:
    for steps in _NUMBERS:
        for path, written in document.find(*_place(document), *steps, of=str):
            if not written or (_SHORT.fullmatch(written) and not collection.complete("directory")):
                continue  # empty is the schema's to tell, and without the region no short number is known
            wrong = number_fault(written, collection.telephone_region, short_allowed=steps[0] == "phones")
            if wrong is not None:
                yield Finding(document.file, path, *wrong)


def _place(document: Document) -> tuple[str, ...]:
    return ("contact",) if document.kind == "organization" else ("helplines", EACH)


def is_good_number(written: str) -> bool:
    """Whether a number exists and is written as we write it, seen without taking apart what people may have written:
    half of the time. Says no of numbers of regions where digits may have to be left off, and of some more.
    """
    found = _INTERNATIONAL.fullmatch(written)
    if found is None or not _has_no_prefix(int(found[1])):
        return False
    number = PhoneNumber(country_code=int(found[1]), national_number=int(found[2].replace(" ", "")))
    return phonenumbers.is_valid_number(number) and _canonical(number) == written


@cache
def _has_no_prefix(code: int) -> bool:
    """Whether numbers of a calling code are dialled in their region as they stand behind the code."""
    region = phonenumbers.region_code_for_country_code(code)
    metadata = PhoneMetadata.metadata_for_region_or_calling_code(code, region)
    return metadata is not None and metadata.national_prefix_for_parsing is None


@lru_cache(maxsize=65536)
def number_fault(written: str, region: str | None, *, short_allowed: bool) -> Complaint | None:
    """Return what is wrong with a number and what to write instead, or None; `region` knows the short numbers."""
    if _SHORT.fullmatch(written):
        if short_allowed and _is_short(written, region):
            return None
        return say("phone.not_complete", written=written), _international(region)
    try:
        number = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        return _several_fault(written, region) or (say("phone.no_number", written=written), _international(region))
    if phonenumbers.is_valid_number(number):
        return _form_fault(written, number)
    national = str(number.national_number)
    if _SHORT.fullmatch(national) and short_allowed and _is_short(national, region):
        return say("phone.short", written=written), say("phone.short_hint", better=national)
    return _no_number_fault(written, region)


def _no_number_fault(written: str, region: str | None) -> Complaint:
    """What is wrong with a text that is no number that exists, though numbers may be in it."""
    if better := _dialled_from_abroad(written):
        return say("phone.form", written=written), say("phone.form_hint", better=better)
    unknown = say("phone.not_existing", written=written), say("phone.compare_hint")
    return _several_fault(written, region) or unknown


def _several_fault(written: str, region: str | None) -> Complaint | None:
    """What to do with several numbers in one text, each to be written as an item of a list; None if there are none."""
    found = phonenumbers.PhoneNumberMatcher(written, region)
    numbers = tuple(f'"{_canonical(match.number)}"' for match in found)
    if len(numbers) < 2:
        return None
    return say("phone.several", written=written), say("phone.several_hint", numbers=numbers)


def _form_fault(written: str, number: PhoneNumber) -> Complaint | None:
    """What is wrong with the way in which a number that exists is written."""
    if number.extension:
        number.extension = None
        return say("phone.extension", written=written), say("phone.extension_hint", better=_canonical(number))
    canonical = _canonical(number)
    if written == canonical:
        return None
    return say("phone.form", written=written), say("phone.form_hint", better=canonical)


def _dialled_from_abroad(written: str) -> str | None:
    """A number that begins with 00 in place of the plus-sign, as we write it."""
    digits = re.sub(r"^\D*00", "+", written)
    try:
        number = phonenumbers.parse(digits, None)
    except phonenumbers.NumberParseException:
        return None
    return _canonical(number) if phonenumbers.is_valid_number(number) else None


def _is_short(digits: str, region: str | None) -> bool:
    if region is None:
        return False
    number = PhoneNumber(country_code=phonenumbers.country_code_for_region(region), national_number=int(digits))
    # The tables lack hotlines that do exist (18111 in Hong Kong), but a long one unknown to them lacks a digit.
    known = phonenumbers.is_valid_short_number_for_region(number, region)
    return known or (len(digits) < 7 and phonenumbers.is_possible_short_number_for_region(number, region))


def _canonical(number: PhoneNumber) -> str:
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL).replace("-", " ")


def _international(region: str | None) -> Saying:
    """What to write, with an example from the directory's own region where it has one."""
    example = phonenumbers.example_number(region) if region else None
    if example is None:
        return say("phone.country_code_hint")
    return say("phone.international_hint", example=_canonical(example))


RULE = DocumentRule(
    id="phone",
    level="error",
    explanation=(
        "Telephone, WhatsApp and fax numbers exist, by the numbering plans of the phonenumbers library, and are "
        "written in international form with spaces. A short number is written as it is dialled in the directory's "
        "region."
    ),
    check=_check,
    passes=_passes,
    kinds=("organization", "helplines"),
)
