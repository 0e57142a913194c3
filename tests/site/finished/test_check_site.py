"""A finished site is checked whole: nothing is said of a good one, and each fault is told, once, with what to do."""

import errno
import gzip
import os
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.site.finished.check_site import check_site
from sameroad.site.walk import walk
from tests.site.finished.small_site import BASE, DATA, small_site, with_sums, write_site

HOME, GROUPS, CHINESE = "index.html", "groups/index.html", "zh-Hant/groups/index.html"
CLOSE = "close each element in the template, in the order in which they were opened"
LOOK = "look at what writes it"
GUARDING = "see docs/developers/guarding.md"
PAIRS = "have each page in every language, each naming all"
ANEW = "build the site anew, and tell the developers"
SCRIPT = b"<script>a()</script>"
PACKED, CUT = gzip.compress(b"<urlset>", mtime=0), gzip.compress(b"<urlset/>", mtime=0)[:-9]


def lost(address, path):
    return f"{address} leads to {path}, which is not there; mend the address"


def checked_site(site, jobs=1):
    return check_site(site, walk(site), jobs)


def told(folder, files):
    return [str(one) for one in checked_site(write_site(folder, files)).findings]


def changed(path, old, new):
    files = small_site()
    assert old.encode() in files[path], f"{old} is not in {path}"
    return with_sums({**files, path: files[path].replace(old.encode(), new.encode(), 1)})


def test_nothing_is_said_of_a_whole_site(tmp_path):
    checked = checked_site(write_site(tmp_path, small_site()))
    assert checked.findings == ()
    assert (checked.files, checked.pages) == (len(small_site()), 6)
    assert checked.links > 60
    assert checked.size == sum(map(len, small_site().values()))


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (HOME, "groups/#list", "grops/#list", lost("grops/#list", "grops/")),
        (HOME, "groups/#list", "groups#list", lost("groups#list", "groups")),
        (HOME, "groups/#list", "../x/", lost("../x/", "../x/")),
        (HOME, "groups/#list", "/x/?y#z", lost("/x/?y#z", "x/")),
        (HOME, "groups/#list", "%67roups/#lst", f"{GROUPS} has no place #lst; mend the address or the id"),
        (HOME, 'href="#top-of-it"', 'href="#tip"', "#tip leads to no place in it; mend the address or the id"),
        (HOME, 'src="assets/road.svg"', 'src="a.png"', lost("a.png", "a.png")),
        (HOME, "assets/road.svg 2x", "b.png 2x", lost("b.png", "b.png")),
        (HOME, "assets/site.css", "c.css", lost("c.css", "c.css")),
        (HOME, "assets/start.js", "d.js", lost("d.js", "d.js")),
        (HOME, f'content="{BASE}assets/road.svg"', f'content="{BASE}e"', lost(f"{BASE}e", "e")),
        (HOME, "groups/#thing", "f#thing", lost(f"{BASE}f#thing", "f")),
        (CHINESE, "../../assets/site.css", "../assets/site.css", lost("../assets/site.css", "zh-Hant/assets/site.css")),
        ("404.html", "/groups/", "/g/", lost("/g/", "g/")),
        ("assets/site.css", "url(road", "url(rode", lost("rode.svg#a", "assets/rode.svg")),
        ("assets/site.css", "'more", "'less", lost("less.css", "assets/less.css")),
        ("assets/start.js", "./more", "./less", lost("./less.js", "assets/less.js")),
        ("assets/start.js", '("more', '("less', lost("less.js", "assets/less.js")),
        ("assets/more.js", "./start", "./stop", lost("./stop.js", "assets/stop.js")),
        ("site.webmanifest", "road.svg", "r.svg", lost("assets/r.svg", "assets/r.svg")),
        ("sitemap.xml", "example/groups/", "example/g/", lost(f"{BASE}g/", "g/")),
        ("llms.txt", "groups/", "g/", lost(f"{BASE}g/", "g/")),
        (f"{DATA}groups.json", "groups/", "g/", lost(f"{BASE}g/", "g/")),
        (f"{DATA}groups.csv", "groups/", "g/", lost(f"{BASE}g/", "g/")),
        (f"{DATA}new.atom", "groups/", "g/", lost(f"{BASE}g/", "g/")),
    ],
)
def test_an_address_that_leads_nowhere_is_told(tmp_path, path, old, new, said):
    assert told(tmp_path, changed(path, old, new)) == [f"{path}: {said}"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "<!doctype html>",
            "",
            "it does not begin with <!doctype html>; begin with it: browsers draw other pages as of old",
        ),
        ("</li></ul>", "</ul>", f"</ul> stands inside <li> (line 3); {CLOSE}"),
        ("</body>", "</div></body>", f"</div> stands inside <body> (line 3); {CLOSE}"),
        ("</html>", "", f"<html> is not closed; {CLOSE}"),
        ("</html>", "</html></p>", f"</p> stands outside everything (line 3); {CLOSE}"),
        (",<br>", ",<em><ul></ul></em>", f"<ul> stands in a paragraph, which it would end (line 3); {CLOSE}"),
        (">above", '><a href="#list">x</a>', f"<a> stands in another <a> (line 3); {CLOSE}"),
        ("<svg>", "<svg/>", f"</svg> stands inside <path> (line 3); {CLOSE}"),
        ('alt=""', 'alt="" Alt="x"', "<img> has the attribute alt twice; give it once in the template"),
        (
            '<ul id="list"',
            '<ul id="list"x',
            'the tag <ul id="list"x> is not written whole; close the tag and its quotation marks',
        ),
        ("<li>One", "<li <b></b>One", "the tag <li <b> is not written whole; close the tag and its quotation marks"),
        ("<li>One", '<li id="list">', "the id list stands there twice; name each place once"),
        ('for="box"', 'for="bx"', "<label> refers to the id bx, which is not there; mend the id in the template"),
        ("<li>One", "<li>__title__", f"the token __title__ is left over; {ANEW}"),
        ("<li>One", '<li title="__title__">', f"a token is left over in title=__title__; {ANEW}"),
        ("<li>One", "<li><!-- __body__ -->", f"a token is left over in <!-- __body__ -->; {ANEW}"),
        ('alt=""', 'alt="" style="a"', f"<img> has the attribute style: it belongs into a file; {GUARDING}"),
        ('alt=""', 'alt="" onload="a"', f"<img> has a script in onload; {GUARDING}"),
        (
            "no-referrer",
            "origin",
            f"What other sites are told of the page is ['origin'], not “no-referrer”; {GUARDING}",
        ),
        (
            ' rel="noopener noreferrer"',
            "",
            f'The link to https://example.org/ is without rel="noopener noreferrer"; {GUARDING}',
        ),
    ],
)
def test_a_page_that_is_not_well_written_is_told(tmp_path, old, new, said):
    found = told(tmp_path, changed(HOME, old, new))
    assert f"{HOME}: {said}" in found
    assert {one.partition(": ")[0] for one in found} == {HOME}
    assert len(found) == 1 or "not written whole" in said  # what is not closed swallows what stands after it


def test_a_script_that_nobody_allowed_is_told(tmp_path):
    [one] = told(tmp_path, changed(HOME, "<script>a()</script>", "<script>b()</script>"))
    assert one.startswith(f"{HOME}: The policy is “default-src 'none'")
    assert one.endswith(f"; {GUARDING}")


def test_what_only_speaks_of_tokens_and_tags_is_no_fault(tmp_path):
    files = changed(HOME, "<li>One", '<li title="about __title__">&lt;/li> 1 < 2, about __title__')
    assert told(tmp_path, files) == []


@pytest.mark.parametrize(
    ("path", "content", "said"),
    [
        (
            f"{DATA}groups.json",
            b'{"a": 1,}',
            "it cannot be read (JSON is malformed: trailing comma in object (byte 8))",
        ),
        (f"{DATA}groups.json", b"[" * 100_000, "it cannot be read ("),
        (f"{DATA}groups.json", b'"\xff"', "it is not in UTF-8 ('utf-8' codec can't decode byte 0xff"),
        (f"{DATA}groups.csv", b"a,b\n1\n", "it cannot be read (line 2 has 1 cells, and the first one 2)"),
        (f"{DATA}groups.csv", b'a,b\n"1,2\n', "it cannot be read (unexpected end of data)"),
        (f"{DATA}new.atom", b"<feed><link></feed>", "it cannot be read (mismatched tag: line 1, column 14)"),
        (f"{DATA}one.vcf", b"BEGIN:VCARD\r\n", "it cannot be read (it is not from BEGIN:VCARD to END:VCARD)"),
        ("sitemap.xml.gz", b"<urlset/>", "it cannot be read (Not a gzipped file (b'<u'))"),
        ("sitemap.xml.gz", CUT, "it cannot be read (Compressed file ended before the "),
        ("sitemap.xml.gz", PACKED, "it cannot be read (no element found: line 1, column 8)"),
        ("site.webmanifest", b"[]", "it cannot be read (it is no object)"),
        ("assets/site.css", b"\xff", "it is not in UTF-8 ("),
        (GROUPS, b"\xff", "it is not in UTF-8 ("),
        ("assets/more.js", b"", f"it is empty; {LOOK}"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path, path, content, said):
    found = [one for one in told(tmp_path, with_sums({**small_site(), path: content})) if one.startswith(path)]
    assert len(found) == 1
    assert found[0].startswith(f"{path}: {said}")
    assert found[0].endswith(f"; {LOOK}")


def test_checksums_that_are_not_those_of_the_files_are_told(tmp_path):
    files = small_site()
    files[f"{DATA}groups.csv"] += b"three,\n"
    files[f"{DATA}more.txt"] = b"not listed"
    del files[f"{DATA}one.vcf"]
    assert told(tmp_path, files) == [
        f"{DATA}SHA256SUMS: groups.csv has another checksum; build the open data anew",
        f"{DATA}SHA256SUMS: more.txt is not in the list; build the open data anew",
        f"{DATA}SHA256SUMS: one.vcf is not there; build the open data anew",
    ]


def test_a_page_without_its_pair_is_told_by_all_that_lead_to_it(tmp_path):
    files = small_site()
    del files[CHINESE]
    found = told(tmp_path, files)
    assert f"{GROUPS}: {CHINESE} is not there, the same page in “zh-Hant”; {PAIRS}" in found
    assert f"zh-Hant/index.html: {lost('../zh-Hant/groups/', 'zh-Hant/groups/')}" not in found
    assert f"sitemap.xml: {lost(f'{BASE}zh-Hant/groups/', 'zh-Hant/groups/')}" in found


ALTERNATE = '<link rel="alternate" hreflang="zh-Hant" href="https://sameroad.example/zh-Hant/groups/">'


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (ALTERNATE, "", [f"{GROUPS}: it does not name itself in “zh-Hant” (hreflang); {PAIRS}"]),
        (
            ALTERNATE,
            ALTERNATE.replace("/groups", ""),
            [f"{GROUPS}: {BASE}zh-Hant/ is named as the same page in “zh-Hant” (hreflang); {PAIRS}"],
        ),
        (
            ALTERNATE,
            f"{ALTERNATE}{ALTERNATE.replace('zh-Hant', 'fr', 1)}",
            [f"{GROUPS}: {BASE}zh-Hant/groups/ is named as the same page in “fr” (hreflang); {PAIRS}"],
        ),
        (
            f'canonical" href="{BASE}groups/',
            f'canonical" href="{BASE}',
            [f"{GROUPS}: it says that it is {BASE}; let the canonical address be its own"],
        ),
        (
            '<html lang="en"',
            '<html lang="fr"',
            [f"{GROUPS}: its language is “fr” and not “en”; put it into the folder of its language"],
        ),
        (
            ' rel="alternate"',
            ' rel="other"',
            [f"{CHINESE}: {GROUPS} does not name it in return (hreflang); let both pages name all languages"],
        ),
    ],
)
def test_languages_that_do_not_name_each_other_are_told(tmp_path, old, new, said):
    files = small_site()
    assert old.encode() in files[GROUPS]
    files[GROUPS] = files[GROUPS].replace(old.encode(), new.encode())
    assert told(tmp_path, files) == said


def test_a_site_without_an_address_is_checked_by_the_files_it_has(tmp_path):
    files = small_site()
    for path in (HOME, GROUPS, f"zh-Hant/{HOME}", CHINESE):
        files[path] = re.sub(rb'<link rel="(?:canonical|alternate)"[^>]*>', b"", files[path])
    assert told(tmp_path, files) == []
    files["groups/more/index.html"] = files["404.html"]
    assert told(tmp_path, files) == [
        f"groups/more/index.html: zh-Hant/groups/more/index.html is not there, the same page in “zh-Hant”; {PAIRS}"
    ]


def test_a_page_that_is_too_large_and_a_name_with_a_token_are_told(tmp_path):
    files = changed(HOME, "<li>One", f"<li>{'One ' * 500_000}")
    files["__slug__/x.txt"] = b"x"
    assert told(tmp_path, files) == [
        f"__slug__/x.txt: a token is in its name; {ANEW}",
        f"{HOME}: it has {len(files[HOME]):,} bytes, more than 2,000,000; split it, as long lists are split",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither")
def test_what_is_no_file_is_told_and_not_opened(tmp_path):
    site = write_site(tmp_path / "site", small_site())
    (tmp_path / "secret.txt").write_text("secret")
    (site / "link.txt").symlink_to(tmp_path / "secret.txt")
    (site / "folder").symlink_to(tmp_path)
    (site / "circle").symlink_to(site / "circle")
    os.mkfifo(site / "pipe.html")
    do = "put the file itself there, for a host has nothing else"
    assert [str(one) for one in checked_site(site).findings] == [
        f"circle: it is a link to another place; {do}",
        f"folder: it is a link to another place; {do}",
        f"link.txt: it is a link to another place; {do}",
        f"pipe.html: it is no file; {do}",
    ]


def test_what_cannot_be_opened_is_told(tmp_path, monkeypatch):
    site = write_site(tmp_path, small_site())
    read = Path.read_bytes

    def refuse(file):
        if file.name == "more.js":
            raise PermissionError(errno.EACCES, "Permission denied", str(file))
        return read(file)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert [str(one) for one in checked_site(site).findings] == [
        "assets/more.js: it cannot be opened (Permission denied); look at its permissions and its disk"
    ]


def test_processes_find_what_one_finds(tmp_path):
    files = small_site()
    files |= {f"many/{number}.html": files["slips/one.html"] for number in range(450)}
    site = write_site(tmp_path, files)
    alone, shared = checked_site(site), checked_site(site, jobs=3)
    assert alone == shared
    assert len(alone.findings) == 450


FILES = sorted(small_site())


@given(st.sampled_from(FILES), st.data())
def test_whatever_bytes_a_file_has_there_is_a_report(tmp_path_factory, path, data):
    files = small_site()
    content = bytearray(files[path])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, max(len(content) - 1, 0)))
        content[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
    files[path] = bytes(content)
    for one in told(tmp_path_factory.mktemp("site"), files):
        where, _, rest = one.partition(": ")
        assert where in files
        assert "; " in rest
