"""A checked Collection -> the Directory. Nothing is checked here."""

from collections.abc import Iterator, Mapping

from sameroad.records.check_schema import load_schemas
from sameroad.records.collection import Collection
from sameroad.records.condition import Category, Condition
from sameroad.records.directory import Directory, Terms
from sameroad.records.document import Document
from sameroad.records.from_mapping import from_mapping
from sameroad.records.helpline import Helpline, Situation, helpline_from_mapping
from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.kept_organizations import KeptOrganizations, OriginalOrganizations, keep_organizations
from sameroad.records.originals import Originals
from sameroad.records.packed_value import pack
from sameroad.records.settings import Settings
from sameroad.records.vocabulary import Term
from sameroad.records.walk_interface import flat_texts


def build_directory(collection: Collection) -> Directory:
    """Return the Directory of a collection in which no rule found an error."""
    documents = sorted(collection.of_kind("organization"), key=lambda document: document.name)
    packed = {document.name: pack(document.value) for document in documents}
    return directory_of(collection, keep_organizations(packed, collection.today, collection.asked_languages))


def directory_of(shared: Collection, organizations: KeptOrganizations) -> Directory:
    """Return the Directory of these organizations and of the files that they share; those of `shared` do not count."""
    categories = sorted(shared.of_kind("category"), key=lambda document: (document.value["order"], document.name))
    return Directory(
        settings=from_mapping(shared.settings, Settings),
        today=shared.today,
        organizations=organizations,
        categories={document.name: from_mapping(document.value, Category) for document in categories},
        conditions={c.id: c for document in categories for c in _conditions(document)},
        vocabularies=_vocabularies(shared),
        helplines=tuple(_helplines(shared)),
        texts=_texts(shared),
        situations=tuple(_situations(shared)),
        originals=Originals(
            organizations=OriginalOrganizations(organizations),
            categories={document.name: document.value for document in categories},
            vocabularies={document.name: document.value for document in shared.of_kind("vocabulary")},
            helplines=next((document.value for document in shared.of_kind("helplines")), {}),
            settings=shared.settings,
            schemas=load_schemas(shared.schemas),
        ),
    )


def _conditions(document: Document) -> Iterator[Condition]:
    for condition in document.value["conditions"]:
        yield from_mapping({**condition, "category": document.name}, Condition)


def _vocabularies(collection: Collection) -> Mapping[str, Terms]:
    found: dict[str, Terms] = {name: {} for name in collection.terms if name != "areas"}
    for document in collection.of_kind("vocabulary"):
        terms = (from_mapping(term, Term) for term in document.value["terms"])
        found[document.name] = {term.id: term for term in terms}
    return found


def _helplines(collection: Collection) -> Iterator[Helpline]:
    for document in collection.of_kind("helplines"):
        for helpline in document.value["helplines"]:
            yield helpline_from_mapping(helpline)


def _situations(collection: Collection) -> Iterator[Situation]:
    for document in collection.of_kind("helplines"):
        for situation in document.value.get("situations", ()):
            yield from_mapping(situation, Situation)


def _texts(collection: Collection) -> Mapping[str, InterfaceTexts]:
    documents = {document.name: document for document in collection.of_kind("interface")}
    return {
        language: InterfaceTexts(language, flat_texts(documents[language].value)) for language in collection.languages
    }
