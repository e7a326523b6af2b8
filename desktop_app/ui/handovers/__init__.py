"""Handovers: who crosses together, who may not and why, and the paper that goes with them."""
