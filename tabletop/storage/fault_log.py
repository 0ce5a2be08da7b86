"""The log of unexpected errors: which, where in the program, when. Never what anybody typed."""

import json
import traceback
from pathlib import Path

from tabletop import __version__
from tabletop.clock import Moment

_MOST_FRAMES = 30


def log_path(home: Path) -> Path:
    return home / "logs" / "tabletop.log"


def log_fault(error: BaseException, home: Path, at: Moment) -> Path:
    """One line of JSON, in ASCII; returns the log. A log that cannot be written is no second error."""
    path = log_path(home)
    frames = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(error.__traceback__)]
    line = {"utc_ms": at.utc_ms, "version": __version__, "error": type(error).__name__, "at": frames[-_MOST_FRAMES:]}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="ascii") as file:
            file.write(json.dumps(line) + "\n")
    except OSError:
        return path
    return path
