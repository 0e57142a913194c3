"""The questions of `sameroad new`, one after the other, and how their answers become a record."""
