"""A finished page gets its policy first, and quiet links; what looks like a script in its texts changes nothing."""

import pytest

from sameroad.pages.content_policy import content_policy, guards
from sameroad.site.guard_page import UnguardedError, guard_page, renew_policy

HEAD = '<!doctype html><html><head>\n<meta charset="utf-8">'
REST = "<title>x</title><script>a()</script></head><body>{}</body></html>"


def body_of(content):
    return guard_page(HEAD + REST.format(content)).partition("<body>")[2].removesuffix("</body></html>")


def test_the_policy_stands_first_and_names_the_scripts_of_the_page():
    page = guard_page(HEAD + REST.format("<script>b()</script>"))
    assert page == HEAD + str(guards(content_policy(["a()", "b()"]))) + REST.format("<script>b()</script>")


def test_a_text_that_looks_like_a_script_is_not_allowed_by_it():
    hostile = "&lt;script>evil()&lt;/script> <!-- <script>evil()</script> --> <p title='<script>evil()</script>'>"
    assert guards(content_policy(["a()"])) in guard_page(HEAD + REST.format(hostile))


@pytest.mark.parametrize(
    ("written", "quiet"),
    [
        ('<a href="https://x.example/">', '<a href="https://x.example/" rel="noopener noreferrer">'),
        (
            '<a rel="license" href="HTTP://x.example/">',
            '<a  href="HTTP://x.example/" rel="license noopener noreferrer">',
        ),
        ("<a href='//x.example/' rel=noopener>", "<a href='//x.example/' rel=\"noopener noreferrer\">"),
        ('<area href="https://x.example/"/>', '<area href="https://x.example/"/ rel="noopener noreferrer">'),
        (
            '<a title="rel=x" href="https://x.example/">',
            '<a title="rel=x" href="https://x.example/" rel="noopener noreferrer">',
        ),
    ],
)
def test_links_that_lead_out_are_quiet(written, quiet):
    assert body_of(f"{written}.") == f"{quiet}."


@pytest.mark.parametrize(
    "kept",
    [
        '<a href="../x/">',
        '<a href="https://x.example/" rel="noreferrer noopener">',
        '<link rel="license" href="https://x.example/">',
        '<!-- <a href="https://x.example/"> -->',
        '<a href="mailto:a@example.org">',
        "<!-- __body__ --> __title__",
    ],
)
def test_everything_else_stays_as_it_is(kept):
    assert body_of(kept) == kept


def test_a_page_that_does_not_begin_with_its_encoding_is_refused():
    with pytest.raises(UnguardedError, match="charset"):
        guard_page("<html><head><title>x</title><meta charset='utf-8'></head></html>")


@pytest.mark.parametrize("own_frames", [True, False])
def test_a_script_that_came_later_can_be_allowed_too(own_frames):
    page = guard_page(HEAD + REST.format("."), own_frames=own_frames)
    later = renew_policy(page.replace("</body>", "<script>b()</script></body>"))
    assert guards(content_policy(["a()", "b()"], own_frames=own_frames)) in later
    assert renew_policy("<html>") == "<html>"
