"""A page of the guide as the text that a QTextBrowser shows."""

from __future__ import annotations

from html import escape

from desktop_app.documents.guide_shortcuts import shortcuts
from desktop_app.documents.guide_text import (
    Code,
    Grid,
    GuidePage,
    Heading,
    Part,
    Picture,
    Points,
    Span,
    Spans,
    Text,
)
from desktop_app.ui.theme import Tokens

PICTURE, PAGE = "picture:", "page:"
_SIZES = {2: "13.5pt", 3: "11.5pt"}


def page_html(page: GuidePage, tokens: Tokens, *, language: str = "vi", shortcut_list: bool = False) -> str:
    """The whole page. Links are "page:KEY#anchor", pictures are links to themselves in full size."""
    body = "".join(_part(part, tokens) for part in page.parts)
    listed = shortcut_html(language, tokens) if shortcut_list else ""
    return f'<p style="font-size:18pt; font-weight:600; margin:0 0 10px 0">{escape(page.title)}</p>{body}{listed}'


def shortcut_html(language: str, tokens: Tokens) -> str:
    """Every shortcut, place by place."""
    return "".join(
        _heading(Heading(2, group.title, ""))
        + _table([_strong(keys) for keys, _ in group.lines], [escape(said) for _, said in group.lines], tokens)
        for group in shortcuts(language)
    )


def _table(left: list[str], right: list[str], tokens: Tokens) -> str:
    rows = "".join(
        f'<tr><td width="150" style="padding:3px 12px 3px 8px">{key}</td><td style="padding:3px 8px">{words}</td></tr>'
        for key, words in zip(left, right, strict=True)
    )
    return f'<table cellspacing="0" style="margin:2px 0 10px 0; border-color:{tokens.line}">{rows}</table>'


def _part(part: Part, tokens: Tokens) -> str:
    match part:
        case Heading():
            said = _heading(part)
        case Text():
            said = _text(part, tokens)
        case Points():
            said = _points(part, tokens)
        case Code():
            lines = "\n".join(map(escape, part.lines))
            said = _boxed(f'<pre style="white-space:pre-wrap; margin:0">{lines}</pre>', tokens.soft)
        case Grid():
            said = _grid(part, tokens)
        case Picture():
            said = _picture(part, tokens)
    return said


def _text(part: Text, tokens: Tokens) -> str:
    said = _spans(part.spans, tokens)
    return _boxed(said, tokens.warn_soft) if part.note else f'<p style="margin:0 0 9px 0; line-height:135%">{said}</p>'


def _boxed(said: str, ground: str) -> str:
    inside = f'<tr><td bgcolor="{ground}">{said}</td></tr>'
    return f'<table width="100%" cellspacing="0" cellpadding="10" style="margin:4px 0 10px 0">{inside}</table>'


def _points(part: Points, tokens: Tokens) -> str:
    tag = "ol" if part.numbered else "ul"
    style = "margin-bottom:5px; line-height:130%"
    items = "".join(f'<li style="{style}">{_spans(item, tokens)}</li>' for item in part.items)
    return f'<{tag} style="margin:0 0 9px 0">{items}</{tag}>'


def _picture(part: Picture, tokens: Tokens) -> str:
    shown = f'<p style="margin:6px 0 2px 0"><a href="{PICTURE}{part.file}"><img src="{part.file}"/></a></p>'
    style = f"margin:0 0 12px 0; color:{tokens.muted}; font-size:9.5pt"
    return f'{shown}<p style="{style}">{escape(part.words)}</p>'


def _strong(text: str) -> str:
    """In the weight that there is a face for: <b> would be drawn twice."""
    return f'<span style="font-weight:600">{escape(text)}</span>'


def _heading(part: Heading) -> str:
    size = _SIZES[max(2, part.level)]
    name = f'<a name="{part.anchor}"></a>' if part.anchor else ""
    return f'<p style="font-size:{size}; font-weight:600; margin:16px 0 6px 0">{name}{escape(part.text)}</p>'


def _grid(part: Grid, tokens: Tokens) -> str:
    def row(cells: tuple[Spans, ...], tag: str, ground: str) -> str:
        inside = "".join(
            f'<{tag} align="left" {ground} style="padding:5px 10px">{_spans(cell, tokens)}</{tag}>' for cell in cells
        )
        return f"<tr>{inside}</tr>"

    head = row(part.head, "th", f'bgcolor="{tokens.soft}"')
    rows = "".join(row(cells, "td", "") for cells in part.rows)
    return (
        f'<table width="100%" border="1" cellspacing="0" style="border-collapse:collapse; border-color:{tokens.line}; '
        f'margin:2px 0 12px 0">{head}{rows}</table>'
    )


def _spans(spans: Spans, tokens: Tokens) -> str:
    return "".join(_span(span, tokens) for span in spans)


def _span(span: Span, tokens: Tokens) -> str:
    said = escape(span.text)
    if span.bold:
        return _strong(span.text)
    if span.code:
        return f'<code style="background-color:{tokens.soft}">&nbsp;{said}&nbsp;</code>'
    if span.target:
        return f'<a href="{PAGE}{span.target}" style="color:{tokens.accent}">{said}</a>'
    return said
