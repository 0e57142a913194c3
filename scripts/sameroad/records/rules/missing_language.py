"""What must stand in every language of the directory."""

from sameroad.records.rules.one_language import check_required, pass_required
from sameroad.records.rules.rule import DocumentRule

RULE = DocumentRule(
    id="missing-language",
    level="error",
    explanation=(
        "The summary of an organization, and the names of conditions, categories and terms, stand in every language "
        "of the directory. Everyone can then read at least what a group is for."
    ),
    check=check_required,
    passes=pass_required,
)
