"""What is different between two states of a file's values, field by field. Order of keys, quotes and line breaks within
a text say nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sameroad.records.document import LOCALIZED_FIELDS
from sameroad.records.plain_scalar import Unquoted
from sameroad.records.read_yaml import Path

_ORDER_SAYS_SOMETHING = frozenset({"phones", "whatsapp", "emails"})
"""The first one is the one to try first: pages show it on a button."""
_KNOWN_BY = (("id",), ("number",), ("url",), ("on", "how"), ("title",))
"""What an item of a list is known by, however the rest of it changes."""


@dataclass(frozen=True, slots=True)
class Change:
    """A value that is different: `before` is None when it is new, `after` when it is gone.

    `path` leads to it where it stands now, or stood last. `owners` are the items of lists that it is a part of, as they
    are now. The values are texts by language, lists of plain values, items of a list, or plain values.
    """

    path: Path
    before: Any
    after: Any
    owners: tuple[Mapping[str, Any], ...] = ()

    @property
    def localized(self) -> bool:
        """Whether it is a text in several languages."""
        return is_localized(self.path, self.before) or is_localized(self.path, self.after)

    @property
    def reordered(self) -> bool:
        """Whether it is a list in another order, with the same items."""
        return isinstance(self.before, list) and isinstance(self.after, list) and same(self.before, self.after)


def compare(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """Return what is different, in the order in which it stands now; what is gone comes last at its place."""
    return list(_compare((), before, after, ()))


def same(before: Any, after: Any) -> bool:
    """Whether two values say the same to a reader."""
    return bool(_said(before) == _said(after))


def is_localized(path: Path, value: Any) -> bool:
    """Whether a value is a text in several languages."""
    return isinstance(value, dict) and bool(path) and path[-1] in LOCALIZED_FIELDS


def _compare(path: Path, before: Any, after: Any, owners: tuple[Mapping[str, Any], ...]) -> Iterator[Change]:
    if (before or after) and _is_section(path, before) and _is_section(path, after):
        for name in dict.fromkeys([*(after or ()), *(before or ())]):
            yield from _compare((*path, name), (before or {}).get(name), (after or {}).get(name), owners)
    elif same(before, after):
        if path and path[-1] in _ORDER_SAYS_SOMETHING and _in_order(before) != _in_order(after):
            yield Change(path, before, after, owners)
    elif _is_items(before) and _is_items(after):
        yield from _compare_items(path, before or [], after or [], owners)
    else:
        yield Change(path, before, after, owners)


def _is_section(path: Path, value: Any) -> bool:
    return value is None or (isinstance(value, dict) and not is_localized(path, value))


def _is_items(value: Any) -> bool:
    return value is None or (isinstance(value, list) and any(isinstance(item, dict) for item in value))


def _compare_items(
    path: Path, before: Sequence[Any], after: Sequence[Any], owners: tuple[Mapping[str, Any], ...]
) -> Iterator[Change]:
    pairs = _pairs(before, after)
    for place, item in enumerate(after):
        if place not in pairs:
            yield Change((*path, place), None, item, owners)
        elif isinstance(item, dict):
            yield from _compare((*path, place), before[pairs[place]], item, (*owners, item))
    for place, item in enumerate(before):
        if place not in pairs.values():
            yield Change((*path, place), item, None, owners)


def _pairs(before: Sequence[Any], after: Sequence[Any]) -> dict[int, int]:
    """For the places of `after` those of `before` that are about the same: equal, known by the same, or left over and
    alike.
    """
    pairs: dict[int, int] = {}
    for alike in (same, _known_by_the_same, _share_something):
        for place, item in enumerate(after):
            left = (other for other in range(len(before)) if other not in pairs.values())
            found = None if place in pairs else next((other for other in left if alike(before[other], item)), None)
            if found is not None:
                pairs[place] = found
    left_before = set(range(len(before))) - set(pairs.values())
    left_after = set(range(len(after))) - set(pairs)
    if len(left_before) == len(left_after) == 1:
        one, other = before[min(left_before)], after[min(left_after)]
        if isinstance(one, dict) and isinstance(other, dict) and _keys(one) == _keys(other):
            pairs[left_after.pop()] = left_before.pop()
    return pairs


def _known_by_the_same(one: Any, other: Any) -> bool:
    for names in _KNOWN_BY:
        keys = [tuple(item.get(name) for name in names) if isinstance(item, dict) else None for item in (one, other)]
        if all(key and any(key) for key in keys):
            return same(list(keys[0] or ()), list(keys[1] or ()))
    return False


def _share_something(one: Any, other: Any) -> bool:
    both = _keys(one) & _keys(other)
    return any(same(one[name], other[name]) for name in both)


def _keys(item: Any) -> frozenset[str]:
    return frozenset(item) if isinstance(item, dict) else frozenset()


def _said(value: Any) -> Any:
    """A value in the form in which it is compared."""
    if isinstance(value, dict):
        return {name: _said(value[name]) for name in sorted(value, key=str) if value[name] is not None}
    if isinstance(value, list):
        return tuple(sorted(repr(_said(item)) for item in value))
    return plain_value(value)


def _in_order(value: Any) -> list[Any]:
    return [_said(item) for item in value] if isinstance(value, list) else []


def plain_value(value: Any) -> str | None:
    """Return a plain value as text, its line breaks as spaces; None for nothing."""
    if value is None or isinstance(value, str):
        return None if value is None else " ".join(value.split())
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.text if isinstance(value, Unquoted) else str(value)
