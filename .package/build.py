"""Build the folder that officers get: `python .package/build.py FOLDER [--empty]`.

In an environment with the extras `server` and `package`: `.package/build FOLDER`, and on Windows windows.cmd, make one.
FOLDER/bangiao is the result: the program, its licences and what puts it into the start menu. Before it takes the place
of what was built there earlier it is tried: it must make its practice record and its papers on the spot. With --empty
a window with nothing in it is built too, FOLDER/empty, as PyInstaller does it: what bench_package compares with.
"""

from __future__ import annotations

import argparse
import compileall
import os
import py_compile
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import licences
import PyInstaller.__main__
import shiboken6
import swap
from PIL import Image
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent
ROOT = HERE.parent
WINDOWS = sys.platform == "win32"
MENU, MENU_OF_WINDOWS = ("menu.sh", "bangiao.desktop", "bangiao.xml"), ("install.cmd", "menu.cmd", "menu.ps1")
GROUND, STROKE = "#0B6B66", "#FFFFFF"
_SIZES = (16, 24, 32, 48, 64, 128, 256)
_VERSION = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable("042A04B0", [
      StringStruct("FileDescription", "Bàn Giao"), StringStruct("ProductName", "Bàn Giao"),
      StringStruct("FileVersion", "{version}"), StringStruct("ProductVersion", "{version}"),
      StringStruct("InternalName", "bangiao"), StringStruct("OriginalFilename", "bangiao.exe"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x042A, 1200])]),
  ],
)
"""


def main() -> int:
    """Build, gather the licences, try the program, say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--empty", action="store_true")
    options = parser.parse_args()
    folder = options.folder.resolve()
    work = folder / "work"
    if options.empty:
        build_empty(folder, work)
    prepare(work / "bangiao")
    unpack(work / "bangiao" / "shiboken6")
    os.environ["SOURCE_DATE_EPOCH"] = os.environ.get("SOURCE_DATE_EPOCH", "0")
    PyInstaller.__main__.run(
        [str(HERE / "bangiao.spec"), "--noconfirm", "--log-level=WARN", f"--distpath={work}/new", f"--workpath={work}"]
    )
    built, place = work / "new" / "bangiao", folder / "bangiao"
    owners = licences.gather(work / "bangiao" / "contents.json", built)
    add_menu(built, work / "bangiao")
    slim(built)
    check_whole(built / "_internal")
    try_out(built)
    try:
        swap.put_in_place(built, place)
    except swap.InUseError as error:
        sys.exit(f"{error} Close the program and build again.")
    size = sum(file.stat().st_size for file in place.rglob("*") if file.is_file() and not file.is_symlink())
    sys.stdout.write(f"{place}: {size / 1e6:.0f} MB, of {len(owners)} owners, each with its licence\n")
    return 0


def version() -> str:
    """The program's, as pyproject.toml says it."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(told["project"]["version"])


def prepare(work: Path) -> None:
    """What the spec finds in its work folder: icons in all sizes, and the version that Windows shows."""
    work.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    pictures = []
    for size in _SIZES:
        draw(size).save(str(work / f"icon-{size}.png"))
        pictures.append(Image.open(work / f"icon-{size}.png"))
    app.quit()
    pictures[-1].save(work / "bangiao.ico", append_images=pictures[:-1], sizes=[(size, size) for size in _SIZES])
    numbers = tuple(int(part) for part in (*version().split("."), 0, 0, 0)[:4])
    (work / "version.txt").write_text(_VERSION.format(numbers=numbers, version=version()), encoding="utf-8")


def build_empty(folder: Path, work: Path) -> None:
    """An empty window, built without any of our ways."""
    sys.path.insert(0, str(ROOT))
    from tests.benchmarks.bench_package import EMPTY  # noqa: PLC0415 - no part of a build on Windows

    work.mkdir(parents=True, exist_ok=True)
    (work / "empty.py").write_text(EMPTY, encoding="utf-8")
    places = [f"--distpath={folder}", f"--workpath={work}", f"--specpath={work}"]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", *places, f"{work}/empty.py"]
    subprocess.run(command, check=True)


def unpack(target: Path) -> None:
    """Have shiboken6 lay out what it else compiles from its sources at every start, and compile it once for all.

    It has a switch for that, and looks beside itself for the folder: files.dir. A copy is told, to leave its own alone.
    """
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(Path(shiboken6.__file__).parent, target)
    environment = os.environ | {"SBK_EMBED": "0", "PYTHONPATH": str(target.parent), "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-c", "import shiboken6"], env=environment, check=True)
    never = py_compile.PycInvalidationMode.UNCHECKED_HASH  # the sources beside it do not change
    if not compileall.compile_dir(target / "files.dir", quiet=1, stripdir=target, invalidation_mode=never):
        sys.exit("What shiboken6 brings does not compile")


def draw(size: int) -> QImage:
    """The program's icon: its drawing in white on its colour."""
    made = QImage(size, size, QImage.Format.Format_ARGB32)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(GROUND))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(0, 0, size, size), size / 5, size / 5)
    drawing = (ROOT / "resources" / "icons" / "app.svg").read_bytes().replace(b"#000000", STROKE.encode())
    edge = size / 8
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(edge, edge, size - 2 * edge, size - 2 * edge))
    painter.end()
    return made


def add_menu(built: Path, work: Path) -> None:
    """The icon, and what puts the program into the start menu and lets it open packets."""
    shutil.copyfile(work / "icon-256.png", built / "bangiao.png")
    for name in MENU_OF_WINDOWS if WINDOWS else MENU:
        shutil.copy(HERE / name, built / name)


def slim(built: Path) -> None:
    """Take what only a debugger reads out of the libraries; not out of those that their makers edited afterwards."""
    strip = shutil.which("strip")
    if WINDOWS or strip is None:
        return
    for file in (built / "_internal").rglob("*.so*"):
        edited = any(part == "PySide6" or part.endswith(".libs") for part in file.parts)
        if file.is_file() and not file.is_symlink() and not edited:
            subprocess.run([strip, "--strip-debug", file], check=True)


def check_whole(inner: Path) -> None:
    """End the build where a library of Qt's that another one stands on was left out: its plugin would be silent."""
    if WINDOWS:
        return
    shipped = {file.name for file in inner.rglob("*")}
    for file in (inner / "PySide6").rglob("*.so*"):
        told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout
        lost = set(re.findall(r"NEEDED +(lib(?:Qt6|av|sw|icu)\S+)", told)) - shipped
        if lost:
            sys.exit(f"{file} stands on what was left out: {', '.join(sorted(lost))}")


def try_out(built: Path) -> None:
    """Let the program make its practice record and its papers, without a window; ends the build where it cannot."""
    program = built / ("bangiao-cli.exe" if WINDOWS else "bangiao")
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"BANGIAO_CONFIG": str(Path(folder) / "config")}
        told = subprocess.run(
            [program, "--store", str(Path(folder) / "store"), "demo", "--no-window"],
            env=environment, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
    if told.returncode:
        sys.exit(f"What was built does not run:\n{told.stdout}{told.stderr}")


if __name__ == "__main__":
    sys.exit(main())
