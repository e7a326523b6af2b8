from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.cli.main import main


def test_the_guide_is_written_without_a_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "huong-dan.pdf"
    assert main(["guide", "-o", str(file), "--lang", "vi"]) == 0
    assert str(file) in capsys.readouterr().out
    assert "Mục lục" in PdfReader(file).pages[1].extract_text()
    assert main(["guide", "-o", str(tmp_path / "huong-dan.doc")]) == 1
