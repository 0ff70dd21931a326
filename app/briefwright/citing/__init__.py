"""Source, locator and style in; note and bibliography runs out."""
