"""A paper on the screen, and from there to the printer."""
