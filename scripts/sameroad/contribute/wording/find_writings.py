"""The hand-written pages of a project, the sentences of its interface, and those of the checks, in every language."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from sameroad.contribute.wording.passage import Writing
from sameroad.contribute.wording.read_page import read_page
from sameroad.contribute.wording.read_texts import UnreadableTextsError, read_texts
from sameroad.records.messages import FOLDER as MESSAGES
from sameroad.records.read_collection import own_or_project, shown_path


class WritingsError(Exception):
    """A file cannot be read, or a path leads to none that is looked at; the message says which."""


def find_writings(data: Path, languages: Sequence[str], paths: Sequence[Path] = ()) -> tuple[Writing, ...]:
    """Return what is written beside a data folder in its languages; with `paths`, only these files and those in these
    folders. Raises WritingsError.
    """
    found = [(language, file) for language in languages for file in _files(data, language)]
    shown = {file: shown_path(file) for _, file in found}
    wanted = [shown_path(path) for path in paths]
    for path in wanted:
        if not any(_is_or_is_below(file, path) for file in shown.values()):
            raise WritingsError(
                f"{path} is no page, and no file of texts, of these: docs/<language>/, data/interface/, data/messages/."
            )
    return tuple(
        _read(file, shown[file], language)
        for language, file in found
        if not wanted or any(_is_or_is_below(shown[file], path) for path in wanted)
    )


def _files(data: Path, language: str) -> Iterator[Path]:
    yield from sorted((data.resolve().parent / "docs" / language).rglob("*.md"))
    for folder in (own_or_project(data, "interface"), MESSAGES):
        if (folder / f"{language}.yaml").is_file():
            yield folder / f"{language}.yaml"


def _is_or_is_below(file: str, path: str) -> bool:
    return file == path or file.startswith(f"{path.rstrip('/')}/")


def _read(file: Path, shown: str, language: str) -> Writing:
    try:
        if file.suffix == ".md":
            return Writing(shown, language, True, read_page(file.read_text("utf-8"), language))
        return Writing(shown, language, False, read_texts(file.read_bytes()))
    except (UnreadableTextsError, UnicodeDecodeError) as error:
        raise WritingsError(f"{shown} cannot be read.") from error
