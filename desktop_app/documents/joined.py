"""Several papers as one file, for one go through the printer; each keeps its own pages as issued."""

from __future__ import annotations

import io
from collections.abc import Sequence


def joined(papers: Sequence[bytes], *, title: str = "") -> bytes:
    """The pages of all papers, in order, as one PDF. One paper comes back as it is."""
    if len(papers) == 1:
        return papers[0]
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415  loaded when first needed

    writer = PdfWriter()
    for paper in papers:
        writer.append(PdfReader(io.BytesIO(paper)), import_outline=False)
    if title:
        writer.add_metadata({"/Title": title})
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
