"""How the check of links introduces itself, so that a website knows whom to turn to."""

import re
from collections.abc import Mapping
from importlib.metadata import version
from urllib.parse import urlsplit

from sameroad.contribute.links.ask_politely import PROGRAM


def user_agent(repository: str | None) -> str:
    """Return the User-Agent (RFC 9110, section 10.1.5), with the repository's address where there is one."""
    return f"{PROGRAM}/{version('sameroad')}" + (f" (+{repository})" if repository else "")


def repository_address(config: str, environment: Mapping[str, str]) -> str | None:
    """Return the repository's address: `repo_url` of the text of `mkdocs.yml`, else what GitHub Actions says.

    An example (RFC 2606) is none: nobody could be reached by it.
    """
    written = re.search(r"""^repo_url:[ ]*["']?(https://[!-~]+?)["']?[ ]*(?:#.*)?$""", config, re.MULTILINE)
    server, name = environment.get("GITHUB_SERVER_URL"), environment.get("GITHUB_REPOSITORY")
    for address in (written and written[1], server and name and f"{server}/{name}"):
        if address and not (urlsplit(address).hostname or "").endswith(".example"):
            return address
    return None
