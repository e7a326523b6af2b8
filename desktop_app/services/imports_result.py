"""What an import says: its figures and its remarks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """One answer to a question: a commune's or a job order's code, or a citizen ID, and how it is called."""

    code: str
    name: str


@dataclass(frozen=True)
class Remark:
    """What is said of one row. `row` is the sheet's own number, `column` the header as the list writes it."""

    row: int
    column: str
    value: str
    code: str
    message: str
    choices: tuple[Choice, ...] = ()
    field: str = ""
    """What the column is: with `row` the key of an answer or a correction."""
    who: str = ""
    """The person's name as the list writes it."""


@dataclass(frozen=True)
class ImportResult:
    """What an import did, or would do: people by outcome, and everything that an officer must hear."""

    rows: int
    new: int
    changed: int
    unchanged: int
    rejected: tuple[Remark, ...] = ()
    asked: tuple[Remark, ...] = ()
    warnings: tuple[Remark, ...] = ()
    unmatched_columns: tuple[str, ...] = ()
    sheet: str = ""
    header_row: int = 0
    """The sheet's own number of the (last) header row."""
    batch_id: int | None = None
    """The import's own record, by which it is taken back; None for a preview, or where nothing was changed."""

    @property
    def rejected_rows(self) -> int:
        """How many people were not taken in; one row may have several remarks."""
        return self.rows - self.new - self.changed - self.unchanged
