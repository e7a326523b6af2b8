"""Outside data in: spreadsheets, cards, scanners. Pure."""
