"""From a path in a document to a line and a column. Done only for files in which something is wrong."""

from dataclasses import dataclass

from sameroad.records.read_yaml import Path, Places, read_yaml
from sameroad.records.yaml_faults import lines_of


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, counted from 1, and the line as it stands."""

    line: int
    column: int
    excerpt: str


class Locator:
    """The places of one file. Reads the file a second time, this time remembering where everything stands."""

    def __init__(self, source: bytes) -> None:
        self._places = Places()
        text = read_yaml(source, max_bytes=max(len(source), 1), places=self._places).text
        self._lines = lines_of(text)

    def place(self, path: Path, on_key: bool = False, word: str = "") -> Place:
        """Where the value at `path` stands, or its key when `on_key` or when the value is a block of several lines,
        or the nearest thing above it that exists; with `word`, where that stands inside the value.
        """
        while path and path not in self._places.values:
            path = path[:-1]
        first, column, last = self._places.values.get(path, (1, 1, 1))
        if word:
            found = self._search(word, first, column, last)
            if found is not None:
                return found
        key = self._places.keys.get(path)
        if key is not None and (on_key or last > first or key[0] != first):
            first, column, _ = key
        return self.at(first, column)

    def at(self, line: int, column: int) -> Place:
        """The given place with its line; the end of the file, where the parser noticed something only behind it."""
        if line > len(self._lines):
            line, column = len(self._lines), len(self._lines[-1]) + 1
        return Place(line, column, self._lines[line - 1])

    def _search(self, word: str, first: int, column: int, last: int) -> Place | None:
        for number in range(first, min(last, len(self._lines)) + 1):
            start = column - 1 if number == first else 0
            found = self._lines[number - 1].find(word, start)
            if found >= 0:
                return self.at(number, found + 1)
        return None
