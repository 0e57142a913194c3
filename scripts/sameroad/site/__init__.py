"""The only package that knows MkDocs: frames, filling, sitemap, publishing."""
