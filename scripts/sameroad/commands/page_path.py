"""Where the page of a record is, below the root of the site: for commands that lead to it."""


def page_path(slug: str, language: str, first: str) -> str:
    """Return the path of a record's page in a language; `first` is the language that has no folder of its own."""
    from sameroad.pages.page import PageKey  # noqa: PLC0415 - other commands start without it

    return f"{'' if language == first else f'{language}/'}{PageKey('organization', slug).address}"
