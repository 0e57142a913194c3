"""The tile map of the districts: a list of links for a screen reader, and a place for every district."""

import re

import html5lib
import pytest

from sameroad.pages.district_map import WATER_HEIGHT, place_districts, shade, split_name
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from tests.factories import VOCABULARIES, make_directory, make_organization
from tests.templates import TEMPLATES

SVG = "{http://www.w3.org/2000/svg}"
PAGE = PageKey("districts")


def district(name, place=None, names=None):
    """A term as a vocabulary has it, with a tile at `(column, row)`."""
    term = {"id": name, "name": names or {"en": name.replace("-", " ").title(), "zh-Hant": "某某區"}}
    return term if place is None else {**term, "tile": dict(zip(("column", "row"), place, strict=True))}


def page_of(*districts, language="en", organizations=()):
    """The body of the page of districts."""
    directory = make_directory(list(organizations), vocabularies={**VOCABULARIES, "districts": districts})
    return Renderer(directory, TEMPLATES, SiteFacts()).render(PAGE, language).body


def drawing_of(*districts, **options):
    """The map on the page of districts, as a tree."""
    return html5lib.parseFragment(page_of(*districts, **options)).find(f".//{SVG}svg")


def placed(*districts, groups_of=lambda _: ()):
    """The map of these districts, made without a page."""
    directory = make_directory(vocabularies={**VOCABULARIES, "districts": districts})
    return place_districts(directory.vocabularies["districts"].values(), groups_of)


def overlap(one, other):
    return abs(one.x - other.x) < one.width and abs(one.y - other.y) < one.height


@pytest.mark.parametrize(
    ("language", "title", "some", "none"),
    [
        ("en", "Map of the districts", "Kwun Tong, 1 organization", "Southern, No group listed yet"),
        ("zh-Hant", "地區圖", "觀塘，1個組織", "南區，暫未收錄組織"),
    ],
)
def test_a_screen_reader_finds_a_list_of_links(language, title, some, none):
    districts = (
        district("kwun-tong", (2, 1), {"en": "Kwun Tong", "zh-Hant": "觀塘"}),
        district("southern", (1, 2), {"en": "Southern", "zh-Hant": "南區"}),
    )
    drawing = drawing_of(*districts, language=language, organizations=[make_organization(area=["kwun-tong"])])
    assert (drawing.get("role"), drawing.get("aria-label")) == ("list", title)
    assert {child.get("role") for child in drawing} == {"listitem"}
    links = [link for item in drawing for link in item]
    assert [(link.tag, link.get("href"), link.get("aria-label")) for link in links] == [
        (f"{SVG}a", "../districts/kwun-tong/", some),
        (f"{SVG}a", "../districts/southern/", none),
    ]
    assert [link.findall(f"{SVG}text")[-1].text for link in links] == ["1", "0"]


def test_waves_are_no_items_of_the_list():
    drawing = drawing_of(district("north", (1, 1)), district("south", (1, 3)))
    others = [child for child in drawing if child.get("role") != "listitem"]
    assert [(child.tag, child.get("aria-hidden")) for child in others] == [(f"{SVG}path", "true")]


def test_the_keyboard_goes_from_left_to_right_and_down():
    tiles = placed(district("c", (1, 2)), district("b", (3, 1)), district("d", (2, 2)), district("a", (1, 1))).tiles
    assert [tile.district.id for tile in tiles] == ["a", "b", "c", "d"]


def test_no_tiles_no_map():
    assert placed(district("kwun-tong")) is None
    body = page_of(district("kwun-tong"))
    assert "sr-map" not in body
    assert "Kwun Tong" in body


def test_names_are_escaped_and_nothing_is_styled_inline():
    names = {"en": """<script>"x" & 'y'</script>""", "zh-Hant": "<b>某區</b>"}
    for language, shown in names.items():
        body = page_of(district("odd", (1, 1), names), language=language)
        drawing = html5lib.parseFragment(body).find(f".//{SVG}svg")
        assert {element.tag for element in drawing.iter()} == {
            f"{SVG}{tag}" for tag in ("svg", "g", "a", "rect", "text")
        }
        texts = [element.text for element in drawing.iter(f"{SVG}text")]
        assert texts == [*shown.split(), "0"]
        assert drawing.find(f".//{SVG}a").get("aria-label").startswith(shown)
        assert not re.search(r"\sstyle=|<style|\son\w+=", str(body))


def test_a_name_in_the_other_language_says_so():
    link = drawing_of(district("kwun-tong", (1, 1), {"en": "Kwun Tong"}), language="zh-Hant").find(f".//{SVG}a")
    assert (link.get("lang"), link.get("aria-label")) == ("en", "Kwun Tong，暫未收錄組織")


def test_an_empty_row_is_narrow_and_has_a_wave():
    drawing = placed(district("north", (1, 1)), district("south", (1, 3)), district("east", (2, 3)))
    north, south, east = drawing.tiles
    assert south.y - north.y < 2 * north.height
    assert south.y - (north.y + north.height) > WATER_HEIGHT
    assert south.y == east.y
    assert len(drawing.waves) == 1


def test_the_map_begins_where_its_tiles_begin():
    near, far = placed(district("one", (1, 1))), placed(district("one", (7, 4)))
    assert (near.tiles[0].x, near.tiles[0].y, near.width) == (far.tiles[0].x, far.tiles[0].y, far.width)
    assert far.waves == ()


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Islands", ("Islands",)),
        ("Central and Western", ("Central", "and", "Western")),
        ("油尖旺區", ("油尖旺區",)),
        ("Region of the South Coast", ("Region", "of the", "South Coast")),
    ],
)
def test_one_word_a_line_and_three_lines_at_most(name, lines):
    assert split_name(name) == lines


def test_a_word_that_is_too_long_is_pressed_into_its_tile():
    (tile,) = placed(district("one", (1, 1))).tiles
    assert [line.squeezed for line in tile.lines("Southern 油尖旺區")] == [None, None]
    for word in ("Buckinghamshire", "一個名字很長的地區"):
        (line,) = tile.lines(word)
        assert line.squeezed is not None
        assert line.squeezed < tile.width


@pytest.mark.parametrize(
    ("count", "most", "darkness"), [(0, 0, 0), (0, 17, 0), (1, 17, 1), (5, 17, 1), (6, 17, 2), (17, 17, 3), (1, 1, 3)]
)
def test_fuller_tiles_are_darker(count, most, darkness):
    assert shade(count, most) == darkness


def test_every_real_district_stands_once_inside_the_map_and_on_no_other(real_directory):
    districts = real_directory.vocabularies["districts"]
    drawing = place_districts(districts.values(), real_directory.groups_in_district)
    tiles = drawing.tiles
    assert sorted(tile.district.id for tile in tiles) == sorted(districts)
    assert all(tile.x >= 0 and tile.x + tile.width <= drawing.width for tile in tiles)
    assert all(tile.y >= 0 and tile.y + tile.height <= drawing.height for tile in tiles)
    assert [(a, b) for a in tiles for b in tiles if a is not b and overlap(a, b)] == []
    assert {tile.district.id: tile.count for tile in tiles} == {
        name: len(real_directory.groups_in_district(name)) for name in districts
    }


def test_the_real_map_looks_like_hong_kong(real_directory):
    tiles = place_districts(real_directory.vocabularies["districts"].values(), real_directory.groups_in_district).tiles
    place = {tile.district.id: (tile.x, tile.y) for tile in tiles}
    west_to_east = ["tuen-mun", "tsuen-wan", "kwai-tsing", "sha-tin", "sai-kung"]
    assert [place[name][0] for name in west_to_east] == sorted({place[name][0] for name in west_to_east})
    north_to_south = ["north", "kwai-tsing", "sham-shui-po", "yau-tsim-mong", "central-and-western", "southern"]
    assert [place[name][1] for name in north_to_south] == sorted({place[name][1] for name in north_to_south})
    assert place["islands"][0] == min(x for x, _ in place.values())
