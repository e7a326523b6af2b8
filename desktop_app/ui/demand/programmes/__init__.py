"""Programmes: what each asks, where it leaves from, who is responsible."""
