"""What a person types: build, validate, serve."""
