"""Drafts -> files, never in the place of another one, and a line on each of them for whoever imports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sameroad.contribute.create_file import create_file
from sameroad.contribute.import_records.check_drafts import Draft
from sameroad.records.collection import Collection
from sameroad.records.read_collection import shown_path
from sameroad.records.report_problems import visible

Outcome = Literal["written", "unfinished", "there", "nameless", "failed"]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a draft; `file` is the one that was written, or is in its place; `reason` why it failed."""

    draft: Draft
    outcome: Outcome
    file: str = ""
    reason: str = ""


def write_drafts(drafts: Sequence[Draft], folder: Path, collection: Collection) -> Iterator[Result]:
    """Write each draft into the folder. Among the records go only those that are finished: one that is not would stop
    the build for everybody.
    """
    among_records = folder.resolve() == (collection.folder / "organizations").resolve()
    for draft in drafts:
        if draft.slug is None:
            yield Result(draft, "nameless")
        elif draft.there:
            yield Result(draft, "there", f"{draft.there}.yaml")
        elif among_records and not draft.finished:
            yield Result(draft, "unfinished", f"{draft.slug}.yaml")
        else:
            yield _write(draft, folder / f"{draft.slug}.yaml", collection)


def _write(draft: Draft, path: Path, collection: Collection) -> Result:
    try:
        create_file(path, draft.text(collection).encode())
    except FileExistsError:
        return Result(draft, "there", shown_path(path))
    except OSError as error:
        return Result(draft, "failed", shown_path(path), error.strerror or str(error))
    return Result(draft, "written", shown_path(path))


def told(result: Result) -> str:
    """Return the lines on one draft: what became of it, what the rules say of it, and what it lacks of the file."""
    draft = result.draft
    lines = [f"{draft.imported.where}: {_outcome(result)}"]
    if result.outcome != "there":
        for remark in draft.remarks:
            column = f"column {remark.column}: " if remark.column else ""
            lines.append(f"  {remark.level}: {column}{remark.told}")
    lines += [f"  note: {one}" for one in draft.imported.untold]
    return "\n".join(visible(line) for text in lines for line in [" ".join(text.split("\n"))])


def _outcome(result: Result) -> str:
    return {
        "written": f"written to {result.file}" + ("" if result.draft.finished else ", to be finished"),
        "unfinished": "not written: among the records it would stop the build. Give another folder with --output.",
        "there": f"not written, because {result.file} is there already. It stays as it is.",
        "nameless": "not written, because no name of a file comes of its names. Give it a name.",
        "failed": f"not written to {result.file}: {result.reason}.",
    }[result.outcome]
