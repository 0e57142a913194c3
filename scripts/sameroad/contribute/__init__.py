"""Writing records: the writer of files, and what asks people for their facts."""
