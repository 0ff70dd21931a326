"""Briefwright turns news articles into cited briefs."""

__version__ = "0.1.0"
