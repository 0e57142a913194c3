"""Whole builds of a small project: what comes out, and what stays when something is wrong."""

import json
import shutil
import signal
import subprocess
import sys
import time

import pytest
import yaml

from tests.conftest import TODAY, run_sameroad
from tests.factories import make_record, write_yaml
from tests.small_project import build, content, make_project

# As far as the check lets a record go; worse is in the tests of the frames and of the bodies.
HOSTILE = {"en": """Half__title__half & 'A__slug__b' "club" <3""", "zh-Hant": "會__body__"}
BAD_RECORD = make_record(kind="no-such-kind")
PAGES = {"example", "hostile"}
# Holds a build in its second language as long as there is a file `hold`.
HOLD = """\
import signal
import time
from pathlib import Path

signal.signal(signal.SIGINT, signal.default_int_handler)  # what a shell starts in the background ignores Ctrl-C

def on_post_page(output, page, config):
    folder = Path(config.config_file_path).parent
    if page.file.dest_uri.startswith("zh-Hant/"):
        (folder / "held").touch()
        while (folder / "hold").exists():
            time.sleep(0.02)
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project that has been built. Tests read its site; those that change something take a copy."""
    records = {"example": make_record(), "hostile": make_record(name=HOSTILE)}
    folder = make_project(tmp_path_factory.mktemp("project"), records)
    done = build(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def copy(project, tmp_path):
    """A built project of one's own, with a mark in its site that only a new site takes away."""
    folder = shutil.copytree(project, tmp_path / "copy")
    (folder / "site" / "mark.txt").write_text("the last good site")
    return folder


def assert_untouched(folder):
    assert (folder / "site" / "mark.txt").exists()
    assert [entry.name for entry in folder.glob("site*")] == ["site"]


def test_every_record_has_a_page_in_every_language(project):
    site = project / "site"
    for language in ("", "zh-Hant/"):
        assert {page.name for page in (site / language / "organizations").iterdir() if page.is_dir()} == PAGES
        assert (site / language / "conditions" / "lupus" / "index.html").is_file()
        assert (site / language / "categories" / "rheumatology" / "index.html").is_file()
        assert (site / language / "districts" / "kwun-tong" / "index.html").is_file()
        assert (site / language / "find" / "index.html").is_file()


def test_record_text_is_text_even_when_it_looks_like_a_token(project):
    page = (project / "site" / "organizations" / "hostile" / "index.html").read_text("utf-8")
    said = "Half__title__half &amp; &#39;A__slug__b&#39; &#34;club&#34; &lt;3"
    assert f"<title>{said} - Same Road</title>" in page
    assert f'<meta property="og:title" content="{said}">' in page
    assert f"<h1>{said}</h1>" in page


def test_the_open_data_stand_beside_the_pages_and_keep_what_the_records_say(project):
    folder = project / "site" / "data" / "v1"
    files = {path.removeprefix("data/v1/") for path in content(project / "site") if path.startswith("data/v1/")}
    listed = json.loads((folder / "index.json").read_bytes())["files"]
    assert {one["path"] for one in listed} | {"index.json", "SHA256SUMS"} == files
    hostile = json.loads((folder / "organizations" / "hostile.json").read_bytes())
    assert hostile["record"]["name"] == HOSTILE
    assert hostile["date"] == TODAY
    for address in hostile["pages"].values():
        assert (project / "site" / address.removeprefix(hostile["source"]["site"]) / "index.html").is_file()


def test_an_export_gives_the_same_open_data_without_the_site(project, tmp_path):
    done = run_sameroad("export", "--today", TODAY, "--output", tmp_path / "out", folder=project)
    assert done.returncode == 0, done.stderr
    assert content(tmp_path / "out") == content(project / "site" / "data" / "v1")


def test_the_output_does_not_depend_on_the_command_or_the_number_of_processes(project, tmp_path):
    assert build(project, "--output", tmp_path / "one", "--jobs", "1").returncode == 0
    settings = (project / "mkdocs.yml").read_text("utf-8").replace("- sameroad", f"- sameroad: {{today: {TODAY}}}")
    other = project / "dated.yml"
    other.write_text(settings, "utf-8")
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(other), "-d", str(tmp_path / "two")]
    assert subprocess.run(mkdocs, cwd=tmp_path, check=False).returncode == 0
    assert content(tmp_path / "one") == content(project / "site") == content(tmp_path / "two")


def test_a_record_with_an_error_is_reported_and_nothing_is_written(copy):
    write_yaml(copy / "data" / "organizations" / "bad.yaml", BAD_RECORD)
    done = build(copy)
    assert done.returncode == 1
    assert "data/organizations/bad.yaml:" in done.stderr
    assert "no-such-kind" in done.stderr
    assert "nothing was built" in done.stderr
    assert_untouched(copy)


def test_a_broken_template_leaves_the_last_good_site(copy):
    (copy / "overrides" / "records" / "organization.html").write_text("{{ subject.nonsense }}")
    done = build(copy)
    assert done.returncode != 0
    assert "nonsense" in done.stderr
    assert_untouched(copy)


def test_an_unknown_token_in_a_frame_is_named(copy):
    frame = copy / "docs" / "en" / "organizations" / "__slug__.md"
    frame.write_text(frame.read_text("utf-8") + "\n<p>__tittle__</p>\n", "utf-8")
    done = build(copy)
    assert done.returncode == 1
    assert "unknown token __tittle__" in done.stderr
    assert_untouched(copy)


def test_a_token_in_an_ordinary_page_is_left_over_and_stops_the_build(copy):
    (copy / "docs" / "en" / "about.md").write_text("# About\n\n<p>This is __title__.</p>\n", "utf-8")
    done = build(copy)
    assert done.returncode == 1
    assert "about/index.html still has the token __title__ in it." in done.stderr
    assert_untouched(copy)


def test_a_guide_that_the_data_names_and_nobody_wrote_stops_the_build(copy):
    names = {"your-first-visit": "Your first visit", "nobody-wrote-it": "Nobody wrote it"}
    terms = [{"id": guide, "name": {"en": name, "zh-Hant": "指南"}} for guide, name in names.items()]
    write_yaml(copy / "data" / "vocabularies" / "guides.yaml", {"terms": terms})
    done = build(copy)
    assert done.returncode == 1
    assert "guides/nobody-wrote-it/index.html is missing." in done.stderr
    assert "zh-Hant/guides/nobody-wrote-it/index.html is missing." in done.stderr
    assert "your-first-visit" not in done.stderr
    assert_untouched(copy)


def test_a_strict_build_with_a_warning_publishes_nothing(copy):
    (copy / "docs" / "en" / "about.md").write_text("# About\n\n[above](/about/)\n", "utf-8")
    done = build(copy, "--strict")
    assert done.returncode == 1
    assert "absolute link '/about/'" in done.stderr
    assert_untouched(copy)
    assert build(copy).returncode == 0


def test_a_folder_without_records_is_wrong_usage(project, tmp_path):
    done = build(project, "--data", tmp_path / "nowhere", "--output", tmp_path / "site")
    assert done.returncode == 2
    assert "nowhere" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_languages_that_do_not_fit_are_a_sentence(copy):
    settings = (copy / "mkdocs.yml").read_text("utf-8").replace("locale: zh-Hant", "locale: fr")
    (copy / "mkdocs.yml").write_text(settings, "utf-8")
    done = build(copy)
    assert done.returncode == 2
    assert "has the languages en, fr (default: en)" in done.stderr
    assert "directory.yaml has en, zh-Hant (the first is the default)" in done.stderr


def rewrite(project, change):
    """Change the settings of a project, as a mapping."""
    config = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    change(config)
    write_yaml(project / "mkdocs.yml", config)


def languages_of(config):
    return config["plugins"][0]["i18n"]["languages"]


def test_another_default_language_than_that_of_the_records_is_a_sentence(copy):
    def swap(config):
        for language in languages_of(config):
            language["default"] = language["locale"] == "zh-Hant"

    rewrite(copy, swap)
    done = build(copy)
    assert done.returncode == 2
    assert "(default: zh-Hant)" in done.stderr


def test_a_language_the_theme_was_not_told_of_is_a_sentence(copy):
    rewrite(copy, lambda config: languages_of(config)[1].pop("theme"))
    done = build(copy)
    assert done.returncode == 2
    assert "theme: {language: zh-Hant}" in done.stderr


def test_a_day_that_is_none_is_a_sentence(copy):
    rewrite(copy, lambda config: config["plugins"].__setitem__(1, {"sameroad": {"today": "soon"}}))
    done = build(copy)
    assert done.returncode == 2
    assert "today is “soon”" in done.stderr


def test_the_site_works_without_its_addresses(tmp_path):
    folder = make_project(tmp_path, None, site_url=None, repo_url=None)
    done = build(folder, "--strict")  # edit_uri alone, of no repository, is nothing to warn of
    assert done.returncode == 0, done.stderr
    assert "example" not in done.stdout + done.stderr
    page = (folder / "site" / "organizations" / "example" / "index.html").read_text("utf-8")
    assert 'rel="canonical"' not in page
    assert 'rel="alternate"' not in page
    assert "None" not in page
    assert 'href="../../zh-Hant/organizations/example/"' in page
    assert not list((folder / "site").glob("sitemap*"))


def test_drafts_and_pages_for_developers_are_not_published(tmp_path):
    folder = make_project(tmp_path)
    for path in ("en/_soon.md", "en/drafts/later.md", "developers/decisions/frames.md"):
        (folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / path).write_text("# Not for readers\n", "utf-8")
    assert build(folder).returncode == 0
    published = content(folder / "site")
    assert not [path for path in published if "soon" in path or "drafts/" in path or "developers" in path]
    assert not [path for path, text in published.items() if b"Not for readers" in text]


def test_the_page_of_all_components_is_a_draft_that_only_an_option_builds(project, tmp_path):
    assert build(project, "--output", tmp_path / "site", "--drafts").returncode == 0
    published, with_drafts = content(project / "site"), content(tmp_path / "site")
    drafts = {"components/index.html": "Components", "zh-Hant/components/index.html": "組件"}
    assert {path for path in with_drafts if path.endswith(".html") and path not in published} == set(drafts)
    assert not [path for path in published if "components" in path]
    for path, title in drafts.items():
        assert f"<title>{title} - " in with_drafts[path].decode()
        assert f"<h1>{title}</h1>" in with_drafts[path].decode()
    # No other page leads to it, in neither build: it is in no navigation.
    for pages in (published, with_drafts):
        others = {path: text for path, text in pages.items() if path.endswith(".html") and path not in drafts}
        assert [path for path, text in others.items() if b'components/"' in text] == []
    assert b"/components/" not in published["sitemap.xml"]


def test_placeholder_addresses_are_mentioned_once_each(project, tmp_path):
    said = build(project, "--output", tmp_path / "site").stderr
    assert said.count("site_url is still the example") == 1
    assert said.count("repo_url is still the example") == 1


def test_that_nobody_has_stated_who_is_behind_the_directory_is_mentioned_once(copy):
    line = "data/directory.yaml does not state {} yet, and the site says so to its readers."
    settings = yaml.safe_load((copy / "data" / "directory.yaml").read_text("utf-8"))
    assert build(copy).stderr.count(line.format("run_by, paid_by, statement_of_interests")) == 1
    stated = {"run_by": {"name": {"en": "Example Body"}}, "paid_by": [{"source": {"en": "Example Fund"}}]}
    write_yaml(copy / "data" / "directory.yaml", {**settings, **stated})
    assert build(copy).stderr.count(line.format("statement_of_interests")) == 1
    page = (copy / "site" / "about" / "who-runs-this" / "index.html").read_text("utf-8")
    assert "It is run by Example Body." in page
    interests = {"en": "None of us works for a group.", "zh-Hant": "我們沒有人受僱於任何組織。"}
    write_yaml(copy / "data" / "directory.yaml", {**settings, **stated, "statement_of_interests": interests})
    assert "does not state" not in build(copy).stderr


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL] if sys.platform != "win32" else [])
def test_a_build_that_is_stopped_leaves_the_last_good_site(copy, how):
    (copy / "hold.py").write_text(HOLD, "utf-8")
    (copy / "hold").touch()
    settings = yaml.safe_load((copy / "mkdocs.yml").read_text("utf-8"))
    write_yaml(copy / "mkdocs.yml", {**settings, "hooks": ["hold.py"]})
    command = [sys.executable, "-m", "sameroad.commands.main", "build", "--today", TODAY]
    with subprocess.Popen(command, cwd=copy, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        wait_for(lambda: (copy / "held").exists() or running.poll() is not None)
        unfinished = list(copy.glob("site.new-*/index.html"))
        running.send_signal(how)
        (copy / "hold").unlink()
    assert running.returncode == (130 if how == signal.SIGINT else -how)
    assert unfinished
    assert (copy / "site" / "mark.txt").exists()
    assert build(copy).returncode == 0
    assert [entry.name for entry in copy.glob("site*")] == ["site"]


def wait_for(condition, seconds=30):
    """Wait until the condition holds and return its value; fail after so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError("waited in vain")
