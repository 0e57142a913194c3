"""The one way into the data: read every file, run every rule, and build the Directory when there is no error."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sameroad.records.build_directory import build_directory
from sameroad.records.collection import Collection
from sameroad.records.directory import Directory
from sameroad.records.locate import Locator
from sameroad.records.messages import FALLBACK, messages
from sameroad.records.problem import Problem
from sameroad.records.read_collection import DataFolderError, read_collection, shown_path
from sameroad.records.rules.all_rules import RULES
from sameroad.records.rules.rule import AnyRule, Finding


@dataclass(frozen=True, slots=True)
class Loaded:
    """The Directory, None when there is any error, the problems sorted by place, and how many files they are of."""

    directory: Directory | None
    problems: tuple[Problem, ...]
    files: int


def _no_matter(_: str) -> None:
    """For those who need not know which stage begins."""


def load(
    data: Path,
    today: date,
    paths: Sequence[Path] = (),
    language: str = FALLBACK,
    begin: Callable[[str], None] = _no_matter,
) -> Loaded:
    """Read and check the data folder as of `today`. With `paths` (files or folders of it) only their problems are told,
    in the given language. `begin` is told of each stage as it begins: `read`, `check`, `model`.

    Raises DataFolderError when `data` is no data folder or a path does not lie in it.
    """
    begin("read")
    collection = read_collection(data, today)
    begin("check")
    return check_collection(collection, paths, language, begin)


def check_collection(
    collection: Collection,
    paths: Sequence[Path] = (),
    language: str = FALLBACK,
    begin: Callable[[str], None] = _no_matter,
) -> Loaded:
    """Check what was read, such as a collection in which one document was exchanged; the others are as for `load`.

    Raises DataFolderError when a path does not lie in the data folder.
    """
    told = _files_told(collection, paths)
    found = find_problems(collection)
    directory = None
    if all(rule.level == "warning" for rule, _ in found):
        begin("model")
        directory = build_directory(collection)
    problems = tell_problems(((rule, finding) for rule, finding in found if finding.document.file in told), language)
    return Loaded(directory, tuple(sorted(set(problems))), len(told))


def find_problems(collection: Collection) -> list[tuple[AnyRule, Finding]]:
    """Return what breaks the rules, in their order, each with its rule."""
    return [(rule, finding) for rule in RULES for finding in rule.run(collection)]


def _files_told(collection: Collection, paths: Sequence[Path]) -> frozenset[str]:
    every = frozenset(document.file for document in collection.documents)
    if not paths:
        return every
    told: set[str] = set()
    for path in paths:
        shown = shown_path(path)
        below = {file for file in every if file == shown or file.startswith(f"{shown}/")}
        if not below:
            raise DataFolderError(
                f"{path} is no file that {collection.folder} reads. Name a YAML file or a folder inside it."
            )
        told |= below
    return frozenset(told)


def tell_problems(found: Iterable[tuple[AnyRule, Finding]], language: str = FALLBACK) -> list[Problem]:
    """Return a problem for each of the findings, in the same order, told in a language."""
    locators: dict[str, Locator] = {}
    problems = []
    for rule, finding in found:
        document = finding.document
        if document.file not in locators:
            locators[document.file] = Locator(document.source)
        locator = locators[document.file]
        words = messages(language)  # not before there is anything to say
        place = locator.at(*finding.at) if finding.at else locator.place(finding.path, finding.on_key, finding.word)
        problems.append(
            Problem(
                document.file,
                place.line,
                place.column,
                rule.level,
                rule.id,
                words.tell(finding.message),
                words.tell(finding.hint),
                place.excerpt,
            )
        )
    return problems
