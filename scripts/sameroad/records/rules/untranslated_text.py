"""What had better stand in every language of the directory."""

from sameroad.records.rules.one_language import check_other, pass_other
from sameroad.records.rules.rule import DocumentRule

RULE = DocumentRule(
    id="untranslated-text",
    level="warning",
    explanation=(
        "Sentences stand in every language of the directory. Official names, addresses and the names of hosts and "
        "givers are left in the languages in which they exist."
    ),
    check=check_other,
    passes=pass_other,
)
