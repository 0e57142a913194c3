"""Which records are to be checked again, in which week, and why."""
