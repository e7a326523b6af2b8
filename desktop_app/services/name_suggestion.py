"""The Chinese form of a name, suggested from Sino-Vietnamese readings; an officer or the partner decides."""

from __future__ import annotations

from desktop_app.rules.name_readings import Suggestion


def suggest(name: str) -> Suggestion:
    """Candidates for each syllable and whole names made of them, the likeliest first. Never to be saved unasked."""
    raise NotImplementedError
