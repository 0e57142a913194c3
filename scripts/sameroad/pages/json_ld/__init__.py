"""What a page says to search engines and other programs: its facts in the words of schema.org, as JSON-LD."""
