"""What a proposal changes, told in plain words: `sameroad review`, and the summary of a pull request."""
