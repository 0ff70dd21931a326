"""Release checks: brief in, findings out."""
