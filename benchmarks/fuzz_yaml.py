"""Feeds the readers of YAML with bytes that nobody would write, guided by the code that they reach (Atheris):
python benchmarks/fuzz_yaml.py [--seconds 600].

Both readers must agree, each fault must have its place and its words, and nothing may be raised. What breaks this is
kept below `.cache/fuzz/`: mend it, and keep the bytes as a case in `tests/records/fuzzed/`.
"""

import argparse
import random
import sys
from pathlib import Path

import atheris

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))  # what must hold stands among the tests

with atheris.instrument_imports(include=["sameroad.records"]):
    from tests.records.any_bytes import assert_reads_well

_KEPT = CHECKOUT / ".cache" / "fuzz"
_SEEDS = (
    CHECKOUT / "data" / "organizations",
    CHECKOUT / "tests" / "records" / "invalid",
    CHECKOUT / "tests" / "records" / "fuzzed",
)
_WORDS = (
    *("- ", ": ", "? ", " #", ">-", "|-", ">+2", "&a", "*a", "!!str ", "!<a>", "<<: ", "---\n", "...\n", "%YAML 1.2\n"),
    *(
        "[",
        "]",
        "{",
        "}",
        ",",
        "'",
        '"',
        "\\u202e",
        "\\x00",
        "''",
        "\\\\",
        "\t",
        "\r\n",
        "\r",
        "\n\n",
        "\n  ",
        "\n    - ",
    ),
    *("~", "null", "true", "yes", "0x1F", "1e3", ".nan", "12:30", "2023-05-01", "99999999999999999999", "“", "”", "「"),
    *(
        "：",
        "香港",
        "\ufeff",
        "\x85",
        "\u2028",
        "\u200b",
        "\U0001f600",
        "\U000e0041",
        "\x7f",
        "\x1b",
        "en: ",
        "zh-Hant: ",
    ),
)
"""What files of records are made of, and what they must not hold."""
_LONGEST = 4096
_STAYS_TEXT = 0.95
"""How often what was changed is made UTF-8 again: of other bytes there is only one thing to say."""


def main() -> None:
    """Run for the seconds that were asked for, or until something is found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--seed", type=int, default=0, help="0 (the default) takes another one each time")
    options = parser.parse_args()
    found = _KEPT / "found"
    found.mkdir(parents=True, exist_ok=True)
    atheris.Setup(
        [
            sys.argv[0],
            f"-max_total_time={options.seconds}",
            f"-seed={options.seed}",
            f"-max_len={_LONGEST}",
            f"-dict={_write_dictionary()}",
            f"-artifact_prefix={found}/",
            "-timeout=10",
            "-print_final_stats=1",
            str(_plant()),
        ],
        assert_reads_well,
        custom_mutator=_change,
    )
    atheris.Fuzz()


def _change(data: bytes, longest: int, seed: int) -> bytes:
    """Change bytes as libFuzzer does, or whole lines, of which indentation makes everything in YAML."""
    draw = random.Random(seed)  # noqa: S311 - not for secrets
    if draw.random() < 0.5:
        data = atheris.Mutate(data, longest)
    else:
        lines = data.split(b"\n")
        at, other = draw.randrange(len(lines)), draw.randrange(len(lines))
        spaces, body = b" " * draw.randrange(9), lines[at].lstrip(b" ")
        word = draw.choice(_WORDS).encode()
        lines[at : at + draw.randrange(2)] = draw.choice(
            ([], [lines[other]], [spaces + body], [spaces + word + body], [spaces + body + word], [lines[at], word])
        )
        data = b"\n".join(lines)
    if draw.random() < _STAYS_TEXT:
        data = data[:longest].decode("utf-8", "ignore").encode()
    return data[:longest]


def _plant() -> Path:
    """The folder with what it begins with, and with what earlier runs have added."""
    corpus = _KEPT / "corpus"
    corpus.mkdir(exist_ok=True)
    for folder in _SEEDS:
        for file in folder.glob("*.yaml"):
            (corpus / f"{folder.name}-{file.stem}").write_bytes(file.read_bytes())
    return corpus


def _write_dictionary() -> Path:
    path = _KEPT / "words"
    escaped = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in _WORDS)
    path.write_text("".join(f'"{word}"\n' for word in escaped), encoding="ascii")
    return path


if __name__ == "__main__":
    main()
