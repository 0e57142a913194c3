"""Says what is wrong with how a finished page is guarded: whoever looks at a built site asks it of every page."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile

from sameroad.pages.content_policy import content_policy
from sameroad.site.guard_page import is_loud
from sameroad.site.inline_scripts import inline_scripts
from sameroad.site.read_tags import Tag, attributes_in, read_tags

_BEFORE_POLICY = ("html", "head", "meta")
_ADDRESSES = ("href", "src", "action", "formaction")
_RUNS = re.compile(r"[\x00-\x20]*(?:javascript|vbscript)\s*:", re.IGNORECASE)


def policy_faults(page: str) -> list[str]:
    """Return a sentence for each fault of a page; none when its policy is the one that its scripts need, and nothing in
    it is what the policy forbids.
    """
    tags = tuple(read_tags(page))
    return [*wrong_guards(tags), *(fault for tag in tags for fault in forbidden_in(tag))]


def wrong_guards(tags: Sequence[Tag]) -> list[str]:
    """Return what is wrong with the policy of a page and with what it says of others; all its <meta> and <script> tags
    must be among the tags, and those that stand before them.
    """
    metas = [tag for tag in tags if tag.name == "meta"]
    policies = _said(metas, "http-equiv", "content-security-policy")
    return [*_wrong_policy(tags, policies), *_wrong_referrer(_said(metas, "name", "referrer"))]


def forbidden_in(tag: Tag) -> tuple[str, ...]:
    """Return what a tag has that the policy of every page forbids."""
    return _forbidden(tag.name, tag.written) if tag.written or tag.text else ()


def _said(metas: Iterable[Tag], attribute: str, value: str) -> list[Tag]:
    """Those that say something of this name."""
    return [tag for tag in metas if tag.attributes.get(attribute, "").strip().lower() == value]


def _wrong_policy(tags: Sequence[Tag], policies: Sequence[Tag]) -> list[str]:
    if len(policies) != 1:
        return [f"The page has {len(policies)} policies instead of one."]
    early = {tag.name for tag in takewhile(lambda tag: tag is not policies[0], tags)}.difference(_BEFORE_POLICY)
    faults = [f"Before the policy stands <{name}>, for which it does not hold." for name in sorted(early)]
    written = policies[0].attributes.get("content", "")
    scripts = tuple(inline_scripts(tags))
    wanted = _wanted(scripts)
    if written not in wanted:
        faults.append(f"The policy is “{written}”, and the scripts of the page need “{wanted[0]}”.")
    return faults


@lru_cache(maxsize=100)  # pages of a kind have the same scripts
def _wanted(scripts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(content_policy(scripts, own_frames=own_frames) for own_frames in (False, True))


def _wrong_referrer(metas: Sequence[Tag]) -> list[str]:
    said = [tag.attributes.get("content") for tag in metas]
    return [] if said == ["no-referrer"] else [f"What other sites are told of the page is {said}, not “no-referrer”."]


@lru_cache(maxsize=10_000)  # most tags are on many pages
def _forbidden(name: str, written: str) -> tuple[str, ...]:
    if name == "style":
        return ("<style> stands in the page: it belongs into a file.",)
    attributes = attributes_in(written)
    faults = [f"<{name}> has a script in {one}." for one in attributes if one.startswith("on")]
    if "style" in attributes:
        faults.append(f"<{name}> has the attribute style: it belongs into a file.")
    faults += (f"<{name}> leads to a script." for one in _ADDRESSES if _RUNS.match(attributes.get(one, "")))
    if is_loud(name, attributes):
        faults.append(f'The link to {attributes["href"]} is without rel="noopener noreferrer".')
    return tuple(faults)
