"""The certificates that this computer trusts, as a file for the database's driver.

The driver that is packaged with the program brings an OpenSSL of its own, whose folder of certificates is nowhere: what
it calls the system's (`sslrootcert=system`) is empty there, on every system. So the system's own file is named; Windows
keeps its certificates in a store, from which a file is made for as long as the program runs.
"""

from __future__ import annotations

import atexit
import os
import ssl
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

BY_ITSELF = "system"
"""The driver looks by itself."""
_FILES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora
    "/etc/ssl/ca-bundle.pem",  # openSUSE
    "/etc/ssl/cert.pem",  # macOS, Alpine
)
_SET = ("SSL_CERT_FILE", "SSL_CERT_DIR")
_FOR_SERVERS = "1.3.6.1.5.5.7.3.1"
Stored = Iterable[tuple[bytes, str, Any]]


def trusted_roots() -> str:
    """What `sslrootcert` should name. OpenSSL's own variables, where somebody has set them, hold."""
    return BY_ITSELF if any(name in os.environ for name in _SET) else _found()


@cache
def _found() -> str:
    if sys.platform == "win32":
        return from_store(lambda: ssl.enum_certificates("ROOT"))
    return first_file(_FILES)


def first_file(places: Sequence[str]) -> str:
    """The first of these files that is there."""
    return next((place for place in places if Path(place).is_file()), BY_ITSELF)


def from_store(read: Callable[[], Stored]) -> str:
    """A file with the certificates of a store that may vouch for a server; it goes with the program."""
    try:
        found = [
            ssl.DER_cert_to_PEM_cert(certificate)
            for certificate, form, use in read()
            if form == "x509_asn" and (use is True or _FOR_SERVERS in use)
        ]
    except OSError:
        return BY_ITSELF
    if not found:
        return BY_ITSELF
    with tempfile.NamedTemporaryFile("w", suffix=".pem", prefix="bangiao-roots-", delete=False) as file:
        file.write("".join(found))
    atexit.register(Path(file.name).unlink, missing_ok=True)
    return Path(file.name).as_posix()
