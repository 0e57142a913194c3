"""The Content-Security-Policy of a page: what a browser may load for it and run on it.

Scripts that stand in the page are allowed by the digest of their text. Decision 9 says why all is as it is.
"""

import base64
import hashlib
from collections.abc import Iterable

from markupsafe import Markup

# What is not named is not loaded at all, but base-uri and form-action do not follow default-src. The theme's icons are
# pictures that stand in its stylesheet, hence `data:`.
_POLICY = Markup(
    "default-src 'none'; script-src 'self'{scripts}; style-src 'self'; img-src 'self' data:;"
    " connect-src 'self'; worker-src 'self'; manifest-src 'self';{frames} base-uri 'none'; form-action 'self'"
)
_OWN_FRAMES = Markup(" frame-src 'self';")
_GUARDS = Markup(
    '<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="referrer" content="no-referrer">'
)


def content_policy(scripts: Iterable[str] = (), *, own_frames: bool = False) -> Markup:
    """Return the policy of a page in which these scripts stand; with `own_frames` it may show pages of this site."""
    allowed = Markup().join(map(_allowed, dict.fromkeys(scripts)))
    return _POLICY.format(scripts=allowed, frames=_OWN_FRAMES if own_frames else "")


def guards(policy: Markup) -> Markup:
    """Return what stands in a page right after its encoding: the policy, and that no other site is told of the page."""
    return _GUARDS.format(policy=policy)


def _allowed(script: str) -> Markup:
    as_browsers_read_it = script.replace("\r\n", "\n").replace("\r", "\n")
    digest = hashlib.sha256(as_browsers_read_it.encode("utf-8")).digest()
    return Markup(" 'sha256-{digest}'").format(digest=base64.b64encode(digest).decode("ascii"))
