"""What both dialogs of the first minute share: their head, the field for the store's folder, their busy line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.forms import TextField

WIDTH = 440


class StoreField(TextField):
    """The folder of the record (or the address of a database), with buttons to look for it. Emits `server_asked`."""

    server_asked = Signal()

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label, needed=True)
        self._browse = QPushButton(QCoreApplication.translate("StoreField", "Browse…"))
        self._browse.setObjectName(f"{name}Browse")
        self._browse.setAutoDefault(False)
        self._browse.clicked.connect(self._look)
        server = QPushButton(QCoreApplication.translate("StoreField", "Server…"))
        server.setObjectName(f"{name}Server")
        server.setAutoDefault(False)
        server.clicked.connect(self.server_asked)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            row = QHBoxLayout()
            row.setSpacing(8)
            layout.replaceWidget(self.line, row_holder := QWidget())
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(self.line, 1)
            row.addWidget(self._browse)
            row.addWidget(server)
            row_holder.setLayout(row)

    def value(self) -> str:
        return self.line.text().strip()

    def _look(self) -> None:
        title = QCoreApplication.translate("StoreField", "Folder of the record")
        dialog = QFileDialog(self, title, self.value())
        dialog.setObjectName("storeChooser")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._found)
        dialog.open()

    def _found(self, folder: str) -> None:
        self.set_value(folder)
        self.changed.emit()


class Waiting(QWidget):
    """A line that says that something is under way, without saying how long."""

    def __init__(self, words: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        label = QLabel(words)
        label.setProperty("role", "small")
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        layout.addWidget(label)
        layout.addWidget(bar)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()


class Sheet(QDialog):
    """A dialog of one width that grows when a message appears in it."""

    def event(self, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.LayoutRequest:
            return super().event(event)
        handled = super().event(event)
        if (layout := self.layout()) is not None:
            self.setFixedHeight(layout.totalHeightForWidth(WIDTH))
        return handled


def lay_head(dialog: QDialog, title: str, line: str) -> QVBoxLayout:
    """The dialog's layout with its title and a line beneath."""
    dialog.setWindowTitle(title)
    dialog.setFixedWidth(WIDTH)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(28, 24, 28, 24)
    layout.setSpacing(12)
    head = QLabel(title)
    head.setProperty("role", "page_title")
    words = QLabel(line)
    words.setProperty("role", "muted")
    words.setWordWrap(True)
    layout.addWidget(head)
    layout.addWidget(words)
    layout.addSpacing(4)
    return layout
