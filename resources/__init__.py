"""Files only: fonts, icons, styles, translations, wording, reference data, samples."""

from pathlib import Path

ROOT = Path(__file__).parent
LANGUAGES = ("vi", "en", "zh")
"""Of the wording and of the window."""
