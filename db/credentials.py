"""The password by which this computer connects to a server: in the operating system's keyring, never in an address.

Where there is no keyring (or no package for it), the password is held only while the program runs and is asked again.
"""

from __future__ import annotations

import importlib.util

from sqlalchemy import URL

_SERVICE = "bangiao"
_held: dict[str, str] = {}


def place(url: URL) -> str:
    """What a password is kept under: who connects to where."""
    return f"{url.username or ''}@{url.host or url.query.get('host', '')}:{url.port or 5432}/{url.database or ''}"


def with_password(url: URL) -> URL:
    """The address with its password: its own, else the one held by this program or by the keyring."""
    if url.password is not None:
        return url
    found = _held.get(place(url)) or _from_keyring(place(url))
    return url.set(password=found) if found else url


def hold(url: URL, password: str) -> None:
    """Use this password until the program ends."""
    _held[place(url)] = password


def keep(url: URL, password: str) -> bool:
    """Use it, and put it into the keyring; False where there is none."""
    hold(url, password)
    if not _has_keyring():
        return False
    import keyring  # noqa: PLC0415  only where a password has to be kept or found
    from keyring.errors import KeyringError  # noqa: PLC0415  as above

    try:
        keyring.set_password(_SERVICE, place(url), password)
    except (KeyringError, RuntimeError, OSError):
        return False
    return True


def forget(url: URL) -> None:
    """Neither hold nor keep it any more."""
    _held.pop(place(url), None)
    if not _has_keyring():
        return
    import keyring  # noqa: PLC0415  as above
    from keyring.errors import KeyringError  # noqa: PLC0415  as above

    try:
        keyring.delete_password(_SERVICE, place(url))
    except (KeyringError, RuntimeError, OSError):
        return


def _from_keyring(where: str) -> str | None:
    if not _has_keyring():
        return None
    import keyring  # noqa: PLC0415  as above
    from keyring.errors import KeyringError  # noqa: PLC0415  as above

    try:
        return keyring.get_password(_SERVICE, where)
    except (KeyringError, RuntimeError, OSError):
        return None


def _has_keyring() -> bool:
    return importlib.util.find_spec("keyring") is not None
