"""Data in, bytes out: PDF and XLSX. Pure."""
