"""The records in the Human Services Data Specification 3.0: one data set for each language, as JSON and as tables."""
