"""What git knows of the files: what they held, when the records changed, and what that means to a reader."""
