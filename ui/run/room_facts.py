"""What the machine tells of the room: screens, power, letters, disk. Each fact is None or empty where it will not say."""

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QRawFont, QScreen

from tabletop.views.room_check import ScreenFact
from ui.theme import face

SUPPLIES = Path("/sys/class/power_supply")
LETTERS: Mapping[str, str] = {
    "es": "áéíóúüñÑ¿¡",
    "en": "Aa“”–",
    "fr": "àâçéèêëîïôœùûÿ«»",
    "pt": "ãõáâàçéêíóôú",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءؤئ٠١٢٣",
}
"""What each language of the room is written with besides the plain alphabet."""


def screen_fact(screen: QScreen) -> ScreenFact:
    size, ratio = screen.size(), screen.devicePixelRatio()
    return ScreenFact(screen.name(), round(size.width() * ratio), round(size.height() * ratio), round(ratio * 100))


def missing_letters(languages: Mapping[str, str] = LETTERS) -> tuple[str, ...]:
    """The languages that the face of the wall cannot write."""
    own = QRawFont.fromFont(face(48, 400))
    return tuple(code for code, letters in languages.items() if not all(own.supportsCharacter(ord(letter)) for letter in letters))


def free_bytes(folder: Path | None) -> int | None:
    """Where `folder` is, or will be with its first file; None when that cannot be told."""
    if folder is None:
        return None
    try:
        return shutil.disk_usage(folder if folder.exists() else folder.parent).free
    except OSError:
        return None


def power(supplies: Path = SUPPLIES) -> tuple[bool | None, int | None]:
    """(whether the laptop runs on its battery, how full that is in per cent)."""
    return _windows_power() if sys.platform == "win32" else _linux_power(supplies)


def _linux_power(supplies: Path) -> tuple[bool | None, int | None]:
    kinds = {folder: _word(folder / "type") for folder in sorted(supplies.glob("*"))}
    full = [_word(folder / "capacity") for folder, kind in kinds.items() if kind == "Battery"]
    level = min((int(word) for word in full if word.isdigit()), default=None)
    mains = [_word(folder / "online") for folder, kind in kinds.items() if kind in ("Mains", "USB")]
    if level is None:
        return (False if "1" in mains else None), None
    draining = any(_word(folder / "status") == "Discharging" for folder, kind in kinds.items() if kind == "Battery")
    return draining and "1" not in mains, level


def _word(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _windows_power() -> tuple[bool | None, int | None]:
    if sys.platform != "win32":
        return None, None
    import ctypes

    status = (ctypes.c_ubyte * 12)()  # mains, flags, per cent, and times that are not needed
    if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
        return None, None
    mains, _flags, level = status[0], status[1], status[2]
    return (None if mains > 1 else mains == 0), (level if level <= 100 else None)


def can_keep_awake() -> bool:
    return sys.platform == "win32"


def keep_awake(on: bool) -> None:
    """Asks the system neither to sleep nor to darken the screens, where there is somebody to ask."""
    if sys.platform == "win32":
        import ctypes

        continuous, system, display = 0x80000000, 0x1, 0x2
        ctypes.windll.kernel32.SetThreadExecutionState(continuous | (system | display if on else 0))
