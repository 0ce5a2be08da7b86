"""What a file or folder handed to the window is, told by its name and place alone: nothing of it is opened here."""

from enum import StrEnum
from pathlib import Path

from tabletop.storage.scenario_folder import SOURCE
from tabletop.storage.schema import SUFFIX


class Kind(StrEnum):
    EXERCISE = "exercise"
    SCENARIO = "scenario"
    WORKBOOK = "workbook"
    PICTURE = "picture"
    UNKNOWN = "unknown"
    GONE = "gone"


_ENDINGS = {
    SUFFIX: Kind.EXERCISE,
    ".xlsx": Kind.WORKBOOK,
    ".xlsm": Kind.WORKBOOK,
    ".csv": Kind.WORKBOOK,
    ".png": Kind.PICTURE,
    ".jpg": Kind.PICTURE,
    ".jpeg": Kind.PICTURE,
}


def sort(path: Path) -> tuple[Kind, Path]:
    """What it is, and the path to go on with: the folder of a scenario whose file was handed over."""
    if path.is_dir():
        return (Kind.SCENARIO, path) if (path / SOURCE).is_file() else (Kind.UNKNOWN, path)
    if path.name == SOURCE:
        return Kind.SCENARIO, path.parent
    if path.is_file():
        return _ENDINGS.get(path.suffix.lower(), Kind.UNKNOWN), path
    return Kind.UNKNOWN if path.exists() else Kind.GONE, path
