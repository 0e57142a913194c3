"""One page of each kind, in every state that changes its looks: what holds of these holds of every page."""

LANGUAGES = {"en": "", "zh-Hant": "zh-Hant/"}
"""Where each language lies below the root of the site."""

PAGES = {
    "home": "",
    "organization": "organizations/hong-kong-cancer-fund/",
    "closed organization": "organizations/cancerlink-central/",
    "condition": "conditions/lung-cancer/",
    "condition without a group": "conditions/vitiligo/",
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
