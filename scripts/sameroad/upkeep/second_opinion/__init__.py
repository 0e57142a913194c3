"""What programs of others say of a finished site."""
