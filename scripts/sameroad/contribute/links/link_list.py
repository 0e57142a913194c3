"""Every web address of the records with the places where it is written, and the websites that are not to be asked."""

from collections.abc import Collection as Names
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document
from sameroad.records.read_yaml import Path
from sameroad.records.rules.url import ADDRESS_FIELDS, url_fault


class UnreadableFileError(Exception):
    """A file of the records cannot be read, so nobody knows its addresses; the message says which."""


@dataclass(frozen=True)
class Mention:
    """One place where an address is written."""

    document: Document
    path: Path


@dataclass(frozen=True)
class Link:
    """An address as it is written, with every place where it is, in the order of the files."""

    address: str
    mentions: tuple[Mention, ...]


def list_links(collection: Collection, only: Names[str] = ()) -> tuple[Link, ...]:
    """Return every address once; with `only`, those that the organizations with these slugs write.

    An address that breaks the rule `url` is left out: `validate` speaks of it, and it cannot be asked. Raises
    UnreadableFileError when a file with addresses cannot be read.
    """
    found: dict[str, list[Mention]] = {}
    for document in collection.of_kind(*ADDRESS_FIELDS):
        if only and not (document.kind == "organization" and document.name in only):
            continue
        if not document.readable:
            raise UnreadableFileError(f"{document.file} cannot be read; `sameroad validate` says why.")
        for path, address in _addresses(document):
            found.setdefault(address, []).append(Mention(document, path))
    return tuple(Link(address, tuple(mentions)) for address, mentions in found.items())


def not_asked(collection: Collection) -> Mapping[str, str]:
    """Return the websites that `link-check.yaml` tells us not to ask, by host, each with the reason."""
    return {
        entry["host"]: entry["reason"]
        for document in collection.of_kind("link-check")
        for _, entry in document.find("not_asked", EACH, of=dict)
        if isinstance(entry.get("host"), str) and isinstance(entry.get("reason"), str)
    }


def listed_host(host: str, hosts: Mapping[str, str]) -> str | None:
    """Return the listed host that `host` is or is below (`www.facebook.com` is below `facebook.com`), or None."""
    labels = host.split(".")
    return next((name for at in range(len(labels)) if (name := ".".join(labels[at:])) in hosts), None)


def _addresses(document: Document) -> Iterator[tuple[Path, str]]:
    for steps in ADDRESS_FIELDS[document.kind]:
        for path, address in document.find(*steps, of=str):
            if address and url_fault(address) is None:
                yield path, address
