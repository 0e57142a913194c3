"""News of the records as Atom feeds (RFC 4287): which organization was added, changed or closed."""
