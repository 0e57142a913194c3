"""The open data: the records in forms that other programs read, public and versioned."""
