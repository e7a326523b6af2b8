"""URL or folder and key -> Engine. All connection set-up, for SQLite (SQLCipher) and PostgreSQL, is here.

A transaction that writes says so with the execution option WRITES: on SQLite it begins IMMEDIATE, so that two
writers queue instead of failing half-way; one that does not is read only on both databases and sees one moment.
"""

from __future__ import annotations

import importlib.util
import os
import sys
import urllib.parse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from db import credentials
from db.errors import StoreProblem

RECORD_FILE = "record.db"
WRITES = "bangiao_writes"
BUSY_TIMEOUT_MS = 5_000
CACHE_KIB = 32 * 1024
CONNECTING: Mapping[str, Any] = {
    "connect_timeout": 10, "keepalives_idle": 20, "keepalives_interval": 5, "keepalives_count": 3,
    "tcp_user_timeout": 30_000, "application_name": "bangiao",
}  # fmt: skip
"""A line that died silently is found within half a minute."""

_NETWORK = {
    "9p", "afs", "afpfs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs", "fuse.glusterfs", "fuse.rclone",
    "fuse.s3fs", "fuse.sshfs", "fuseblk.sshfs", "gfs", "gfs2", "glusterfs", "lustre", "ncpfs", "nfs", "nfs3", "nfs4",
    "ocfs2", "smb", "smb2", "smb3", "smbfs", "virtiofs",
}  # fmt: skip
_DRIVE_REMOTE = 4
_PORTS = range(1, 65_536)


def is_server(location: str | Path) -> bool:
    """Whether a store's location is the address of a database server rather than a folder."""
    return str(location).startswith(("postgresql://", "postgres://", "postgresql+psycopg://"))


def server_url(location: str) -> URL:
    """The address of a PostgreSQL database, for the driver that we use."""
    try:
        url = make_url(location).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError) as error:
        raise StoreProblem("server_address", address=location) from error
    if url.port is not None and url.port not in _PORTS:
        raise StoreProblem("server_address", address=url.set(drivername="postgresql").render_as_string())
    return url


def open_folder(folder: Path, key: bytes, *, file: str = RECORD_FILE, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> Engine:
    """The engine of the encrypted record in a folder. `key` is the raw 32 bytes."""
    refuse_network_share(folder)
    return _sqlite_engine(folder / file, key, busy_timeout_ms)


def open_server(location: str) -> Engine:
    """The engine of a record on PostgreSQL."""
    if importlib.util.find_spec("psycopg") is None:
        raise StoreProblem("server_driver")
    url = credentials.with_password(secured(server_url(location)))
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=dict(CONNECTING))
    event.listen(engine, "begin", _begin_postgres)
    return engine


def secured(url: URL) -> URL:
    """The address with what its safety needs: to another computer only by TLS, with its certificate and name checked.

    An address that names its own `sslmode` is left as it is. Certificates are checked against the system's, or against
    those that `sslrootcert` names.
    """
    if _is_local(url) or "sslmode" in url.query:
        return url
    asked = {"sslmode": "verify-full"}
    if "sslrootcert" not in url.query:
        from db.trusted_roots import trusted_roots  # noqa: PLC0415  a record in a folder needs none

        asked["sslrootcert"] = trusted_roots()
    return url.update_query_dict(asked)


def _is_local(url: URL) -> bool:
    hosts = [url.host, *_listed(url.query.get("host")), *_listed(url.query.get("hostaddr"))]
    return all(_is_here(host) for host in hosts if host)


def _listed(value: str | tuple[str, ...] | None) -> list[str]:
    texts = (value,) if isinstance(value, str) else value or ()
    return [host for text in texts for host in text.split(",")]


def _is_here(host: str) -> bool:
    return host.startswith(("/", "@", "127.")) or host in {"localhost", "::1"}


def shown_address(location: str | Path) -> str:
    """Where a store is, without the password of an address."""
    if not is_server(location):
        return str(location)
    return server_url(str(location)).set(drivername="postgresql").render_as_string()


def _sqlite_engine(file: Path, key: bytes, busy_timeout_ms: int) -> Engine:
    from sqlcipher3 import dbapi2  # noqa: PLC0415  only a store in a folder needs it

    def connect() -> Any:
        connection = dbapi2.connect(file, isolation_level=None, check_same_thread=False)
        try:
            _set_up(connection, key, busy_timeout_ms)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", hide_parameters=True, module=dbapi2, creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up(connection: Any, key: bytes, busy_timeout_ms: int) -> None:
    """Prepare one SQLCipher connection. The key comes first: nothing can be read before it."""
    for pragma in (
        f"key = \"x'{key.hex()}'\"",
        "cipher_log_level = NONE",  # each broken page would be told on standard error, before the sentence that helps
        f"busy_timeout = {busy_timeout_ms}",
        f"cache_size = {-CACHE_KIB}",
        "temp_store = MEMORY",
        "secure_delete = ON",
        "foreign_keys = ON",
        "journal_mode = WAL",
        "synchronous = FULL",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _begin_sqlite(connection: Connection) -> None:
    writes = bool(connection.get_execution_options().get(WRITES))
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_postgres(connection: Connection) -> None:
    if not connection.get_execution_options().get(WRITES):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def refuse_network_share(folder: Path, *, mounts: str | None = None) -> None:
    """Refuse a folder on a network share: SQLite's locks do not hold there, and the record would break.

    `mounts` is the text of a mount table (as in Linux's /proc/mounts) to judge by instead of the machine's own.
    """
    if str(folder).startswith(("\\\\", "//")) or _kind_of_place(folder, mounts) in _NETWORK:
        raise StoreProblem("store_on_share", folder=str(folder))


def _kind_of_place(folder: Path, mounts: str | None) -> str:
    if mounts is None and sys.platform == "win32":
        import ctypes  # noqa: PLC0415  Windows only

        root = os.path.splitdrive(folder.resolve())[0] + "\\"
        return "smb" if ctypes.windll.kernel32.GetDriveTypeW(root) == _DRIVE_REMOTE else ""
    if mounts is None:
        table = Path("/proc/mounts")
        mounts = table.read_text(encoding="utf-8", errors="replace") if table.exists() else ""
    return _file_system(folder.resolve(), mounts)


def _file_system(folder: Path, mounts: str) -> str:
    """The file system type of the deepest mount that holds a folder; the later of two on the same place."""
    kind, depth = "", -1
    for line in mounts.splitlines():
        _, place, found, *_ = [*line.split(" "), "", "", ""]
        mount = Path(urllib.parse.unquote(place.replace("\\040", "%20").replace("\\011", "%09")))
        if len(mount.parts) >= depth and folder.is_relative_to(mount):
            kind, depth = found, len(mount.parts)
    return kind
