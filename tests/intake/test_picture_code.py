"""QR codes in pictures: turned, faint, small, large, several; and pictures without any."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

from desktop_app.errors import KnownError
from desktop_app.intake import picture_code
from desktop_app.intake.picture_code import read_codes

CARD = "020099123456|082123456|Nguyễn Văn Hùng|05031999|Nam|Thôn Nà Pàn, Thụy Hùng, Cao Lộc, Lạng Sơn|12052022"
OTHER = "BANGIAO:1|ROSTER|147/DS-TTDVVL|2|50|12|9f3a 51c2 e07d"


def code(text: str, scale: int = 4) -> Image.Image:
    made: Any = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=scale)
    pixels = memoryview(made)
    height, width = pixels.shape or (0, 0)
    return Image.frombytes("L", (width, height), pixels.tobytes())


def saved(picture: Image.Image, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


def on_desk(picture: Image.Image, size: tuple[int, int] = (1600, 1200), ground: int = 190) -> Image.Image:
    desk = Image.new("L", size, ground)
    desk.paste(picture, ((size[0] - picture.width) // 3, (size[1] - picture.height) // 2))
    return desk


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF"])
def test_the_usual_formats(kind: str) -> None:
    assert read_codes(saved(code(CARD), kind)) == (CARD,)


SHAPES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "turned by 90 degrees": lambda p: p.rotate(90, expand=True),
    "upside down": lambda p: p.rotate(180),
    "askew": lambda p: p.rotate(17, expand=True, fillcolor=190),
    "more askew": lambda p: p.rotate(40, expand=True, fillcolor=190),
    "faint": lambda p: ImageEnhance.Contrast(p).enhance(0.15),
    "dark": lambda p: p.point(lambda v: v // 5),
    "blurred": lambda p: p.filter(ImageFilter.GaussianBlur(2)),
    "small": lambda p: p.resize((p.width // 2, p.height // 2)),
    "light on dark": ImageOps.invert,
    "from a camera of 12 megapixels": lambda p: on_desk(p, (4000, 3000)),
    "in colour": lambda p: p.convert("RGB"),
    "with a palette": lambda p: p.convert("P"),
    "with transparency": lambda p: p.convert("LA"),
    "mirrored": ImageOps.mirror,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_pictures_as_people_take_them(shape: str) -> None:
    assert read_codes(saved(SHAPES[shape](on_desk(code(CARD))))) == (CARD,)


def test_a_transparent_ground_is_white() -> None:
    picture = Image.new("RGBA", (700, 700), (0, 0, 0, 0))
    black = code(CARD)
    picture.paste((0, 0, 0, 255), (40, 40), ImageOps.invert(black))
    assert read_codes(saved(picture)) == (CARD,)


def test_several_codes() -> None:
    picture = Image.new("L", (1400, 700), 255)
    picture.paste(code(CARD), (20, 20))
    picture.paste(code(OTHER), (800, 60))
    assert set(read_codes(saved(picture))) == {CARD, OTHER}


def test_the_same_code_twice_is_one() -> None:
    picture = Image.new("L", (1400, 700), 255)
    picture.paste(code(OTHER), (20, 20))
    picture.paste(code(OTHER), (800, 60))
    assert read_codes(saved(picture)) == (OTHER,)


def told(content: bytes) -> str:
    with pytest.raises(KnownError) as raised:
        read_codes(content)
    return raised.value.code


def test_no_code() -> None:
    assert told(saved(Image.new("RGB", (600, 400), "white"))) == "scan_picture_without_code"
    assert told(saved(Image.new("L", (1, 1), 0))) == "scan_picture_without_code"


@pytest.mark.parametrize("content", [b"", b"x" * 100, b"\xff\xd8\xff\xe0" + b"\0" * 100, b"GIF89a", b"BM"])
def test_no_picture(content: bytes) -> None:
    assert told(content) == "scan_picture_unreadable"


def test_half_a_picture() -> None:
    whole = saved(on_desk(code(CARD)), "JPEG")
    assert told(whole[: len(whole) // 3]) == "scan_picture_unreadable"


def test_too_many_pixels_are_refused_before_they_are_unpacked() -> None:
    assert told(saved(Image.new("1", (20_000, 20_000)), "PNG")) == "scan_picture_too_big"
    assert told(saved(Image.new("1", (10_000, 9_000)), "PNG")) == "scan_picture_too_big"


def test_too_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_code, "MOST_BYTES", 10)
    assert told(b"x" * 11) == "scan_picture_too_big"


def test_the_libraries_are_loaded_only_for_a_picture() -> None:
    import subprocess

    program = "import sys, desktop_app.intake.picture_code; print('zxingcpp' in sys.modules, 'PIL' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
