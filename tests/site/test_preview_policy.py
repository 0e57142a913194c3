"""A preview's pages may run the script that loads them anew; what is no page is passed on as it is."""

from sameroad.pages.content_policy import content_policy, guards
from sameroad.site.guard_page import guard_page
from sameroad.site.preview_policy import guard_preview

PAGE = guard_page('<html><head><meta charset="utf-8"></head><body>同路</body></html>')
RELOADED = PAGE.replace("</body>", "<script>reload()</script></body>")


def answer(content, content_type):
    def application(_, start_response):
        start_response("200 OK", [("Content-Type", content_type), ("Content-Length", str(len(content)))])
        return iter([content[:10], content[10:]])

    begun = []
    body = b"".join(guard_preview(application)({}, lambda *started: begun.append(started)))
    [(status, headers)] = begun
    assert status == "200 OK"
    assert dict(headers)["Content-Length"] == str(len(body))
    assert len(headers) == 2
    return body


def test_the_script_that_was_put_in_is_allowed():
    page = answer(RELOADED.encode(), "text/html; charset=utf-8").decode()
    assert guards(content_policy(["reload()"])) in page
    assert page.replace(content_policy(["reload()"]), content_policy()) == RELOADED


def test_other_files_and_pages_without_a_policy_stay_as_they_are():
    assert answer(b"<html>\xe5", "application/json") == b"<html>\xe5"
    assert answer(b"<p>500 Internal Server Error</p>", "text/html") == b"<p>500 Internal Server Error</p>"
