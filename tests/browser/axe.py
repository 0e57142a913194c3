"""What axe finds wrong with a page."""

from axe_playwright_python.sync_playwright import Axe


def violations(page, only=None):
    """A line for each rule that the page breaks; `only` names the one rule to look at."""
    options = {"resultTypes": ["violations"], **({"runOnly": [only]} if only else {})}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]
