"""On a small phone, on its side, with large or airy text: all fits, and fingers can touch what they should."""

import pytest

from tests.browser.search_box import complete
from tests.conftest import MOUNT
from tests.page_kinds import LANGUAGES, PAGES

PHONE = {"width": 360, "height": 740}
ON_ITS_SIDE = {"width": 740, "height": 360}
ADDRESSES = {**PAGES, "find": "find/#q=stroke"}
TWICE = "250%"  # Material's root is 125 % of what the reader chose
# What a reader may set (WCAG 1.4.12). It also stands for fonts that are wider than the one of this machine.
AIRY = """
body * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
WITH_STYLE = """
text => {
  const style = new CSSStyleSheet(); // the policy of our pages allows no style in the document itself
  style.replaceSync(text);
  document.adoptedStyleSheets.push(style);
}
"""

TOO_SMALL = """
() => {
  const TARGETS = 'a[href], button, input, select, textarea, summary, label';
  const seen = one => {
    const { width, height, right, bottom } = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    return one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1 && height > 1
      && !(style.position === 'fixed' && (right <= 0 || bottom <= 0));
  };
  // A link in a sentence: drawn inline, and its paragraph says more than its links do (WCAG 2.5.8, "inline").
  const inSentence = one => {
    if (getComputedStyle(one).display !== 'inline') return false;
    let block = one.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const rest = block.cloneNode(true);
    rest.querySelectorAll(TARGETS).forEach(link => link.remove());
    return /[\\p{L}\\p{N}]/u.test(rest.textContent);
  };
  // How far a finger can be from the middle and still touch it: what lies over it counts, and what it spreads over.
  const reach = (one, enough, x, y, dx, dy) => {
    let far = 0;
    while (far < enough && document.elementFromPoint(x + dx * far, y + dy * far)?.closest(TARGETS) === one) far += 0.5;
    return far;
  };
  const touchable = one => {
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = one.getClientRects()[0];
    const [x, y] = [left + width / 2, top + height / 2];
    const both = (enough, dx, dy) => {
      const forth = reach(one, enough, x, y, dx, dy);
      return forth + reach(one, enough - forth, x, y, -dx, -dy);
    };
    return [both(24, 1, 0), both(44, 0, 1)];
  };
  const large = one => {
    const { width, height } = one.getBoundingClientRect();
    return width >= 24 && height >= 43.9;
  };
  // A label and its control are one target: the larger of both counts.
  const partner = one => one.localName === 'label' ? one.control : one.labels?.[0];
  return [...document.querySelectorAll(TARGETS)]
    .filter(one => seen(one) && !large(one) && !inSentence(one))
    .filter(one => { const other = partner(one); return !other || !seen(other) || !large(other); })
    .map(one => [one, ...touchable(one)])
    .filter(([, width, height]) => width < 24 || height < 43.9)
    .map(([one, width, height]) => `${Math.round(width)} x ${Math.round(height)}: ${one.outerHTML.slice(0, 160)}`);
}
"""

CUT_OFF = """
() => [...document.querySelectorAll('body *')].filter(one => {
  const style = getComputedStyle(one);
  const cuts = way => ['hidden', 'clip'].includes(way);
  return one.checkVisibility({ visibilityProperty: true }) && style.clipPath === 'none' && one.textContent.trim()
    && ((cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 1)
      || (cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 1));
}).map(one => one.outerHTML.slice(0, 160))
"""


def go_to(page, root, kind):
    """Open a page of this kind in the language of `root`, in place of another page of the site."""
    page.goto(page.url.partition(MOUNT)[0] + MOUNT + root + ADDRESSES[kind])
    if kind == "find":
        complete(page)


def width_of(page):
    return page.evaluate("document.documentElement.scrollWidth")


@pytest.mark.parametrize("root", LANGUAGES.values())
def test_the_menu_stands_beside_the_name_of_the_site(open_page, root):
    page = open_page(root, viewport=PHONE)
    name, menu = (page.locator(one).bounding_box() for one in (".site-name", "button[data-site-menu]"))
    assert name["y"] < menu["y"] + menu["height"] / 2 < name["y"] + name["height"]


@pytest.mark.parametrize("kind", ADDRESSES)
def test_a_page_fits_a_phone_held_either_way_and_fingers(open_page, kind):
    page = open_page("privacy/", viewport=PHONE, has_touch=True, is_mobile=True)
    for root in LANGUAGES.values():
        page.set_viewport_size(PHONE)
        go_to(page, root, kind)
        assert width_of(page) <= PHONE["width"]
        assert page.evaluate(TOO_SMALL) == []
        page.set_viewport_size(ON_ITS_SIDE)
        assert width_of(page) <= ON_ITS_SIDE["width"]
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        assert page.locator(".sr-bar").is_hidden()


@pytest.mark.parametrize("root", LANGUAGES.values())
@pytest.mark.parametrize("kind", ["home", "organization", "condition", "find"])
def test_text_of_twice_the_size_is_neither_cut_off_nor_wider_than_the_window(open_page, kind, root):
    page = open_page(root + ADDRESSES[kind], viewport=PHONE)
    if kind == "find":
        complete(page)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", TWICE)
        assert width_of(page) <= width
        assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("kind", ADDRESSES)
def test_airy_text_is_neither_cut_off_nor_wider_than_the_window(open_page, kind):
    page = open_page("privacy/", viewport=PHONE)
    for root in LANGUAGES.values():
        go_to(page, root, kind)
        page.evaluate(WITH_STYLE, AIRY)
        assert width_of(page) <= PHONE["width"]
        assert page.evaluate(CUT_OFF) == []
