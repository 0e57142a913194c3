"""What had better stand in every language of the directory."""

from sameroad.records.rules.one_language import check_other
from sameroad.records.rules.rule import DocumentRule

RULE = DocumentRule(
    id="untranslated-text",
    level="warning",
    explanation=(
        "Sentences stand in every language of the directory. Official names, addresses and the names of hosts and "
        "givers are left in the languages in which they exist."
    ),
    bad="notice:\n  en: The centre closed in August 2025.",
    check=check_other,
)
