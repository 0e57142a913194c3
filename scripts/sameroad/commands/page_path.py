"""Where the page of a record is: for commands that lead to it."""

from typing import TYPE_CHECKING

from sameroad.commands.load_data import WrongUsageError

if TYPE_CHECKING:
    from sameroad.site.site_names import SiteNames


def names_of_site() -> "SiteNames":
    """Return what the `mkdocs.yml` of this folder, or the project's own, says of the site.

    Raises WrongUsageError when it cannot be read.
    """
    from sameroad.site.config_file import config_file_here  # noqa: PLC0415 - as below
    from sameroad.site.site_names import SiteNamesError, site_names  # noqa: PLC0415 - as below

    try:
        return site_names(config_file_here())
    except SiteNamesError as error:
        raise WrongUsageError(str(error)) from error


def page_path(slug: str, language: str, first: str) -> str:
    """Return the path of a record's page in a language; `first` is the language that has no folder of its own."""
    from sameroad.pages.page import PageKey  # noqa: PLC0415 - other commands start without it

    return f"{'' if language == first else f'{language}/'}{PageKey('organization', slug).address}"
