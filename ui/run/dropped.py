"""Pictures that were dropped or pasted, as bytes: no more of a file is read than a picture may have. None is decoded."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageWriter

MOST_BYTES = 20 * 1024 * 1024
_PNG = b"\x89PNG"


def bytes_of(picture: str | QImage) -> bytes:
    """A file by its path, or a picture of the clipboard; b'' when it cannot be read or is too big."""
    if isinstance(picture, QImage):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(picture)
        data = bytes(buffer.data().data())
    else:
        if not Path(picture).is_file():
            return b""
        try:
            with Path(picture).open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except OSError:
            return b""
    return data if len(data) <= MOST_BYTES else b""


def ending_of(data: bytes) -> str:
    return ".png" if data.startswith(_PNG) else ".jpg"
