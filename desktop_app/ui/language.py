"""The window's language: our words and Qt's own, in Vietnamese, Chinese or English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from resources import ROOT

OWN_NAMES = {"vi": "Tiếng Việt", "zh": "中文", "en": "English"}
_FOLDER = ROOT / "translations"
_QT_FOLDER = QLibraryInfo.LibraryPath.TranslationsPath
_LOCALES = {
    "vi": QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam),
    "zh": QLocale(QLocale.Language.Chinese, QLocale.Script.SimplifiedHanScript, QLocale.Country.China),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Language(QObject):
    """Keeps the installed translators; windows hear of a change by QEvent.LanguageChange."""

    def __init__(self, code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self._installed: list[QTranslator] = []
        self.speak(code)

    def speak(self, code: str) -> None:
        """Change to a language: vi, zh or en."""
        if code == self.code:
            return
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self.code = code
        QLocale.setDefault(_LOCALES[code])
        self._installed = [made for place, name in _files(code) if (made := self._load(place, name)) is not None]

    def _load(self, folder: str, name: str) -> QTranslator | None:
        translator = QTranslator(self)
        if not translator.load(name, folder):
            return None
        QCoreApplication.installTranslator(translator)
        return translator


def _files(code: str) -> list[tuple[str, str]]:
    ours = str(_FOLDER)
    if code == "vi":
        return [(ours, "qt_vi"), (ours, "bangiao_vi")]
    if code == "zh":
        return [(QLibraryInfo.path(_QT_FOLDER), "qtbase_zh_CN"), (ours, "qt_zh"), (ours, "bangiao_zh_CN")]
    return [(ours, "bangiao_en")]  # where the words of the source are not what an officer would say
