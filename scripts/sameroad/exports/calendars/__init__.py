"""The regular meetings of an organization as a calendar file (RFC 5545) that phones and calendars take."""
