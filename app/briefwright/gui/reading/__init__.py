"""The middle of the desk: sources and reader."""
