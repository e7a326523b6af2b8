"""One act for all who are selected: the form of each act, the preview, the menu."""
