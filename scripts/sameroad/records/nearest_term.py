"""The term a writer probably meant. Loaded and asked only when something is wrong."""

from collections.abc import Iterable, Mapping

CLOSE_ENOUGH = 70.0


def nearest_term(written: str, terms: Iterable[str] | Mapping[str, str]) -> str | None:
    """Return the term most like `written`, or None when none is like it.

    With a mapping, its keys are compared (ids, names, synonyms) and the value of the best key is returned.
    """
    from rapidfuzz import fuzz, process, utils

    choices = terms if isinstance(terms, Mapping) else {term: term for term in terms}
    found = process.extractOne(
        written, list(choices), scorer=fuzz.ratio, processor=_plain, score_cutoff=CLOSE_ENOUGH
    ) or process.extractOne(
        written, list(choices), scorer=fuzz.token_sort_ratio, processor=utils.default_process, score_cutoff=90
    )
    return choices[found[0]] if found else None


def _plain(text: str) -> str:
    return text.casefold().replace("-", " ").replace("_", " ")
