"""Filling: each page stands where its frame says, in every language, and says what its record quotes and asks."""

import pytest

from sameroad.pages.page import FOLDERS, PageKey, SiteFacts
from sameroad.site.fill import Filling, PageFiller
from sameroad.site.frame import FrameError, split_frame
from tests.factories import make_directory, make_kept_directory, make_organization, make_record
from tests.templates import TEMPLATES

LANGUAGES = ("en", "zh-Hant")


def make_filling(output, directory=None):
    directory = directory or make_directory([make_organization(f"group-{number}") for number in range(30)])
    frames = {}
    for language in LANGUAGES:
        for kind, folder in FOLDERS.items():
            html = f"<title>__title__</title>{language} __slug__ <!-- __body__ -->"
            frames[kind, language] = split_frame(html, f"{language}/{folder}/__slug__/index.html")
    return Filling(directory, TEMPLATES, SiteFacts(), frames, output)


def test_each_page_stands_where_its_frame_says(tmp_path):
    filled = PageFiller(make_filling(tmp_path)).fill(PageKey("organization", "group-1"))
    assert filled.paths == tuple(f"{language}/organizations/group-1/index.html" for language in LANGUAGES)
    assert (tmp_path / filled.paths[1]).read_text("utf-8").startswith("<title>香港示例會</title>zh-Hant group-1 ")


def test_a_record_that_speaks_of_tokens_is_noted(tmp_path):
    named = make_record(name={"en": "The __slug__ club", "zh-Hant": "會"})
    other = make_organization("other", conditions=["general-patient-support"])
    filler = PageFiller(make_filling(tmp_path, make_directory([make_organization("club", **named), other])))
    found = [filler.fill(PageKey("organization", slug)).quotes_token for slug in ("club", "other")]
    assert found == [True, False]


def test_what_a_page_asked_of_the_records_is_known(tmp_path):
    other = make_record(conditions=["general-patient-support"])
    directory = make_kept_directory({"subject": make_record(), "alike": make_record(), "other": other})
    filler = PageFiller(make_filling(tmp_path, directory))
    asked = set(filler.fill(PageKey("organization", "subject")).reads)
    assert {"organization:subject", "outline:alike", "parts:subject", "head:lupus"} <= asked
    assert not {"organization:alike", "organization:other", "outline:other"} & asked
    assert not {"organization:subject", "head:lupus"} & set(filler.fill(PageKey("organization", "other")).reads)


def test_a_kind_without_a_frame_is_named(tmp_path):
    with pytest.raises(FrameError, match="`kind: home` in its front matter"):
        PageFiller(make_filling(tmp_path)).fill(PageKey("home"))
