"""What axe finds wrong with a page."""

from axe_playwright_python.sync_playwright import Axe

# Text that has the classes and colours of other text, and stands among elements that have those of the others, is seen
# as well as that: of a list of a thousand lines, three are looked at. What covers what was looked at in other colours.
_OF_EACH_LOOK = """() => {
  const numbers = new Map(), counts = new Map(), include = [];
  const STYLES = [
    "color", "backgroundColor", "backgroundImage", "opacity", "filter", "textShadow", "fontSize", "fontWeight",
    "position", "display", "visibility",
  ];
  const isText = one => one.matches("input, select, textarea")
    || [...one.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
  const walk = (one, around) => {
    const style = getComputedStyle(one);
    const look = [around, one.localName, one.getAttribute("class"), one.checkVisibility(), one.matches(":disabled"),
      ...STYLES.map(name => style[name])].join("|");
    if (!numbers.has(look)) numbers.set(look, numbers.size);
    const number = numbers.get(look);
    if (isText(one)) {
      counts.set(number, (counts.get(number) ?? 0) + 1);
      if (counts.get(number) <= 3) include.push(one);
    }
    for (const child of one.children) walk(child, number);
  };
  walk(document.body, 0);
  return axe.run({ include }, { resultTypes: ["violations"], runOnly: ["color-contrast"] });
}"""


def violations(page):
    """A line for each rule that the page breaks."""
    return _lines(Axe().run(page, options={"resultTypes": ["violations"]}).response)


def violations_of_contrast(page):
    """The same for the contrast of text alone, after `violations` has looked at the same page in other colours."""
    return _lines(page.evaluate(_OF_EACH_LOOK))


def _lines(found):
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found["violations"]]
