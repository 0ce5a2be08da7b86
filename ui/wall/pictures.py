"""Bytes of a picture to pixels: PNG and JPEG by their first bytes, never by a guess, within limits."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODeviceBase, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

MAX_BYTES, MAX_SIDE, MAX_PIXELS = 20_000_000, 16_000, 60_000_000
SHOWN = QSize(2560, 2560)  # nothing larger is kept: no wall shows more
KEPT = 12

_SIGNATURES = ((b"\x89PNG\r\n\x1a\n", b"png"), (b"\xff\xd8\xff", b"jpeg"))


def decode(data: bytes) -> QImage | None:
    """The picture, or None for anything that is not a sound PNG or JPEG of a sensible size."""
    kind = next((name for start, name in _SIGNATURES if data.startswith(start)), None)
    if kind is None or len(data) > MAX_BYTES:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODeviceBase.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > MAX_SIDE or size.width() * size.height() > MAX_PIXELS:
        return None
    if size.width() > SHOWN.width() or size.height() > SHOWN.height():
        reader.setScaledSize(size.scaled(SHOWN, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


class Pictures:
    """Decodes by digest and keeps the latest few. `read` fetches the bytes of a digest, or None."""

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        self._read = read
        self._kept: OrderedDict[str, QImage | None] = OrderedDict()

    def __call__(self, digest: str) -> QImage | None:
        if digest not in self._kept:
            data = self._read(digest)
            if data is None:  # it may be there later
                return None
            self._kept[digest] = decode(data)
        self._kept.move_to_end(digest)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return self._kept[digest]
