"""The state of the data as people read it: on its page and in a terminal."""
