"""What keeps the project in health: the locked packages, rehearsals with others, and a look at what is live."""
