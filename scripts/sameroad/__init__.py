"""Same Road 同路: a bilingual directory of patient organizations, from YAML records to a static site."""

__version__ = "0.1.0"
