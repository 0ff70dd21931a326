"""Edits of a brief: pure functions brief → brief."""
