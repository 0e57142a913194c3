"""A review told in one language, as blocks: what every organization has become, and what is left to do."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sameroad.contribute.record_words import RecordWords
from sameroad.contribute.review.blocks import Block, Folded, Link, Paragraph, Point, Title
from sameroad.contribute.review.changed_files import Status
from sameroad.contribute.review.make_review import Review, ReviewedFile
from sameroad.contribute.review.remarks import Remark, tell
from sameroad.contribute.review.tell_changes import tell_changes
from sameroad.contribute.review.tell_terms import tell_sentences, tell_terms
from sameroad.records.freshness import freshness_of
from sameroad.records.organization import Organization
from sameroad.records.unstated import unstated

_TITLES: Mapping[Status, str] = {
    "added": "review.title.added",
    "changed": "review.title.changed",
    "renamed": "review.title.renamed",
    "removed": "review.title.removed",
}
_COUNTS: Mapping[Status, str] = {
    "added": "review.count.added",
    "changed": "review.count.changed",
    "renamed": "review.count.renamed",
    "removed": "review.count.removed",
}


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where things can be looked at.

    `page` gives the address of a record's page below the root of a site, by language and slug. `site` is that root,
    where there is a site already; `files` is what stands before the path of a file, where files can be opened. With
    `preview` the pages of a preview are named too.
    """

    page: Callable[[str, str], str]
    site: str | None = None
    files: str | None = None
    preview: bool = False

    def file(self, path: str) -> Link:
        """A file, and where it can be read."""
        return Link(path, f"{self.files}{path}" if self.files else None)


def tell_review(review: Review, language: str, addresses: Addresses) -> list[Block]:
    """Return everything there is to say, in a language."""
    return list(_Teller(review, language, addresses).blocks())


class _Teller:
    def __init__(self, review: Review, language: str, addresses: Addresses) -> None:
        self._review = review
        self._addresses = addresses
        self._words = RecordWords(language, review.before, review.after)

    def blocks(self) -> Iterator[Block]:
        """The verdict, the organizations, the other files, and what else has changed."""
        yield from self._verdict()
        for reviewed in self._review.organizations:
            yield from self._organization(reviewed)
        for reviewed in self._review.others:
            yield from self._other_file(reviewed)
        yield from tell_sentences(self._review.sentences, self._words)
        yield from self._elsewhere()

    def _verdict(self) -> Iterator[Block]:
        review, words = self._review, self._words
        yield Title(words.say("review.heading"), 0)
        if not review.files:
            yield Paragraph(words.say("review.nothing"))
        for status, key in _COUNTS.items():
            count = sum(reviewed.file.status == status for reviewed in review.organizations)
            if count:
                yield Point(words.say(key, count))
        if review.others:
            yield Point(words.say("review.count.others", len(review.others)))
        told = [*(remark for one in review.files for remark in one.remarks), *review.remarks_elsewhere]
        errors = sum(remark.level == "error" for remark in told)
        if errors:
            yield Paragraph(words.say("review.errors", errors))
        if review.errors > errors:
            yield Paragraph(words.say("review.errors_elsewhere", review.errors - errors))
        if review.files and not review.errors:
            yield Paragraph(words.say("review.good"))

    def _organization(self, reviewed: ReviewedFile) -> Iterator[Block]:
        file, words = reviewed.file, self._words
        document = file.document
        named = file.before if file.before is not None and not document.readable else document
        yield Title(words.say(_TITLES[file.status], name=words.name_of(named)), 1)
        yield Paragraph(
            words.say("review.file"), [self._addresses.file(document.file) if file.after else Link(document.file)]
        )
        if file.status == "removed":
            yield Paragraph(words.say("review.removed"))
            return
        if file.status == "renamed" and file.before is not None:
            yield Paragraph(words.say("review.renamed", file=file.before.file))
        yield from self._changes(reviewed)
        if reviewed.organization is not None:
            yield Paragraph(self._freshness(reviewed.organization))
        yield from self._remarks(reviewed.remarks)
        if reviewed.changes:
            yield from self._questions(reviewed)
        yield from self._where_to_look(reviewed)

    def _changes(self, reviewed: ReviewedFile) -> Iterator[Block]:
        file, words = reviewed.file, self._words
        if file.after is None or not file.after.readable:
            yield Paragraph(words.say("review.unreadable"))
            return
        if file.before is not None and not file.before.readable:
            yield Paragraph(words.say("review.unreadable_before"))
        if reviewed.changes:
            yield Title(words.say("review.what" if file.status == "added" else "review.what_changed"), 2)
            yield from tell_changes(reviewed.changes, file.after, words, new=file.status == "added")
        elif file.status == "changed":
            yield Paragraph(words.say("review.unseen"))

    def _remarks(self, remarks: Sequence[Remark]) -> Iterator[Block]:
        words = self._words
        new = [remark for remark in remarks if remark.new]
        old = [remark for remark in remarks if not remark.new]
        if new:
            yield Title(words.say("review.look"), 2)
            yield from self._told(new)
        if old:
            yield Folded(words.say("review.older", len(old)), list(self._told(old)))

    def _told(self, remarks: Sequence[Remark]) -> Iterator[Block]:
        """The problems, errors first, with the records that they speak of."""
        for level, key in (("error", "review.error"), ("warning", "review.warning")):
            of_level = [remark for remark in remarks if remark.level == level]
            for remark, problem in zip(of_level, tell(of_level, self._words.language), strict=True):
                message = self._words.with_hint(problem)
                links = [self._record(slug) for slug in remark.finding.others]
                yield Point(self._words.say(key, line=problem.line, message=message), links=links)

    def _record(self, slug: str) -> Link:
        document = self._review.after.organizations.get(slug)
        return self._addresses.file(document.file) if document else Link(slug)

    def _questions(self, reviewed: ReviewedFile) -> Iterator[Block]:
        words = self._words
        told = {slug for remark in reviewed.remarks for slug in remark.finding.others}
        alike = [slug for slug in reviewed.alike if slug not in told]
        facts = [words.say(f"fields.{name}") for name in reviewed.without_source]
        organization = reviewed.organization
        lacking = unstated(organization) if organization and organization.status != "closed" else ()
        if alike or facts or lacking:
            yield Title(words.say("review.questions"), 2)
        if alike:
            yield Point(words.say("review.alike"), links=[self._record(slug) for slug in alike])
        if facts:
            yield Point(words.say("review.without_source", facts=words.listed(facts)))
        if lacking:
            things = words.listed(words.say(f"unstated.{key}") for key in lacking)
            yield Point(words.say("review.unstated", things=things))

    def _where_to_look(self, reviewed: ReviewedFile) -> Iterator[Block]:
        words, file, addresses = self._words, reviewed.file, self._addresses
        if addresses.preview and not self._review.errors:  # with errors no site is built
            pages = [addresses.page(tag, file.document.name) for tag in words.languages]
            yield Paragraph(words.say("review.preview"), [Link(page) for page in pages])
        if addresses.site and file.before is not None:
            pages = [f"{addresses.site}{addresses.page(tag, file.before.name)}" for tag in words.languages]
            yield Paragraph(words.say("review.online"), [Link(page, page) for page in pages])

    def _freshness(self, organization: Organization) -> str:
        freshness = freshness_of(organization, self._review.after.today)
        if freshness.basis == "unknown":
            return self._words.say("freshness.unknown")
        if freshness.basis == "source":
            return self._words.say("freshness.source", date=freshness.on)
        return self._words.say(f"freshness.confirmed.{freshness.how}", date=freshness.on)

    def _other_file(self, reviewed: ReviewedFile) -> Iterator[Block]:
        file, words = reviewed.file, self._words
        said: list[Block] = [Paragraph(words.say("review.file_removed"))] if file.status == "removed" else []
        said += [*tell_terms(reviewed, words), *self._remarks(reviewed.remarks)]
        if said or file.document.kind != "interface":  # what changed in the interface stands below, for all languages
            yield Title(words.say("review.other_file", file=file.document.file), 1)
            yield from said

    def _elsewhere(self) -> Iterator[Block]:
        review, words = self._review, self._words
        if review.remarks_elsewhere:
            yield Title(words.say("review.remarks_elsewhere"), 1)
            for remark in review.remarks_elsewhere:
                (point,) = self._told([remark])
                if isinstance(point, Point):
                    yield Point(point.text, links=[self._addresses.file(remark.finding.file)])
        if review.other_data:
            yield Paragraph(words.say("review.other_data"), [self._addresses.file(path) for path in review.other_data])
        if review.elsewhere:
            yield Paragraph(words.say("review.elsewhere", review.elsewhere))
