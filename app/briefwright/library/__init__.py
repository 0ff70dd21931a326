"""The store of sources, briefs and templates, and the portable brief file."""
