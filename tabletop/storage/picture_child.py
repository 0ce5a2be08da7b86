"""Pictures are decoded in a child process: one that never ends, or takes all memory, ends there and harms nothing.

One child reads many pictures; the one it dies of, or does not finish in time, is known, and another child reads the rest.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

LIMIT_S = 10.0
_AT_ONCE = 64 * 1024 * 1024  # bytes handed to one child
_DECODER = (sys.executable, "-I", str(Path(__file__).with_name("decoder.py")))
_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0  # Windows shows one for every program otherwise


@dataclass(frozen=True, slots=True)
class Decoded:
    """`fault`: '' for a picture that was read to its end, else the code of what is wrong; `data`: it made anew, if asked."""

    data: bytes = b""
    fault: str = ""


BROKEN, STOPPED = Decoded(fault="media-broken"), Decoded(fault="media-stopped")


def decoded(
    pictures: Sequence[bytes], *, anew: bool = False, limit_s: float = LIMIT_S, program: Sequence[str] = _DECODER
) -> tuple[Decoded, ...]:
    """What became of each, in their order. `anew`: encoded again by us, without metadata. `limit_s`: for one picture."""
    found: list[Decoded] = []
    while len(found) < len(pictures):
        batch = _batch(pictures, len(found))
        told, in_time = _told([*program, *(["anew"] if anew else [])], batch, limit_s)
        found += told
        if len(told) < len(batch) and (in_time or not told):
            found.append(STOPPED)
    return tuple(found)


def _batch(pictures: Sequence[bytes], start: int) -> list[bytes]:
    batch, size = [pictures[start]], len(pictures[start])
    for picture in pictures[start + 1 :]:
        size += len(picture)
        if size > _AT_ONCE:
            break
        batch.append(picture)
    return batch


def _told(command: Sequence[str], pictures: Sequence[bytes], limit_s: float) -> tuple[list[Decoded], bool]:
    """The answers of one child, and whether it ended by itself."""
    import subprocess  # 5 ms that the first window need not wait for

    asked = b"".join(len(picture).to_bytes(4, "big") + picture for picture in pictures)
    pipe, null = subprocess.PIPE, subprocess.DEVNULL
    try:
        child = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=null, creationflags=_NO_WINDOW)  # noqa: S603 - our own
    except OSError:
        return [], True
    with child:
        try:
            answers, in_time = child.communicate(asked, limit_s)[0], True
        except subprocess.TimeoutExpired:
            child.kill()
            answers, in_time = child.communicate()[0], False
    return list(_answers(answers))[: len(pictures)], in_time


def _answers(data: bytes) -> Iterator[Decoded]:
    """Those that are whole."""
    at = 0
    while len(data) >= (start := at + 5):
        length = int.from_bytes(data[at + 1 : start], "big")
        if len(data) < start + length:
            return
        yield Decoded(data[start : start + length]) if data[at : at + 1] == b"+" else BROKEN
        at = start + length
