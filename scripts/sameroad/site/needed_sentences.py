"""What a data folder with an interface of its own must say: every sentence that the pages of this program show. After
an update of the program there may be new ones.
"""

from collections.abc import Iterator

from sameroad.records.directory import Directory
from sameroad.records.messages import FALLBACK
from sameroad.records.read_collection import PROJECT_DATA, read_document
from sameroad.records.walk_interface import flat_texts

_SHOWN = 5


def missing_sentences(directory: Directory) -> str | None:
    """Return which sentences are missing and what to do, or None when all are there. That the languages agree with one
    another is a rule of the records.
    """
    first = directory.texts[directory.settings.language_ids[0]]
    missing = {key: text for key, text in _needed().items() if key not in first}
    return "\n".join(_told(missing)) if missing else None


def _told(missing: dict[str, str]) -> Iterator[str]:
    yield f"The pages show sentences that the interface of these records does not have ({len(missing)} of them):"
    for key in list(missing)[:_SHOWN]:
        yield f"- {key}: {missing[key]}"
    if len(missing) > _SHOWN:
        yield "- ..."
    yield "Add them to interface/ in each language; data/interface/ of this project has them in English and Chinese."


def _needed() -> dict[str, str]:
    """What the project's own interface says, by its keys; of plural forms the last one."""
    file = PROJECT_DATA / "interface" / f"{FALLBACK}.yaml"
    texts = flat_texts(read_document("interface", FALLBACK, file.name, file.read_bytes()).value)
    return {key: text if isinstance(text, str) else text["other"] for key, text in texts.items()}
