"""The term a writer probably meant. Loaded and asked only when something is wrong."""

from collections.abc import Iterable, Mapping

from sameroad.records.saying import Saying, say

CLOSE_ENOUGH = 70.0


def nearest_term(written: str, terms: Iterable[str]) -> str | None:
    """Return the term most like `written`, or None when none is like it."""
    return nearest_named(written, {term: term for term in terms})


def nearest_named(written: str, named: Mapping[str, str]) -> str | None:
    """Return what the name most like `written` names: `named` leads from ids, names and synonyms to ids."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - costs 30 ms and is needed only after a mistake

    names = list(named)
    found = process.extractOne(
        written, names, scorer=fuzz.ratio, processor=_plain, score_cutoff=CLOSE_ENOUGH
    ) or process.extractOne(
        written, names, scorer=fuzz.token_sort_ratio, processor=utils.default_process, score_cutoff=90
    )
    return named[found[0]] if found else None


def meant(nearest: str | None, otherwise: Saying) -> Saying:
    """Return the question whether the nearest term was meant, or `otherwise` when no term is near."""
    return say("shared.did_you_mean", meant=nearest) if nearest else otherwise


def _plain(text: str) -> str:
    return text.casefold().replace("-", " ").replace("_", " ")
