"""The licences of everything in the built folder: who owns each file, under what, and the texts beside the program.

A file that nobody owns, an owner whose licence is not known, and anything under the GPL alone end the build.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEXTS = Path(__file__).parent / "texts"
_TEXT = re.compile(r"(licen[cs]e|copying|copyright|notice|authors)", re.IGNORECASE)
_GPL = re.compile(r"(?<!L)A?GPL|GNU General Public", re.IGNORECASE)
_LGPL_ONLY_BY_TEXT = ("PySide6", "shiboken6")
GPL_FILES = re.compile(
    r"(Qt6?(VirtualKeyboard|Charts|DataVisualization|Graphs|NetworkAuth|HttpServer|Quick3D|Lottie|Coap|Mqtt)"
    r"|libreadline|libgdbm|libhistory)",
    re.IGNORECASE,
)
"""Parts of Qt that are not under the LGPL, and libraries that Python's own modules may bring."""
OF_PACKAGES = {  # whose metadata do not say it
    "sqlcipher3": "Zlib, with SQLCipher (BSD-3-Clause) and OpenSSL (Apache-2.0) in it",
    "reportlab": "BSD-3-Clause",
}
OF_SYSTEM: dict[str, str] = {  # Debian's packages that a build on Debian may take libraries from
    "libgcc-s1": "GPL-3.0 with its runtime exception", "libstdc++6": "GPL-3.0 with its runtime exception",
    "zlib1g": "Zlib", "libbz2-1.0": "BSD", "liblzma5": "0BSD and public domain", "libffi8": "MIT",
    "libssl3": "Apache-2.0", "libsqlite3-0": "public domain", "libuuid1": "BSD-3-Clause", "libexpat1": "MIT",
    "libglib2.0-0": "LGPL-2.1-or-later", "libpcre2-8-0": "BSD-3-Clause", "libxkbcommon0": "MIT",
    "libxkbcommon-x11-0": "MIT", "libfontconfig1": "MIT", "libfreetype6": "FTL", "libpng16-16": "libpng",
    "libbrotli1": "MIT", "libdbus-1-3": "AFL-2.1", "libsystemd0": "LGPL-2.1-or-later", "libcap2": "BSD-3-Clause",
    "libgcrypt20": "LGPL-2.1-or-later", "libgpg-error0": "LGPL-2.1-or-later", "liblz4-1": "BSD-2-Clause",
    "libzstd1": "BSD-3-Clause", "libegl1": "MIT", "libgl1": "MIT", "libglx0": "MIT", "libopengl0": "MIT",
    "libglvnd0": "MIT", "libbsd0": "BSD", "libmd0": "BSD", "libx11-6": "MIT", "libx11-xcb1": "MIT", "libxau6": "MIT",
    "libxdmcp6": "MIT", "libxext6": "MIT", "libxrandr2": "MIT", "libxrender1": "MIT", "libdrm2": "MIT",
    "libpulse0": "LGPL-2.1-or-later", "libsndfile1": "LGPL-2.1-or-later", "libasyncns0": "LGPL-2.1-or-later",
    "libapparmor1": "LGPL-2.1", "libflac12": "BSD-3-Clause", "libogg0": "BSD-3-Clause", "libopus0": "BSD-3-Clause",
    "libvorbis0a": "BSD-3-Clause", "libvorbisenc2": "BSD-3-Clause", "libmp3lame0": "LGPL-2.0-or-later",
    "libmpg123-0": "LGPL-2.1", "libwayland-client0": "MIT", "libwayland-cursor0": "MIT", "libwayland-egl1": "MIT",
    **dict.fromkeys((
        "libxcb1", "libxcb-cursor0", "libxcb-glx0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1",
        "libxcb-randr0", "libxcb-render0", "libxcb-render-util0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1",
        "libxcb-util1", "libxcb-xfixes0", "libxcb-xinerama0", "libxcb-xkb1", "libxcb-xinput0",
    ), "MIT"),
    **dict.fromkeys(("libgssapi-krb5-2", "libk5crypto3", "libkrb5-3", "libkrb5support0", "libcom-err2"), "MIT"),
    "libkeyutils1": "LGPL-2.1-or-later",
}  # fmt: skip


class NotAllowedError(Exception):
    """What may not be shipped, or not like this."""


@dataclass(frozen=True)
class Owner:
    """Who owns some of the files: `kind` is package, system, python, builder or ours."""

    kind: str
    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def gather(contents: Path, built: Path) -> list[Owner]:
    """Write folder `licences` and NOTICE.txt into the built folder; its owners, ours left out."""
    found = {owner.name: owner for owner in _owners(contents)}
    owners = sorted((owner for owner in found.values() if owner.kind != "ours"), key=lambda o: (o.kind, o.name.lower()))
    check(owners, (file.name for file in built.rglob("*")))
    target = built / "licences"
    shutil.rmtree(target, ignore_errors=True)
    for owner in owners:
        for text in owner.texts:
            place = target / owner.name / text.name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(text, place)
    for text in TEXTS.iterdir():
        shutil.copyfile(text, target / text.name)
    for text in (ROOT / "resources").rglob("*LICENSE.txt"):
        shutil.copyfile(text, target / f"{text.parent.name}-{text.name}")
    (built / "NOTICE.txt").write_text(notice(owners), encoding="utf-8")
    return owners


def check(owners: Iterable[Owner], names: Iterable[str]) -> None:
    """Refuse what has no licence known to us, no text, or only the GPL."""
    wrong = [f"{name}: under the GPL" for name in names if GPL_FILES.search(name)]
    for owner in owners:
        if not owner.licence:
            wrong.append(f"{owner.name}: under an unknown licence")
        elif owner.kind == "package" and not allowed(owner.licence):
            wrong.append(f"{owner.name}: {owner.licence}")
        if not owner.texts:
            wrong.append(f"{owner.name}: no text of its licence")
    if wrong:
        raise NotAllowedError("\n".join(wrong))


def allowed(licence: str) -> bool:
    """Whether one of the licences that we may choose from is another than the GPL."""
    return any(not _GPL.search(choice) for choice in re.split(r"\s+OR\s+", licence))


def notice(owners: Iterable[Owner]) -> str:
    """The page that says what is in the folder."""
    head = (TEXTS / "notice.txt").read_text(encoding="utf-8")
    return head + "".join(f"{owner.name} {owner.version}: {owner.licence}\n" for owner in owners)


def _owners(contents: Path) -> Iterator[Owner]:
    """Who owns each file that was collected."""
    of_packages = dict(_package_files())
    own = os.path.realpath(ROOT)
    library = sys.base_prefix if sys.platform == "win32" else sysconfig.get_path("stdlib")
    known = (own, os.path.realpath(library), os.path.realpath(contents.parent))
    builder = _of_package(metadata.distribution("pyinstaller"), kind="builder")
    system: set[str] = set()
    yield builder
    yield _python()
    for _, source, kind in json.loads(contents.read_text(encoding="utf-8")):
        if kind == "SYMLINK":
            continue
        path = os.path.realpath(source) if source and source != "-" else ""
        package = of_packages.get(path)
        if package is not None:
            yield package if package.name != "pyinstaller" else builder
        elif path and not path.startswith(known) and not Path(path).name.startswith("libpython"):
            system.add(path)
    yield from _of_system(system)


def _package_files() -> Iterator[tuple[str, Owner]]:
    for package in metadata.distributions():
        if package.name != "bangiao":
            owner = _of_package(package)
            for file in package.files or ():
                yield os.path.realpath(str(package.locate_file(file))), owner


def _of_package(package: metadata.Distribution, kind: str = "package") -> Owner:
    said = package.metadata
    fields = (said[name] for name in ("License-Expression", "License") if name in said)
    licence = OF_PACKAGES.get(package.name) or next(fields, "")
    if not licence:
        kinds = (word.split(" :: ")[-1] for word in said.get_all("Classifier") or () if word.startswith("License ::"))
        licence = " OR ".join(kinds)
    texts = tuple(Path(str(package.locate_file(f))) for f in package.files or () if _is_text(f.as_posix()))
    if package.name.startswith(_LGPL_ONLY_BY_TEXT):  # their wheels bring none
        texts = (TEXTS / "LGPL-3.0.txt", TEXTS / "GPL-3.0.txt")
    return Owner(kind, package.name, package.version, licence.splitlines()[0] if licence else "", texts)


def _is_text(path: str) -> bool:
    return ".dist-info/" in path and bool(_TEXT.search(path.rsplit("/", 1)[-1]))


def _python() -> Owner:
    folders = (Path(sys.base_prefix), Path(os.__file__).parent)
    texts = tuple(folder / "LICENSE.txt" for folder in folders if (folder / "LICENSE.txt").exists())
    return Owner("python", "Python", sys.version.split()[0], "PSF-2.0", texts[:1])


def _of_system(paths: set[str]) -> Iterator[Owner]:
    """Who the system's files are of: Debian's packages, Microsoft; a file of nobody ends the build."""
    if sys.platform == "win32" and paths:
        root = os.path.realpath(os.environ["SYSTEMROOT"])
        if all(path.startswith(root) for path in paths):
            yield Owner("system", "Microsoft C runtime", "", "redistributable", (TEXTS / "notice.txt",))
            return
    if paths and shutil.which("dpkg") is None:
        raise NotAllowedError("\n".join(f"{path}: of nobody" for path in sorted(paths)))
    for path in sorted(paths):
        name = _debian_package(path)
        text = Path("/usr/share/doc") / name / "copyright"
        yield Owner("system", name, _debian_version(name), OF_SYSTEM.get(name, ""), (text,) if text.exists() else ())


def _debian_package(path: str) -> str:
    for place in (path, path.removeprefix("/usr")):  # either name, where /lib is a link
        told = subprocess.run(["dpkg", "-S", place], capture_output=True, text=True, check=False)
        if told.returncode == 0:
            return told.stdout.split(":")[0]
    msg = f"{path}: of nobody"
    raise NotAllowedError(msg)


def _debian_version(name: str) -> str:
    asked = ["dpkg-query", "-W", "-f", "${Version}", name]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout
