"""The command line called in this process, on a practice store of each kind."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli import crash
from desktop_app.cli.main import main
from desktop_app.services.work import Desk

BOTH = {"test_commands", "test_gate", "test_officers"}
"""Modules that run on a server too; the others' services do so by themselves, and the words are the same."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the commands' other tests on a server."""
    here = Path(__file__).parent
    left = [
        item
        for item in items
        if here in item.path.parents and item.path.stem not in BOTH and "[postgresql" in item.name
    ]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in set(left)]


@dataclass(frozen=True)
class Called:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Call = Callable[..., Called]


@pytest.fixture
def call(
    practice_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Call:
    """Runs the command line as the first officer, on 24 November 2026."""
    monkeypatch.setattr(crash, "log_file", lambda: tmp_path / "bangiao-cli.log")
    monkeypatch.setenv("BANGIAO_STORE", practice_desk.store.location)
    monkeypatch.setenv("BANGIAO_OFFICER", "lan")
    monkeypatch.setenv("BANGIAO_PASSWORD", "mat-khau-thu")
    monkeypatch.setenv("BANGIAO_NOW", "2026-11-24T09:00:00+07:00")

    def run(*words: str) -> Called:
        capsys.readouterr()
        code = main(list(words))
        told = capsys.readouterr()
        return Called(code, told.out, told.err)

    return run
