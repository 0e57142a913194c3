"""Asking whether the web addresses of the records are still there."""
