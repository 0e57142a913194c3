"""The policy names the scripts of a page by their digest, and nothing but this site."""

import base64
import hashlib

from sameroad.pages.content_policy import content_policy, guards


def directives(policy):
    return {name: sources for name, *sources in (part.split() for part in policy.split(";"))}


def digest(script):
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_nothing_is_loaded_but_what_is_named_and_that_from_this_site():
    policy = directives(content_policy())
    assert policy["default-src"] == ["'none'"]
    assert policy["base-uri"] == ["'none'"]
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == ["'self'"]
    assert policy["img-src"] == ["'self'", "data:"]
    assert {source for sources in policy.values() for source in sources} == {"'none'", "'self'", "data:"}


def test_each_script_of_the_page_is_allowed_once():
    policy = directives(content_policy(["one()", "two('二')", "one()"]))
    assert policy["script-src"] == ["'self'", digest("one()"), digest("two('二')")]
    assert "script-src" not in "".join(part for part in content_policy(["one()"]).split(";") if "default" in part)


def test_line_ends_are_those_that_browsers_see():
    assert content_policy(["a\r\nb\rc"]) == content_policy(["a\nb\nc"])


def test_only_a_page_that_shows_others_may_do_so():
    assert "frame-src" not in directives(content_policy())
    assert directives(content_policy(own_frames=True))["frame-src"] == ["'self'"]


def test_what_stands_in_a_page_needs_no_escaping_and_names_both():
    assert guards(content_policy(["one()"])) == (
        f'<meta http-equiv="Content-Security-Policy" content="{content_policy(["one()"])}">'
        '<meta name="referrer" content="no-referrer">'
    )
