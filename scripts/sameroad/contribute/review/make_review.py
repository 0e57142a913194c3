"""Everything that can be said of a proposal, as a value: no sentence is made here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sameroad.contribute.history import History
from sameroad.contribute.review.changed_files import ChangedFile, changed_files, earlier_collection
from sameroad.contribute.review.changed_terms import ChangedSentences, ChangedTerm, changed_sentences, changed_terms
from sameroad.contribute.review.questions import facts_without_source, records_with_names_like
from sameroad.contribute.review.remarks import Remark, Remarks, find_remarks
from sameroad.records.collection import Collection
from sameroad.records.compare_values import Change, compare
from sameroad.records.field_order import FieldOrder, field_order
from sameroad.records.organization import Organization, organization_from_mapping


@dataclass(frozen=True, slots=True)
class ReviewedFile:
    """A changed file with what the rules say of it.

    Of an organization there are also the changes, the facts whose source was not touched, and the slugs of records with
    almost the same name; `organization` is None when an error stands in the way. Of others there are the changed terms.
    """

    file: ChangedFile
    remarks: tuple[Remark, ...]
    changes: tuple[Change, ...] = ()
    without_source: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    organization: Organization | None = None
    terms: tuple[ChangedTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """A proposal: its organizations, its other files that the program reads, the sentences of the interface, new
    problems that it makes in files that it does not touch, and what else is different.
    """

    before: Collection
    after: Collection
    organizations: tuple[ReviewedFile, ...]
    others: tuple[ReviewedFile, ...]
    sentences: ChangedSentences
    remarks_elsewhere: tuple[Remark, ...]
    other_data: tuple[str, ...]
    elsewhere: int
    errors: int

    @property
    def files(self) -> tuple[ReviewedFile, ...]:
        """Every changed file that the program reads."""
        return (*self.organizations, *self.others)


def make_review(history: History, collection: Collection) -> Review:
    """Compare a collection with a commit. Raises HistoryError when git cannot be asked."""
    changed = changed_files(history, collection)
    before = earlier_collection(collection, changed)
    remarks = find_remarks(before, collection, changed.files)
    of_interface = [file for file in changed.files if file.document.kind == "interface"]
    return Review(
        before,
        collection,
        tuple(_organization(f, collection, remarks) for f in changed.files if f.document.kind == "organization"),
        tuple(_other(f, remarks) for f in changed.files if f.document.kind != "organization"),
        changed_sentences(of_interface),
        tuple(_elsewhere(changed.files, remarks)),
        changed.other_data,
        changed.elsewhere,
        sum(remark.level == "error" for found in remarks.values() for remark in found),
    )


def _organization(file: ChangedFile, collection: Collection, remarks: Remarks) -> ReviewedFile:
    found = _remarks_of(file, remarks)
    changes: Sequence[Change] = ()
    organization = None
    if file.after is not None and file.after.readable:
        before: Mapping[str, object] = file.before.value if file.before else {}
        order = field_order(collection.schemas)
        changes = sorted(compare(before, file.after.value), key=lambda change: _place(change, order))
        if all(remark.level == "warning" for remark in found):
            organization = organization_from_mapping(file.after.name, file.after.value)
    without_source = facts_without_source(file, changes)
    alike = records_with_names_like(file, collection)
    return ReviewedFile(file, found, tuple(changes), without_source, alike, organization)


def _place(change: Change, order: FieldOrder) -> tuple[int, ...]:
    """Where a change stands in the order of the schema, whatever the order of the file; unknown fields come last."""
    place = []
    for step in change.path:
        names = list(order.fields)
        place.append(step if isinstance(step, int) else names.index(step) if step in names else len(names))
        order = order.below(step) if isinstance(step, str) else order
    return tuple(place)


def _other(file: ChangedFile, remarks: Remarks) -> ReviewedFile:
    terms = () if file.document.kind in {"interface", "link-check"} else tuple(changed_terms(file))
    return ReviewedFile(file, _remarks_of(file, remarks), terms=terms)


def _elsewhere(files: Sequence[ChangedFile], remarks: Remarks) -> Iterator[Remark]:
    """What is new in other files, but not the other side of a remark about two records of which one has changed."""
    touched = {file.document.file for file in files}
    slugs = {file.document.name for file in files if file.document.kind == "organization"}
    for file, found in remarks.items():
        if file not in touched:
            yield from (remark for remark in found if remark.new and not slugs.intersection(remark.finding.others))


def _remarks_of(file: ChangedFile, remarks: Remarks) -> tuple[Remark, ...]:
    return remarks.get(file.after.file, ()) if file.after else ()
