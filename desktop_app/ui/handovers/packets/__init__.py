"""Sealed packets: sent out, taken in, the laptops they go to, and what both sides changed."""
