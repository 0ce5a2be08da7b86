"""A double click on an exercise opens it here: what each system wants to be told, for this person alone."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from tabletop.messages import Message, message
from tabletop.storage import atomic
from tabletop.storage.schema import APPLICATION_ID, SUFFIX

MIME = "application/x-tabletop-exercise"
_MAGIC = f'<match type="big32" value="{APPLICATION_ID:#x}" offset="68"/>'
_TYPE = f"""<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{MIME}">
    <comment>Tabletop exercise</comment>
    <comment xml:lang="es">Ejercicio de mesa de Tabletop</comment>
    <magic priority="60">{_MAGIC}</magic>
    <glob pattern="*{SUFFIX}"/>
  </mime-type>
</mime-info>
"""
_ENTRY = """[Desktop Entry]
Type=Application
Name=Tabletop
Comment=Tabletop exercises
Comment[es]=Ejercicios de mesa
Exec={command} %f
Terminal=false
Categories=Office;
MimeType={mime};
"""
_KEYS = rf"Software\Classes\{SUFFIX}", r"Software\Classes\Tabletop.Exercise\shell\open\command"


def command() -> tuple[str, str]:
    """What starts the program: this Python and the `main.py` of this folder."""
    return sys.executable, str(Path(__file__).resolve().parents[2] / "main.py")


def files(start: Sequence[str]) -> Mapping[str, str]:
    """What a Linux desktop reads, by path below `~/.local/share`."""
    return {
        "mime/packages/tabletop.xml": _TYPE,
        "applications/tabletop.desktop": _ENTRY.format(command=" ".join(map(quoted, start)), mime=MIME),
    }


def quoted(word: str) -> str:
    """As the Desktop Entry Specification asks: in double quotes, with what is special inside them escaped."""
    escaped = word
    for special in '\\"`$':
        escaped = escaped.replace(special, f"\\{special}")
    return '"' + escaped.replace("\\", "\\\\").replace("%", "%%") + '"'


def associate(share: Path) -> Message:
    """Tell this system; `share` is `~/.local/share`. What was done or what is left to do, in words. Raises `NotSaved`."""
    if sys.platform == "win32":
        _registry()
        return message("association.done")
    if sys.platform == "darwin":
        return message("association.by-hand")
    for name, text in files(command()).items():
        atomic.make_folder((share / name).parent)
        atomic.write_over(share / name, text.encode())
    for tool, folder in (("update-mime-database", "mime"), ("update-desktop-database", "applications")):
        with suppress(OSError, subprocess.SubprocessError):  # a desktop without them finds the files later
            subprocess.run([tool, str(share / folder)], capture_output=True, check=False, timeout=20)  # noqa: S603 -- our own words
    return message("association.done")


def _registry() -> None:
    if sys.platform == "win32":  # what only Windows has
        import winreg

        start, program = command()
        for key, value in zip(_KEYS, ("Tabletop.Exercise", f'"{start}" "{program}" "%1"'), strict=True):
            winreg.SetValue(winreg.HKEY_CURRENT_USER, key, winreg.REG_SZ, value)
