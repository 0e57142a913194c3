"""Addresses in the form in which they are asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.contribute.links.web_address import AddressError, WebAddress

BASE = WebAddress.parse("https://example.org/a/b?c=d")


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTPS://Example.ORG:443/A#part", "https://example.org/A"),
        ("http://example.org:80/", "http://example.org/"),
        ("http://example.org:8080", "http://example.org:8080/"),
        ("https://example.org./", "https://example.org/"),
        ("https://香港.example/病人?q=互助", "https://xn--j6w193g.example/%E7%97%85%E4%BA%BA?q=%E4%BA%92%E5%8A%A9"),
        ("https://example.org/%E7%97%85 1", "https://example.org/%E7%97%85%201"),
        ("https://example.org/?a=1&b=c/d", "https://example.org/?a=1&b=c/d"),
        ("https://name:secret@example.org/", "https://example.org/"),
        ("http://[::1]:8080/", "http://[::1]:8080/"),
    ],
)
def test_an_address_is_brought_into_the_form_in_which_it_is_asked(written: str, asked: str) -> None:
    assert str(WebAddress.parse(written)) == asked
    assert WebAddress.parse(asked) == WebAddress.parse(written)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "example.org",
        "ftp://example.org/",
        "file:///etc/passwd",
        "https://",
        "https://a b/",
        "http://[half/",
        "https://example.org:99999/",
        "https://example.org:x/",
        f"https://{'a' * 70}.org/",
        "https://a..b/",
        "http://example.org\\@other.example/",
    ],
)
def test_what_cannot_be_asked_is_refused(written: str) -> None:
    with pytest.raises(AddressError):
        WebAddress.parse(written)


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("c", "https://example.org/a/c"),
        ("/", "https://example.org/"),
        ("?x", "https://example.org/a/b?x"),
        ("//other.example/y", "https://other.example/y"),
        ("http://other.example", "http://other.example/"),
        (" /space ", "https://example.org/space"),
        ("/病".encode().decode("latin-1"), "https://example.org/%E7%97%85"),
        ("/é", "https://example.org/%C3%A9"),
        ("/a\r\nHost: evil", "https://example.org/aHost:%20evil"),
    ],
)
def test_a_location_leads_on_from_its_page(location: str, leads_to: str) -> None:
    assert str(BASE.join(location)) == leads_to


@given(st.text())
def test_a_location_gives_an_address_in_plain_ascii_or_none(location: str) -> None:
    try:
        address = str(BASE.join(location))
    except AddressError:
        return
    assert address.isascii()
    assert not set(address) & set(' \r\n\t`<>"\\')
    assert str(WebAddress.parse(address)) == address
