"""Sheets of paper to hand to a patient: a slip for each organization, a leaflet for each condition."""
