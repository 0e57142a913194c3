"""`sameroad lock`: write the lock files anew from `pyproject.toml`. Exit 0 written, 1 uv could not."""

import argparse
import sys
from pathlib import Path
from typing import Any

_PROJECT = Path(__file__).resolve().parents[3]


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "lock",
        help="write the lock files anew from pyproject.toml",
        description="Write scripts/requirements/ from pyproject.toml, with hashes. What is locked stays as it is where"
        " pyproject.toml allows it. Asks the registry of Python packages; needs the test environment.",
    )
    newer = parser.add_mutually_exclusive_group()
    newer.add_argument("--upgrade", action="store_true", help="take the newest allowed version of every package")
    newer.add_argument(
        "--upgrade-package", nargs="+", metavar="NAME", default=[], help="take the newest allowed version of these"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write; return the exit code."""
    from sameroad.upkeep.renew_locks import RenewError, renew_locks  # noqa: PLC0415 - other commands start without it

    folder = _PROJECT / "scripts" / "requirements"
    try:
        renew_locks(_PROJECT, folder, None if arguments.upgrade else arguments.upgrade_package)
    except RenewError as error:
        print(f"sameroad lock: {error}", file=sys.stderr)
        return 1
    print("The lock files are written. See what has changed: git diff --stat scripts/requirements")
    return 0
