"""What there is to translate, for people (text) and for programs (json)."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from sameroad.contribute.translations.side_by_side import side_by_side
from sameroad.contribute.translations.to_translate import ToTranslate

WIDTH = 100


@dataclass(frozen=True, slots=True)
class Work:
    """Everything found: what is missing; what changed alone since `base`, if one was asked for; and how many texts each
    growing language lacks.
    """

    missing: Sequence[ToTranslate]
    changed: Sequence[ToTranslate]
    base: str | None = None
    growing: Mapping[str, int] = field(default_factory=dict)


def report_text(work: Work) -> str:
    """Return every text with its languages side by side, then sentences that count them."""
    blocks = [_block(one) for one in (*work.missing, *work.changed)]
    return "\n\n".join([*blocks, "\n".join(_summary(work))]) + "\n"


def report_json(work: Work) -> str:
    """Return one JSON object."""
    found = {
        "missing": [_as_json(one) for one in work.missing],
        "changed": [_as_json(one) for one in work.changed],
        "base": work.base,
        "growing": dict(work.growing),
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Work], str]] = {"text": report_text, "json": report_json}


def _block(one: ToTranslate) -> str:
    tags = " and ".join(one.languages)
    said = f"missing in {tags}" if one.missing else f"changed in {' and '.join(one.before)}, not in {tags}"
    return "\n".join([f"{one.file}:{one.line}: {one.where}: {said}", *side_by_side(list(_columns(one)), WIDTH)])


def _columns(one: ToTranslate) -> Iterator[tuple[str, str]]:
    """The texts with their languages: what a text was, what it is, and what stands or is missing in the others."""
    for language, text in one.before.items():
        yield f"{language}, before", text
    for language, text in one.texts.items():
        yield f"{language}, now" if language in one.before else language, text
    for language in one.languages:
        if one.missing:
            yield language, "(missing)"


def _summary(work: Work) -> Iterator[str]:
    count = len(work.missing)
    yield f"{_texts(count)} {'is' if count == 1 else 'are'} missing in a language."
    if work.base:
        count = len(work.changed)
        yield f"{_texts(count)} {'was' if count == 1 else 'were'} changed in one language only since {work.base}."
    else:
        yield "With --base REV: also those that were changed in one language only since then."
    for language, count in work.growing.items():
        yield f"{language} is still growing and lacks {count:,}; --language {language} lists them."


def _texts(count: int) -> str:
    return f"{count:,} text{'' if count == 1 else 's'}" if count else "No texts"


def _as_json(one: ToTranslate) -> dict[str, object]:
    return asdict(one)
