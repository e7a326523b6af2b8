"""The workers: search, table, and each worker's papers at the side."""
