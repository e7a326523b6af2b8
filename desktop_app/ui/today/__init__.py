"""The page Today: what needs an officer now."""
