"""Whether some bytes are a picture the program will show: PNG or JPEG by their first bytes, of a bearable size.

Only headers are read here; nothing is decoded.
"""

import struct

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 40_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the frame headers, which carry height and width
_JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length


def fault_of(data: bytes) -> str:
    """'' for a picture that can be shown, else the code of what is wrong with it."""
    size = size_of(data)
    if size is None:
        return "media-not-a-picture"
    width, height = size
    if not (width and height):
        return "media-not-a-picture"
    return "media-too-big" if len(data) > MOST_BYTES or width * height > MOST_PIXELS else ""


def size_of(data: bytes) -> tuple[int, int] | None:
    """(width, height) as the header says; None for anything that is neither PNG nor JPEG."""
    if data.startswith(_PNG):
        return struct.unpack(">II", data[16:24]) if data[12:16] == b"IHDR" and len(data) >= 33 else None
    return _jpeg_size(data) if data.startswith(_JPEG) else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _JPEG_ALONE:
            at += 2
        elif marker in _JPEG_SIZES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        elif marker in (0xD9, 0xDA):
            return None
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None
