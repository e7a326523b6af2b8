"""Declarations: what the communes are to be told, the letters that tell it, and what became of them."""
