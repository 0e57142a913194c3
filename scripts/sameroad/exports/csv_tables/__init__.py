"""The records as CSV tables that spreadsheet programs open right, and the data package that describes them."""
