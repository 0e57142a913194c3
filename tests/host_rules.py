"""Reads a `_headers` file as hosts do that know it."""

from fnmatch import fnmatchcase


def rules_of(text):
    """The headers of each pattern."""
    rules = {}
    for block in text.strip().split("\n\n"):
        pattern, *lines = block.split("\n")
        assert pattern.startswith("/")
        assert all(line.startswith("  ") and len(line) < 2000 for line in lines)
        rules[pattern] = dict(line.strip().split(": ", 1) for line in lines)
    return rules


def headers_for(rules, path):
    """What a host says of a path; an address that gets a header twice is a mistake."""
    found = {}
    for pattern, headers in rules.items():
        if fnmatchcase(path, pattern):
            assert not found.keys() & headers.keys(), f"{path} has some twice, by {pattern}"
            found |= headers
    return found
