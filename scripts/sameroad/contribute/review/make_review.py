"""Everything that can be said of a proposal, as a value: no sentence is made here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sameroad.contribute.history import History
from sameroad.contribute.review.changed_files import ChangedFile, changed_files, earlier_collection
from sameroad.contribute.review.changed_terms import ChangedSentences, ChangedTerm, changed_sentences, changed_terms
from sameroad.contribute.review.compare_values import Change, compare
from sameroad.contribute.review.questions import facts_without_source, records_with_names_like
from sameroad.contribute.review.remarks import Remark, Remarks, find_remarks
from sameroad.records.collection import Collection
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
    touched = {file.document.file for file in changed.files}
    elsewhere = [remark for file, found in remarks.items() if file not in touched for remark in found if remark.new]
    return Review(
        before,
        collection,
        tuple(_organization(f, collection, remarks) for f in changed.files if f.document.kind == "organization"),
        tuple(_other(f, remarks) for f in changed.files if f.document.kind != "organization"),
        changed_sentences(of_interface),
        tuple(elsewhere),
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
        changes = compare(before, file.after.value)
        if all(remark.level == "warning" for remark in found):
            organization = organization_from_mapping(file.after.name, file.after.value)
    without_source = facts_without_source(file, changes)
    alike = records_with_names_like(file, collection)
    return ReviewedFile(file, found, tuple(changes), without_source, alike, organization)


def _other(file: ChangedFile, remarks: Remarks) -> ReviewedFile:
    terms = () if file.document.kind in {"interface", "link-check"} else tuple(changed_terms(file))
    return ReviewedFile(file, _remarks_of(file, remarks), terms=terms)


def _remarks_of(file: ChangedFile, remarks: Remarks) -> tuple[Remark, ...]:
    return remarks.get(file.after.file, ()) if file.after else ()
