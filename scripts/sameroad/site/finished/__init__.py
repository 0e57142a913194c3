"""Looking at a finished site alone, as whoever publishes it has it: without its records."""
