"""`llms.txt` (https://llmstxt.org): what a program that answers people's questions should know of the site, and where.

It is one file for all languages, the default one first: programs look for one at the root.
"""

import re
from collections.abc import Iterator

from sameroad.exports.export_facts import FOLDER, ExportFacts, SiteAddress
from sameroad.pages.page import FOLDERS, PageKey
from sameroad.pages.words import Words, words_of
from sameroad.records.directory import Directory

LLMS = "llms.txt"
_PAGES = {
    "conditions": "lists_of.conditions_title",
    "organizations": "lists_of.organizations_title",
    "districts": "lists_of.districts_title",
    "helplines": "site.footer.helplines",
    "about": "site.footer.about",
    "state": "state.title",
    "data": "site.footer.data",
}
"""The pages that lead to all others, with what they are called."""


def llms_txt(directory: Directory, facts: ExportFacts, open_data: frozenset[str]) -> bytes:
    """Return the file; `open_data` are the paths of what the site has of it."""
    address = facts.site or SiteAddress("", FOLDERS, directory.settings.language_ids)
    spoken = words_of(directory)
    names = " ".join(dict.fromkeys(facts.names.values()))
    parts = [f"# {_plain(names)}"]
    parts += ["\n>\n".join(f"> {words.sentence('open_data.llms.about').unescape()}" for words in spoken.values())]
    parts += ["\n".join(_rules(words, facts, open_data)) for words in spoken.values()]
    for words in spoken.values():
        parts += ["\n".join(lines) for lines in _lists(words, directory, address, open_data)]
    return ("\n\n".join(parts) + "\n").encode()


def _rules(words: Words, facts: ExportFacts, open_data: frozenset[str]) -> Iterator[str]:
    """What to mind when the facts are told on."""
    for key in ("open_data.llms.age", "open_data.llms.no_endorsement", "open_data.llms.danger"):
        yield f"- {words.sentence(key).unescape()}"
    if open_data:
        example = facts.file_address("organizations/{id}.json")
        yield f"- {words.sentence('open_data.llms.one', address=example).unescape()}"
    if facts.licence:
        said = words.sentence("open_data.llms.licence", name=facts.licence.name, url=facts.licence.url)
        yield f"- {said.unescape()}"


def _lists(words: Words, directory: Directory, address: SiteAddress, open_data: frozenset[str]) -> Iterator[list[str]]:
    """Give each section: pages, categories, files."""
    home = address.home(words.language)
    yield [
        _heading(words, "open_data.llms.pages"),
        *(_link(words.sentence(name).unescape(), home + PageKey(kind).address) for kind, name in _PAGES.items()),
    ]
    yield [
        _heading(words, "open_data.llms.categories"),
        *(
            _link(words.plain(category.name), address.pages("category", category.id)[words.language])
            for category in directory.categories.values()
        ),
    ]
    if open_data:
        yield [
            _heading(words, "open_data.llms.data"),
            *(_link(path, f"{address.root}{FOLDER}/{path}", note) for path, note in _files(words, open_data)),
        ]


def _files(words: Words, open_data: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Give the paths of the files to begin with; the first of each format says what the format is for."""
    from sameroad.exports.all_formats import FORMATS  # noqa: PLC0415 - many modules, and seldom anything new to tell

    for one in FORMATS.values():
        note = str(words.sentence(f"data_page.formats.{one.name}.text").unescape())
        for path in one.start:
            if f"{FOLDER}/{path}" in open_data:
                yield path, note
                note = ""


def _heading(words: Words, key: str) -> str:
    return f"## {words.sentence(key).unescape()}\n"


def _link(name: str, href: str, note: str = "") -> str:
    return f"- [{_plain(name)}]({href})" + (f": {note}" if note else "")


def _plain(text: str) -> str:
    """The text in one line, with no sign in it that Markdown takes for its own."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", " ".join(text.split()))
