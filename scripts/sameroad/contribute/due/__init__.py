"""How one asks after the records that are to be checked again: lists, and the words for it."""
