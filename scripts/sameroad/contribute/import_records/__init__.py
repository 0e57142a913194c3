"""Files of others, HSDS or CSV -> draft records, with what could not be taken over told."""
