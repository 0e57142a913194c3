"""Where the feeds stand, for the pages that lead to them."""

_FOLDER = "feeds"


def feed_path(language: str, category: str | None) -> str:
    """Return the path of a feed below the folder of the open data."""
    return f"{_FOLDER}/{language}/{f'categories/{category}' if category else 'changes'}.atom"
