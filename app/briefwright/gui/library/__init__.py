"""Opening, making and keeping briefs and templates."""
