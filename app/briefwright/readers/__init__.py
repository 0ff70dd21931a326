"""The table of formats: bytes in, sources and notices out."""
