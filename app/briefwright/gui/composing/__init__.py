"""The right of the desk: the brief, its page and its coverage."""
