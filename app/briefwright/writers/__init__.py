"""The table of writers: Document in, bytes out."""
