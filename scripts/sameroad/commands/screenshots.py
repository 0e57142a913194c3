"""`sameroad screenshots`: pictures of one page of each kind. Exit 0 taken, 1 problems, 2 wrong usage or no browser."""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, load_data

if TYPE_CHECKING:
    from sameroad.commands.take_pictures import Picture
    from sameroad.records.directory import Directory

_OUTPUT = Path(".cache/screenshots")
_DRAFT = "components"
_WRONG_ADDRESS = "404"


class _NotBuiltError(Exception):
    """The site could not be built; why was printed."""


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "screenshots",
        help="take pictures of one page of each kind",
        description="Build the site, drafts too, in a temporary folder, and take a picture of one page of each kind and"
        " state, in every language, for a phone and a desk, in light and dark colours.",
        epilog=f"Files are called as in organization.zh-Hant.360.dark.png. {_WRONG_ADDRESS} is the page of a wrong"
        " address, of which there is one for all languages.",
    )
    parser.add_argument(
        "--output", type=Path, default=_OUTPUT, metavar="DIR", help=f"where to put them (default: {_OUTPUT.as_posix()})"
    )
    parser.add_argument("--only", nargs="+", metavar="KIND", help="only of these pages, such as home or organization")
    parser.add_argument("--language", nargs="+", metavar="LANG", help="only in these languages (default: all)")
    parser.add_argument(
        "--width", nargs="+", type=options.read_count, metavar="N", help="widths of the window (default: 360 1280)"
    )
    parser.add_argument("--scheme", choices=("light", "dark"), help="only in these colours (default: both)")
    parser.add_argument("--first-screen", action="store_true", help="only what is seen without scrolling")
    parser.add_argument("--site", type=Path, metavar="DIR", help="take this built site instead of building one")
    options.add_data(parser)
    options.add_today(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Build if need be and take the pictures; return the exit code."""
    from sameroad.commands.take_pictures import PictureError, open_browser, take_pictures  # noqa: PLC0415 - other
    from sameroad.records.report_problems import report  # noqa: PLC0415 - commands start without these
    from sameroad.search.engine import NoEngineError  # noqa: PLC0415 - as above
    from sameroad.site.serve_folder import mount_of, serve_folder  # noqa: PLC0415 - as above

    try:
        loaded = load_data(arguments)
        if loaded.directory is None:
            sys.stderr.write(report(loaded.problems, loaded.files))
            return 1
        wanted = choose_pictures(arguments, loaded.directory)
        with open_browser() as browser, _site(arguments) as site:
            pictures = _in_site(site, wanted, named=arguments.only is not None)
            with serve_folder(site, mount_of(site)) as address:
                take_pictures(browser, address, pictures, arguments.output, whole=not arguments.first_screen)
    except (WrongUsageError, NoEngineError) as error:
        return _failed(error, 2)
    except PictureError as error:
        return _failed(error, 1)
    except _NotBuiltError:
        return 1
    print(f"{len(pictures)} picture{'s' * (len(pictures) != 1)} in {arguments.output.as_posix()}/")
    return 0


def choose_pictures(arguments: argparse.Namespace, directory: "Directory") -> "tuple[Picture, ...]":
    """Return the pictures that the arguments ask for, of pages of these records.

    Raises WrongUsageError when they name a page or a language that there is not.
    """
    from sameroad.commands.take_pictures import SCHEMES, WIDTHS, Picture  # noqa: PLC0415 - as in `run`

    languages = directory.settings.language_ids
    pages = {language: _addresses(directory, language) for language in languages}
    chosen = _known("language", arguments.language, languages)
    names = _known("only", arguments.only, tuple(pages[languages[0]]))
    return tuple(
        Picture(name, pages[language][name], language, width, scheme)
        for name in names
        for language in chosen
        for width in dict.fromkeys(arguments.width or WIDTHS)
        for scheme in SCHEMES
        if name in pages[language] and arguments.scheme in (None, scheme)
    )


def _addresses(directory: "Directory", language: str) -> dict[str, str]:
    """The pages in one language by their names: each address below the root of the site."""
    from sameroad.pages.page import PageKey  # noqa: PLC0415 - as in `run`
    from sameroad.pages.sample_pages import results_address, sample_pages  # noqa: PLC0415 - as in `run`

    first = language == directory.settings.language_ids[0]
    root = "" if first else f"{language}/"
    addresses = {name: key.address for name, key in sample_pages(directory).items()}
    addresses |= {"results": results_address(directory, language), _DRAFT: PageKey(_DRAFT).address}
    shared = {_WRONG_ADDRESS: f"{_WRONG_ADDRESS}.html"} if first else {}
    return {name: root + address for name, address in addresses.items()} | shared


def _known(option: str, given: Sequence[str] | None, known: tuple[str, ...]) -> tuple[str, ...]:
    """What was given to an option, or all that is known when nothing was."""
    wrong = next((value for value in given or () if value not in known), None)
    if wrong is not None:
        raise WrongUsageError(f"there is no “{wrong}” for --{option}; there are: {', '.join(known)}.")
    return tuple(dict.fromkeys(given or known))


@contextmanager
def _site(arguments: argparse.Namespace) -> Iterator[Path]:
    """The folder of the site: the one that was named, or a new one that is gone afterwards."""
    if arguments.site is not None:
        yield arguments.site
        return
    from sameroad.site.build_site import build_site  # noqa: PLC0415 - as in `run`
    from sameroad.site.options import BuildOptions  # noqa: PLC0415 - as in `run`
    from sameroad.site.run_options import RunOptions  # noqa: PLC0415 - as above

    data = arguments.data.resolve() if arguments.data else None
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        told = RunOptions(BuildOptions(data, arguments.today), config_file=None, strict=None, quiet=True)
        if build_site(told, site, drafts=True):
            raise _NotBuiltError
        yield site


def _in_site(site: Path, pictures: "Iterable[Picture]", *, named: bool) -> "tuple[Picture, ...]":
    """The pictures, without those of drafts if the site has none and nobody named them.

    Raises WrongUsageError when a page is not in the site.
    """
    found = []
    for picture in pictures:
        path = picture.address.partition("#")[0]
        if (site / (path if path.endswith(".html") else f"{path}index.html")).is_file():
            found.append(picture)
        elif picture.page != _DRAFT or named:
            raise WrongUsageError(
                f"{site.as_posix()}/ has no page {path or 'index.html'}: it is no site of these records, or was built"
                " without --drafts. Leave --site out to have one built."
            )
    return tuple(found)


def _failed(error: Exception, code: int) -> int:
    print(f"sameroad screenshots: {error}", file=sys.stderr)
    return code
