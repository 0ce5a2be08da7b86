"""What the program remembers between starts, as plain JSON: language, theme, files opened lately."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from tabletop.storage.atomic import make_folder, write_over

Setting = str | int | bool | list[str]

HOME = "TABLETOP_HOME"  # the environment variable that moves everything elsewhere
_FILE = "settings.json"
_MOST = 1024 * 1024


def home() -> Path:
    """Where this person's exercises, drafts and logs are."""
    elsewhere = os.environ.get(HOME)
    if elsewhere:
        return Path(elsewhere)
    from platformdirs import user_data_path  # 10 ms that tests and an explicit home need not spend

    return user_data_path("Tabletop", appauthor=False)


def read_settings(home: Path) -> Mapping[str, Setting]:
    """Everything remembered; nothing when there is nothing, or nothing that can be read."""
    try:
        with (home / _FILE).open("rb") as file:
            found = json.loads(file.read(_MOST))
    except (OSError, ValueError, RecursionError):
        return {}
    return {key: value for key, value in found.items() if _is_setting(value)} if isinstance(found, dict) else {}


def write_setting(home: Path, name: str, value: Setting) -> None:
    """Remember one thing. Raises `NotSaved`."""
    make_folder(home)
    known = {**read_settings(home), name: value}
    write_over(home / _FILE, json.dumps(known, indent=1, sort_keys=True).encode())


def _is_setting(value: object) -> bool:
    return isinstance(value, str | int | bool) or (isinstance(value, list) and all(isinstance(item, str) for item in value))
