"""Text as a cell that no spreadsheet program takes for a formula, and back again.

Excel, LibreOffice and Google Sheets run what begins with one of `= + - @`, in Chinese versions also in full width, and
some skip blanks before it (https://owasp.org/www-community/attacks/CSV_Injection). Such a text gets an apostrophe
before it. A telephone number is no formula, and is written in a way that cannot be one.
"""

import re

_APOSTROPHE = "'"
_FORMULA = re.compile(
    r"'*"
    r"(?:[\t\r\n]"
    r"|[\s\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]*"  # blank, or not seen
    r"[=+\-@＝＋－＠﹦﹢﹣﹫⁺⁻⁼₊₋₌−])"
)
"""What begins a formula, after any number of apostrophes: they are in here so that each text has its own cell."""
_NUMBER = re.compile(r"\+([0-9]{1,3})((?: [0-9]+)+)")
_NUMBER_CELL = re.compile(r"\(\+([0-9]{1,3})\)((?: [0-9]+)+)")


def safe_cell(text: str) -> str:
    """Return the cell for a text: the text itself unless it could begin a formula."""
    return _APOSTROPHE + text if _FORMULA.match(text) else text


def text_of_cell(cell: str) -> str:
    """Return the text that `safe_cell` made a cell of."""
    guarded = cell.startswith(_APOSTROPHE) and _FORMULA.match(cell, 1)
    return cell[1:] if guarded else cell


def number_cell(number: str) -> str:
    """Return the cell for a telephone number: `+852 2345 6789` becomes `(+852) 2345 6789`, `999` stays as it is."""
    found = _NUMBER.fullmatch(number)
    return f"(+{found[1]}){found[2]}" if found else safe_cell(number)


def number_of_cell(cell: str) -> str:
    """Return the telephone number that `number_cell` made a cell of."""
    found = _NUMBER_CELL.fullmatch(cell)
    return f"+{found[1]}{found[2]}" if found else text_of_cell(cell)
