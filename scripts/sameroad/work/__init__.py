"""How work is done: shared among processes, timed by stages, and kept for the next run. Knows nothing of records."""
