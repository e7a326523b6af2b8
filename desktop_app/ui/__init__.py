"""The window. Imported before any module of it, and before what it stands on, so that imports cost little from here.

PySide6 replaces the import statement by one that reads the source of every module imported after it, in search of
`from __feature__`, and linecache keeps all of that: 25 MB and a tenth of the start. Nothing here uses features.
"""

import builtins
import linecache

import PySide6.QtCore  # noqa: F401 - it is what replaces the import statement

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
linecache.clearcache()
