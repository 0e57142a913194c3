"""Pack the words of conditions so that they compress better: all of one field and script together, as long texts.

`docs/assets/javascripts/search/unpack.js` does the reverse. Measured on the real records in November 2026: a tenth of
the compressed file.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sameroad.records.chinese import HAN

PACKED_FIELDS = ("synonyms", "lay", "vague", "symptoms")
_BETWEEN_WORDS = "\n"


def pack_words(conditions: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return `{"conditions": ..., "packed": {field: [Latin, Chinese]}}`: the conditions without their words, and for
    each field and script one text per condition, in their order. Words of one script keep their order.
    """
    bare = [{name: value for name, value in one.items() if name not in PACKED_FIELDS} for one in conditions]
    packed = {field: [_texts(conditions, field, chinese) for chinese in (False, True)] for field in PACKED_FIELDS}
    return {"conditions": bare, "packed": packed}


def _texts(conditions: Sequence[Mapping[str, Any]], field: str, chinese: bool) -> list[str]:
    return [
        _BETWEEN_WORDS.join(word for word in one.get(field, ()) if bool(HAN.search(word)) == chinese)
        for one in conditions
    ]
