"""Which records are to be checked again, and with which words one asks."""
