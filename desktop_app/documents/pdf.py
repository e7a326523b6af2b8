"""A PDF file of pages with embedded subsets of our faces, on ReportLab's document objects.

ReportLab writes the file (objects, cross-references, metadata). Fonts go in as composite fonts, two bytes a character,
so that a face is one font in the file however many characters it needs, and text is encoded by one `str.translate`.
Pages are compressed as they come.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reportlab.pdfbase import pdfdoc

from desktop_app.clock import HANOI
from desktop_app.documents.fonts import Face, face

_PAGE_LEVEL = 3
_FONT_LEVEL = 6


class _Codes(dict[int, str]):
    """Character -> four hex digits, numbered from 1 as characters are first used."""

    def __missing__(self, char: int) -> str:
        code = self[char] = f"{len(self) + 1:04x}"
        return code


@dataclass(frozen=True)
class About:
    """What the file says of itself."""

    title: str
    subject: str
    author: str
    made_at: datetime
    language: str = "vi"


def _stream(content: bytes, level: int, entries: dict[str, object] | None = None) -> Any:
    dictionary = pdfdoc.PDFDictionary({**(entries or {}), "Filter": pdfdoc.PDFName("FlateDecode")})
    return pdfdoc.PDFStream(dictionary, zlib.compress(content, level))


def _document(language: str) -> Any:
    return pdfdoc.PDFDocument(compression=1, invariant=1, lang=language)


class PdfFile:
    """Pages of one size, in points. Give contents as content-stream text; font names come from `font`."""

    def __init__(self, width: float, height: float, about: About) -> None:
        """Start an empty file."""
        self._doc = _document(about.language)
        self._doc.signature = hashlib.md5(usedforsecurity=False)  # the file's mark: of its content, not of a clock
        self._size = (width, height)
        self._codes: dict[str, _Codes] = {}
        self._forms: dict[str, object] = {}
        info: Any = self._doc.info
        info.title, info.subject, info.author, info.creator = about.title, about.subject, about.author, "Bàn Giao"
        moment = about.made_at.astimezone(HANOI)
        info._dateFormatter = lambda *_: f"{moment:D:%Y%m%d%H%M%S}+07'00'"  # noqa: SLF001  as Canvas.setDateFormatter does

    def codes(self, face_code: str) -> _Codes:
        """The table that `str.translate` turns text of that face into hex digits with."""
        known = self._codes.get(face_code)
        if known is None:
            known = self._codes[face_code] = _Codes()
        return known

    def form(self, name: str, width: float, height: float, content: str) -> None:
        """A drawing to be repeated on pages by "/name Do"."""
        box = pdfdoc.PDFArray([0, 0, width, height])
        entries = {"Type": pdfdoc.PDFName("XObject"), "Subtype": pdfdoc.PDFName("Form"), "BBox": box}
        self._forms[name] = self._doc.Reference(_stream(content.encode("ascii"), _FONT_LEVEL, entries), f"form.{name}")

    def picture(self, name: str, jpeg: bytes, width: int, height: int) -> None:
        """A colour JPEG of so many pixels, to be put on pages by "/name Do": one unit wide and high."""
        entries = {
            "Type": pdfdoc.PDFName("XObject"),
            "Subtype": pdfdoc.PDFName("Image"),
            "Width": width,
            "Height": height,
            "ColorSpace": pdfdoc.PDFName("DeviceRGB"),
            "BitsPerComponent": 8,
            "Filter": pdfdoc.PDFName("DCTDecode"),
        }
        self._doc.signature.update(jpeg)
        stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), jpeg)
        self._forms[name] = self._doc.Reference(stream, f"picture.{name}")

    def png(self, name: str, content: bytes) -> tuple[int, int]:
        """A PNG with a palette, not interlaced, as `picture` takes a JPEG; its width and height in pixels.

        What a PNG compresses is what a PDF reads with the same predictor: nothing is decoded.
        """
        parts: dict[bytes, bytes] = {}
        at = 8
        while at < len(content):
            length, kind = struct.unpack_from(">I4s", content, at)
            parts[kind] = parts.get(kind, b"") + content[at + 8 : at + 8 + length]
            at += length + 12
        width, height, bits, *_ = struct.unpack(">IIBBBBB", parts[b"IHDR"])
        colours = parts[b"PLTE"]
        predictor = {"Predictor": 15, "Colors": 1, "BitsPerComponent": bits, "Columns": width}
        palette = [pdfdoc.PDFName("Indexed"), pdfdoc.PDFName("DeviceRGB"), len(colours) // 3 - 1]
        entries = {
            "Type": pdfdoc.PDFName("XObject"),
            "Subtype": pdfdoc.PDFName("Image"),
            "Width": width,
            "Height": height,
            "ColorSpace": pdfdoc.PDFArray([*palette, self._doc.Reference(_stream(colours, _FONT_LEVEL))]),
            "BitsPerComponent": bits,
            "Filter": pdfdoc.PDFName("FlateDecode"),
            "DecodeParms": pdfdoc.PDFDictionary(predictor),
        }
        self._doc.signature.update(content)
        stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), parts[b"IDAT"])
        self._forms[name] = self._doc.Reference(stream, f"picture.{name}")
        return int(width), int(height)

    def page(self, content: str) -> None:
        """Add a page."""
        page: Any = pdfdoc.PDFPage()
        page.pagewidth, page.pageheight = self._size
        drawn = content.encode("ascii")
        self._doc.signature.update(drawn)
        page.Contents = _stream(drawn, _PAGE_LEVEL)
        page.Resources = self._resources()
        self._doc.addPage(page)

    def _resources(self) -> object:
        known = self._doc.idToObject.get("shared.resources")
        if known is None:
            resources: Any = pdfdoc.PDFResourceDictionary()
            resources.basicFonts()
            resources.basicProcs()
            resources.XObject = pdfdoc.PDFDictionary(self._forms)
            known = self._doc.Reference(resources, "shared.resources")
        return pdfdoc.PDFObjectReference("shared.resources")

    def bytes(self) -> bytes:
        """The whole file. The same contents give the same bytes."""
        fonts = self._doc.idToObject["BasicFonts"].dict
        for code, codes in self._codes.items():
            fonts[code] = _composite(self._doc, face(code), "".join(map(chr, codes)))
        data: bytes = self._doc.GetPDFData(None)
        return data


def _composite(doc: Any, used: Face, chars: str) -> object:
    """The font objects of a face for these characters, in the order of their codes."""
    tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(chars.encode("utf-8", "surrogatepass")).digest()[:6])
    name = pdfdoc.PDFName(f"{tag}+{used.name}")
    descendant = {
        "Type": pdfdoc.PDFName("Font"),
        "Subtype": pdfdoc.PDFName("CIDFontType2"),
        "BaseFont": name,
        "CIDSystemInfo": pdfdoc.PDFDictionary(
            {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
        ),
        "CIDToGIDMap": pdfdoc.PDFName("Identity"),
        "DW": 1000,
        "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray([used.widths[char] for char in chars])]),
        "FontDescriptor": doc.Reference(_descriptor(doc, used, name, chars), f"descriptor.{used.code}"),
    }
    font = {
        "Type": pdfdoc.PDFName("Font"),
        "Subtype": pdfdoc.PDFName("Type0"),
        "BaseFont": name,
        "Encoding": pdfdoc.PDFName("Identity-H"),
        "DescendantFonts": pdfdoc.PDFArray(
            [doc.Reference(pdfdoc.PDFDictionary(descendant), f"descendant.{used.code}")]
        ),
        "ToUnicode": doc.Reference(_stream(_to_unicode(chars), _FONT_LEVEL), f"unicode.{used.code}"),
    }
    return doc.Reference(pdfdoc.PDFDictionary(font), f"font.{used.code}")


def _descriptor(doc: Any, used: Face, name: object, chars: str) -> Any:
    data = used.file.subset([used.glyphs[char] for char in chars])
    scale = 1000 / used.file.units
    symbolic_serif = 6
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": symbolic_serif + (64 if used.code in {"TI", "TX"} else 0),
            "FontBBox": pdfdoc.PDFArray([round(edge * scale) for edge in used.file.box]),
            "ItalicAngle": -12 if used.code in {"TI", "TX"} else 0,
            "Ascent": round(used.file.ascent * scale),
            "Descent": round(used.file.descent * scale),
            "CapHeight": 700,
            "StemV": 140 if used.code in {"TB", "TX", "CB"} else 80,
            "FontFile2": doc.Reference(_stream(data, _FONT_LEVEL, {"Length1": len(data)}), f"file.{used.code}"),
        }
    )


def _to_unicode(chars: str) -> bytes:
    """The map by which a reader finds the characters again."""
    pairs = [f"<{number:04x}> <{char.encode('utf-16-be').hex()}>" for number, char in enumerate(chars, 1)]
    blocks = (pairs[start : start + 100] for start in range(0, len(pairs), 100))
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
