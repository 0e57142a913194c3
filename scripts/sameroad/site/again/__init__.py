"""Building again when only records have changed since the last build: without MkDocs, and only what may differ."""
