"""Category icons: the words of the schema, the pictures of the theme, and the real categories."""

import json
from pathlib import Path

import pytest

from sameroad.pages.environment import TemplateFolders
from sameroad.pages.icons import CATEGORY_ICONS, FALLBACK_ICON, category_icon
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.records.condition import Category
from sameroad.records.directory import Directory
from sameroad.records.localized_text import LocalizedText
from sameroad.records.read_collection import PROJECT_DATA
from tests.factories import make_directory
from tests.templates import TEMPLATES


def make_category(icon: str | None) -> Category:
    """Return a category of which only the icon matters."""
    return Category(id="heart", order=1, name=LocalizedText({"en": "Heart"}), icon=icon)


def test_the_schema_and_the_pictures_have_the_same_words_in_order() -> None:
    schema = json.loads((PROJECT_DATA / "schema" / "category.schema.json").read_text(encoding="utf-8"))
    words = schema["properties"]["icon"]["enum"]
    assert words == list(CATEGORY_ICONS) == sorted(words)


@pytest.mark.parametrize("name", [*CATEGORY_ICONS.values(), FALLBACK_ICON])
def test_every_picture_is_a_file_of_the_theme(name: str) -> None:
    assert (TEMPLATES.icons / "material" / f"{name}.svg").is_file()


def test_no_two_words_are_the_same_picture() -> None:
    pictures = [*CATEGORY_ICONS.values(), FALLBACK_ICON]
    assert sorted(set(pictures)) == sorted(pictures)


def test_the_icon_of_a_category() -> None:
    assert category_icon(make_category("heart")) == "heart-pulse"
    assert category_icon(make_category(None)) == FALLBACK_ICON


def test_every_real_category_has_an_icon_of_its_own(real_directory: Directory) -> None:
    icons = [category.icon for category in real_directory.categories.values()]
    assert None not in icons
    assert len(set(icons)) == len(icons)


def test_a_body_draws_the_icon_of_a_category(tmp_path: Path) -> None:
    (tmp_path / "category.html").write_text("{{ icon(category_icon(subject)) }}", encoding="utf-8")
    folders = TemplateFolders(tmp_path, TEMPLATES.icons)
    page = Renderer(make_directory(), folders, SiteFacts()).render(PageKey("category", "situations"), "en")
    drawing = (TEMPLATES.icons / "material" / f"{FALLBACK_ICON}.svg").read_text(encoding="utf-8")
    drawn, _, _ = page.body.partition('<script type="application/ld+json">')  # what search engines read
    assert drawn == f'<span class="sr-icon" aria-hidden="true">{drawing}</span>'
