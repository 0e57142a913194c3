"""Whole builds of synthetic records, ours and others': `build_speed.py` measures them in turns."""
