"""What the window remembers on this computer: sizes, columns, language, the last store. No password, no personal data.

A broken file is as good as none: the window opens with what it starts with.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from resources import LANGUAGES

FOLDER_VARIABLE = "BANGIAO_CONFIG"


@dataclass(frozen=True)
class TableLayout:
    """The columns of one table: their order, widths, which are hidden, and by which it is sorted."""

    sort: str = ""
    descending: bool = False
    order: tuple[str, ...] = ()
    widths: dict[str, int] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True)
class Settings:
    """Everything that is remembered. `geometry` is Qt's own word for a window's place, in hexadecimal."""

    language: str = "vi"
    store: str = ""
    real_store: str = ""
    """The last store that was none to practise with: where one goes back to."""
    officer: str = ""
    geometry: str = ""
    place: str = ""
    scanner_port: str = ""
    """The port of a scanner in serial mode; empty for one that types."""
    backup_folder: str = ""
    """The second place of the backups, on this computer."""
    tables: dict[str, TableLayout] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)
    panes: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """The widths of what stands side by side."""
    gate: dict[str, str] = field(default_factory=dict)
    """How gate mode was left: which lines it shows, whether it sounds."""
    papers: dict[str, str] = field(default_factory=dict)
    """What is printed with what: `cards` "with" the roster."""
    printing: dict[str, str] = field(default_factory=dict)
    """For each kind of paper the printer, copies and sides that were chosen last."""
    reports: dict[str, str] = field(default_factory=dict)
    """What kind of period and which programme were last looked at."""
    filters: dict[str, dict[str, str]] = field(default_factory=dict)
    """How each page was narrowed, by codes and ids; what was searched for is not kept."""
    tours: dict[str, str] = field(default_factory=dict)
    """Of each store whether the first steps are over: "done" or "dismissed"."""
    recent: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What each officer (by id) last opened, the newest first: nouns and ids, never a name."""


def config_folder() -> Path:
    """Where settings and the crash log live; BANGIAO_CONFIG names another place."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    import platformdirs  # noqa: PLC0415 - not where the folder is named

    return Path(platformdirs.user_config_dir("BanGiao", appauthor=False))


def default_store_folder() -> Path:
    """Where a first store is proposed."""
    import platformdirs  # noqa: PLC0415 - as above

    return Path(platformdirs.user_documents_dir()) / "BanGiao"


def load(folder: Path | None = None) -> Settings:
    """What is remembered, or the defaults when there is no file or none that can be read."""
    try:
        found = json.loads(_file(folder).read_text(encoding="utf-8"))
        return _read(found)
    except (OSError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return Settings()


def save(settings: Settings, folder: Path | None = None) -> None:
    """Remember it; a folder that cannot be written is no reason to disturb anyone."""
    file = _file(folder)
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), encoding="utf-8")
        fresh.replace(file)


def change(folder: Path | None = None, /, **parts: Any) -> Settings:
    """Remember some parts anew and keep the rest."""
    changed = replace(load(folder), **parts)
    save(changed, folder)
    return changed


# Of the officer who is at the desk: the columns, panes and filters of one are not another's


def layout_of(table: str) -> TableLayout:
    """How the officer left a table; a table never touched has an empty one."""
    kept = load()
    return kept.tables.get(_own(kept, table), TableLayout())


def keep_layout(table: str, layout: TableLayout | None) -> None:
    """Remember how the officer left a table; None forgets it."""
    kept = load()
    tables = {name: each for name, each in kept.tables.items() if name != _own(kept, table)}
    save(replace(kept, tables=tables if layout is None else {**tables, _own(kept, table): layout}))


def panes_of(splitter: str) -> tuple[int, ...]:
    """How wide the officer left what stands side by side; nothing where it was never moved."""
    kept = load()
    return kept.panes.get(_own(kept, splitter), ())


def keep_panes(splitter: str, sizes: Iterable[int]) -> None:
    """Remember it."""
    kept = load()
    save(replace(kept, panes={**kept.panes, _own(kept, splitter): tuple(sizes)}))


def filters_of(page: str) -> dict[str, str]:
    """How the officer left a page narrowed."""
    kept = load()
    return dict(kept.filters.get(_own(kept, page), {}))


def keep_filters(page: str, filters: Mapping[str, str]) -> None:
    """Remember it; no name of a person may be among them."""
    kept = load()
    if dict(filters) != kept.filters.get(_own(kept, page), {}):
        save(replace(kept, filters={**kept.filters, _own(kept, page): dict(filters)}))


def _own(kept: Settings, name: str) -> str:
    return f"{kept.officer}/{name}" if kept.officer else name


def _file(folder: Path | None) -> Path:
    return (folder or config_folder()) / "window.json"


def _read(found: dict[str, Any]) -> Settings:
    """Part by part: one that is broken, or of a later version of the program, takes none of the others with it."""
    parts: dict[str, Any] = {}
    for name, reader in _READERS.items():
        with contextlib.suppress(ValueError, TypeError, AttributeError, OverflowError):
            if found.get(name) is not None:
                parts[name] = reader(found[name])
    return Settings(**parts)


def _text(found: Any) -> str:
    if not isinstance(found, str):
        raise TypeError
    return found


def _language(found: Any) -> str:
    return found if found in LANGUAGES else "vi"


def _texts(found: Any) -> dict[str, str]:
    return {str(name): str(value) for name, value in found.items()}


def _layout(found: dict[str, Any]) -> TableLayout:
    return TableLayout(
        order=tuple(str(key) for key in found.get("order", ())),
        widths={str(key): int(width) for key, width in found.get("widths", {}).items()},
        hidden=tuple(str(key) for key in found.get("hidden", ())),
        sort=str(found.get("sort", "")),
        descending=bool(found.get("descending", False)),
    )


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "language": _language,
    **dict.fromkeys(("store", "real_store", "officer", "geometry", "place", "scanner_port", "backup_folder"), _text),
    **dict.fromkeys(("folders", "gate", "papers", "printing", "reports", "tours"), _texts),
    "tables": lambda found: {str(name): _layout(each) for name, each in found.items()},
    "panes": lambda found: {str(name): tuple(int(part) for part in each) for name, each in found.items()},
    "filters": lambda found: {str(page): _texts(kept) for page, kept in found.items()},
    "recent": lambda found: {str(name): tuple(str(one) for one in each) for name, each in found.items()},
}
