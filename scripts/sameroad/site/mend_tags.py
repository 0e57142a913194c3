"""Takes from the theme's tags the two things that HTML does not allow there, and on which nothing depends.

The theme writes them where nothing can be overridden but a whole copy of its templates. When it has stopped, a test
says so, and this file can go.
"""

from sameroad.site.read_tags import Tag, read_tags, write_anew

_TICKED = ("checkbox", "radio")


def mend_tags(page: str) -> str:
    """Return the page without `autocomplete` on what is ticked, and without `tabindex` that has no number."""
    return write_anew(page, read_tags(page), _mended)


def _mended(tag: Tag) -> str | None:
    name = _not_allowed(tag)
    return None if name is None else f"<{tag.name}{tag.without(name)}>"


def _not_allowed(tag: Tag) -> str | None:
    """The attribute that this tag must not have, if it has one."""
    if tag.name == "input" and "autocomplete" in tag.attributes and tag.attributes.get("type") in _TICKED:
        return "autocomplete"
    return "tabindex" if tag.attributes.get("tabindex") == "" else None
