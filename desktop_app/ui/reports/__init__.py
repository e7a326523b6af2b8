"""The place Reports (Ctrl+7)."""
