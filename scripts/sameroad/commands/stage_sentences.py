"""What the stages of long work are called for people, who see them while they wait."""

BUILD = {
    "start": "Starting MkDocs",
    "read": "Reading the records",
    "check": "Checking the records",
    "model": "Putting the records together",
    "history": "Asking git when the records changed",
    "frames": "Drawing the hand-written pages",
    "exports": "Writing the open data",
    "pages": "Drawing the pages and sheets of the records",
    "search index": "Making the search index",
    "other files": "Writing the sitemap and other lists",
    "verify": "Looking at the finished site",
    "publish": "Putting the new site in its place",
}
LINKS = {"ask": "Asking web addresses"}
