"""The map of the districts on a phone: every tile is wide enough for a finger, its text stays inside, keys work."""

import re

import pytest
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 360, "height": 740}}
DISTRICTS = 18
MEASURE = """
tiles => tiles.map(tile => {
  const box = element => { const {left, right, top, bottom} = element.getBoundingClientRect();
                           return {left, right, top, bottom, width: right - left, height: bottom - top}; };
  const drawing = tile.ownerSVGElement;
  const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
  return {name: tile.getAttribute('aria-label'), rect: box(tile.querySelector('rect')),
          texts: [...tile.querySelectorAll('text')].map(text => (
            {...box(text), size: parseFloat(getComputedStyle(text).fontSize) * scale}))};
})
"""


def tiles_of(page):
    return page.locator(".sr-map").get_by_role("listitem").get_by_role("link")


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_on_a_phone_every_tile_can_be_touched_and_read(open_page, root):
    page = open_page(f"{root}districts/", **PHONE)
    measured = tiles_of(page).evaluate_all(MEASURE)
    assert len(measured) == DISTRICTS
    for tile in measured:
        rect = tile["rect"]
        assert rect["width"] >= 44, tile
        assert rect["height"] >= 44, tile
        assert rect["left"] >= 0, tile
        assert rect["right"] <= PHONE["viewport"]["width"], tile
        for text in tile["texts"]:
            assert text["size"] >= 11.9, tile
            assert text["left"] >= rect["left"], tile
            assert text["right"] <= rect["right"], tile
            # The box of a text reaches above its tallest and below its lowest letter.
            assert text["top"] >= rect["top"] - 1, tile
            assert text["bottom"] <= rect["bottom"] + 1, tile


@pytest.mark.parametrize(("root", "name"), [("", "Kwun Tong, "), ("zh-Hant/", "觀塘區，")])
def test_a_tile_is_a_link_for_the_keyboard(open_page, root, name):
    page = open_page(f"{root}districts/", **PHONE)
    tiles = tiles_of(page)
    tiles.nth(0).focus()
    expect(tiles.nth(0)).to_be_focused()
    page.keyboard.press("Tab")
    expect(tiles.nth(1)).to_be_focused()
    border = "tile => getComputedStyle(tile.querySelector('rect')).strokeWidth"
    assert (tiles.nth(0).evaluate(border), tiles.nth(1).evaluate(border)) == ("1px", "3px")
    page.locator(".sr-map").get_by_role("link", name=name).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"/{root}districts/kwun-tong/$"))


def test_the_numbers_can_be_read_in_forced_colours(open_page):
    page = open_page("districts/", forced_colors="active", **PHONE)
    colours = (
        tiles_of(page)
        .nth(0)
        .evaluate("tile => ['rect', 'text'].map(name => getComputedStyle(tile.querySelector(name)).fill)")
    )
    assert len(set(colours)) == 2
    assert tiles_of(page).nth(0).evaluate("tile => getComputedStyle(tile.querySelector('rect')).fillOpacity") == "1"
