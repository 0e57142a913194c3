"""The one way into the data: read every file, run every rule, and build the Directory when there is no error."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sameroad.records.build_directory import build_directory, directory_of
from sameroad.records.check_file import check_document
from sameroad.records.check_files import check_folder
from sameroad.records.checked_file import CheckedFile
from sameroad.records.collection import Collection
from sameroad.records.data_file import DataFile, Listed, digest_of
from sameroad.records.directory import Directory
from sameroad.records.find_problems import Found, gather_problems, has_errors, roll_of
from sameroad.records.found_together import NO_EARLIER_RUN, FoundTogether, earlier_run, find_together
from sameroad.records.kept_organizations import KeptOrganizations, Reads
from sameroad.records.known_run import NOTHING_KNOWN, KnownRun, known_run
from sameroad.records.messages import FALLBACK
from sameroad.records.problem import Problem
from sameroad.records.read_collection import DataFolderError, list_files, shown_path
from sameroad.records.tell_problems import tell_problems


@dataclass(frozen=True, slots=True)
class Loaded:
    """The Directory, None when there is any error, the problems sorted by place, how many files they are of, every file
    as it was checked, in the order of the files, and what was found in all of them together, by the ids of the rules.
    """

    directory: Directory | None
    problems: tuple[Problem, ...]
    files: int
    checked: tuple[CheckedFile, ...]
    together: Mapping[str, FoundTogether]

    @property
    def known(self) -> KnownRun:
        """What there is to know of this run for the next one."""
        return known_run(self.checked, self.together)


def _no_matter(_: str) -> None:
    """For those who need not know which stage begins."""


def load(  # noqa: PLR0913 - the last ones are given by name
    data: Path,
    today: date,
    paths: Sequence[Path] = (),
    language: str = FALLBACK,
    begin: Callable[[str], None] = _no_matter,
    *,
    jobs: int = 1,
    known: KnownRun = NOTHING_KNOWN,
    listed: Listed = (),
) -> Loaded:
    """Read and check the data folder as of `today`. With `paths` (files or folders of it) only their problems are told,
    in the given language. `begin` is told of each stage as it begins: `read`, `check`, `model`.

    Many organizations are read in up to `jobs` processes. What stands in `known` is neither read nor checked again: it
    must come from a run with the same `context_digest` and the same program. `listed` are the files of the folder where
    they have been listed already; then it is not looked at again.

    Raises DataFolderError when `data` is no data folder or a path does not lie in it.
    """
    begin("read")
    listed = listed or [(file, digest_of(file) if known.files else b"") for file in list_files(data)]
    files = {file.file: file for file, _ in listed}
    told = _files_told(data, files, paths)
    folder = check_folder(data, listed, today, jobs, known.files)
    begin("check")
    checked = folder.checked
    of_slug = {file.name: file for file in checked if file.kind == "organization"}
    roll = roll_of(checked, lambda slug: of_slug[slug].document)
    together = find_together(roll, folder.context, earlier_run(known.together, known.files.values(), checked))
    found = gather_problems(checked, together)
    directory = None
    if not has_errors(found):
        begin("model")
        directory = directory_of(folder.context, _organizations(checked))
    problems = _told(found, told, lambda file: _source(files[file]), language)
    return Loaded(directory, problems, len(told), checked, together)


def check_collection(
    collection: Collection,
    paths: Sequence[Path] = (),
    language: str = FALLBACK,
    begin: Callable[[str], None] = _no_matter,
) -> Loaded:
    """Check what was read, such as a collection in which one document was exchanged; the others are as for `load`.

    Raises DataFolderError when a path does not lie in the data folder.
    """
    documents = {document.file: document for document in collection.documents}
    told = _files_told(collection.folder, documents, paths)
    checked = tuple(check_document(document, collection) for document in collection.documents)
    together = find_together(roll_of(checked, collection.organizations.__getitem__), collection, NO_EARLIER_RUN)
    found = gather_problems(checked, together)
    directory = None
    if not has_errors(found):
        begin("model")
        directory = build_directory(collection)
    problems = _told(found, told, lambda file: documents[file].source, language)
    return Loaded(directory, problems, len(told), checked, together)


def _organizations(checked: Iterable[CheckedFile]) -> KeptOrganizations:
    """The organizations among files in which nothing is wrong."""
    found = {one.name: one for one in sorted(checked, key=lambda one: one.name) if one.kind == "organization"}
    outlines = {slug: one.outline for slug, one in found.items() if one.outline}
    return KeptOrganizations({slug: one.packed for slug, one in found.items()}, outlines, Reads())


def _source(file: DataFile) -> bytes:
    """The bytes of a file in which something is wrong, as they are now; nothing when it is gone, or is none."""
    try:
        return file.read()
    except OSError:
        return b""


def _files_told(folder: Path, files: Iterable[str], paths: Sequence[Path]) -> frozenset[str]:
    every = frozenset(files)
    if not paths:
        return every
    told: set[str] = set()
    for path in paths:
        shown = shown_path(path)
        below = {file for file in every if file == shown or file.startswith(f"{shown}/")}
        if not below:
            raise DataFolderError(f"{path} is no file that {folder} reads. Name a YAML file or a folder inside it.")
        told |= below
    return frozenset(told)


def _told(
    found: Sequence[Found], files: frozenset[str], source: Callable[[str], bytes], language: str
) -> tuple[Problem, ...]:
    """The problems of these files, each once, sorted by place."""
    of_files = [(rule, finding) for rule, finding in found if finding.file in files]
    return tuple(sorted(set(tell_problems(of_files, source, language))))
