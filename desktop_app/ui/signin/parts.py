"""What both dialogs of the first minute share: their head, the field for the store's folder, their busy line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.dialog import Dialog
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
    """A line that says that something is under way; how far it is and a way to stop it only after `watch`."""

    stop_asked = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._label = QLabel(words)
        self._label.setProperty("role", "small")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setObjectName("waitingProgress")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words)
        self.stop = QPushButton(QCoreApplication.translate("ProgressStrip", "Stop"))
        self.stop.setObjectName("waitingStop")
        self.stop.setAutoDefault(False)
        self.stop.hide()
        self.stop.clicked.connect(self._stop)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop)
        layout.addWidget(self._label)
        layout.addLayout(row)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def watch(self, words: str = "") -> None:
        """What comes next tells how far it is and can be stopped; "" for what does neither."""
        self._label.setText(words or self._words)
        self._bar.setAccessibleName(self._label.text())
        self._bar.setRange(0, 0)
        self.stop.setVisible(bool(words))
        self.stop.setEnabled(True)

    def step(self, done: int, every: int) -> None:
        """So much of it is done."""
        self._bar.setRange(0, every)
        self._bar.setValue(done)

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self._label.setText(QCoreApplication.translate("StoreField", "Stopping at the next step…"))
        self.stop_asked.emit()


class Sheet(Dialog):
    """A dialog of one width that grows when a message appears in it."""

    asks_before_it_goes = False

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
