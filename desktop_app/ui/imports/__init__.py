"""Taking in a list as the centre keeps it."""
