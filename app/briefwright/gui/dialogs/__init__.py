"""Sheets: export, metadata, keys, help."""
