"""Logos out of strangers' files: made anew, trimmed, and seen against paper and wall."""

import struct
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tabletop.errors import BadInput
from tabletop.storage import logos

BLUE, PALE, NAVY, WHITE, CLEAR = (0, 90, 180, 255), (250, 250, 250, 255), (14, 20, 36, 255), (255, 255, 255, 255), (0, 0, 0, 0)


def drawn(path: Path, ink: tuple[int, ...], ground: tuple[int, ...]) -> Path:
    """A filled ellipse from (100, 50) to (499, 249)."""
    picture = Image.new("RGBA", (600, 400), ground)
    ImageDraw.Draw(picture).ellipse((100, 50, 499, 249), fill=ink)
    (picture if path.suffix == ".png" else picture.convert("RGB")).save(path)
    return path


def ids(path: Path) -> list[str]:
    return [warning.id for warning in logos.read(path).warnings]


@pytest.mark.parametrize(("ground", "suffix"), [(CLEAR, ".png"), (WHITE, ".png"), (WHITE, ".jpg")])
def test_empty_margins_are_cut_off(tmp_path: Path, ground: tuple[int, ...], suffix: str) -> None:
    made = logos.read(drawn(tmp_path / f"host{suffix}", BLUE, ground))
    (tmp_path / "made.png").write_bytes(made.data)
    with Image.open(tmp_path / "made.png") as picture:
        assert picture.format == "PNG"
        assert abs(picture.width - 400) < 10
        assert abs(picture.height - 200) < 10
    assert made.name == "host"


def test_what_will_look_odd_is_said(tmp_path: Path) -> None:
    assert ids(drawn(tmp_path / "a.png", BLUE, CLEAR)) == []
    assert ids(drawn(tmp_path / "b.png", PALE, CLEAR)) == ["logo.pale"]
    assert ids(drawn(tmp_path / "c.png", NAVY, CLEAR)) == ["logo.dark"]
    with Image.open(tmp_path / "a.png") as picture:
        picture.resize((150, 100)).save(tmp_path / "f.png")
    assert ids(tmp_path / "f.png") == ["logo.small"]
    assert ids(drawn(tmp_path / "d.jpg", BLUE, WHITE)) == ["logo.own-ground"]
    Image.linear_gradient("L").resize((600, 400)).convert("RGB").save(tmp_path / "flag.png")
    assert "logo.own-ground" not in ids(tmp_path / "flag.png")  # it fills its corners: nothing of it is ground


def test_a_large_logo_is_made_as_small_as_it_is_needed(tmp_path: Path) -> None:
    Image.linear_gradient("L").resize((5000, 3000)).save(tmp_path / "big.png")
    (tmp_path / "made.png").write_bytes(logos.read(tmp_path / "big.png").data)
    with Image.open(tmp_path / "made.png") as picture:
        assert max(picture.size) <= 1600


def png_of(width: int, height: int) -> bytes:
    return (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0) + b"\0" * 4
    )


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "logo.not-a-picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "logo.not-a-picture"),
        (b"GIF89a" + b"\0" * 100, "logo.not-a-picture"),
        (png_of(60_000, 60_000), "logo.too-big"),
        (png_of(100, 100), "logo.broken"),
        (b"\xff\xd8\xff" + b"\0" * 500, "logo.not-a-picture"),
        (b"\x89PNG" + b"\0" * (11 * 1024 * 1024), "logo.too-big"),
    ],
)
def test_what_is_no_picture_is_refused_in_words(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(data)
    with pytest.raises(BadInput) as caught:
        logos.read(path)
    assert caught.value.message.id == sentence


def test_nothing_to_see_and_no_file(tmp_path: Path) -> None:
    Image.new("RGBA", (300, 300), CLEAR).save(tmp_path / "empty.png")
    Image.new("RGB", (300, 300), (9, 9, 9)).save(tmp_path / "plain.png")
    for name, sentence in (("empty.png", "logo.empty"), ("plain.png", "logo.empty"), ("none.png", "logo.unreadable")):
        with pytest.raises(BadInput) as caught:
            logos.read(tmp_path / name)
        assert caught.value.message.id == sentence


def test_contrast_is_that_of_wcag() -> None:
    assert logos.contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert logos.contrast((118, 118, 118), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)


def test_the_name_of_a_file_never_turns_the_words_round_it(tmp_path: Path) -> None:
    assert logos.read(drawn(tmp_path / "a\u202egnp.png", BLUE, CLEAR)).name == "agnp"
