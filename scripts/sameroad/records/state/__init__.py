"""How the records are doing, in numbers: one definition for the pages, the open data and the command line."""
