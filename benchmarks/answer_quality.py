"""Scores the search's answers to the committed queries; `search_quality.py` and the tests ask, this only judges.

The queries are in `tests/search/queries/`, a file for each thing that is asked of an answer. In `conditions` and
`organizations` one of the expected ids should stand first; the others are kept or broken as a whole.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

QUERIES = Path(__file__).parents[1] / "tests" / "search" / "queries"
RANKED = ("conditions", "organizations")
PROMISES = ("concepts", "nonsense", "crisis")
FILES = RANKED + PROMISES
ALL = "all"

Answer = Mapping[str, Any]
Ask = Callable[[Sequence[str]], Sequence[Answer]]
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Query:
    """One query of a file with what it expects: ids, the best first, and `also`, pairs of a concept's kind and id."""

    file: str
    kind: str
    text: str
    expected: tuple[str, ...] = ()
    also: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """How right an answer was: the place of the first expected id, 1 for a promise kept, 0 for none of it."""

    query: Query
    rank: int
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How many queries there were, the shares answered first and among the first three, the mean reciprocal rank."""

    number: int
    first: float
    third: float
    reciprocal: float


def load_queries(folder: Path = QUERIES) -> list[Query]:
    """Return every query of the files that are in the folder. Raises FileNotFoundError when none of them is."""
    files = [folder / f"{name}.yaml" for name in FILES if (folder / f"{name}.yaml").is_file()]
    if not files:
        raise FileNotFoundError(f"{folder} has none of {', '.join(f'{name}.yaml' for name in FILES)}")
    read = [(file.stem, yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)) for file in files]
    return [_query(name, row) for name, content in read for row in content["queries"]]


def judge_all(queries: Sequence[Query], ask: Ask) -> list[Judgement]:
    """Ask all the queries at once and judge the answer to each."""
    answers = ask([query.text for query in queries])
    return [judge(query, answer) for query, answer in zip(queries, answers, strict=True)]


def judge(query: Query, answer: Answer) -> Judgement:
    """Judge one answer, given as `search` of search.js gives it."""
    ids = _ids(answer)
    if query.file in RANKED:
        found = ids[query.file]
        rank = next((place for place, one in enumerate(found, 1) if one in query.expected), 0)
        return Judgement(query, rank, found[:_SHOWN])
    kept, found = _PROMISES[query.file](query, ids)
    return Judgement(query, int(kept), found)


def scores(judgements: Iterable[Judgement]) -> dict[tuple[str, str], Score]:
    """Return the scores by file and kind; the kind `all` is every query of a file that has several kinds."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for judgement in judgements:
        query = judgement.query
        groups[query.file, query.kind].append(judgement.rank)
        if query.file in RANKED:
            groups[query.file, ALL].append(judgement.rank)
    return {group: _score(groups[group]) for group in sorted(groups, key=_order)}


def _query(file: str, row: Mapping[str, Any]) -> Query:
    expected = row.get("expect") or [row["condition"]] if file in (*RANKED, "concepts") else []
    also = tuple((kind, str(term)) for kind, term in row.get("also", {}).items())
    return Query(file, row.get("kind", file), str(row["q"]), tuple(expected), also)


def _ids(answer: Answer) -> dict[str, tuple[str, ...]]:
    return {
        "conditions": tuple(hit["id"] for hit in answer["conditions"]),
        "organizations": tuple(hit["slug"] for hit in answer["organizations"]),
        "situations": tuple(answer["situations"]),
        "concepts": tuple(f"{s['kind']}:{s['id']}" for c in answer["concepts"] for s in c.get("senses", ())),
    }


def _understood(query: Query, ids: Mapping[str, tuple[str, ...]]) -> tuple[bool, tuple[str, ...]]:
    wanted = {f"{kind}:{term}" for kind, term in query.also}
    kept = ids["conditions"][:1] == query.expected and wanted <= set(ids["concepts"])
    return kept, (*ids["conditions"][:1], *ids["concepts"])


def _unanswered(_: Query, ids: Mapping[str, tuple[str, ...]]) -> tuple[bool, tuple[str, ...]]:
    found = (*ids["situations"], *ids["conditions"][:_SHOWN], *ids["organizations"][:_SHOWN])
    return not found, found


def _alarmed(query: Query, ids: Mapping[str, tuple[str, ...]]) -> tuple[bool, tuple[str, ...]]:
    return bool(ids["situations"]) == (query.kind == "crisis"), ids["situations"]


_PROMISES = {"concepts": _understood, "nonsense": _unanswered, "crisis": _alarmed}


def _order(group: tuple[str, str]) -> tuple[int, bool, str]:
    file, kind = group
    return FILES.index(file), kind == ALL, kind


def _score(ranks: Sequence[int]) -> Score:
    number = len(ranks)
    return Score(
        number,
        sum(rank == 1 for rank in ranks) / number,
        sum(1 <= rank <= 3 for rank in ranks) / number,
        sum(1 / rank for rank in ranks if rank) / number,
    )
