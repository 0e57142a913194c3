"""The issue forms of `.github/ISSUE_TEMPLATE/`: which questions each asks, in its language. GitHub shows them."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

from sameroad.records.read_yaml import read_yaml

FOLDER = Path(__file__).resolve().parents[4] / ".github" / "ISSUE_TEMPLATE"
Action = Literal["add", "correct", "remove"]


@dataclass(frozen=True, slots=True)
class FormField:
    """One question: its id is the same in every language, its label is what GitHub writes above the answer."""

    id: str
    type: str
    label: str
    options: tuple[str, ...] = ()
    multiple: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One form in one language; its file is called `<action>.<language>.yml`."""

    action: Action
    language: str
    fields: tuple[FormField, ...]

    def field(self, id_: str) -> FormField:
        """Return the question with this id. Raises KeyError when the form does not ask it."""
        for field in self.fields:
            if field.id == id_:
                return field
        raise KeyError(id_)


@cache
def read_forms(folder: Path = FOLDER) -> tuple[Form, ...]:
    """Return every form of the folder. Raises ValueError when one cannot be read."""
    return tuple(_form(path) for path in sorted(folder.glob("*.*.yml")))


def _form(path: Path) -> Form:
    read = read_yaml(path.read_bytes())
    if read.value is None or read.faults:
        raise ValueError(f"{path} is no issue form that can be read: {read.faults}")
    action, language, _ = path.name.split(".")
    asked = [part for part in read.value["body"] if part["type"] != "markdown"]
    return Form(cast("Action", action), language, tuple(map(_field, asked)))


def _field(part: dict[str, Any]) -> FormField:
    attributes = part["attributes"]
    options = tuple(one["label"] if isinstance(one, dict) else one for one in attributes.get("options", ()))
    return FormField(part["id"], part["type"], attributes["label"], options, attributes.get("multiple") is True)
