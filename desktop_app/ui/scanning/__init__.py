"""Scans at the desk: by a scanner that types or sends, from a picture, from a camera."""
