"""From the Directory to the bodies of the pages, as safe HTML."""
