"""The classifications that our conditions have codes of, and what FHIR and the web call them.

The addresses of the systems are those of HL7 Terminology (https://terminology.hl7.org/): ICD-10 of WHO is
http://hl7.org/fhir/sid/icd-10 (https://hl7.org/fhir/R4/terminologies-systems.html), ICD-11 for mortality and morbidity
statistics is CodeSystem ICD11MMS, Orphanet is http://www.orpha.net, and MeSH is CodeSystem MeSH.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sameroad.records.condition import Codes


@dataclass(frozen=True, slots=True)
class CodeSystem:
    """One classification. `title` is its own name; `term` is the address of a code, with a blank `{code}`."""

    title: str
    uri: str
    term: str | None = None


CODE_SYSTEMS: Mapping[str, CodeSystem] = {  # by the names of the fields of `Codes`
    "icd10": CodeSystem("ICD-10", "http://hl7.org/fhir/sid/icd-10"),
    "icd11": CodeSystem("ICD-11 MMS", "http://id.who.int/icd/release/11/mms"),
    "orpha": CodeSystem("Orphanet", "http://www.orpha.net", "http://www.orpha.net/ORDO/Orphanet_{code}"),
    "mesh": CodeSystem("MeSH", "https://www.nlm.nih.gov/mesh", "http://id.nlm.nih.gov/mesh/{code}"),
}


def codes_of(codes: Codes) -> list[tuple[str, str]]:
    """Return every code with the name of its classification."""
    return [(name, code) for name in CODE_SYSTEMS for code in getattr(codes, name)]
