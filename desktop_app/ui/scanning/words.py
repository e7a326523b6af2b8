"""What is said about scanners: what one does with Vietnamese letters, how to set it, how its port is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.intake.scanner_check import ScannerCheck, ScannerFault
from desktop_app.ui.scanning.serial import PortState
from desktop_app.ui.theme import Tone

_F = ScannerFault
_INPUT_METHOD = frozenset({_F.TELEX_ON, _F.VNI_ON})
_SHOWN = 12


def fault_tone(check: ScannerCheck) -> Tone:
    """How bad it is."""
    if check.fault is _F.NONE:
        return Tone.WARN if check.capitals_swapped else Tone.OK
    return Tone.BLOCK if check.fault is _F.UNREADABLE or not check.separators else Tone.WARN


def fault_words(check: ScannerCheck) -> str:
    """What the scanner does, in a sentence."""
    translate = QCoreApplication.translate
    return {
        _F.NONE: translate("Scanner", "This scanner reads Vietnamese letters right."),
        _F.TELEX_ON: translate("Scanner", "A Telex input method is on and changes what the scanner types."),
        _F.VNI_ON: translate("Scanner", "A VNI input method is on and changes what the scanner types."),
        _F.TELEX_SENT: translate("Scanner", "The scanner writes Telex keys for Vietnamese letters (ee for ê)."),
        _F.VNI_SENT: translate("Scanner", "The scanner writes VNI keys for Vietnamese letters (e6 for ê)."),
        _F.BYTES: translate("Scanner", "The scanner types each byte of a Vietnamese letter as a letter of its own."),
        _F.MARKS_DROPPED: translate("Scanner", "The scanner drops the marks of Vietnamese letters."),
        _F.REPLACED: translate("Scanner", "The scanner puts another sign in place of Vietnamese letters."),
        _F.LEFT_OUT: translate("Scanner", "The scanner leaves Vietnamese letters out."),
        _F.SOME: translate("Scanner", "Some Vietnamese letters arrive wrong."),
        _F.UNREADABLE: translate("Scanner", "This was not the test code, or too little of it arrived."),
    }[check.fault]


def wrong_words(check: ScannerCheck) -> str:
    """Which letters arrive wrong, and as what; empty where none does."""
    if not check.wrong:
        return ""
    some = ", ".join(f"{letter} → {came or '∅'}" for letter, came in check.wrong[:_SHOWN])
    more = len(check.wrong) - _SHOWN
    if more <= 0:
        return some
    said = QCoreApplication.translate("Scanner", "{letters} and {count} more")
    return said.format(letters=some, count=more)


def advice(check: ScannerCheck) -> str:
    """What to do, the surest first."""
    translate = QCoreApplication.translate
    if check.fault is _F.NONE:
        return translate("Scanner", "Turn Caps Lock off.") if check.capitals_swapped else ""
    if check.fault is _F.UNREADABLE:
        return translate("Scanner", "Hold the scanner a hand's breadth away and scan the code again.")
    if check.fault in _INPUT_METHOD:
        return translate(
            "Scanner",
            "Switch UniKey, or the keyboard in use, to English while scanning. "
            "With the scanner in serial mode the input method does not matter.",
        )
    return translate(
        "Scanner",
        "1. Best: with the codes in its manual set the scanner to serial mode (USB-COM, “USB serial”) and UTF-8, "
        "then choose its port above.\n"
        "2. Or set it to “ALT code” mode with code page UTF-8 or Unicode.\n"
        "3. Or leave it: number, dates and sex are read safely, and name and address are typed.",
    )


def port_words(state: PortState, port: str) -> str:
    """How the port is, in a sentence."""
    translate = QCoreApplication.translate
    said = {
        PortState.OFF: translate("Scanner", "The scanner types like a keyboard. It needs no setting here."),
        PortState.READY: translate("Scanner", "The scanner at {port} is ready."),
        PortState.GONE: translate("Scanner", "No scanner answers at {port}. Plug it in; it is taken again by itself."),
        PortState.REFUSED: translate(
            "Scanner", "{port} is in use by another program, or may not be used by this account."
        ),
    }[state]
    return said.format(port=port)


def port_tone(state: PortState) -> Tone:
    """How a port's state is shown."""
    tones = {PortState.OFF: Tone.INFO, PortState.READY: Tone.OK, PortState.GONE: Tone.WARN}
    return tones.get(state, Tone.BLOCK)
