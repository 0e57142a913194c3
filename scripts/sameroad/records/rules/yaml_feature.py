"""Parts of YAML that records do not use."""

from sameroad.records.rules.rule import ReadingRule

RULE = ReadingRule(
    id="yaml-feature",
    level="error",
    explanation=(
        "Records use no anchors, aliases, merges or tags: they confuse readers, and a few lines of them can fill a "
        "computer's memory."
    ),
)
