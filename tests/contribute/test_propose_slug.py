"""Names of files from names of organizations."""

import pytest

from sameroad.contribute.propose_slug import propose_slug
from sameroad.records.slug import SLUG


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ({"en": "Hong Kong Zebra Association"}, "hong-kong-zebra-association"),
        ({"zh-Hant": "再生會", "en": "Regeneration Society"}, "regeneration-society"),
        ({"en": "Alzheimer's & Parkinson’s Ltd."}, "alzheimers-parkinsons-ltd"),
        ({"zh-Hant": "再生會"}, "zoi-sang-wui"),
        ({"zh-Hant": "B27協進會"}, "b27-hip-zeon-wui"),
        ({"zh-Hant": "香港 AMD 病友會（東區）"}, "hoeng-gong-amd-beng-jau-wui-dung-keoi"),
        ({"en": "再生會"}, "zoi-sang-wui"),
        ({"en": "…"}, None),
        ({}, None),
    ],
)
def test_a_name_gives_its_slug(name, slug):
    assert propose_slug(name) == slug


def test_a_long_name_is_cut_between_words():
    slug = propose_slug({"en": "Mutual " * 20})
    assert slug is not None
    assert SLUG.fullmatch(slug)
    assert 70 < len(slug) <= 80
    assert slug.endswith("-mutual")
    assert propose_slug({"en": "x" * 120}) == "x" * 80
