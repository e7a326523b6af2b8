"""One entry of the audit beside the list: what was done, and each record's values before and after."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QFrame, QLabel, QTextBrowser, QVBoxLayout

from db.vocabulary import ChangeKind
from desktop_app.formats import both_zones
from desktop_app.services.audit_search import EntryView, RecordView

_SHOWN = 60


class AuditSide(QFrame):
    """Empty until an entry is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("auditSide")
        self.setProperty("role", "card")
        self.setMinimumWidth(300)
        self.title = QLabel()
        self.title.setObjectName("auditSideTitle")
        self.title.setProperty("role", "card_title")
        self.title.setWordWrap(True)
        self.head = QLabel()
        self.head.setProperty("role", "muted")
        self.head.setWordWrap(True)
        self.body = QTextBrowser()
        self.body.setObjectName("auditSideBody")
        self.body.setAccessibleName(self.tr("What the entry changed"))
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(6)
        for part in (self.title, self.head):
            layout.addWidget(part)
        layout.addWidget(self.body, 1)
        self.clear()

    def clear(self) -> None:
        """Nothing is chosen."""
        self.title.setText(self.tr("Choose an entry"))
        self.head.setText(self.tr("Its values before and after are shown here."))
        self.body.clear()

    def show_entry(self, entry: EntryView) -> None:
        """Show an entry."""
        line = entry.line
        self.title.setText(entry.sentence or line.what)
        said = [self.tr("Entry {n}").format(n=line.id), both_zones(line.at), line.officer]
        self.head.setText(" · ".join(said) + (f"\n{line.reason}" if line.reason else ""))
        parts = [self._record(record) for record in entry.records[:_SHOWN]]
        more = entry.more + max(0, len(entry.records) - _SHOWN)
        if more:
            words = self.tr("… and {n} more records").format(n=more)
            parts.append(f"<p>{escape(words)}</p>")
        if not parts:
            words = self.tr("No record was changed: something was read, printed or sent.")
            parts.append(f"<p>{escape(words)}</p>")
        self.body.setHtml("".join(parts))

    def _record(self, record: RecordView) -> str:
        words = {
            ChangeKind.ADDED: self.tr("added"),
            ChangeKind.CHANGED: self.tr("changed"),
            ChangeKind.REMOVED: self.tr("removed"),
        }[record.change]
        rows = "".join(
            f"<tr><td>{escape(field.name)}&nbsp;&nbsp;</td><td>{self._values(record, field.old, field.new)}</td></tr>"
            for field in record.fields
        )
        return f"<p><b>{escape(record.title)}</b> · {escape(words)}</p><table cellspacing='2'>{rows}</table>"

    def _values(self, record: RecordView, old: str, new: str) -> str:
        if record.change is ChangeKind.CHANGED:
            return f"<s>{escape(old) or '—'}</s> → <b>{escape(new) or '—'}</b>"
        return escape(new or old)
