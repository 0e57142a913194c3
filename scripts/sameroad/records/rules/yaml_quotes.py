"""Quotation marks that only look like those of YAML."""

from sameroad.records.rules.rule import ReadingRule

RULE = ReadingRule(
    id="yaml-quotes",
    level="error",
    explanation=(
        "A text that stands in quotation marks as a whole stands in straight ones. Curly ones, as word processors and "
        "phones write them, would become a part of the text. A text that really has them stands in straight ones too."
    ),
)
