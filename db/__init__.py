"""The record: models, rows, queries, engine, migrations. Never imports desktop_app."""
