"""Files as they come from phones and scanners: known by their bytes, upright, without where they were taken."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from desktop_app.intake import attachment_files as files

KINDS = {"JPEG": files.JPEG, "PNG": files.PNG, "WEBP": files.WEBP}
LIMITS = {"most_bytes": 8_000_000, "most_pixels": 24_000_000}
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>21,50N</exif:GPSLatitude></x:xmpmeta>'


def picture(width: int = 60, height: int = 40) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (width, height), (200, 20, 20))
    ImageDraw.Draw(image).rectangle((width // 2, 0, width, height), (20, 20, 200))
    return image


def saved(kind: str, image: Image.Image | None = None, *, gps: bool = False, turned: int = 1, **more: Any) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = turned
    exif[0x010F] = "A phone"
    if gps:
        exif.get_ifd(0x8825)[1] = "N"
        exif.get_ifd(0x8825)[2] = (21.0, 50.0, 30.0)
    out = BytesIO()
    (image or picture()).save(out, kind, exif=exif, **more)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_without_a_place_is_kept_byte_for_byte(kind: str) -> None:
    data = saved(kind, turned=6)
    assert files.media_type(data) == KINDS[kind]
    kept = files.taken_in(data, KINDS[kind], **LIMITS)
    assert kept == files.Kept(data, KINDS[kind], (60, 40))


@pytest.mark.parametrize("turned", [1, 6])
@pytest.mark.parametrize("how", ["exif", "xmp", "both"])
@pytest.mark.parametrize("kind", KINDS)
def test_where_it_was_taken_is_gone_and_the_picture_is_the_same(kind: str, how: str, turned: int) -> None:
    more: dict[str, Any] = {} if how == "exif" else {"xmp": XMP}
    if kind == "PNG" and more:
        from PIL.PngImagePlugin import PngInfo

        about = PngInfo()
        about.add_itxt("XML:com.adobe.xmp", XMP.decode())
        more = {"pnginfo": about}
    data = saved(kind, gps=how != "xmp", turned=turned, **more)
    kept = files.taken_in(data, KINDS[kind], **LIMITS)
    assert kept.place_removed
    assert b"GPS" not in kept.content
    after = opened(kept.content)
    assert 0x8825 not in after.getexif()
    assert after.getexif().get(0x0112, 1) == turned
    assert after.tobytes() == opened(data).tobytes()
    assert files.taken_in(kept.content, KINDS[kind], **LIMITS).content == kept.content


@pytest.mark.parametrize("progressive", [False, True])
def test_a_second_picture_behind_the_first_goes_with_its_place(progressive: bool) -> None:
    first = saved("JPEG", picture(400, 300), progressive=progressive, quality=100)
    kept = files.taken_in(first + saved("JPEG", gps=True), files.JPEG, **LIMITS)
    assert kept.place_removed
    assert b"Exif" not in kept.content
    assert opened(kept.content).tobytes() == opened(first).tobytes()
    assert files.taken_in(first + b"\x00" * 9, files.JPEG, **LIMITS).content == first + b"\x00" * 9


@pytest.mark.parametrize("kind", KINDS)
def test_a_small_picture_stands_upright(kind: str) -> None:
    small = files.thumbnail(saved(kind, picture(600, 400), turned=6), KINDS[kind], 96)
    assert small is not None
    image = opened(small).convert("RGB")
    assert image.size == (64, 96)
    assert image.getpixel((32, 5)) == pytest.approx((200, 20, 20), abs=12)
    assert image.getpixel((32, 90)) == pytest.approx((20, 20, 200), abs=12)


def test_a_large_picture_is_made_smaller_and_upright() -> None:
    data = saved("PNG", picture(4000, 200), turned=6, gps=True)
    kept = files.taken_in(data, files.PNG, most_bytes=8_000_000, most_pixels=500_000)
    assert (kept.media_type, kept.size, kept.scaled_to) == (files.JPEG, (4000, 200), (150, 3000))
    assert kept.place_removed
    image = opened(kept.content)
    assert image.size == (150, 3000)
    assert not image.getexif()


def test_a_heavy_picture_is_made_smaller_until_it_fits() -> None:
    noise = Image.effect_noise((3200, 2400), 90)
    data = saved("PNG", noise.convert("RGB"))
    kept = files.taken_in(data, files.PNG, most_bytes=1_500_000, most_pixels=24_000_000)
    assert len(kept.content) <= 1_500_000
    assert kept.scaled_to is not None
    assert kept.scaled_to[0] < 3000


def test_what_was_transparent_is_white_on_paper() -> None:
    clear = Image.new("RGBA", (3000, 3000), (0, 0, 0, 0))
    out = BytesIO()
    clear.save(out, "PNG")
    kept = files.taken_in(out.getvalue(), files.PNG, most_bytes=8_000_000, most_pixels=4_000_000)
    assert opened(kept.content).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", [0.1, 0.5, 0.95])
def test_a_file_that_was_not_copied_to_its_end_is_damaged(kind: str, part: float) -> None:
    data = saved(kind, Image.effect_noise((300, 200), 60).convert("RGB"))
    with pytest.raises(files.DamagedError):
        files.taken_in(data[: int(len(data) * part)], KINDS[kind], **LIMITS)


def test_a_small_file_that_claims_to_be_huge_is_not_decoded() -> None:
    out = BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    with pytest.raises(files.TooLargeError):
        files.taken_in(out.getvalue(), files.PNG, **LIMITS)


def test_what_a_file_is_stands_in_its_bytes() -> None:
    assert files.media_type(b"%PDF-1.7\n%") == files.PDF
    assert files.media_type(b"\n\n%PDF-1.4") == files.PDF
    for data in (b"", b"MZ\x90", b"GIF89a", b"<html>", b"PK\x03\x04", b"RIFF0000WAVE", b"BM123"):
        assert files.media_type(data) is None
    assert files.thumbnail(b"%PDF-1.7", files.PDF, 96) is None
    assert files.taken_in(b"%PDF-1.7", files.PDF, **LIMITS) == files.Kept(b"%PDF-1.7", files.PDF)


@given(st.sampled_from(sorted(KINDS)), st.integers(0, 1500), st.binary(min_size=1, max_size=8))
def test_harm_is_told_or_does_none(kind: str, at: int, harm: bytes) -> None:
    data = saved(kind, gps=True)
    place = at % len(data)
    harmed = data[:place] + harm + data[place + len(harm) :]
    if files.media_type(harmed) != KINDS[kind]:
        return
    try:
        kept = files.taken_in(harmed, KINDS[kind], **LIMITS)
    except (files.DamagedError, files.TooLargeError):
        return
    opened(kept.content)
