"""Frozen values and pure functions: sources, passages, quotations, briefs, templates and the Document."""
