"""Conditions (illnesses and situations) and the categories they are browsed by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from sameroad.records.localized_text import LocalizedText

FirstWords = Literal["illness", "situation", "anything"]
"""What somebody says first who calls: which illness it is, how things are, or anything at all."""


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes of a condition in the classifications that clinicians use: ICD-10, ICD-11, ORPHAcodes and MeSH."""

    icd10: tuple[str, ...] = ()
    icd11: tuple[str, ...] = ()
    orpha: tuple[str, ...] = ()
    mesh: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition. `synonyms` may be shown; `lay` words are what people type, and `symptoms` how they describe it:
    both are searched and never shown. `guides` are those that its page and those of narrower conditions lead to;
    `first_words` are used by `first_words.py`.
    """

    id: str
    category: str
    name: LocalizedText
    parent: str | None = None
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lay: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    symptoms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    guides: tuple[str, ...] = ()
    first_words: FirstWords | None = None
    codes: Codes = Codes()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """A group of conditions, one file of `data/conditions/`; categories are listed by `order`.

    `icon` is a plain word of the schema; `pages/icons.py` knows which picture it is. `guides` are those that its page
    and those of its conditions lead to; `first_words` hold for the conditions that have none of their own.
    """

    id: str
    order: int
    name: LocalizedText
    icon: str | None = None
    guides: tuple[str, ...] = ()
    first_words: FirstWords | None = None
