"""QR codes in a picture: a photo of a card, a scan, a screenshot. Pure: bytes in, texts out.

The libraries are loaded only when a picture is read. Only common picture formats are opened, and only up to a size that
a telephone's camera makes.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop_app.errors import KnownError

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 50 * 1024 * 1024
MOST_PIXELS = 80_000_000
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")
"""A telephone's MPO is opened as the JPEG that it begins with; Pillow knows no opener of that name."""
_SMALL, _LARGE, _WHOLE = 1_700, 2_000, 5_000


def read_codes(content: bytes) -> tuple[str, ...]:
    """The texts of the QR codes in a picture, each once, in the order of reading.

    KnownError: scan_picture_unreadable, scan_picture_too_big, scan_picture_without_code.
    """
    picture = _open(content) if len(content) <= MOST_BYTES else None
    if picture is None:
        raise KnownError("scan_picture_too_big", most=MOST_PIXELS // 1_000_000)
    for attempt in _attempts(picture):
        found = _decode(attempt)
        if found:
            return found
    raise KnownError("scan_picture_without_code")


def _open(content: bytes) -> Image | None:
    """The picture in greys, on white where it was transparent; None where it has too many pixels."""
    from PIL import Image  # noqa: PLC0415  not needed before there is a picture

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            opened = Image.open(io.BytesIO(content), formats=_FORMATS)
        return _in_greys(opened) if opened.width * opened.height <= MOST_PIXELS else None
    except Image.DecompressionBombError:
        return None
    except Exception as error:  # whatever a decoder stumbles over: the file is no whole picture
        raise KnownError("scan_picture_unreadable") from error


def _in_greys(picture: Image) -> Image:
    from PIL import Image as Images  # noqa: PLC0415  as above

    if picture.has_transparency_data:
        white = Images.new("RGBA", picture.size, "white")
        picture = Images.alpha_composite(white, picture.convert("RGBA"))
    return picture.convert("L")


def _attempts(picture: Image) -> Iterator[Image]:
    """The picture as it is, then in the ways that help a weak one. Each costs time, so the likely ones come first."""
    from PIL import ImageFilter, ImageOps  # noqa: PLC0415  as above

    whole = ImageOps.contain(picture, (_WHOLE, _WHOLE)) if max(picture.size) > _WHOLE else picture
    yield whole
    part = ImageOps.contain(whole, (_LARGE, _LARGE)) if max(whole.size) > _LARGE else whole
    yield ImageOps.autocontrast(part, cutoff=2)
    yield part.filter(ImageFilter.UnsharpMask(4, 300, 0))
    if max(part.size) < _SMALL:
        large = part.resize((part.width * 2, part.height * 2))
        yield large
        yield large.filter(ImageFilter.UnsharpMask(4, 300, 0))
    if part is not whole:
        yield whole.filter(ImageFilter.UnsharpMask(2, 200, 0))
    yield part.filter(ImageFilter.MedianFilter(3))
    for degrees in (22, 45):
        yield part.rotate(degrees, expand=True, fillcolor=255)


def _decode(picture: Image) -> tuple[str, ...]:
    import zxingcpp  # noqa: PLC0415  as above

    pixels = memoryview(picture.tobytes()).cast("B", (picture.height, picture.width))
    only = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    codes = zxingcpp.read_barcodes(pixels, formats=only)
    found = [_text(bytes(code.bytes), str(code.text)) for code in codes if code.valid]
    return tuple(dict.fromkeys(text for text in found if text))


def _text(content: bytes, guessed: str) -> str:
    """The bytes as UTF-8, which Vietnamese cards are in; the library's guess only where they are not."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return guessed
