"""The office: officers, its names, gates, backups, audit and policies."""
