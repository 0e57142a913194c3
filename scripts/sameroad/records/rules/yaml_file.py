"""Files that cannot be a record at all."""

from sameroad.records.rules.rule import ReadingRule

RULE = ReadingRule(
    id="yaml-file",
    level="error",
    explanation=(
        "A file is UTF-8 without a byte order mark, holds one YAML document that begins with a field, is not empty, "
        "not too large and not indented too deeply. In a record no list has more than a hundred items, nor any field "
        "more than a hundred others below it."
    ),
)
