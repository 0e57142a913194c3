"""Which addresses may become links, whoever wrote them. The check of the records refuses all others, and whatever puts
an address where a program opens it asks a second time.
"""

SCHEMES = ("https", "http")
_BEGINNINGS = tuple(f"{scheme}://" for scheme in SCHEMES)


def safe_address(address: str) -> str:
    """Return the address if it is one of the web, and raise ValueError otherwise."""
    if not address.lower().startswith(_BEGINNINGS):
        raise ValueError(f"not a web address: {address!r}")
    return address
