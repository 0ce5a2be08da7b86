"""Lines for a terminal: what it would obey is shown instead."""

import json
import os
import re
import sys
from contextlib import suppress
from typing import NoReturn, TextIO

_UNPRINTABLE = re.compile(r"[^\u2068\u2069 -~\u00a1-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029\u202a-\u202e\u2066\u2067]")


def write(line: str, to: TextIO | None = None) -> None:
    """One line to standard output, at once."""
    _put(_UNPRINTABLE.sub(lambda found: ascii(found[0])[1:-1], line), to or sys.stdout)


def write_json(value: object) -> None:
    """In ASCII: JSON in any terminal and any pipe."""
    _put(json.dumps(value, indent=1), sys.stdout)


def complain(line: str) -> None:
    """One line to standard error."""
    write(line, sys.stderr)


def leave(code: int, *, at_once: bool) -> NoReturn:
    """End the process. `at_once`: as it is; to take all it has read out of memory bit by bit takes a tenth of its time."""
    if at_once:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            with suppress(OSError):  # whoever read it has gone, or its disk is full: that was told before
                stream.flush()
        os._exit(code)
    sys.exit(code)


def _put(text: str, to: TextIO) -> None:
    to.write(f"{text}\n")
    to.flush()
