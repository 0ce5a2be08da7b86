"""Whatever is wrong with a picture, the room reads its words, and nobody waits."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODeviceBase, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter

from tabletop.scenario.model import Look
from tabletop.views.wall import Picture
from tests.ui.wall.runs import runs
from tests.ui.wall.samples import inject, wall
from ui.wall.painter import pages, wall_image
from ui.wall.pictures import MAX_BYTES, Pictures

SIZE = QSize(1366, 768)
LOST = Picture("lost", "A form with two stamps", "")
MOST_MS = 100


def encoded(kind: str, width: int, height: int, colour: str = "#336699") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(buffer.data().data())


def bad() -> dict[str, Callable[[], bytes | None]]:
    png, jpeg = encoded("PNG", 800, 600), encoded("JPEG", 800, 600)
    return {
        "missing": lambda: None,
        "0 bytes": lambda: b"",
        "of 40 MB": lambda: jpeg + b"\0" * 40_000_000,
        "cut short": lambda: png[: len(png) // 3],
        "flipped": lambda: png[:60] + bytes(byte ^ 0x55 for byte in png[60:]),
        "a film": lambda: b"\0\0\0\x18ftypmp42" + b"\0" * 1000,
        "just too many bytes": lambda: jpeg + b"\0" * (MAX_BYTES + 1 - len(jpeg)),
    }


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", list(Look))
def test_a_page_without_a_picture_and_words_for_it_is_a_page_all_the_same(look: Look) -> None:
    for step in (0, 1):
        view = wall(replace(inject(look, "A short text.", (Picture("lost", ""),)), step=step))
        assert pages(view, 1366, 768) == 1


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["missing", "0 bytes", "of 40 MB", "cut short", "flipped", "a film"])
@pytest.mark.parametrize("look", [Look.PHOTO, Look.MAP, Look.DOCUMENT, Look.NEWS, Look.EMAIL])
def test_the_words_stand_in_for_what_cannot_be_shown(look: Look, name: str) -> None:
    data = bad()[name]()
    view = wall(inject(look, "A short text.", (LOST,)))
    began = time.perf_counter()
    image = wall_image(view, SIZE, Pictures(lambda _: data))
    assert (time.perf_counter() - began) * 1000 < MOST_MS
    assert image == wall_image(view, SIZE)
    pages = [replace(view, page=n) for n in (0, 1)]
    said = " ".join(run.text for page in pages for run in runs(page, SIZE, pictures=Pictures(lambda _: data)))
    assert "A short text." in said
    assert "Traceback" not in said


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", Look)
def test_every_look_shows_its_picture_on_some_page(look: Look) -> None:
    view, size = wall(inject(look, "A short text.", (LOST,))), QSize(480, 270)
    red, blue = (Pictures({LOST.digest: encoded("PNG", 80, 60, colour)}.get) for colour in ("#CC2222", "#2222CC"))
    shown = [replace(view, page=n) for n in range(pages(view, 16, 9, red))]
    assert any(wall_image(page, size, red) != wall_image(page, size, blue) for page in shown)


@pytest.mark.usefixtures("qapp")
def test_a_photograph_straight_from_a_camera_is_shown_in_time() -> None:
    """24 million pixels: decoded at the size of a wall, once."""
    data = encoded("JPEG", 6000, 4000)
    pictures = Pictures(lambda _: data)
    view = wall(inject(Look.PHOTO, "", (LOST,)))
    began = time.perf_counter()
    pictures(LOST.digest)
    first = time.perf_counter()
    image = wall_image(view, SIZE, pictures)
    assert image.pixelColor(683, 300).name() != wall_image(view, SIZE).pixelColor(683, 300).name()
    assert (time.perf_counter() - first) * 1000 < MOST_MS
    assert first - began < 2  # reading it ahead is what keeps GO from waiting
