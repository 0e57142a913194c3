"""A good site has nothing wrong; each way in which a published site may be broken is told with its address."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sameroad.site.serve_folder import serve_folder
from sameroad.upkeep.live.get import Answer, NoAnswerError, get
from sameroad.upkeep.live.look_at_site import look_at_site
from tests.upkeep.live.small_site import LANGUAGES, PAGE, PATHS, ROOT, make_site, sitemap, write, write_sums

Look = Callable[..., list[str]]
ENGLISH = PAGE.format(language="en")
POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site")


@pytest.fixture
def look(site: Path) -> Iterator[Look]:
    """A function that looks at the site below a path, and gives what is wrong with paths instead of addresses."""
    with serve_folder(site, "/below/") as root:
        yield lambda sums=None: [str(one).replace(root, "/") for one in look_at_site(root, get, sums)]


def test_a_good_site_has_nothing_wrong(look: Look, site: Path) -> None:
    assert look() == []
    assert look(write_sums(site)) == []


def test_every_kind_of_page_is_looked_at_in_every_language(site: Path) -> None:
    asked = []

    def remember(address: str) -> Answer:
        asked.append(address.removeprefix(ROOT))
        path = site / asked[-1]
        path = path / "index.html" if path.is_dir() else path
        return Answer(200, {"content-type": "text/html"}, path.read_bytes()) if path.exists() else Answer(404, {}, b"")

    assert look_at_site(ROOT, remember) == ()
    assert {root + path for root in LANGUAGES.values() for path in PATHS} < set(asked)


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("index.html", ENGLISH.replace(POLICY, ""), "/: it has no strict Content-Security-Policy."),
        ("index.html", ENGLISH.replace("'none'", "*"), "/: it has no strict Content-Security-Policy."),
        ("index.html", ENGLISH[:-20], "/: it is cut off before its end."),
        ("index.html", ENGLISH.replace("<title>Title", "<title> "), "/: it has no title."),
        ("conditions/cancer/index.html", ENGLISH.replace("Heading", "__title__"), "a blank was left unfilled."),
        ("organizations/club/index.html", ENGLISH.replace("Heading", ""), "it has no heading"),
        ("zh-Hant/index.html", ENGLISH, "/zh-Hant/: its language is “en”, not zh-Hant."),
        ("assets/search/words.json", "{", "/assets/search/words.json: it is no JSON."),
        ("assets/search/organizations.json", "[]", "the search has nothing in it."),
        ("data/v1/state.json", "{}", "/data/v1/state.json: its bytes are not those of SHA256SUMS."),
        ("data/v1/organizations/club.json", "{}", "club.json: its bytes are not those of SHA256SUMS."),
        ("data/v1/SHA256SUMS", "", "/data/v1/SHA256SUMS: it names no organization."),
        ("sitemap.xml", "<urlset></urlset>", "/sitemap.xml: it does not name the home page in two languages."),
        ("sitemap.xml", sitemap(["conditions/cancer/"]), "/sitemap.xml: it names no page below organizations/"),
    ],
)
def test_what_is_broken_is_the_one_thing_told(look: Look, site: Path, path: str, text: str, said: str) -> None:
    write(site, path, text)
    found = look()
    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize(
    "path",
    ["zh-Hant/index.html", "sitemap.xml", "assets/search/facts.json", "data/v1/SHA256SUMS", "data/v1/index.json"],
)
def test_what_is_not_there_is_told(look: Look, site: Path, path: str) -> None:
    (site / path).unlink()
    address = path.removesuffix("index.html")
    # A folder without a page is listed by this server, so that is a page with much missing; hosts say 404.
    assert any(one.startswith(f"/{address}: ") for one in look())


def test_without_a_sitemap_the_home_page_is_looked_at_all_the_same(look: Look, site: Path) -> None:
    (site / "sitemap.xml").unlink()
    write(site, "index.html", ENGLISH[:-20])
    assert look() == ["/sitemap.xml: it is answered with 404.", "/: it is cut off before its end."]


def test_a_sitemap_in_parts_is_read_too(look: Look, site: Path) -> None:
    (site / "sitemap-1.xml.gz").write_bytes(gzip.compress((site / "sitemap.xml").read_bytes()))
    part = f"<sitemap><loc>{ROOT}sitemap-1.xml.gz</loc></sitemap>"
    write(site, "sitemap.xml", f"<sitemapindex>{part}</sitemapindex>")
    assert look() == []


def test_a_policy_may_be_sent_as_a_header(site: Path) -> None:
    policy = {"content-security-policy": "default-src 'none'; script-src 'self'", "content-type": "text/html"}

    def answer(address: str) -> Answer:
        path = site / address.removeprefix(ROOT)
        path = path / "index.html" if path.is_dir() else path
        if not path.exists():
            return Answer(404, {}, b"")
        return Answer(200, policy, path.read_bytes().replace(POLICY.encode(), b""))

    assert look_at_site(ROOT, answer) == ()


def test_an_older_site_is_found_out(look: Look) -> None:
    assert look("0" * 64) == [
        "/data/v1/SHA256SUMS: it is not the one that was to be published; an older site is still there."
    ]


def test_a_host_that_answers_everything_alike_is_found_out() -> None:
    found = look_at_site(ROOT, lambda _: Answer(200, {"content-type": "text/html"}, ENGLISH.encode()))
    assert "a wrong address is answered with 200, not 404." in " ".join(map(str, found))
    assert len(found) > 4


def test_a_host_that_does_not_answer_is_told_for_each_file() -> None:
    def silent(_: str) -> Answer:
        raise NoAnswerError("timed out")

    found = [str(one) for one in look_at_site(ROOT, silent)]
    assert f"{ROOT}sitemap.xml: no answer: timed out" in found
    assert len(found) == 7


def test_the_real_site_has_nothing_wrong(built_site: Path) -> None:
    with serve_folder(built_site) as root:
        assert list(look_at_site(root, get)) == []
