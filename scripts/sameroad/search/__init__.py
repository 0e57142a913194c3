"""From the Directory to the index that the browser searches."""
