"""In a preview, MkDocs puts a script into each page that loads it anew after changes: the policy has to name it."""

from collections.abc import Callable, Iterable
from typing import Any

from sameroad.site.guard_page import renew_policy

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def guard_preview(application: Application) -> Application:
    """Return a WSGI application that answers as this one, with the policy of each page as its scripts are now."""

    def answer(environment: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        begun: list[tuple[Any, ...]] = []
        content = application(environment, lambda *started: begun.append(started))
        [(status, headers, *others)] = begun
        if any(name.lower() == "content-type" and value.startswith("text/html") for name, value in headers):
            page = renew_policy(b"".join(content).decode("utf-8")).encode("utf-8")
            headers = [(name, value) for name, value in headers if name.lower() != "content-length"]
            headers, content = [*headers, ("Content-Length", str(len(page)))], [page]
        start_response(status, headers, *others)
        return content

    return answer
