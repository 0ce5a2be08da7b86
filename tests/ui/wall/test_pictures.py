import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODeviceBase
from PySide6.QtGui import QColor, QImage, QImageWriter

from ui.wall.pictures import KEPT, MAX_BYTES, SHOWN, Pictures, decode


def encoded(kind: str, width: int = 40, height: int = 30) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_png_and_a_jpeg_are_shown(kind: str) -> None:
    image = decode(encoded(kind))
    assert image is not None
    assert (image.width(), image.height()) == (40, 30)


BAD = {
    "nothing": b"",
    "text": b"hello",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>',
    "bmp": encoded("BMP"),
    "svg with the head of a png": b"\x89PNG\r\n\x1a\n<svg xmlns='http://www.w3.org/2000/svg'/>",
    "cut short": encoded("PNG", 200, 200)[:60],
    "too many bytes": encoded("PNG") + b"\0" * MAX_BYTES,
}


@pytest.mark.parametrize("name", BAD)
def test_anything_else_is_not(name: str) -> None:
    assert decode(BAD[name]) is None


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    """A head that promises 30,000 by 30,000."""
    data = bytearray(encoded("PNG"))
    data[16:24] = (30_000).to_bytes(4, "big") * 2
    assert decode(bytes(data)) is None


def test_more_than_a_wall_shows_is_not_kept() -> None:
    image = decode(encoded("PNG", 4000, 1000))
    assert image is not None
    assert (image.width(), image.height()) == (SHOWN.width(), 640)


def test_each_picture_is_read_once_and_few_are_kept() -> None:
    asked: list[str] = []

    def read(digest: str) -> bytes | None:
        asked.append(digest)
        return encoded("PNG") if digest != "gone" else None

    found = Pictures(read)
    assert found("a") is not None
    assert found("a") is not None
    assert found("gone") is None
    assert found("gone") is None
    assert asked == ["a", "gone", "gone"], "it may be there later"
    for number in range(KEPT):
        found(str(number))
    found("a")
    assert asked[-1] == "a"
