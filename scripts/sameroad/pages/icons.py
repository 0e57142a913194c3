"""The pictures of categories: the plain words that data files use, and the icon of the theme that each of them is.

`data/schema/category.schema.json` lists the same words, and a test compares the two. Data files know no names of the
theme, so another set of icons changes only this file.
"""

from collections.abc import Mapping

from sameroad.records.condition import Category

# Word -> name of a file in the theme's Material icons, without .svg.
CATEGORY_ICONS: Mapping[str, str] = {
    "allergy": "flower-pollen",
    "blood-drop": "water",
    "blood-sugar": "diabetes",
    "brain": "brain",
    "candle": "candle",
    "child": "human-male-child",
    "digestion": "stomach",
    "ear": "ear-hearing",
    "eye": "eye-outline",
    "family": "human-male-female-child",
    "genes": "dna",
    "growth": "sprout-outline",
    "hands": "hand-heart-outline",
    "heart": "heart-pulse",
    "hormones": "molecule",
    "immunity": "shield-sun-outline",
    "joints": "bone",
    "kidneys": "water-sync",
    "lungs": "lungs",
    "memory": "head-dots-horizontal-outline",
    "mind": "head-heart-outline",
    "muscle": "arm-flex-outline",
    "pregnancy": "human-pregnant",
    "ribbon": "ribbon",
    "skin": "hand-water",
    "transplant": "heart-plus-outline",
    "virus": "virus-outline",
    "walking-stick": "human-cane",
    "wheelchair": "wheelchair-accessibility",
    "women-and-men": "gender-male-female",
}
FALLBACK_ICON = "account-group-outline"


def category_icon(category: Category) -> str:
    """Return the name of the category's icon among the theme's Material icons, without .svg.

    A category without an icon gets a calm picture of people. Raises KeyError for a word that the schema refuses.
    """
    return FALLBACK_ICON if category.icon is None else CATEGORY_ICONS[category.icon]
