"""What is said of threats is shown by tests that exist; both languages say how to report, and invent no address."""

import ast
import re

import pytest

from tests.conftest import CHECKOUT

PAGE = CHECKOUT / "docs" / "developers" / "security.md"
POLICIES = {language: CHECKOUT / f"SECURITY{ending}.md" for language, ending in (("en", ""), ("zh-Hant", ".zh-Hant"))}
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def rows() -> list[str]:
    """The lines of the tables, without their heads."""
    lines = PAGE.read_text("utf-8").splitlines()
    return [line for line in lines if line.startswith("| ") and not line.startswith("| threat ")]


def test_every_threat_names_what_stops_it_and_a_test() -> None:
    assert len(rows()) > 25
    for row in rows():
        threat, stopped, shown = (cell.strip() for cell in row.strip("|").split("|"))
        assert threat, row
        assert stopped, row
        assert NAMED.findall(shown), row


@pytest.mark.parametrize(("file", "name"), sorted(set(NAMED.findall(PAGE.read_text("utf-8")))))
def test_a_test_that_is_named_exists(file: str, name: str) -> None:
    tree = ast.parse((CHECKOUT / file).read_text("utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_nothing_else_is_named_in_the_manner_of_a_test() -> None:
    assert len(re.findall(r"tests/[^`\s]*::", PAGE.read_text("utf-8"))) == len(NAMED.findall(PAGE.read_text("utf-8")))


@pytest.mark.parametrize("language", POLICIES)
def test_a_policy_says_how_to_report_and_leads_to_the_other_language_and_to_the_threats(language: str) -> None:
    text = POLICIES[language].read_text("utf-8")
    other = next(path.name for name, path in POLICIES.items() if name != language)
    assert f"]({other})" in text
    assert "](docs/developers/security.md)" in text
    assert "Report a vulnerability" in text
    assert "@" not in text, "no address is known to which one could write"


@pytest.mark.parametrize("page", [*POLICIES.values(), PAGE, PAGE.parent / "publishing.md"], ids=lambda page: page.name)
def test_links_between_these_pages_lead_somewhere(page) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#([\w-]+))?\)", page.read_text("utf-8"))
    assert links
    for path, anchor in links:
        target = (page.parent / path).resolve()
        assert target.is_file(), path
        if anchor:
            text = target.read_text("utf-8")
            titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
            slugs = {re.sub(r"[^\w -]", "", one).lower().replace(" ", "-") for one in titles}
            assert anchor in slugs or f"#{anchor} " in text, f"{path}#{anchor}"


def test_both_policies_have_the_same_sections_and_points() -> None:
    shapes = {
        language: re.findall(r"^(##|-) ", path.read_text("utf-8"), re.MULTILINE) for language, path in POLICIES.items()
    }
    assert len(shapes["en"]) > 15
    assert shapes["en"] == shapes["zh-Hant"]
