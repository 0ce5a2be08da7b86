"""Photographs of flip charts: made anew, smaller, upright, and without what a camera adds."""

import io

import pytest
from PIL import Image

from tabletop.errors import BadInput
from tabletop.storage.photos import WIDEST, made_anew


def photo(width: int, height: int, form: str = "JPEG", mode: str = "RGB", **more: object) -> bytes:
    written = io.BytesIO()
    Image.new(mode, (width, height), "red").save(written, form, **more)
    return written.getvalue()


def test_it_is_smaller_and_upright_and_says_nothing_of_the_camera() -> None:
    exif = Image.Exif()
    exif[0x0110] = "SpyCam 3000"
    exif[0x0112] = 6  # turned
    made = made_anew(photo(3000, 1000, exif=exif.tobytes()))
    with Image.open(io.BytesIO(made)) as picture:
        assert (picture.format, picture.height, picture.width < picture.height) == ("JPEG", WIDEST, True)
        assert not picture.getexif()
    assert b"SpyCam" not in made


def test_what_can_be_seen_through_lies_on_white() -> None:
    made = made_anew(photo(10, 10, "PNG", "RGBA"))
    clear = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(clear, "PNG")
    for data, colour in ((made, (254, 0, 0)), (made_anew(clear.getvalue()), (255, 255, 255))):
        with Image.open(io.BytesIO(data)) as picture:
            assert picture.getpixel((5, 5)) == colour


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\nrubbish", photo(40, 40)[:200]])
def test_what_is_no_picture_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(BadInput) as refused:
        made_anew(data)
    assert refused.value.message.id in ("photo.not-readable", "photo.not-kept")
