"""A strict reader of vCard 4.0 (RFC 6350, with SOCIALPROFILE of RFC 9554): refuses what the standard does not say."""

import re
from collections import Counter
from dataclasses import dataclass

_NAME = re.compile(r"(?:(?P<group>[A-Za-z0-9-]+)\.)?(?P<name>[A-Za-z0-9-]+)")
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=("[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*)')
_CONTROLS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_URI = re.compile(r"[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9!#$&'()*+,/:;=?@\[\]._~-]|%[0-9A-Fa-f]{2})+", re.IGNORECASE)
_TEXT = re.compile(r"(?:[^\\,;]|\\[\\,;nN])*")
_TIMESTAMP = re.compile(r"\d{8}T\d{6}(?:Z|[+-]\d{2}(?:\d{2})?)?")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

# name: (least, most, form of the value, parameters); most None is any number
_PROPERTIES = {
    "BEGIN": (1, 1, re.compile("VCARD"), ()),
    "VERSION": (1, 1, re.compile(r"4\.0"), ()),
    "END": (1, 1, re.compile("VCARD"), ()),
    "PRODID": (0, 1, _TEXT, ()),
    "KIND": (0, 1, re.compile("org"), ()),
    "UID": (0, 1, _URI, ()),
    "REV": (0, 1, _TIMESTAMP, ()),
    "SOURCE": (0, None, _URI, ()),
    "FN": (1, None, _TEXT, ("ALTID", "LANGUAGE")),
    "ORG": (0, None, _TEXT, ("ALTID", "LANGUAGE")),
    "NICKNAME": (0, None, re.compile(f"{_TEXT.pattern}(?:,{_TEXT.pattern})*"), ()),
    "TEL": (0, None, None, ("VALUE", "TYPE", "PREF")),
    "X-ABLABEL": (0, None, _TEXT, ()),
    "EMAIL": (0, None, _TEXT, ("TYPE",)),
    "IMPP": (0, None, _URI, ("TYPE",)),
    "LANG": (0, None, _TAG, ("TYPE",)),
    "ADR": (0, None, re.compile(f"{_TEXT.pattern}(?:;{_TEXT.pattern}){{6}}"), ("ALTID", "LANGUAGE", "TYPE")),
    "URL": (0, None, _URI, ("TYPE",)),
    "SOCIALPROFILE": (0, None, _URI, ("SERVICE-TYPE",)),
    "NOTE": (0, None, _TEXT, ("ALTID", "LANGUAGE")),
}


@dataclass(frozen=True)
class Line:
    """One property: its group, its name in capitals, its parameters, its value as it is written."""

    group: str | None
    name: str
    parameters: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value without its escapes."""
        return unescaped(self.value)


def unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value, flags=re.DOTALL)


def read_strictly(content: bytes) -> list[Line]:
    """The lines of a card; an AssertionError says what is against the standard."""
    assert content.endswith(b"\r\n")
    physical = content.removesuffix(b"\r\n").split(b"\r\n")
    for line in physical:
        assert 0 < len(line) <= 75, line
        assert b"\r" not in line
        assert b"\n" not in line
        line.decode("utf-8")  # a fold cuts no character
    lines = [_read(line) for line in "\r\n".join(map(bytes.decode, physical)).replace("\r\n ", "").split("\r\n")]
    assert [line.name for line in lines[:2]] == ["BEGIN", "VERSION"]
    assert lines[-1].name == "END"
    counted = Counter(line.name for line in lines)
    for name, (least, most, _, _) in _PROPERTIES.items():
        assert least <= counted[name] <= (most or counted[name]), name
    return lines


def _read(line: str) -> Line:
    assert not _CONTROLS.search(line), line
    name = _NAME.match(line)
    assert name, line
    parameters, end = {}, name.end()
    while found := _PARAMETER.match(line, end):
        assert found[1] not in parameters, line
        parameters[found[1]] = found[2].strip('"')
        end = found.end()
    assert line[end] == ":", line
    read = Line(name["group"], name["name"].upper(), parameters, line[end + 1 :])
    _, _, form, allowed = _PROPERTIES[read.name]
    assert set(parameters) <= set(allowed), line
    if form is None:
        form = _URI if parameters["VALUE"] == "uri" else _TEXT
    assert form.fullmatch(read.value), line
    if "LANGUAGE" in parameters:
        assert _TAG.fullmatch(parameters["LANGUAGE"]), line
    if "PREF" in parameters:
        assert 1 <= int(parameters["PREF"]) <= 100, line
    return read
