"""Use cases: one module a noun, one function for each thing an officer does."""
