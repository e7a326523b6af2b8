"""Qt: one folder a noun. Talks to services only."""
