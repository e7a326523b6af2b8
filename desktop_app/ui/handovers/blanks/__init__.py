"""Blank emergency forms in the window: their list, and the fast screen that enters what was filled in by hand."""
