"""`sameroad check-live`: look at a published site from outside. Exit 0 as it should be, 1 problems, 2 wrong usage."""

import argparse
import re
import sys
import time
from typing import Any

from sameroad.commands.options import read_count

_PAUSE = 10


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "check-live",
        help="look at a published site from outside",
        description="Get a few files of a published site as its readers do, and say what is wrong with them: home page,"
        " an organization and a condition in every language, the search, the sitemap, the open data and its checksums.",
    )
    parser.add_argument("address", type=_read_root, metavar="ADDRESS", help="where the site stands, https://...")
    parser.add_argument(
        "--sums",
        type=_read_digest,
        metavar="SHA256",
        help="the SHA-256 of the data/v1/SHA256SUMS that was to be published, to find out an older site",
    )
    parser.add_argument(
        "--wait",
        type=read_count,
        metavar="SECONDS",
        help="look again until all is well, but no longer than this: hosts take a while (default: look once)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Look and tell; return the exit code."""
    from sameroad.upkeep.live.get import get  # noqa: PLC0415 - other commands start without it
    from sameroad.upkeep.live.look_at_site import look_at_site  # noqa: PLC0415 - as above

    end = time.monotonic() + (arguments.wait or 0)
    while faults := look_at_site(arguments.address, get, arguments.sums):
        if time.monotonic() + _PAUSE > end:
            break
        print(f"Not yet ({len(faults)} problems). Looking again in {_PAUSE} s.", file=sys.stderr, flush=True)
        time.sleep(_PAUSE)
    for fault in faults:
        print(fault, file=sys.stderr)
    count = "1 problem" if len(faults) == 1 else f"{len(faults) or 'no'} problems"
    print(f"Looked at {arguments.address}: {count}.")
    return int(bool(faults))


def _read_root(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", text):
        raise argparse.ArgumentTypeError(f"“{text}” is no address of a site; write it as https://example.org/")
    return text if text.endswith("/") else f"{text}/"


def _read_digest(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", text):
        raise argparse.ArgumentTypeError(f"“{text}” is no SHA-256; it has 64 digits of 0-9 and a-f")
    return text
