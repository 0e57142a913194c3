"""A look at a published site, from outside, as its readers get it."""
