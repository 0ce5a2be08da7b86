"""Reads pictures that nobody vouches for, as a program of its own: whatever one of them does to it, the parent goes on.

In: the length of a picture (4 bytes, the highest first) and the picture, again and again. Out, for each: `+` or `-`, and in the
same way the picture made anew when the argument `anew` asks for it. See `picture_child`, which starts it.
"""

import io
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

from PIL import Image, ImageOps

MOST_MEMORY = 1 << 30
MOST_PIXELS = 40_000_000
_FORMATS = {b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG"}
_KEPT = {"PNG": ("1", "L", "LA", "P", "RGB", "RGBA"), "JPEG": ("L", "RGB")}


def limit() -> None:
    """No more memory than a picture may take, where the system can see to that."""
    if sys.platform != "win32":
        import resource  # only there

        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def read(data: bytes, anew: bool) -> bytes:
    """Every pixel is read. Made anew: upright, without anything that is not picture. Raises whatever Pillow raises."""
    format = next(name for start, name in _FORMATS.items() if data.startswith(start))
    with Image.open(io.BytesIO(data), formats=[format]) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise ValueError
        picture.load()
        return _saved(picture, format) if anew else b""


def _saved(picture: Image.Image, format: str) -> bytes:
    upright = ImageOps.exif_transpose(picture)
    if upright.mode.startswith("I"):
        upright = upright.convert("I").point(lambda level: level / 256).convert("L")  # 16 bits a pixel
    if upright.mode not in _KEPT[format]:
        upright = upright.convert("RGBA" if format == "PNG" and "A" in upright.mode else "RGB")
    upright.info = {key: value for key, value in upright.info.items() if key == "transparency"}
    made = io.BytesIO()
    upright.save(made, format, **({"quality": 92} if format == "JPEG" else {}))
    return made.getvalue()


def _asked(stream: BinaryIO) -> Iterator[bytes]:
    while len(length := stream.read(4)) == 4:
        yield stream.read(int.from_bytes(length, "big"))


def main(anew: bool, questions: BinaryIO, answers: BinaryIO) -> None:
    for data in _asked(questions):
        try:
            made = b"+", read(data, anew)
        except Exception:  # noqa: BLE001 - whatever it is, it is no picture that can be shown
            made = b"-", b""
        answers.write(made[0] + len(made[1]).to_bytes(4, "big") + made[1])
        answers.flush()


if __name__ == "__main__":
    limit()
    main("anew" in sys.argv[1:], sys.stdin.buffer, sys.stdout.buffer)
