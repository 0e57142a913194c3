"""The last look at a site: what must be there is there, and no token is left."""

from pathlib import Path

from sameroad.site.verify import verify_site
from sameroad.site.walk import walk


def write(site, path, text=""):
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(text, "utf-8")


def problems(site, expected, *others, **named):
    return verify_site(site, walk(site), expected, *others, **named)


def test_a_good_site_has_no_problems(tmp_path):
    write(tmp_path, "index.html", "<p>__init__ and __palette are no tokens of ours</p>")
    assert problems(tmp_path, ["index.html"]) == ()


def test_a_page_that_is_missing_is_named(tmp_path):
    assert problems(tmp_path, ["zh-Hant/index.html"]) == ("zh-Hant/index.html is missing.",)


def test_a_left_over_token_is_named_wherever_it_is(tmp_path):
    write(tmp_path, "a/index.html", "<p>__title__</p>")
    write(tmp_path, "sitemap.xml", "<loc>__slug__</loc>")
    assert problems(tmp_path, []) == (
        "a/index.html still has the token __title__ in it.",
        "sitemap.xml still has the token __slug__ in it.",
    )


def test_a_frame_is_not_published(tmp_path):
    write(tmp_path, "o/__slug__/index.html")
    assert "o/__slug__/index.html is a frame and must not be published." in problems(tmp_path, [])


def test_a_record_may_speak_of_tokens(tmp_path):
    write(tmp_path, "o/a/index.html", "<p>We write __title__.</p>")
    assert problems(tmp_path, ["o/a/index.html"], {"o/a/index.html"}) == ()


def test_a_page_that_was_looked_at_is_not_read_again_but_must_be_there(tmp_path, monkeypatch):
    read = []
    monkeypatch.setattr(Path, "read_bytes", lambda file, real=Path.read_bytes: read.append(file.name) or real(file))
    write(tmp_path, "o/a/index.html", "<p>a</p>")
    write(tmp_path, "about.html", "<p>__title__</p>")
    write(tmp_path, "picture.svg", "<svg/>")
    looked_at = ["o/a/index.html", "o/b/index.html"]
    assert problems(tmp_path, looked_at, looked_at=looked_at) == (
        "o/b/index.html is missing.",
        "about.html still has the token __title__ in it.",
    )
    assert read == ["about.html"]


def test_a_folder_is_no_page(tmp_path):
    (tmp_path / "index.html").mkdir()
    assert problems(tmp_path, ["index.html"]) == ("index.html is missing.",)


def test_a_frame_is_told_apart_from_a_page_with_a_token_even_if_somebody_looked_at_it(tmp_path):
    write(tmp_path, "o/__slug__/index.html", "<p>__title__</p>")
    assert problems(tmp_path, [], looked_at=["o/__slug__/index.html"]) == (
        "o/__slug__ is a frame and must not be published.",
        "o/__slug__/index.html is a frame and must not be published.",
    )


def test_problems_are_told_in_the_order_of_folders(tmp_path):
    for path in ("b.html", "a/z.html", "a-b/c.html", "a/b/c.html"):
        write(tmp_path, path, "__body__")
    found = [sentence.split()[0] for sentence in problems(tmp_path, ["y", "x"])]
    assert found == ["y", "x", "a/b/c.html", "a/z.html", "a-b/c.html", "b.html"]
