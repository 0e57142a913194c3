"""What a page is before the site generator sees it: where it stands and what fills the blanks of its frame."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sameroad.pages.open_data import OpenData
from sameroad.records.history.change_log import ChangeLog

# The address below the language's root of every page that has no slug.
SINGLE_ADDRESSES = {
    "home": "",
    "organizations": "organizations/",
    "conditions": "conditions/",
    "districts": "districts/",
    "helplines": "helplines/",
    "find": "find/",
    "about": "about/",
    "listing": "about/listing/",
    "facts": "about/facts/",
    "who-runs": "about/who-runs-this/",
    "changes": "changes/",
    "privacy": "privacy/",
    "accessibility": "accessibility/",
    "contribute": "contribute/",
    "clinicians": "clinicians/",
    "hospitals": "hospitals/",
    "codes": "codes/",
    "data": "data/",
    "state": "state/",
    "embed": "embed/",
    "embed-maker": "embed/make/",
    "suggest": "suggest/",
    "list": "list/",
    "offline": "offline/",
    "components": "components/",
    "guides": "guides/",
}
# The folder of every kind of page of which there are many.
FOLDERS = {
    "organization": "organizations",
    "condition": "conditions",
    "category": "categories",
    "district": "districts",
    "embed-condition": "embed/conditions",
    "embed-district": "embed/districts",
    "hospital": "hospitals",
    "organizations-more": "organizations/more",
    "category-more": "categories/more",
    "condition-more": "conditions/more",
    "district-more": "districts/more",
    "hospital-more": "hospitals/more",
}
# Those that other websites show in frames of theirs.
EMBEDDED = frozenset({"embed-condition", "embed-district"})
# The folder of hand-written pages of which there are several.
WRITTEN_FOLDERS = {"guide": "guides"}


class Text(str):
    """A slot for plain text: escaped wherever it is put."""

    __slots__ = ()


class Slug(str):
    """A slot for an identifier from a file name or a schema-checked id: letters, digits and hyphens only."""

    __slots__ = ()


class Body(bytes):
    """A slot for markup that our autoescaping environment drew, in UTF-8, as it is written: a page is copied and looked
    through several times on its way into a file, which takes several times as long with the characters of a text.
    """

    __slots__ = ()


Slot = Text | Slug | Body


@dataclass(frozen=True, slots=True, order=True)
class PageKey:
    """Which page: its kind, and its slug unless there is only one of the kind."""

    kind: str
    slug: str | None = None

    @property
    def address(self) -> str:
        """The address below the language's root, with a trailing slash, such as `organizations/some-group/`.

        Raises KeyError when there is no such kind of page.
        """
        if self.slug is None:
            return SINGLE_ADDRESSES[self.kind]
        folder = WRITTEN_FOLDERS.get(self.kind) or FOLDERS[self.kind]
        return f"{folder}/{self.slug}/"


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language, with the values for the blanks of its frame by name."""

    key: PageKey
    language: str
    slots: Mapping[str, Slot]

    @property
    def body(self) -> str:
        """The markup of its body."""
        drawn = self.slots["body"]
        return drawn if isinstance(drawn, str) else drawn.decode()


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """What the pages need to know of the site around them; all of it may be missing.

    `records_edit_url` is where the files of the data folder are edited: it ends with a slash and gets a path below that
    folder appended. `contact` is an e-mail address. `repository` is where people see the project's files.
    `records_new_url` is where new ones are made, as `records_edit_url`; it takes `filename` and `value` as GitHub does.
    `issues_new_url` begins an issue and takes `template`. `data` is what there is of open data, `names` are
    those of the site by language. `address` is where the site stands; it ends with a slash. `log` is what was put
    right in the records of late, None where git does not know it; `feeds` are the paths of the news feeds by language,
    where there are some.
    """

    records_edit_url: str | None = None
    contact: str | None = None
    repository: str | None = None
    records_new_url: str | None = None
    issues_new_url: str | None = None
    data: OpenData | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    address: str | None = None
    log: ChangeLog | None = None
    feeds: Mapping[str, str] = field(default_factory=dict)
