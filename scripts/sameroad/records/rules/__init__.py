"""The rules, one in each file; `all_rules.py` lists them."""
