"""The design language holds: enough contrast in both schemes, one place for colours, no small print (WCAG 2.2)."""

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from typing import NamedTuple

import pytest

from tests.conftest import CHECKOUT

STYLESHEETS = sorted((CHECKOUT / "docs" / "assets" / "stylesheets").glob("*.css"))
DESIGN = CHECKOUT / "docs" / "developers" / "design.md"
SCHEMES = ("default", "slate")
PAPER = "slip.css"

PAGE, INK, LINK = "--md-default-bg-color", "--md-default-fg-color", "--md-typeset-a-color"
SURFACE, SOFT, TINT, ACCENT = "--sr-surface", "--sr-soft", "--sr-tint", "--sr-accent"
STRONG, ON_ACCENT = "--sr-accent-strong", "--sr-on-accent"
TEXT = [
    *((ink, ground) for ink in (INK, "--sr-ink-soft", LINK) for ground in (PAGE, SURFACE, SOFT, TINT)),
    *((ACCENT, ground) for ground in (PAGE, SURFACE, TINT)),
    (STRONG, TINT),
    (ON_ACCENT, ACCENT),
    (ON_ACCENT, STRONG),
    *((f"--sr-{fact}-ink", f"--sr-{fact}-back") for fact in ("good", "warn", "help")),
    *((f"--sr-{fact}-ink", ground) for fact in ("good", "warn") for ground in (PAGE, SURFACE)),
]
CONTROLS = [
    (border, ground) for border in ("--sr-control", ACCENT, "--sr-focus") for ground in (PAGE, SURFACE, SOFT, TINT)
]

NAMED = """
aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue
chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen
darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue
darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick
floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink
indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid
mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream
mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen
paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue
saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen
steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen
accentcolor accentcolortext activetext buttonborder buttonface buttontext canvas canvastext field fieldtext graytext
highlight highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext
"""
A_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\("
    rf"|(?<![\w-])(?:{'|'.join(NAMED.split())})(?![\w-])",
    re.IGNORECASE,
)


class Declaration(NamedTuple):
    """`name: value` and what stands around it, the outermost first: `("@media print", ".sr-card")`."""

    sheet: str
    around: tuple[str, ...]
    name: str
    value: str

    def within(self, query: str) -> bool:
        return any(rule.startswith("@media") and query in rule for rule in self.around)

    def __str__(self) -> str:
        return f"{self.sheet}: {' '.join(self.around)} {{ {self.name}: {self.value} }}"


def declarations() -> Iterator[Declaration]:
    """Every declaration of our stylesheets. No text in them has a brace or semicolon, which keeps this simple."""
    for file in STYLESHEETS:
        around: list[str] = []
        css = re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)
        for text, end in re.findall(r"([^{};]*)([{};])", css):
            said = " ".join(text.split())
            if end == "{":
                around.append(said)
                continue
            if said:
                name, _, value = said.partition(":")
                yield Declaration(file.name, tuple(around), name.strip(), value.strip())
            if end == "}":
                around.pop()
        assert around == [], file.name


EVERYTHING = list(declarations())


def colours(scheme: str) -> dict[str, str]:
    block = (f'[data-md-color-scheme="{scheme}"]',)
    found = {one.name: one.value for one in EVERYTHING if one.sheet == "theme.css" and one.around == block}
    return {name: value for name, value in found.items() if value.startswith("#")}


def luminance(colour: str) -> float:
    """The relative luminance of a colour, as WCAG 2 defines it."""
    digits = colour.removeprefix("#")
    pairs = [digit * 2 for digit in digits] if len(digits) == 3 else re.findall("..", digits)
    assert len(pairs) == 3, colour
    shares = [int(pair, 16) / 255 for pair in pairs]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def too_weak(pairs, scheme, least):
    known = colours(scheme)
    measured = {pair: round(contrast(known[pair[0]], known[pair[1]]), 2) for pair in pairs}
    return {pair: ratio for pair, ratio in measured.items() if ratio < least}


def variables(pattern: str) -> set[str]:
    return {one.name for one in EVERYTHING if one.sheet == "theme.css" and fnmatch(one.name, pattern)}


def test_contrast_is_computed_as_others_compute_it():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read_on_every_ground_it_stands_on(scheme):
    assert too_weak(TEXT, scheme, 4.5) == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_controls_and_focus_can_be_seen(scheme):
    assert too_weak(CONTROLS, scheme, 3) == {}


def test_both_schemes_define_the_same_colours():
    assert colours("default").keys() == colours("slate").keys()


def test_only_the_theme_names_colours():
    named = [
        str(one)
        for one in EVERYTHING
        if A_COLOUR.search(one.value)
        and one.sheet not in ("theme.css", PAPER)
        and one.name != "box-shadow"  # a shadow is black with little of it, in every scheme
        and not one.within("print")  # paper has one scheme
        and not one.within("forced-colors")  # the reader's own colours
    ]
    assert named == []


def test_paper_is_black_on_white_and_its_letters_are_those_of_a_book():
    paper = [one for one in EVERYTHING if one.sheet == PAPER]
    assert {colour for one in paper for colour in A_COLOUR.findall(one.value)} == {"#000", "#fff"}
    sizes = [one.value for one in paper if one.name == "font-size" and one.around[-1].startswith(".slip")]
    assert len(sizes) > 10
    assert all(size.endswith("pt") for size in sizes)
    assert min(float(size.removesuffix("pt")) for size in sizes) == 8


def test_every_variable_that_is_used_is_defined_and_the_other_way_round():
    used = {name for one in EVERYTHING for name in re.findall(r"var\((--sr-[\w-]+)", one.value)}
    assert len(used) > 20
    assert used == variables("--sr-*")
    assert {one.sheet for one in EVERYTHING if one.name.startswith("--sr-")} == {"theme.css"}


def test_the_design_guide_names_every_colour_and_no_other_variable():
    rows = [line for line in DESIGN.read_text("utf-8").splitlines() if line.startswith("| `--")]
    named = [name for row in rows for name in re.findall(r"`(--[\w*-]+)`", row.split("|")[1])]
    missing = {name for name in colours("default") if name.startswith("--sr-")}
    missing = {name for name in missing if not any(fnmatch(name, pattern) for pattern in named)}
    assert missing == set()
    assert [pattern for pattern in named if not variables(pattern)] == []


def test_no_text_is_smaller_than_14_pixels():
    sizes = [one for one in EVERYTHING if one.name == "font-size" and not one.within("print")]
    sizes = [one for one in sizes if not (one.sheet == PAPER and one.around[-1].startswith(".slip"))]
    assert len(sizes) > 30
    # Text of the map is in units of its drawing, and tests/browser/test_district_map.py measures it.
    sizes = [one for one in sizes if not (one.sheet == "map.css" and one.around[-1].startswith(".sr-map__"))]
    assert [str(one) for one in sizes if smallest(one.value) < 14] == []
    # `font` sets a size too.
    assert [str(one) for one in EVERYTHING if one.name == "font" and one.value != "inherit"] == []


def smallest(size: str) -> float:
    """The size in pixels that a value never falls below. A rem is 20 px: Material sets the root to 125 %."""
    size = re.sub(r"var\((--sr-[\w-]+)\)", lambda found: value_of(found[1]), size)
    if size == "inherit":
        return 14  # that of an element around it, which is measured itself
    lengths = [float(number) * {"rem": 20, "px": 1}[unit] for number, unit in re.findall(r"([\d.]+)(rem|px)", size)]
    assert lengths, f"not a size in rem: {size}"
    return max(lengths) if size.startswith("max(") else lengths[0]  # the first of `clamp()` is its least


def value_of(variable: str) -> str:
    return next(one.value for one in EVERYTHING if one.sheet == "theme.css" and one.name == variable)
