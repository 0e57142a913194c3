"""The lists of pages to keep: every page once, those of each language below its root, and nothing that is of no use."""

import json

from sameroad.pages.page import PageKey
from sameroad.site.page_lists import kept_addresses, page_lists
from sameroad.site.template_context import SiteLanguage
from tests.factories import make_directory

KEYS = [
    PageKey("home"),
    PageKey("organization", "one"),
    PageKey("organization", "two"),
    PageKey("category-more", "cancer-2"),
]
LANGUAGES = [SiteLanguage("en", "English", "", None), SiteLanguage("zh-Hant", "繁體中文", "zh-Hant/", None)]


def addresses_in(lists, language):
    """The addresses as the script makes them of a list."""
    folders = json.loads(lists[f"assets/offline/pages.{language}.json"])["folders"]
    return [folder + name for folder, names in folders.items() for name in names]


def test_a_list_has_every_page_once_below_the_root_of_its_language():
    addresses = kept_addresses(KEYS, make_directory())
    lists = page_lists(LANGUAGES, addresses)
    assert sorted(addresses_in(lists, "en")) == sorted(set(addresses))
    assert sorted(addresses_in(lists, "zh-Hant")) == sorted(f"zh-Hant/{one}" for one in addresses)
    assert {"", "helplines/", "organizations/one/", "organizations/two/", "categories/more/cancer-2/"} <= set(addresses)


def test_what_is_for_other_websites_or_needs_a_network_is_not_among_them():
    for_others = [PageKey("embed-condition", "lupus"), PageKey("embed-district", "eastern"), PageKey("components")]
    addresses = kept_addresses([*KEYS, *for_others], make_directory())
    assert [one for one in addresses if one.startswith(("embed", "suggest", "components"))] == []


def test_every_page_of_the_real_site_is_in_its_list_and_every_page_in_the_list_is_there(built_site):
    for language, root in (("en", ""), ("zh-Hant", "zh-Hant/")):
        path = f"assets/offline/pages.{language}.json"
        listed = set(addresses_in({path: (built_site / path).read_bytes()}, language))
        there = {
            file.parent.relative_to(built_site).as_posix().removeprefix(".") for file in built_site.rglob("index.html")
        }
        there = {f"{one}/" if one else "" for one in there}
        own = {one for one in there if one.startswith("zh-Hant/") == bool(root)}
        left_out = tuple(f"{root}{one}" for one in ("embed/", "suggest/"))
        assert listed == {one for one in own if not one.startswith(left_out)}
        for address in listed:  # the mark by which the worker knows a page of ours
            html = (built_site / address / "index.html").read_text("utf-8")
            up = "../" * address.count("/") or "./"
            assert html.count(f'<link rel="manifest" href="{up.removeprefix("./")}assets/offline/') == 1, address
