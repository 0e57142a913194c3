"""What HTML does not allow goes from the theme's tags, and nothing else; the theme still writes it."""

from pathlib import Path

import material
import pytest

from sameroad.site.mend_tags import mend_tags

TEMPLATES = Path(material.__file__).parent / "templates"


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ('<input type="checkbox" id="x" autocomplete="off"> <b>', '<input type="checkbox" id="x"> <b>'),
        ('<input autocomplete="off" type="radio">', '<input  type="radio">'),
        ('<label for="x" tabindex="">Menu</label>', '<label for="x">Menu</label>'),
    ],
)
def test_what_html_does_not_allow_goes(written, mended):
    assert mend_tags(f"<p>1</p>{written}<p>2</p>{written}") == f"<p>1</p>{mended}<p>2</p>{mended}"


@pytest.mark.parametrize(
    "kept",
    [
        '<input type="text" autocomplete="off">',
        '<label tabindex="0">',
        '<div tabindex="-1">',
        '<!-- <label tabindex=""> --><p title=\'<label tabindex="">\'>',
        "<!-- __body__ --> __title__",
    ],
)
def test_everything_else_stays_as_it_is(kept):
    assert mend_tags(kept) == kept


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        ("base.html", 'type="checkbox" id="__drawer" autocomplete="off"'),
        ("partials/nav-item.html", 'tabindex="{{ tabindex }}"'),
    ],
)
def test_the_theme_still_needs_it(template, fault):
    source = (TEMPLATES / template).read_text("utf-8")
    assert fault in source, "The theme has mended this: see whether mend_tags.py and this file are needed any more."
