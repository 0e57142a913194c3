"""Social networks by the names under which address books know them."""

_NAMES = {"x": "twitter"}


def network_name(network: str) -> str:
    """Return the name of a network that a record names by its field."""
    return _NAMES.get(network, network)
