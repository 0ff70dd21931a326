"""Brief, sources and template in; Document out."""
