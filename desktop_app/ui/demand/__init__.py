"""Demand: partners, agreements, employers and what they need."""
