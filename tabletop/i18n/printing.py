"""Lines for a terminal: what it would obey is shown instead."""

import json
import re
import sys
from typing import TextIO

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


def _put(text: str, to: TextIO) -> None:
    to.write(f"{text}\n")
    to.flush()
