"""`sameroad audit`: ask whether locked packages have known weaknesses. Exit 0 none known, 1 some, 2 could not ask."""

import argparse
import sys
from pathlib import Path
from typing import Any

_LOCKS = Path(__file__).resolve().parents[3] / "scripts" / "requirements"


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "audit",
        help="ask whether the locked packages have known weaknesses",
        description="Ask the open database of vulnerabilities about every package of every lock file, those for other"
        " systems too. Names and versions of packages are sent, nothing else. Needs the test environment.",
    )
    parser.add_argument("--locks", type=Path, metavar="DIR", default=_LOCKS, help="another folder with lock files")
    parser.add_argument("--save", type=Path, metavar="FILE", help="write the report to this file too")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Ask and tell; return the exit code."""
    from sameroad.upkeep.audit import DATABASE, AuditError, audit  # noqa: PLC0415 - other commands start without it
    from sameroad.upkeep.locks import LockError, read_lock  # noqa: PLC0415 - as above
    from sameroad.upkeep.tell_audit import tell_audit  # noqa: PLC0415 - as above

    locks = sorted(arguments.locks.glob("*.txt"))
    if not locks:
        print(f"sameroad audit: there is no lock file in {arguments.locks}.", file=sys.stderr)
        return 2
    try:
        found = audit(locks, getattr(arguments, "database", DATABASE))
    except (AuditError, LockError) as error:
        print(f"sameroad audit: {error}", file=sys.stderr)
        return 2
    report = tell_audit(found, asked=len({pin for lock in locks for pin in read_lock(lock)}))
    if arguments.save is not None:
        arguments.save.write_text(report, encoding="utf-8")
    sys.stdout.write(report)
    return int(bool(found))
