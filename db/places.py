"""Where a record may lie: in a folder of this computer, or in a database on a server; never on a network share."""

from __future__ import annotations

import os
import sys
import urllib.parse
from pathlib import Path

from db.errors import StoreProblem

_NETWORK = {
    "9p", "afs", "afpfs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs", "fuse.glusterfs", "fuse.rclone",
    "fuse.s3fs", "fuse.sshfs", "fuseblk.sshfs", "gfs", "gfs2", "glusterfs", "lustre", "ncpfs", "nfs", "nfs3", "nfs4",
    "ocfs2", "smb", "smb2", "smb3", "smbfs", "virtiofs",
}  # fmt: skip
_DRIVE_REMOTE = 4


def is_server(location: str | Path) -> bool:
    """Whether a store's location is the address of a database server rather than a folder."""
    return str(location).startswith(("postgresql://", "postgres://", "postgresql+psycopg://"))


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
