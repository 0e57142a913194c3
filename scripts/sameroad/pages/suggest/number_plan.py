"""The telephone numbers of a region, from the tables of the library phonenumbers, for the checks in the browser."""

from collections.abc import Iterator, Mapping
from typing import Any

import phonenumbers
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata, PhoneNumberFormat
from phonenumbers.phonemetadata import NumberFormat, PhoneNumberDesc

from sameroad.records.phone_numbers import calling_code

_KINDS = (
    "premium_rate",
    "toll_free",
    "shared_cost",
    "voip",
    "personal_number",
    "pager",
    "uan",
    "voicemail",
    "fixed_line",
    "mobile",
)


def number_plan(region: str) -> Mapping[str, Any]:
    """Return what `docs/assets/javascripts/suggest/phone/` needs to read, check and write the numbers of a region (ISO
    3166-1 alpha-2), and the calling codes of all countries. JavaScript understands the patterns too.
    """
    code = phonenumbers.country_code_for_region(region)
    own = _metadata(region)
    main = _metadata(COUNTRY_CODE_TO_REGION_CODE[code][0])
    example = phonenumbers.example_number(region)
    return {
        "code": calling_code(region).removeprefix("+"),
        "codes": [str(one) for one in COUNTRY_CODE_TO_REGION_CODE],
        "international_prefix": own.international_prefix,
        "national_prefix": own.national_prefix_for_parsing or "",
        "national_prefix_transform": _javascript(own.national_prefix_transform_rule or ""),
        "general": own.general_desc.national_number_pattern,
        "lengths": list(own.general_desc.possible_length),
        "local_lengths": list(own.general_desc.possible_length_local_only),
        "regions": [_region(_metadata(one)) for one in COUNTRY_CODE_TO_REGION_CODE[code]],
        "formats": [_format(one) for one in main.intl_number_format or main.number_format if one.format != "NA"],
        "short": _short(region),
        "example": example and _written(example),
    }


def _metadata(region: str) -> Any:
    return PhoneMetadata.metadata_for_region(region)


def _region(metadata: Any) -> Mapping[str, Any]:
    return {
        "begins": metadata.leading_digits or "",
        "general": _described(metadata.general_desc),
        "kinds": list(_kinds(metadata)),
    }


def _kinds(metadata: Any) -> Iterator[Mapping[str, Any]]:
    for kind in _KINDS:
        described = getattr(metadata, kind)
        if described is not None and described.national_number_pattern:
            yield _described(described)


def _described(described: PhoneNumberDesc) -> Mapping[str, Any]:
    return {"lengths": list(described.possible_length), "pattern": described.national_number_pattern}


def _format(one: NumberFormat) -> Mapping[str, str]:
    begins = one.leading_digits_pattern[-1] if one.leading_digits_pattern else ""
    return {"begins": begins, "pattern": one.pattern or "", "format": _javascript(one.format or "")}


def _short(region: str) -> Mapping[str, Any] | None:
    metadata: Any = PhoneMetadata.short_metadata_for_region(region)
    if metadata is None:
        return None
    return {"general": _described(metadata.general_desc), "known": _described(metadata.short_code)}


def _javascript(replacement: str) -> str:
    """A replacement as JavaScript writes it: `$1` for a group."""
    return replacement.replace("\\", "$")


def _written(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL).replace("-", " ")
