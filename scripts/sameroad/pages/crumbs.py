"""The way to a page from the lists above it, for the top of the page and for search engines."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from sameroad.pages.list_part import ListPart
from sameroad.pages.page import PageKey
from sameroad.pages.words import Words
from sameroad.records.directory import Directory
from sameroad.records.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page on the way. `name` is that of a record, or the key of a sentence of the interface."""

    key: PageKey
    name: LocalizedText | str

    def shown(self, words: Words) -> Markup:
        """Return the name as a page shows it."""
        return words.sentence(self.name) if isinstance(self.name, str) else words.show(self.name)

    def plain(self, words: Words) -> str:
        """Return the name as plain text."""
        return str(words.sentence(self.name).unescape()) if isinstance(self.name, str) else words.plain(self.name)


def crumbs_of(kind: str, subject: Any, directory: Directory, words: Words) -> tuple[Crumb, ...]:
    """Return the pages above that of a record of a kind, or of a part of a list, the highest first. Two with the same
    name are one.
    """
    if isinstance(subject, ListPart):
        to_record = crumbs_of(subject.first.kind, subject.record, directory, words) if subject.record else ()
        return (*to_record, Crumb(subject.first, subject.name))
    if kind == "category":
        return (Crumb(PageKey("conditions"), "home.all_conditions"),)
    if kind == "district":
        return (Crumb(PageKey("districts"), "lists_of.districts_title"),)
    if kind == "hospital":
        return (Crumb(PageKey("clinicians"), "site.footer.clinicians"), Crumb(PageKey("hospitals"), "hospitals.title"))
    nearest = directory.conditions[subject.conditions[0]] if kind == "organization" else subject
    above = [*reversed(directory.ancestors(subject.id))] if kind == "condition" else [nearest]
    category = directory.categories[nearest.category]
    return (
        Crumb(PageKey("category", category.id), category.name),
        *(
            Crumb(PageKey("condition", condition.id), condition.name)
            for condition in above
            if words.plain(condition.name) != words.plain(category.name)
        ),
    )
