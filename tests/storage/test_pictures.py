"""Pictures are told by their first bytes, and their size before anything is decoded."""

import struct

import pytest

from tabletop.storage.pictures import MOST_BYTES, fault_of, size_of
from tests.storage.test_scenario_folder import png


def png_header(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">IIBBBBBI", width, height, 8, 2, 0, 0, 0, 0)


def jpeg(width: int, height: int, marker: int = 0xC0) -> bytes:
    app0 = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    thumbnail = b"\xff\xe1\x00\x0c\xff\xc0\x00\x11\x08\x00\x01\x00\x01\x03"  # a frame inside another segment is not the frame
    frame = b"\xff" + bytes([marker]) + struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes(9)
    return b"\xff\xd8" + app0 + thumbnail + b"\xff\xff" + frame + b"\xff\xda"


def test_sizes_are_read_from_the_header() -> None:
    assert size_of(png(3, 2)) == (3, 2)
    assert size_of(jpeg(640, 480)) == (640, 480)
    assert size_of(jpeg(640, 480, 0xC2)) == (640, 480)
    assert fault_of(png()) == fault_of(jpeg(4000, 3000)) == ""


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<?xml version='1.0'?><svg/>",
        b"%PDF-1.7",
        b"GIF89a" + bytes(40),
        b"RIFF\x00\x00\x00\x00WEBPVP8 ",
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIDAT" + bytes(40),
        png_header(0, 5),
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xda" + bytes(40),
        b"\xff\xd8" + b"\xff\xe0\x00\x00" * 100_000,
        b"\xff\xd8" + b"\xff" * 100_000,
        jpeg(640, 480)[:45],
    ],
)
def test_everything_else_is_no_picture(data: bytes) -> None:
    assert fault_of(data) == "media-not-a-picture"


def test_too_many_pixels_or_bytes() -> None:
    assert fault_of(png_header(40_000, 1_000)) == ""
    assert fault_of(png_header(40_001, 1_000)) == "media-too-big"
    assert fault_of(png_header(2**32 - 1, 2**32 - 1)) == "media-too-big"
    assert fault_of(jpeg(65_535, 65_535)) == "media-too-big"
    assert fault_of(png().ljust(MOST_BYTES + 1, b"\0")) == "media-too-big"
