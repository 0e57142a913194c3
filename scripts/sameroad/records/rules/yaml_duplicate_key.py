"""A field that stands twice."""

from sameroad.records.rules.rule import ReadingRule

RULE = ReadingRule(
    id="yaml-duplicate-key",
    level="error",
    explanation="A field stands once. YAML would silently keep one of two and lose the other.",
)
