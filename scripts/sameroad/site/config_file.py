"""Which `mkdocs.yml` is meant when none is named."""

from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parents[3]


def config_file_here() -> Path:
    """Return the `mkdocs.yml` of the current folder, or else the project's own."""
    return Path("mkdocs.yml") if Path("mkdocs.yml").exists() else _CHECKOUT / "mkdocs.yml"
