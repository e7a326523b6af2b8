"""What stands in a packet: who sealed it, which one it answers, and records by noun. JSON, checked while read."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from desktop_app.errors import KnownError

Row = dict[str, Any]
Rows = dict[str, list[Row]]
_NAME = re.compile(r"[a-z][a-z_]{0,60}", re.ASCII)
_CODE = re.compile(r"[A-Z0-9-]{8,60}", re.ASCII)
_TEXTS = ("code", "sealed_at", "handover", "role", "name", "sealing", "signing", "officer", "prefix", "form")
_LONGEST = 300
_MOST_ID = 1 << 63
_MOST_ROWS = 2_000_000


@dataclass(frozen=True)
class Body:
    """One packet. Values of a row are as the audit shows them; bytes are base64. A row's `id` is its sender's."""

    code: str
    answers: str | None
    """The sender's latest packet from the receiver about this handover."""
    sealed_at: str
    handover: str
    role: str
    """`office` or `laptop`: what the sender is."""
    name: str
    sealing: str
    signing: str
    officer: str
    """Full name of who sealed it."""
    prefix: str
    """From an office: what the receiver's own numbers begin with."""
    form: str
    """The revision of the record's form."""
    practice: bool
    rows: Rows = field(default_factory=dict)


def write_body(body: Body) -> bytes:
    """The content to seal."""
    return json.dumps(asdict(body), ensure_ascii=False, separators=(",", ":")).encode()


def read_body(content: bytes) -> Body:
    """The packet in its content. KnownError("packet_damaged") for whatever is not one."""
    try:
        said = json.loads(content)
        return _checked(said)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise KnownError("packet_damaged") from error


def _checked(said: Mapping[str, Any]) -> Body:
    _need(isinstance(said, dict))
    texts = {name: said[name] for name in _TEXTS}
    _need(all(isinstance(text, str) and len(text) <= _LONGEST for text in texts.values()))
    _need(isinstance(said["practice"], bool) and texts["role"] in {"office", "laptop"})
    answers = said["answers"]
    _need(_CODE.fullmatch(texts["code"]) is not None)
    _need(answers is None or (isinstance(answers, str) and _CODE.fullmatch(answers) is not None))
    _need(datetime.fromisoformat(texts["sealed_at"]).tzinfo is not None)
    return Body(answers=answers, practice=said["practice"], rows=_rows(said["rows"]), **texts)


def _rows(said: Any) -> Rows:
    _need(isinstance(said, dict))
    count = 0
    for noun, rows in said.items():
        _need(_NAME.fullmatch(noun) is not None and isinstance(rows, list))
        count += len(rows)
        _need(count <= _MOST_ROWS)
        ids = [_id(row) for row in rows]
        _need(len(set(ids)) == len(ids))
    return dict(said)


def _id(row: Any) -> int:
    _need(isinstance(row, dict) and all(_NAME.fullmatch(name) for name in row))
    number = row["id"]
    _need(type(number) is int and 0 < number < _MOST_ID)
    return int(number)


def _need(holds: bool) -> None:
    if not holds:
        msg = "no packet of ours"
        raise ValueError(msg)
