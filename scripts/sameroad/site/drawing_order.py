"""The order in which pages and sheets are drawn: those that show the same organizations follow one another, so that
whoever draws them reads a record once and soon forgets it.
"""

from collections.abc import Callable, Iterable, Mapping

from sameroad.pages.list_part import MORE
from sameroad.pages.page import PageKey
from sameroad.records.directory import Directory
from sameroad.site.draw import Key

# Pages of which there is one are the first; after the categories come the districts, then all else.
_FIRST, _DISTRICTS, _LAST = -1, 10_000, 10_001
_Place = tuple[int, int, str]


def in_drawing_order(keys: Iterable[Key], directory: Directory) -> list[Key]:
    """Return the keys category by category: in each its list first, then condition by condition what shows its
    organizations, and the pages and slips of those whose first condition it is.
    """
    return sorted(keys, key=_places(directory))


def _places(directory: Directory) -> Callable[[Key], _Place]:
    categories = _numbered(directory.categories)
    conditions = {
        condition.id: (categories[condition.category], number)
        for number, condition in enumerate(directory.conditions.values())
    }
    districts = _numbered(directory.vocabularies["districts"])
    outlines = directory.outlines

    def place(key: Key) -> _Place:
        kind, name = (key.kind, key.slug) if isinstance(key, PageKey) else (key.kind, key.id)
        if name is None:
            return _FIRST, 0, ""
        if kind.endswith(MORE):
            kind, name = kind.removesuffix(MORE), name.rpartition("-")[0]
        match kind:
            case "organization" | "slip":
                return (*conditions[outlines[name].conditions[0]], name)
            case "condition" | "embed-condition" | "leaflet":
                return (*conditions[name], "")
            case "category":
                return categories[name], -1, ""
            case "district" | "embed-district":
                return _DISTRICTS, districts.get(name, -1), ""
        return _LAST, 0, ""

    return place


def _numbered(names: Iterable[str]) -> Mapping[str, int]:
    return {name: number for number, name in enumerate(names)}
