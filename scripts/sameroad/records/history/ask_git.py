"""Asks git. Nothing is changed in the repository, and nothing of the user's settings changes the answer."""

import shutil
import subprocess
from pathlib import Path


class HistoryError(Exception):
    """The history cannot be asked; the message says why."""


def ask_git(folder: Path, *arguments: str, given: bytes | None = None) -> bytes:
    """Return what git says in a folder; `given` is what it reads. Raises HistoryError when it is missing or fails."""
    program = shutil.which("git")
    if program is None:
        raise HistoryError("git is not installed.")
    command = [program, "-C", str(folder), "-c", "log.showSignature=false", *arguments]
    done = subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603 - git, with our arguments
    if done.returncode:
        raise HistoryError(done.stderr.decode("utf-8", "replace").strip() or "git failed.")
    return done.stdout


def is_shallow(folder: Path) -> bool:
    """Whether only the last commits of the repository were copied. Raises HistoryError as above."""
    return ask_git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"


def read_blobs(folder: Path, ids: list[str]) -> list[bytes]:
    """Return the contents that git knows by these ids. Raises HistoryError as above, and when it lacks one."""
    answer = ask_git(folder, "cat-file", "--batch", given="".join(f"{id_}\n" for id_ in ids).encode())
    contents, start = [], 0
    for id_ in ids:
        end = answer.index(b"\n", start)
        head = answer[start:end].split()
        if len(head) != 3:
            raise HistoryError(f"git lacks {id_}; a copy that leaves out contents is no whole history.")
        start = end + 1 + int(head[2]) + 1
        contents.append(answer[end + 1 : start - 1])
    return contents
