"""What a file is, seen from its bytes; a picture made fit to be kept, and small to be shown. Pure.

A picture stays byte for byte what it was, unless it is too large (then it is made smaller and set upright) or says
where it was taken (then what surrounds the picture is taken off, and the picture itself is not touched).
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from desktop_app.intake import picture_marks

if TYPE_CHECKING:
    from PIL import Image

JPEG, PNG, WEBP, PDF = "image/jpeg", "image/png", "image/webp", "application/pdf"
ENDINGS = {JPEG: ".jpg", PNG: ".png", WEBP: ".webp", PDF: ".pdf"}
MOST_DECODED = 150_000_000
"""Pixels: what claims to be larger is not decoded, since it would fill the memory."""
_SIDES = (3000, 2400, 1800, 1200)
"""Longest sides that are tried, in pixels: 3000 is an A4 page at 250 dots an inch."""
_QUALITY = 88
_GPS, _ORIENTATION = 0x8825, 0x0112


class DamagedError(Exception):
    """A picture that cannot be decoded to its end."""


class TooLargeError(Exception):
    """A picture that claims more pixels than will be decoded."""


@dataclass(frozen=True)
class Kept:
    """A file as it is to be kept."""

    content: bytes
    media_type: str
    size: tuple[int, int] | None = None
    """Width and height in pixels as it came; None for a PDF."""
    scaled_to: tuple[int, int] | None = None
    place_removed: bool = False


def media_type(data: bytes) -> str | None:
    """JPEG, PNG, WEBP, PDF, or None for anything else."""
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WEBP
    return PDF if b"%PDF-" in data[:1024] else None


def taken_in(data: bytes, kind: str, *, most_bytes: int, most_pixels: int) -> Kept:
    """The file as it is to be kept; `kind` is what media_type said. Raises DamagedError or TooLargeError."""
    if kind == PDF:
        return Kept(data, kind)
    with _quietly():
        return _picture_taken_in(data, kind, most_bytes, most_pixels)


def _picture_taken_in(data: bytes, kind: str, most_bytes: int, most_pixels: int) -> Kept:
    image = _opened(data, kind)
    _load(image)
    size = (image.width, image.height)
    if len(data) > most_bytes or size[0] * size[1] > most_pixels:
        content, fitted = _smaller(image, most_bytes, most_pixels)
        return Kept(content, JPEG, size, fitted, _tells_place(image))
    orientation = _exif(image).get(_ORIENTATION, 1)
    cleaned = picture_marks.without_place(data, kind, orientation, surely=_tells_place(image))
    return Kept(cleaned or data, kind, size, None, cleaned is not None)


def thumbnail(data: bytes, kind: str, size: int) -> bytes | None:
    """An upright PNG of at most size x size pixels; None for a PDF. Raises DamagedError."""
    if kind == PDF:
        return None
    with _quietly():
        image = _opened(data, kind)
        image.draft("RGB", (size, size))
        _load(image)
        image = _upright(image)
        image.thumbnail((size, size))
        return _saved(image if image.mode in {"RGB", "RGBA", "L"} else image.convert("RGBA"), "PNG")


@contextmanager
def _quietly() -> Iterator[None]:
    """The library warns of harmed notes around a picture; they do not matter here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _opened(data: bytes, kind: str) -> Image.Image:
    """Opened only as what the bytes say, and never by guessing among the formats that the library knows."""
    from PIL import Image as PillowImage  # noqa: PLC0415  heavy, and seldom needed
    from PIL import JpegImagePlugin, PngImagePlugin, WebPImagePlugin  # noqa: PLC0415  heavy, and seldom needed

    openers: dict[str, Any] = {
        JPEG: JpegImagePlugin.JpegImageFile,
        PNG: PngImagePlugin.PngImageFile,
        WEBP: WebPImagePlugin.WebPImageFile,
    }
    try:
        image: Image.Image = openers[kind](BytesIO(data))
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise DamagedError from error
    except PillowImage.DecompressionBombError as error:
        raise TooLargeError from error
    if image.width * image.height > MOST_DECODED:
        raise TooLargeError
    return image


def _load(image: Image.Image) -> None:
    from PIL.Image import DecompressionBombError  # noqa: PLC0415  as above

    try:
        image.load()
    except (OSError, SyntaxError, ValueError, EOFError, IndexError) as error:
        raise DamagedError from error
    except DecompressionBombError as error:
        raise TooLargeError from error


def _exif(image: Image.Image) -> Any:
    """The picture's Exif; an empty one where it is harmed."""
    from PIL.Image import Exif  # noqa: PLC0415  as above

    try:
        return image.getexif()
    except (OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError):
        return Exif()


def _tells_place(image: Image.Image) -> bool:
    return _GPS in _exif(image)


def _upright(image: Image.Image) -> Image.Image:
    from PIL import ImageOps  # noqa: PLC0415  as above

    try:
        return ImageOps.exif_transpose(image)
    except (OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError):
        return image


def _smaller(image: Image.Image, most_bytes: int, most_pixels: int) -> tuple[bytes, tuple[int, int]]:
    """A JPEG within the limits, upright, on white where the picture was transparent, without anything around it."""
    flat = _flat(_upright(image))
    content = b""
    for side in _SIDES:
        flat.thumbnail((side, side))
        if flat.width * flat.height > most_pixels:
            continue
        content = _saved(flat, "JPEG", quality=_QUALITY)
        if len(content) <= most_bytes:
            break
    return content, (flat.width, flat.height)


def _flat(image: Image.Image) -> Image.Image:
    from PIL import Image  # noqa: PLC0415  as above

    if not image.has_transparency_data:
        return image.convert("RGB")
    ground = Image.new("RGB", image.size, "white")
    alpha = image.convert("RGBA")
    ground.paste(alpha, mask=alpha.getchannel("A"))
    return ground


def _saved(image: Image.Image, kind: str, **options: int) -> bytes:
    out = BytesIO()
    image.info.clear()  # neither a profile nor a comment goes along
    image.save(out, kind, **options)
    return out.getvalue()
