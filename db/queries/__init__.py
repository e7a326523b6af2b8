"""Functions that read the record and return frozen rows (db.rows)."""
