"""One page of each kind, in every state that changes its looks: what holds of these holds of every page."""

LANGUAGES = {"en": "", "zh-Hant": "zh-Hant/"}
"""Where each language lies below the root of the site."""

PAGES = {
    "home": "",
    "organization": "organizations/hong-kong-cancer-fund/",
    "organization not confirmed": "organizations/cancerlink-central/",
    "closed organization": "organizations/jockey-club-cancer-survivorship-care-project/",
    "condition": "conditions/lung-cancer/",
    "condition with broader groups": "conditions/vitiligo/",
    "condition without a group": "conditions/stomach-cancer/",
    "category": "categories/cancer/",
    "district": "districts/kwun-tong/",
    "organizations": "organizations/",
    "conditions": "conditions/",
    "districts": "districts/",
    "helplines": "helplines/",
    "find": "find/",
    "about": "about/",
    "contribute": "contribute/",
    "privacy": "privacy/",
    "accessibility": "accessibility/",
}
"""The address of the page below its language's root."""
