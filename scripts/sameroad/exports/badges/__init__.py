"""Badges: single numbers of the state of the data, in the form that shields.io takes."""
