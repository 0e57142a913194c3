"""Where a reader can begin a new file or an issue with something filled in: GitHub's addresses, or configured ones."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

_GITHUB = "github.com"


@dataclass(frozen=True, slots=True)
class RepositoryLinks:
    """`records_new` ends with a slash and gets a path below the data folder appended; None is what there is not."""

    records_new: str | None
    issues_new: str | None


def repository_links(repository: str | None, records_edit: str | None, extra: Mapping[str, Any]) -> RepositoryLinks:
    """Return the links of the repository at an address. `records_edit` is where the files of the data folder are
    edited, `extra` are the settings of that name in `mkdocs.yml`.
    """
    base = str(repository or "").rstrip("/")
    on_github = urlsplit(repository or "").hostname in {_GITHUB, f"www.{_GITHUB}"}
    own = extra.get("records_new_url")
    new = f"{base}/new/{records_edit.removeprefix(f'{base}/edit/')}" if on_github and records_edit else None
    return RepositoryLinks(
        records_new=f"{str(own).rstrip('/')}/" if own else new,
        issues_new=f"{base}/issues/new" if on_github else None,
    )
