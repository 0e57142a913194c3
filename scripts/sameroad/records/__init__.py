"""From YAML files to a checked, immutable Directory."""
