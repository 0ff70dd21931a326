"""DOCX writer."""
