"""What a build looks at as a whole before it publishes: every page by hand, and of each kind the first and the last."""

from sameroad.site.drawn import Drawn
from sameroad.site.finished.sample import sample


def drawn(name, *paths):
    return Drawn(name, paths, quotes_token=False, reads=())


def test_each_kind_is_looked_at_in_every_language_and_nothing_twice():
    pages = [drawn(f"organization/{one}", f"o/{one}.html", f"zh/o/{one}.html") for one in ("a", "b", "c")]
    pages += [drawn(f"slips/{one}.html", f"slips/{one}.html") for one in ("a", "b")]
    pages += [drawn("home/", "index.html", "zh/index.html")]
    files = [drawn("sitemap.xml", "sitemap.xml", "sitemap.xml.gz"), drawn("search index", "words.json")]
    assert sorted(sample(["about/index.html", "index.html", "assets/a.js"], pages, files)) == [
        *("about/index.html", "index.html", "o/a.html", "o/c.html", "slips/a.html", "slips/b.html"),
        *("words.json", "zh/index.html", "zh/o/a.html", "zh/o/c.html"),
    ]
