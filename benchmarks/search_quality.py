"""Measures how right the search of the built site is: python benchmarks/search_quality.py [--failures] [--json FILE].

Asks the modules and the index in site/, as they are published, every query of tests/search/queries/. For a search that
is not built yet, build it to a folder of its own and name that with --site.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from answer_quality import QUERIES, RANKED, Ask, Judgement, Score, judge_all, load_queries, scores
from sameroad.search.engine import NoEngineError, ask_index, find_engine
from sameroad.search.index_files import FOLDER

PROJECT = Path(__file__).parents[1]
MODULES = "assets/javascripts/search"
NEEDED = (f"{FOLDER}/words.json", f"{FOLDER}/organizations.json", f"{MODULES}/search.js")


def main() -> int:
    """Print a table of scores and, if wished, every query whose answer was not right."""
    arguments = read_arguments()
    try:
        queries = load_queries(arguments.queries)
        judgements = judge_all(queries, ask_site(arguments.site))
    except (FileNotFoundError, NoEngineError) as error:
        raise SystemExit(str(error)) from None
    measured = scores(judgements)
    print_scores(measured)
    if arguments.failures:
        print_failures(judgements)
    if arguments.json:
        text = json.dumps(as_json(measured, judgements), ensure_ascii=False, indent=1)
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0


def read_arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=PROJECT / "site", help="a built site (default: site)")
    parser.add_argument(
        "--queries", type=Path, default=QUERIES, help="a folder of queries (default: the committed ones)"
    )
    parser.add_argument("--failures", action="store_true", help="print each query whose answer was not right")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the scores and failures to this file, too")
    return parser.parse_args()


def ask_site(site: Path) -> Ask:
    """Return a function that asks the search of a built site. Raises FileNotFoundError where none is built."""
    missing = [name for name in NEEDED if not (site / name).is_file()]
    if missing:
        message = f"{site} has no {missing[0]}, so there is no search to measure. Build the site first: sameroad build"
        raise FileNotFoundError(message)
    files = sorted((site / FOLDER).glob("*.json"))
    index = {file.name.removesuffix(".json"): json.loads(file.read_text("utf-8")) for file in files}
    run = find_engine(site / MODULES)
    return lambda texts: ask_index(index, texts, run)


def print_scores(measured: dict[tuple[str, str], Score]) -> None:
    """Print a line for each file and kind. Promises are kept or broken, so they have one share."""
    print(f"{'file':<14} {'kind':<16} {'queries':>7} {'success@1':>10} {'success@3':>10} {'MRR':>6}")
    for (file, kind), score in measured.items():
        line = f"{file:<14} {kind:<16} {score.number:>7} {score.first:>10.3f}"
        print(f"{line} {score.third:>10.3f} {score.reciprocal:>6.3f}" if file in RANKED else line)


def print_failures(judgements: Sequence[Judgement]) -> None:
    """Print each query whose answer was not right, with what was found instead."""
    for judgement in failures(judgements):
        query = judgement.query
        wanted = ", ".join([*query.expected, *(f"{kind}:{term}" for kind, term in query.also)])
        print(f"\n{query.file}, {query.kind}: {query.text}")
        print(
            f"  wanted {wanted}"
            if wanted
            else "  wanted nothing"
            if query.kind in ("nonsense", "calm")
            else "  wanted help"
        )
        print(
            f"  found  {', '.join(judgement.found) or 'nothing'}"
            + (f" (right at {judgement.rank})" if judgement.rank else "")
        )


def failures(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Return the judgements whose answer did not stand first, or broke its promise."""
    return [judgement for judgement in judgements if judgement.rank != 1]


def as_json(measured: dict[tuple[str, str], Score], judgements: Sequence[Judgement]) -> dict[str, Any]:
    """Return the scores by file and kind, and the failures."""
    by_file: dict[str, dict[str, Any]] = {}
    for (file, kind), score in measured.items():
        by_file.setdefault(file, {})[kind] = {name: round(value, 4) for name, value in asdict(score).items()}
    return {"scores": by_file, "failures": [asdict(judgement) for judgement in failures(judgements)]}


if __name__ == "__main__":
    raise SystemExit(main())
