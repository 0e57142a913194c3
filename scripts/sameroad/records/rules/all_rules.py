"""Every rule, in the order in which the documentation lists them."""

from sameroad.records.rules import file_name, schema, yaml_duplicate_key, yaml_feature, yaml_file, yaml_syntax
from sameroad.records.rules.rule import AnyRule

RULES: tuple[AnyRule, ...] = (
    yaml_file.RULE,
    yaml_syntax.RULE,
    yaml_duplicate_key.RULE,
    yaml_feature.RULE,
    file_name.RULE,
    schema.RULE,
)
