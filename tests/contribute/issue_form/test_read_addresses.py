"""Addresses as people write them."""

import pytest

from sameroad.contribute.issue_form.read_addresses import read_emails, read_urls, read_website, social_network


@pytest.mark.parametrize(
    "text",
    [
        "info@example.org",
        "info @ example . org",
        "電郵：info@example.org。",
        "mailto:info@example.org",
        "info[at]example.org",
        "ｉｎｆｏ＠example.org",
    ],
)
def test_one_address_of_e_mail_however_it_is_written(text):
    assert read_emails(text) == (["info@example.org"], [])


def test_what_stands_beside_an_address_is_handed_back():
    assert read_emails("Ann <ann@example.org>") == (["ann@example.org"], ["Ann <ann@example.org>"])
    assert read_emails("not yet") == ([], ["not yet"])
    assert read_website("www.example.org (old)") == (["https://www.example.org"], ["www.example.org (old)"])


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("www.example.org", "https://www.example.org"),
        ("網址：http://example.org/a_(b)。", "http://example.org/a_(b)"),
        ("example.org/x?fbclid=1&y=2,", "https://example.org/x?y=2"),
        ("https://example.org/關於", "https://example.org/關於"),
        ("(see https://example.org/a)", "https://example.org/a"),
    ],
)
def test_an_address_on_the_web_is_whole_and_ends_before_the_sentence(text, address):
    assert read_urls(text)[0] == [address]


def test_an_address_of_e_mail_is_none_on_the_web():
    assert read_urls("info@example.org")[0] == []


def test_a_page_on_social_media_is_known_by_its_host():
    pages = (
        "https://www.facebook.com/a",
        "https://m.facebook.com/a",
        "https://twitter.com/a",
        "https://example.org/facebook.com",
    )
    assert [social_network(page) for page in pages] == ["facebook", "facebook", "x", None]
    assert social_network("https://[") is None
