"""Header files: only frames may be framed, others may fetch the open data, and no address gets a header twice."""

import re

import pytest

from sameroad.site.host_headers import host_headers
from tests.host_rules import headers_for, rules_of

FOLDERS = ("about/index.html", "data/index.html", "embed/index.html", "embed/make/index.html", "embed/conditions/")
PAGES = ["index.html", "404.html", "organizations/", "assets/images/logo.svg", *FOLDERS, "zh-Hant/index.html"]
PAGES += [f"zh-Hant/{path}" for path in FOLDERS]
MOST_RULES = 100  # that Cloudflare Pages reads
RULES = rules_of(host_headers(PAGES, ["", "zh-Hant/"]))


@pytest.mark.parametrize("root", ["/", "/zh-Hant/"])
@pytest.mark.parametrize(
    "page",
    ["", "index.html", "about/", "organizations/some-group/", "data/", "data/index.html", "embed/make/", "find/"],
)
def test_a_page_is_framed_by_nobody(root, page):
    rules = rules_of(
        host_headers([*PAGES, "find/index.html", "zh-Hant/find/", "zh-Hant/organizations/"], ["", "zh-Hant/"])
    )
    headers = headers_for(rules, root + page)
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "path", ["embed/", "embed/index.html", "embed/conditions/lupus/", "embed/conditions/lupus/index.html"]
)
@pytest.mark.parametrize("root", ["/", "/zh-Hant/"])
def test_a_frame_may_be_framed_by_everybody(root, path):
    headers = headers_for(RULES, root + path)
    assert headers["Content-Security-Policy"] == "frame-ancestors *"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "X-Frame-Options" not in headers


def test_others_may_fetch_the_open_data_and_a_frame_its_files():
    assert headers_for(RULES, "/data/v1/index.json")["Access-Control-Allow-Origin"] == "*"
    assert headers_for(RULES, "/assets/stylesheets/theme.css")["Cross-Origin-Resource-Policy"] == "cross-origin"
    open_to_all = [path for path, headers in RULES.items() if "Access-Control-Allow-Origin" in headers]
    assert open_to_all == ["/data/v1/*"]


@pytest.mark.parametrize("path", ["/", "/nowhere/", "/embed/", "/data/v1/index.json"])
def test_everything_is_fetched_safely_and_tells_nobody_where_from(path):
    headers = headers_for(RULES, path)
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]


def test_the_worker_is_asked_for_anew_and_may_ask_this_site_alone():
    headers = headers_for(RULES, "/offline-worker.js")
    assert headers["Cache-Control"] == "no-cache"
    policy = dict(one.split(" ", 1) for one in headers["Content-Security-Policy"].split("; "))
    assert policy == {"default-src": "'none'", "script-src": "'self'", "connect-src": "'self'"}
    assert [path for path, said in RULES.items() if "Cache-Control" in said] == ["/offline-worker.js"]


def test_the_real_site_has_headers_for_each_of_its_pages(built_site):
    rules = rules_of((built_site / "_headers").read_text("utf-8"))
    assert len(rules) <= MOST_RULES
    for file in built_site.rglob("*.html"):
        path = file.relative_to(built_site).as_posix()
        framed = re.match(r"(zh-Hant/)?embed/(?!make/)", path) is not None
        for address in {f"/{path}", f"/{path.removesuffix('index.html')}"}:
            said = headers_for(rules, address)["Content-Security-Policy"]
            assert said == ("frame-ancestors *" if framed else "frame-ancestors 'none'"), address
