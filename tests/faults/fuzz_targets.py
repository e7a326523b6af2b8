"""What is fuzzed: each reader of outside data as a function of bytes, with inputs to begin from.

A target says what became of the input: "read" or the code of the sentence. Whatever else is raised is a finding.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from db import backup, slot_file, slots
from db.errors import StoreProblem
from desktop_app import settings
from desktop_app.errors import KnownError
from desktop_app.intake.citizen_card import read_card
from desktop_app.intake.confirmation_list import read_answer
from desktop_app.intake.mrz import read_mrz
from desktop_app.intake.packet import new_keys, seal, unpacked, unseal
from desktop_app.intake.packet_body import Body, read_body, write_body
from desktop_app.intake.packet_key import KeyFile, read_key, write_key
from desktop_app.intake.scan import read_scan
from desktop_app.intake.spreadsheet import read_sheets
from desktop_app.intake.worker_list import read_list
from desktop_app.services import attempts, witness
from desktop_app.wording import has
from resources import ROOT

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)
_OFFICE, _LAPTOP = new_keys(), new_keys()
_KEY = b"k" * 32


@dataclass(frozen=True)
class Target:
    """`run` reads one input; `seeds` are sound ones; `long` is how many inputs the long run tries."""

    run: Callable[[bytes], object]
    seeds: Sequence[bytes]
    long: int = 1_000_000


def outcome(run: Callable[[bytes], object], data: bytes) -> str:
    """ "read", or the code of the sentence. A code without a sentence is a finding too."""
    try:
        run(data)
    except (KnownError, StoreProblem) as error:
        if not has("error", error.code, "vi"):
            raise AssertionError(error.code) from error
        return error.code
    return "read"


def _folder() -> Path:
    memory = Path("/dev/shm")  # noqa: S108  a folder of our own in it
    return Path(tempfile.mkdtemp(prefix="bangiao-fuzz-", dir=memory if memory.is_dir() else None))


class _Files:
    """A folder where an input lies as a file, for those readers that take one."""

    def __init__(self) -> None:
        self.folder = _folder()

    def put(self, name: str, data: bytes) -> Path:
        file = self.folder / name
        file.write_bytes(data)
        return file

    def remove(self) -> None:
        for file in self.folder.iterdir():
            file.unlink()
        with suppress(OSError):
            self.folder.rmdir()


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _scan(data: bytes) -> object:
    return read_scan(_text(data), TODAY)


def _mrz(data: bytes) -> object:
    text = _text(data)
    return read_mrz(text, TODAY), read_mrz(text), read_card(text, TODAY)


def _packet(data: bytes) -> object:
    """The first byte says which of a packet's readers: the sealed file, what is in it, packed content, a key."""
    readers: tuple[Callable[[bytes], object], ...] = (
        lambda rest: unseal(rest, _LAPTOP),
        read_body,
        lambda rest: read_body(unpacked(rest, 1 << 20)),
        read_key,
    )
    return readers[data[0] % 4](data[1:]) if data else None


def _settings(files: _Files) -> Callable[[bytes], object]:
    """The first byte says: the window's settings, wrong passwords, heads of audits."""

    def run(data: bytes) -> object:
        os.environ[settings.FOLDER_VARIABLE] = str(files.folder)
        kind, rest = (data[0] % 3, data[1:]) if data else (0, b"")
        if kind == 0:
            files.put("window.json", rest)
            return settings.load(files.folder)
        if kind == 1:
            files.put("tries.json", rest)
            attempts.refuse_too_soon(files.folder, "lan", NOW)
            return None
        files.put("witnesses.json", rest)
        return [witness._read(found) for found in witness._known().values()]

    return run


def _slot_file(files: _Files) -> Callable[[bytes], object]:
    def run(data: bytes) -> object:
        files.put(slot_file.SLOTS_FILE, data)
        found = slot_file.read_slots(files.folder)
        cheap = all(slot.cost == _CHEAP for slot in found.slots)
        return slots.unlock_all(found, "lan", "p") if cheap else None

    return run


_CHEAP = slots.Cost(passes=1, memory_kib=8, lanes=1)


def _spreadsheet(files: _Files) -> Callable[[bytes], object]:
    """The first byte says: the file as it is, a sheet's XML in a sound workbook, the text of a .csv."""

    def run(data: bytes) -> object:
        kind, rest = (data[0] % 4, data[1:]) if data else (0, b"")
        if kind == 1:
            rest = _workbook(rest)
        file = files.put("list.csv" if kind == 3 else "list.xlsx", rest)
        sheets = read_sheets(file)
        read_answer(sheets, TODAY)
        return read_list(sheets, TODAY)

    return run


def _backup(files: _Files) -> Callable[[bytes], object]:
    """The first byte says: the file as it is, or a manifest in a sound archive."""

    def run(data: bytes) -> object:
        kind, rest = (data[0] % 2, data[1:]) if data else (0, b"")
        file = files.put("a.bgb", _archive(rest) if kind else rest)
        fresh = files.folder / "fresh"
        fresh.mkdir(exist_ok=True)
        try:
            return backup.unpack(file, fresh)
        finally:
            for left in fresh.iterdir():
                left.unlink()
            fresh.rmdir()

    return run


def _archive(manifest: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in (("manifest.json", manifest), ("slots.json", b"{}"), ("record.db", b"closed")):
            archive.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()


_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="DS" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>',
}  # fmt: skip
_CELLS = (
    ("Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Loại giấy tờ", "Số giấy tờ", "Ngày cấp"),
    ("Vi Văn An", "05/03/1990", "Nam", "020090123456", "Hộ chiếu", "C1234567", "01/02/2024"),
)


def _workbook(sheet: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in _PARTS.items():
            archive.writestr(zipfile.ZipInfo(name), content)
        archive.writestr(zipfile.ZipInfo("xl/worksheets/sheet1.xml"), sheet)
    return packed.getvalue()


def _sheet() -> bytes:
    rows = "".join(
        f'<row r="{number}">'
        + "".join(f'<c r="{chr(65 + at)}{number}" t="inlineStr"><is><t>{c}</t></is></c>' for at, c in enumerate(cells))
        + "</row>"
        for number, cells in enumerate(_CELLS, 1)
    )
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return (
        f'<worksheet xmlns="{name}"><sheetData>{rows}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
        "</worksheet>"
    ).encode()


_SCANS = (
    "020090123456|081234567|Lộc Đức Hiếu|05031990|Nam|Thôn Bản Chắt, xã Bính Xá, tỉnh Lạng Sơn|01022022",
    "020190123456||Nông Thị Hoà|1990|Nữ|Lạng Sơn|01022022|x|y",
    "P<VNMLOC<<DUC<HIEU<<<<<<<<<<<<<<<<<<<<<<<<<<<\nC1234567<1VNM9003055M3102019020090123456<<04",
    "IDVNM0901234567020090123456<<1\n9003055M3102019VNM<<<<<<<<<<<6\nLOC<<DUC<HIEU<<<<<<<<<<<<<<<<<",
    "BANGIAO:1|ROSTER|BG-2026-0001|1|30|12|0a1b 2c3d 4e5f|PART:1/2",
)


def _packet_seeds() -> list[bytes]:
    body = Body(
        code="GT-0A1B2C3D-000001", answers=None, sealed_at="2026-11-22T02:00:00+00:00", handover="BG-2026-0001",
        role="office", name="Văn phòng", sealing="00", signing="11", officer="Lý Thị Lan", prefix="L1", form="0001",
        practice=False, rows={"worker": [{"id": 5, "full_name": "Lộc Đức Hiếu"}]},
    )  # fmt: skip
    content = write_body(body)
    sealed = seal(content, _OFFICE, _LAPTOP.public)
    key = write_key(KeyFile("Máy 1", _LAPTOP.public))
    return [b"\0" + sealed, b"\1" + content, b"\2" + zlib.compress(content), b"\3" + key]


def _slot_seeds(files: _Files) -> list[bytes]:
    slot_file.write_slots(files.folder, slots.make_slots(_KEY, "lan", "p", _CHEAP))
    (files.folder / slot_file.COPY_FILE).unlink()
    return [(files.folder / slot_file.SLOTS_FILE).read_bytes()]


def _settings_seeds() -> list[bytes]:
    some = settings.Settings(tables={"workers": settings.TableLayout("name", order=("a",), widths={"a": 5})})
    tries = {"0" * 32: [6, "2026-11-22T02:00:00+00:00", 0], attempts._name("lan"): [7, "2026-11-22T01:59:59+00:00", 0]}
    heads = {"a" * 32: [5, "f" * 64, NOW.isoformat()]}
    return [bytes([kind]) + json.dumps(said).encode() for kind, said in enumerate((asdict(some), tries, heads))]


def _backup_seeds() -> list[bytes]:
    said = {
        "format": 1, "made_at": "2026-11-22T02:00:00+00:00", "revision": "0001", "store": "a",
        "tables": {"worker": [3, "ff"]}, "audit_sequence": 4, "audit_hash": "ee",
        "record_sha256": hashlib.sha256(b"closed").hexdigest(), "slots_sha256": hashlib.sha256(b"{}").hexdigest(),
    }  # fmt: skip
    manifest = json.dumps(said).encode()
    return [b"\1" + manifest, b"\0" + _archive(manifest)]


def _spreadsheet_seeds() -> list[bytes]:
    csv = "\n".join(",".join(cells) for cells in _CELLS)
    return [
        b"\1" + _sheet(),
        b"\0" + _workbook(_sheet()),
        b"\3" + csv.encode(),
        b"\3" + csv.replace(",", ";").encode("utf-16"),
        b"\0" + (ROOT / "samples" / "worker_list_as_kept.xlsx").read_bytes(),
    ]


def targets() -> tuple[Mapping[str, Target], Callable[[], None]]:
    """All of them by name, and what takes their files away again."""
    files = _Files()
    made = {
        "scan": Target(_scan, [text.encode() for text in _SCANS]),
        "mrz": Target(_mrz, [text.encode() for text in _SCANS[2:4]]),
        "packet": Target(_packet, _packet_seeds()),
        "settings": Target(_settings(files), _settings_seeds()),
        "slots": Target(_slot_file(files), _slot_seeds(files)),
        "spreadsheet": Target(_spreadsheet(files), _spreadsheet_seeds(), 20_000),
        "backup": Target(_backup(files), _backup_seeds(), 20_000),
    }
    return made, files.remove
