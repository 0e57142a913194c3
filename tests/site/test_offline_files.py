"""What the worker is told: each file with the digest of what is there, the same after a change as from nothing."""

import hashlib
import json
import re
import shutil

import pytest

from sameroad.pages.words import words_of
from sameroad.site.offline_files import SIZES, WORKER, SiteFolders, offline_files
from sameroad.site.template_context import SiteLanguage
from tests.factories import make_directory

ADDRESSES = ["", "helplines/", "organizations/one/", "organizations/gone/"]
SHELL = {
    "assets/javascripts/site.js": b"// site",
    "assets/javascripts/search/ask.js": b"// ask",
    "assets/javascripts/bundle.0a1b.min.js": b"// theme",
    "assets/stylesheets/theme.css": b"a {}",
    "assets/images/logo.svg": b"<svg/>",
    "assets/search/words.json": b"{}",
}
OTHERS = {
    "assets/javascripts/suggest/start.js": b"// a form",
    "assets/javascripts/embed/open.js": b"// for other websites",
    "assets/stylesheets/theme.css.map": b"{}",
    "assets/images/open-graph.png": b"png",
    "assets/offline/pages.en.json": b"{}",
    "data/v1/index.json": b"{}",
}
PAGES = {f"{root}{one}index.html": b"x" * 120_000 for root in ("", "zh-Hant/") for one in ADDRESSES[:3]}


@pytest.fixture(scope="module")
def languages():
    words = words_of(make_directory())
    return [
        SiteLanguage("en", "English", "", words["en"]),
        SiteLanguage("zh-Hant", "繁體中文", "zh-Hant/", words["zh-Hant"]),
    ]


def write(folder, files):
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def told_by(files):
    """The value that the script of the worker begins with."""
    return json.loads(re.fullmatch(rb"self\.OFFLINE = (.*);\nimportScripts\(.*\);\n", files[WORKER])[1])


def digest(content):
    return hashlib.sha256(content).hexdigest()


def test_the_list_has_what_pages_and_search_need_with_its_digests_and_no_other_file(languages, tmp_path):
    site = write(tmp_path / "site", {**SHELL, **OTHERS, **PAGES})
    files = offline_files(languages, ADDRESSES, SiteFolders(site))
    told = told_by(files)
    assert set(told["files"]) == {*SHELL, SIZES}
    for path, content in {**SHELL, SIZES: files[SIZES]}.items():
        assert digest(content).startswith(told["files"][path])
        assert len(told["files"][path]) == 32
    assert told["pages"][:2] == ["helplines/", "zh-Hant/helplines/"]
    assert "{date}" in told["words"]["zh-Hant"]["old"]


def test_the_sizes_are_those_of_the_files(languages, tmp_path):
    site = write(tmp_path / "site", {**SHELL, **OTHERS, **PAGES})
    sizes = json.loads(offline_files(languages, ADDRESSES, SiteFolders(site))[SIZES])
    assert sizes["always"] == {"pages": 10, "bytes": 500_000}  # four of 120 kB, and the shell; some are missing here
    assert sizes["whole"]["en"] == sizes["whole"]["zh-Hant"] == {"pages": 4, "bytes": 400_000}
    many = [f"organizations/{number}/" for number in range(1000)]
    write(site, {f"{one}index.html": b"x" * 600 for one in many})
    assert json.loads(offline_files(languages, many, SiteFolders(site))[SIZES])["whole"]["en"]["bytes"] == 600_000


def test_another_file_or_page_makes_another_script_so_that_browsers_notice(languages, tmp_path):
    site = write(tmp_path / "site", {**SHELL, **PAGES})
    before = told_by(offline_files(languages, ADDRESSES, SiteFolders(site)))["digest"]
    assert told_by(offline_files(languages, ADDRESSES, SiteFolders(site)))["digest"] == before
    write(site, {"assets/search/words.json": b'{"a": 1}'})
    assert told_by(offline_files(languages, ADDRESSES, SiteFolders(site)))["digest"] != before


def test_going_on_from_a_site_reads_what_is_new_alone_and_gives_the_same_bytes(languages, tmp_path):
    last = write(tmp_path / "last", {**SHELL, **PAGES})
    write(last, offline_files(languages, ADDRESSES, SiteFolders(last)))
    changed = {"assets/search/words.json": b'{"a": 1}', "organizations/one/index.html": b"x" * 920_000}
    whole = write(tmp_path / "whole", {**SHELL, **PAGES, **changed})
    expected = offline_files(languages, ADDRESSES, SiteFolders(whole))
    new = write(tmp_path / "new", changed)
    write(last, {path: b"!" * len(content) for path, content in SHELL.items()})  # whoever read them would notice
    assert offline_files(languages, ADDRESSES, SiteFolders(new, last)) == expected
    shutil.rmtree(new)
    new.mkdir()
    assert offline_files(languages, ADDRESSES, SiteFolders(new, last))[WORKER] == (last / WORKER).read_bytes()


def test_every_file_that_a_page_of_the_real_site_loads_is_in_the_list(built_site):
    """But for the pages that are not kept, and those files that only they load."""
    listed = set(told_by({WORKER: (built_site / WORKER).read_bytes()})["files"])
    loaded = re.compile(r'<(?:script|link)\b[^>]*?\b(?:src|href)="((?:\.\./|\./)*assets/[^"]+\.(?:js|css|svg))"')
    for root in ("", "zh-Hant/"):
        for page in (
            "",
            "find/",
            "helplines/",
            "list/",
            "offline/",
            "organizations/aids-concern/",
            "conditions/stroke/",
        ):
            html = (built_site / root / page / "index.html").read_text("utf-8")
            wanted = {one.lstrip("./") for one in loaded.findall(html)}
            assert len(wanted) > 5
            assert wanted <= listed


def test_every_module_that_these_files_import_is_in_the_list(built_site):
    listed = set(told_by({WORKER: (built_site / WORKER).read_bytes()})["files"])
    imported = re.compile(r"""\b(?:from|import)\s*\(?["'](\.{1,2}/[^"']+\.js)["']""")
    for path in sorted(listed):
        if path.endswith(".js") and "/bundle." not in path:
            file = built_site / path
            for found in imported.findall(file.read_text("utf-8")):
                target = (file.parent / found).resolve().relative_to(built_site.resolve()).as_posix()
                assert target in listed, f"{path} imports it"
