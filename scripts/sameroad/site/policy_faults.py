"""Says what is wrong with how a finished page is guarded: whoever looks at a built site asks it of every page."""

import re
from collections.abc import Sequence

from sameroad.pages.content_policy import content_policy
from sameroad.site.guard_page import is_loud
from sameroad.site.inline_scripts import inline_scripts
from sameroad.site.read_tags import Tag, read_tags

_BEFORE_POLICY = ("html", "head", "meta")
_ADDRESSES = ("href", "src", "action", "formaction")
_MAY_MATTER = re.compile(r"\bon|style|href|src|action", re.IGNORECASE)
_RUNS = re.compile(r"[\x00-\x20]*(?:javascript|vbscript)\s*:", re.IGNORECASE)


def policy_faults(page: str) -> list[str]:
    """Return a sentence for each fault of a page; none when its policy is the one that its scripts need, and nothing in
    it is what the policy forbids.
    """
    tags = tuple(read_tags(page))
    return [*_wrong_policy(tags), *_wrong_referrer(tags), *(fault for tag in tags for fault in _forbidden(tag))]


def _wrong_policy(tags: Sequence[Tag]) -> list[str]:
    policies = [one for one in tags if _is_meta(one, "http-equiv", "content-security-policy")]
    if len(policies) != 1:
        return [f"The page has {len(policies)} policies instead of one."]
    early = {tag.name for tag in tags if tag.start < policies[0].start}.difference(_BEFORE_POLICY)
    faults = [f"Before the policy stands <{name}>, for which it does not hold." for name in sorted(early)]
    written = policies[0].attributes.get("content", "")
    scripts = tuple(inline_scripts(tags))
    wanted = [content_policy(scripts, own_frames=own_frames) for own_frames in (False, True)]
    if written not in wanted:
        faults.append(f"The policy is “{written}”, and the scripts of the page need “{wanted[0]}”.")
    return faults


def _wrong_referrer(tags: Sequence[Tag]) -> list[str]:
    said = [tag.attributes.get("content") for tag in tags if _is_meta(tag, "name", "referrer")]
    return [] if said == ["no-referrer"] else [f"What other sites are told of the page is {said}, not “no-referrer”."]


def _forbidden(tag: Tag) -> list[str]:
    if tag.name == "style":
        return ["<style> stands in the page: it belongs into a file."]
    if not _MAY_MATTER.search(tag.written):
        return []
    attributes = tag.attributes
    faults = [f"<{tag.name}> has a script in {name}." for name in attributes if name.startswith("on")]
    if "style" in attributes:
        faults.append(f"<{tag.name}> has the attribute style: it belongs into a file.")
    faults += (f"<{tag.name}> leads to a script." for name in _ADDRESSES if _RUNS.match(attributes.get(name, "")))
    if is_loud(tag.name, attributes):
        faults.append(f'The link to {attributes["href"]} is without rel="noopener noreferrer".')
    return faults


def _is_meta(tag: Tag, attribute: str, value: str) -> bool:
    return tag.name == "meta" and tag.attributes.get(attribute, "").strip().lower() == value
