"""YAML that does not parse."""

from sameroad.records.rules.rule import ReadingRule

RULE = ReadingRule(
    id="yaml-syntax",
    level="error",
    explanation=(
        "The file can be read as YAML: indentation by spaces, a space after each colon, quotes that close. "
        "Nothing else in the file is checked until this is mended."
    ),
)
