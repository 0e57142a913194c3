"""The manifests: a browser that installs the site finds its name, its pages and its icons, in each language."""

import json
import struct

from sameroad.site.manifests import manifest_files
from sameroad.site.template_context import SiteLanguage
from tests.conftest import CHECKOUT

LANGUAGES = [SiteLanguage("en", "English", "", None), SiteLanguage("zh-Hant", "繁體中文", "zh-Hant/", None)]
FILES = manifest_files(LANGUAGES, {"en": "Same Road", "zh-Hant": "同路"})


def test_each_language_begins_at_its_own_home_page_and_spans_the_whole_site():
    manifests = {path: json.loads(content) for path, content in FILES.items()}
    assert {path: (one["name"], one["start_url"], one["lang"]) for path, one in manifests.items()} == {
        "assets/offline/en.webmanifest": ("Same Road", "../../", "en"),
        "assets/offline/zh-Hant.webmanifest": ("同路", "../../zh-Hant/", "zh-Hant"),
    }
    assert {one["scope"] for one in manifests.values()} == {"../../"}


def test_every_icon_is_there_in_the_size_that_is_said():
    for content in FILES.values():
        icons = json.loads(content)["icons"]
        assert {one["purpose"] for one in icons} == {"any", "maskable"}
        for icon in icons:
            file = CHECKOUT / "docs" / "assets" / "offline" / icon["src"]
            width, height = struct.unpack(">II", file.resolve().read_bytes()[16:24])
            assert f"{width}x{height}" == icon["sizes"]


def test_the_colour_is_that_of_the_pages():
    theme = (CHECKOUT / "docs" / "assets" / "stylesheets" / "theme.css").read_text("utf-8")
    main = (CHECKOUT / "overrides" / "main.html").read_text("utf-8")
    for content in FILES.values():
        colour = json.loads(content)["theme_color"]
        assert f"--md-default-bg-color: {colour}" in theme
        assert f'content="{colour}"' in main
