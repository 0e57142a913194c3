"""Tells a maintainer which locked packages have known weaknesses, and how to get rid of them."""

from collections.abc import Sequence

from sameroad.upkeep.audit import Weakness

_RENEW = "sameroad lock --upgrade-package"


def tell_audit(found: Sequence[Weakness], *, asked: int) -> str:
    """Return the report as Markdown that reads well as plain text too; `asked` is how many packages there are."""
    if not found:
        return f"No known weakness in the {asked} locked packages.\n"
    lines = [_many(len(found)) + f" in the {asked} locked packages.", ""]
    lines += [_line(one) for one in found]
    packages = " ".join(sorted({one.package for one in found}))
    lines += [
        "",
        "What to do: read what each is about and whether our use is touched. Then renew the locks, run the tests, and",
        "propose the change:",
        "",
        "```sh",
        f".venv/bin/{_RENEW} {packages}",
        "python3 scripts/test.py",
        "```",
        "",
        "If no version without it is allowed yet, widen the bound in `pyproject.toml`, or leave the package.",
    ]
    return "\n".join(lines) + "\n"


def _many(count: int) -> str:
    return "One known weakness" if count == 1 else f"{count} known weaknesses"


def _line(one: Weakness) -> str:
    also = f" (also {', '.join(one.aliases)})" if one.aliases else ""
    mended = f"mended in {', '.join(one.mended_in)}" if one.mended_in else "not mended in any version yet"
    return f"- `{one.package}` {one.version}, in {', '.join(one.locks)}: {one.advisory}{also}, {mended}"
