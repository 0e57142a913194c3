"""A template that cannot be drawn, as a sentence with its file and line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import walk_tb

from jinja2 import TemplateError, TemplateSyntaxError

from sameroad.records.read_collection import shown_path
from sameroad.site.site_error import SiteError


@contextmanager
def told_as_site_errors() -> Iterator[None]:
    """Raise SiteError where a template cannot be drawn: another process would not know any more in which line."""
    try:
        yield
    except Exception as error:
        sentence = explain_template_error(error)
        if sentence is None:
            raise
        raise SiteError(sentence) from error


def explain_template_error(error: BaseException) -> str | None:
    """Return what is wrong with which line of a template; None for an error that is none of a template."""
    places = list(_places(error))
    of_template = isinstance(error, TemplateError)
    if not of_template and (not places or places[-1] is None):
        return None
    known = [place for place in places if place]
    where, here = (f"{known[-1]}: ", " Mend it here.") if known else ("", "")
    said = str(getattr(error, "message", None) or error).rstrip(".")
    if not of_template:
        said = f"{type(error).__name__}: {said}"
    return f"{where}This template cannot be drawn: {said}.{here}"


def _places(error: BaseException) -> Iterator[str | None]:
    """Give file and line of each template on the way to the error, None for what is no template."""
    for frame, line in walk_tb(error.__traceback__):
        file = Path(frame.f_code.co_filename)
        yield _place(file, line) if file.suffix != ".py" and file.is_file() else None
    if isinstance(error, TemplateSyntaxError) and error.filename:
        yield _place(Path(error.filename), error.lineno)


def _place(file: Path, line: int) -> str:
    return f"{shown_path(file)}:{line}"
