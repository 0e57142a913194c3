"""Localized text picks a language and says when it had to fall back."""

import pickle

import pytest

from sameroad.records.localized_text import LocalizedText, Website


def test_the_language_asked_for_is_no_fallback():
    picked = LocalizedText({"en": "Hope", "zh-Hant": "希望"}).pick("zh-Hant")
    assert (picked.text, picked.language, picked.fell_back) == ("希望", "zh-Hant", False)


def test_another_language_is_marked_as_a_fallback():
    picked = LocalizedText({"zh-Hant": "希望"}).pick("en")
    assert (picked.text, picked.language, picked.fell_back) == ("希望", "zh-Hant", True)


@pytest.mark.parametrize(
    "texts", [{"zh-Hant": "希望"}, {"en": "", "zh-Hant": "希望"}, {"zh-Hant": "希望", "en": "Hope"}]
)
@pytest.mark.parametrize("language", ["en", "zh-Hant", "ur"])
def test_the_text_alone_is_that_which_is_picked(texts, language):
    assert LocalizedText(texts).text(language) == LocalizedText(texts).pick(language).text


def test_it_is_a_mapping_like_any_other():
    texts = {"en": "Hope", "zh-Hant": "希望"}
    text = LocalizedText(texts)
    assert (dict(text), list(text), dict(text.items())) == (texts, list(texts), texts)
    assert (list(text.keys()), list(text.values())) == (list(texts), list(texts.values()))
    assert (text.get("en"), text.get("ur"), text.get("ur", "-")) == ("Hope", None, "-")
    assert "en" in text
    assert "ur" not in text


def test_a_text_in_no_language_cannot_be_made():
    with pytest.raises(ValueError, match="at least one language"):
        LocalizedText({})


def test_texts_survive_the_way_to_another_process():
    text = LocalizedText({"en": "Hope"})
    assert pickle.loads(pickle.dumps(text)) == text  # noqa: S301 - our own bytes


def test_one_website_serves_every_language():
    website = Website("https://example.org/")
    assert website.pick("en") == website.pick("zh-Hant") == "https://example.org/"


def test_a_website_can_have_an_address_for_each_language():
    website = Website({"en": "https://example.org/en", "zh-Hant": "https://example.org/zh"})
    assert website.pick("zh-Hant") == "https://example.org/zh"
    assert website.pick("pt") == "https://example.org/en"
    assert website.addresses == ("https://example.org/en", "https://example.org/zh")


def test_the_same_address_twice_is_one():
    assert Website({"en": "https://example.org/", "zh-Hant": "https://example.org/"}).addresses == (
        "https://example.org/",
    )
