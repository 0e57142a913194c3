"""What a build looks at before it publishes: at all of a site that is not large, else at every page by hand, and at
the first and the last of each kind.
"""

from sameroad.site.contents import Written
from sameroad.site.drawn import Drawn
from sameroad.site.finished.sample import ALL_OF, sample, to_look_at


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


def test_only_in_a_large_site_is_there_a_sample():
    def looked_at(count):
        pages = tuple(drawn(f"organization/{one}", f"o/{one}.html") for one in range(count))
        by_mkdocs = ("about/index.html", "assets/a.js", "sitemap.xml")
        return to_look_at(by_mkdocs, Written(pages, (), None, (), {}))

    assert looked_at(ALL_OF - 1) is None
    assert looked_at(ALL_OF) == ("about/index.html", "o/0.html", f"o/{ALL_OF - 1}.html")
