"""A thousand records whose every text is hostile: what each format must carry without breaking out of it."""

from functools import cache
from itertools import count
from typing import Any

from sameroad.records.directory import Directory
from tests.exports.any_record import HOSTILE_TEXTS
from tests.factories import make_record, make_whole_directory

TEXTS = (
    *HOSTILE_TEXTS,
    "<!--<script>",
    "\r\nBEGIN:VCARD\r\nTEL:112\r\n",
    "\nEND:VEVENT\nBEGIN:VALARM\n",
    "a" * 74 + "長👩‍👧‍👦",
    "; , : \\; \\, \\n ^n \\",
    "\x85\x0b\x0c\x1c \x7f",
    '{"@context": "https://example.org"}',
    "](https://example.org) ![](x) # * _ ` <b>",
)
RULES = ("FREQ=WEEKLY;BYDAY=SA", "FREQ=MONTHLY;BYDAY=2SA", "FREQ=WEEKLY;UNTIL=20271231T120000Z;BYDAY=MO,WE")


@cache
def thousand_hostile() -> Directory:
    """The directory; each text has its turn in each field."""
    turn = count()

    def text() -> str:
        return TEXTS[next(turn) % len(TEXTS)]

    def texts() -> dict[str, str]:
        # every third has one language, and every seventh pair begins one text later, so that pairs change
        next(turn) if next(turn) % 7 == 0 else None
        both = {"en": text(), "zh-Hant": text()}
        return {"zh-Hant": both["zh-Hant"]} if next(turn) % 3 == 0 else both

    return make_whole_directory({f"record-{number}": _record(number, text, texts) for number in range(1000)})


def _record(number: int, text: Any, texts: Any) -> dict[str, Any]:
    return make_record(
        name=texts(),
        aliases=[text()],
        notice=texts(),
        summary=texts(),
        description=texts(),
        status=("active", "unconfirmed", "dormant", "closed")[number % 4],
        join={"how": texts(), "eligibility": texts(), "fee": {"note": texts()}},
        contact={
            "phones": [{"number": "+852 2345 6789", "label": texts(), "hours": texts()}, {"number": "999"}],
            "whatsapp": ["+852 9123 4567"],
            "fax": ["+852 2345 6788"],
            "emails": ["o'brien+x@example.org"],
            "website": "https://example.org/?a=1,2;3&b='%22 \u2028<>",
            "social": {"facebook": "https://example.org/page", "x": "https://example.org/x"},
        },
        places=[
            {"purpose": "centre", "address": texts(), "district": "kwun-tong", "hours": texts(), "access": texts()}
        ],
        meetings=[
            {"what": texts(), "when": texts(), "rrule": RULES[number % len(RULES)], "starts": "14:30", "ends": "16:30"}
        ],
        languages=["yue", "en"],
        area=["kwun-tong", "online"],
        hosted_by=texts(),
        registration=[{"type": "society", "number": text()}],
        part_of=[f"record-{number - 1}"] if number % 5 == 4 else None,
        founded=1998,
    )
