"""PDF writer."""
