"""What the window lends to those who record: pictures in the exercise file, and the earlier wordings of a line.

Whoever asks for something that may take time gives `then`, which is called on the window's own thread.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tabletop.exercise.values import Response
from tabletop.messages import Message
from tabletop.views.missing import Missing

Kept = Callable[[str, Message | None], None]  # the digest of a picture, or why it was not kept
Fetched = Callable[[bytes | None], None]
Back = Callable[[tuple[str, ...], Message | None], None]  # what is there again, or why nothing is
Told = Callable[[Sequence[tuple[int, Response]]], None]  # when it was written so (UTC), and how; the last is as it stands


def _nothing(*_: Any) -> None:
    return None


@dataclass(frozen=True, slots=True)
class RecordServices:
    """`save_copy` returns why a copy could not be written, or None; `missing` tells of pictures that the file has lost, and
    `bring_back` looks for them in the file of that path."""

    keep_photo: Callable[[bytes, Kept], None] = _nothing
    photo: Callable[[str, Fetched], None] = _nothing
    wordings: Callable[[str, Told], None] = _nothing
    save_copy: Callable[[str, bytes], Message | None] = _nothing
    missing: Callable[[], Sequence[Missing]] = tuple
    bring_back: Callable[[str, Back], None] = _nothing
