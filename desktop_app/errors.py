"""The two families of errors: KnownError is the world's fault and becomes a sentence; anything else is a bug."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
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


@dataclass(frozen=True)
class FieldProblem:
    """What is wrong with one field of a form or a file: its sentence is in section `problem`.

    `field` is the input's attribute; in a file it is the place, for example `job_orders[2].headcount`.
    """

    field: str
    code: str
    params: Mapping[str, Any] = with_default(default_factory=dict)


class InvalidInputError(KnownError):
    """A form or file that cannot be saved as it stands; nothing was changed. Every problem is told at once."""

    def __init__(self, problems: Iterable[FieldProblem], code: str = "invalid_input", **params: Any) -> None:
        self.problems = tuple(problems)
        super().__init__(code, count=len(self.problems), **params)
