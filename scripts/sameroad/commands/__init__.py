"""What a person types: build, validate, search, serve, screenshots."""
