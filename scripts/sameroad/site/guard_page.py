"""Guards a page that MkDocs has finished: its policy stands first, and no link leads out of the site that tells where
from.
"""

import re
from collections.abc import Mapping

from markupsafe import escape

from sameroad.pages.content_policy import content_policy, guards
from sameroad.site.inline_scripts import inline_scripts
from sameroad.site.read_tags import Tag, read_tags, write_anew

_BEGINNING = re.compile(r'<head>\s*<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
_POLICY = re.compile(r'(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*')
_OUTSIDE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_LINKS = ("a", "area")
_QUIET = ("noopener", "noreferrer")


class UnguardedError(ValueError):
    """A page cannot be guarded; the message says why, and what to write instead."""


def guard_page(page: str, *, own_frames: bool = False) -> str:
    """Return the page with the policy that its own scripts need, and with quiet links. `own_frames` is for a page that
    shows others of this site. Tokens of a frame stay: what is put there later brings no script that would run.

    Raises UnguardedError when the page does not begin with its encoding.
    """
    tags = tuple(read_tags(page))
    quiet = write_anew(page, tags, _written_quietly)
    beginning = _BEGINNING.search(quiet)
    if beginning is None:
        raise UnguardedError('write <meta charset="utf-8"> as the first thing in <head>: the policy follows it')
    policy = guards(content_policy(inline_scripts(tags), own_frames=own_frames))
    return f"{quiet[: beginning.end()]}{policy}{quiet[beginning.end() :]}"


def renew_policy(page: str) -> str:
    """Return a guarded page with the policy that its scripts need now; a page without a policy is left as it is."""

    def renewed(written: re.Match[str]) -> str:
        return content_policy(inline_scripts(read_tags(page)), own_frames="frame-src" in written[0])

    return _POLICY.sub(renewed, page, count=1)


def is_loud(name: str, attributes: Mapping[str, str]) -> bool:
    """Say whether a tag is a link out of the site that would tell where from, or whose page could reach this one."""
    is_outside = name in _LINKS and _OUTSIDE.match(attributes.get("href", "")) is not None
    return is_outside and not set(_QUIET).issubset(attributes.get("rel", "").lower().split())


def _written_quietly(tag: Tag) -> str | None:
    """How a loud link is written instead."""
    if not is_loud(tag.name, tag.attributes):
        return None
    rel = dict.fromkeys((*tag.attributes.get("rel", "").split(), *_QUIET))
    return f'<{tag.name}{tag.without("rel")} rel="{escape(" ".join(rel))}">'
