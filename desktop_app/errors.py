"""The two families of errors: KnownError is the world's fault and becomes a sentence; anything else is a bug."""

from __future__ import annotations

from typing import Any


class KnownError(Exception):
    """Something an officer can be told in a sentence and can do something about.

    `code` names the sentence in resources/wording (section `error`), `params` fill its named fields.
    Dates and numbers go in as they are; the wording formats them.
    """

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return f"{self.code} {self.params}" if self.params else self.code
