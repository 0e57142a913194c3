"""Conditions in the words of schema.org, with their codes."""

from collections.abc import Iterator

from sameroad.pages.json_ld.addresses import Addresses
from sameroad.pages.json_ld.script import Node, known
from sameroad.pages.page import PageKey
from sameroad.pages.words import Words
from sameroad.records.condition import Codes, Condition


def condition_node(condition: Condition, addresses: Addresses, words: Words) -> Node:
    """Return a condition as other things name it."""
    return {
        "@type": _type(condition.codes),
        **known(
            name=words.plain(condition.name),
            url=addresses.of(PageKey("condition", condition.id)),
            code=list(_codes(condition.codes, words)),
        ),
    }


def whole_condition_node(condition: Condition, addresses: Addresses, words: Words) -> Node:
    """Return a condition with its other names, for its own page. What people type or feel is never among them."""
    own = words.plain(condition.name)
    others = (*condition.name.values(), *(name for names in condition.synonyms.values() for name in names))
    return {
        **condition_node(condition, addresses, words),
        **known(alternateName=[name for name in dict.fromkeys(others) if name != own]),
    }


def _type(codes: Codes) -> str:
    """An illness is a MedicalCondition. Where all codes are reasons for care that are no illness (chapter Z of ICD-10,
    Q of ICD-11: a carer, a stoma), it is something of medicine; without codes nobody has said what it is.
    """
    if codes.orpha or any(code[0] != "Z" for code in codes.icd10) or any(code[0] != "Q" for code in codes.icd11):
        return "MedicalCondition"
    return "MedicalEntity" if codes.icd10 or codes.icd11 or codes.mesh else "Thing"


def _codes(codes: Codes, words: Words) -> Iterator[Node]:
    for system in ("icd10", "icd11", "orpha", "mesh"):
        if codes_of_system := getattr(codes, system):
            named = str(words.sentence(f"condition.{system}").unescape())
            yield from ({"@type": "MedicalCode", "codeValue": code, "codingSystem": named} for code in codes_of_system)
