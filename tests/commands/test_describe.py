from pathlib import Path

from sameroad.commands.describe import PAGES, example, fields_page, rules_page
from sameroad.commands.describe_inputs import bad_inputs_page
from sameroad.records import rules
from sameroad.records.rules.all_rules import RULES
from sameroad.records.rules.rule import DocumentRule, ReadingRule, Rule, SharedRule

AGAIN = "run: python -m sameroad.commands.describe"


def test_the_page_on_rules_is_current() -> None:
    assert (PAGES / "rules.md").read_text(encoding="utf-8") == rules_page(), AGAIN


def test_the_page_on_fields_is_current() -> None:
    assert (PAGES / "fields.md").read_text(encoding="utf-8") == fields_page(), AGAIN


def test_the_page_on_bad_inputs_is_current() -> None:
    page = (PAGES / "bad-inputs.md").read_text(encoding="utf-8")
    assert page == bad_inputs_page(page.splitlines()[2]), AGAIN
    assert page.count("\n| ") > 80


def test_every_rule_is_explained_with_its_own_example() -> None:
    page = rules_page()
    for rule in RULES:
        assert f"\n## {rule.id}\n\n{rule.explanation}\n" in page
        assert f" [{rule.id}]" in example(rule).splitlines()[0]


def test_every_file_of_a_rule_is_in_the_list() -> None:
    modules = [path for folder in rules.__path__ for path in Path(folder).glob("*.py")]
    with_rule = [path for path in modules if "\nRULE = " in path.read_text(encoding="utf-8")]
    assert len(with_rule) == len(RULES) == len({rule.id for rule in RULES})
    assert all(isinstance(rule, (Rule, SharedRule, DocumentRule, ReadingRule)) for rule in RULES)


def test_fields_of_fields_are_there() -> None:
    page = fields_page()
    for field in (
        "contact.phones[].number",
        "sources[].supports",
        "conditions[].codes.icd10",
        "languages[].limits.summary",
    ):
        assert f"| `{field}`" in page
