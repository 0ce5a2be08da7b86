"""Logos: read in a child process and made anew, their empty margins cut off, and seen against white and dark grounds."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tabletop.errors import BadInput
from tabletop.messages import Message, message
from tabletop.scenario.msel.cells import cleaned
from tabletop.storage.inside import read_given
from tabletop.storage.loaded import Unreadable
from tabletop.storage.picture_child import decoded
from tabletop.storage.pictures import fault_of

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 10 * 1024 * 1024
_WIDEST, _HIGHEST, _SMALL = 1600, 800, 160  # pixels
_NEAR = 16  # of 255: how far from the colour of the corners a margin may be
_LEAST_CONTRAST = 1.6  # below that a shape is hardly seen on its ground
_WHITE, _DARK = (255, 255, 255), (16, 24, 40)


@dataclass(frozen=True, slots=True)
class Logo:
    """`data`: PNG, encoded by us. `warnings`: what will look odd, and where."""

    data: bytes
    name: str
    warnings: tuple[Message, ...] = ()


def read(path: Path) -> Logo:
    """A logo out of somebody's file. Raises `BadInput` for anything that is no PNG or JPEG that can be shown."""
    name = cleaned(path.stem)[0][:60]
    try:
        data = read_given(path, MOST_BYTES)
    except Unreadable as error:
        raise BadInput(message("logo.too-big" if error.code == "file-too-big" else "logo.unreadable", name=name)) from None
    if fault := fault_of(data):
        raise BadInput(message("logo.too-big" if fault == "media-too-big" else "logo.not-a-picture", name=name))
    (made,) = decoded([data], anew=True)
    if made.fault:
        raise BadInput(message("logo.broken", name=name))
    trimmed = _trimmed(made.data)
    if trimmed is None:
        raise BadInput(message("logo.empty", name=name))
    return Logo(trimmed, name, warnings_of(trimmed, name))


def warnings_of(data: bytes, name: str) -> tuple[Message, ...]:
    """What will look odd about a picture that we encoded ourselves."""
    return tuple(_warnings(_opened(data), name))


def _opened(data: bytes) -> "Image":
    from PIL import Image  # 40 ms that only those with logos spend

    with Image.open(io.BytesIO(data), formats=["PNG", "JPEG"]) as picture:
        return picture.convert("RGBA")


def _trimmed(data: bytes) -> bytes | None:
    """PNG bytes without empty margins, at most as large as paper and wall need; None when nothing is left."""
    picture = _opened(data)
    box = _content(picture)
    if box is None:
        return None
    kept = picture.crop(box)
    kept.thumbnail((_WIDEST, _HIGHEST))
    made = io.BytesIO()
    kept.save(made, "PNG")
    return made.getvalue()


def _content(picture: "Image") -> tuple[int, int, int, int] | None:
    """Where something differs from the margin: what is transparent, else the colour that all four corners have."""
    from PIL import Image, ImageChops  # as above

    alpha = picture.getchannel("A")
    if _lowest(alpha) < 128:
        return alpha.point(lambda level: 255 if level > _NEAR else 0).getbbox()
    if not _one_ground(picture):
        return (0, 0, picture.width, picture.height)
    plain = Image.new("RGB", picture.size, _pixel(picture, (0, 0)))
    apart = ImageChops.difference(picture.convert("RGB"), plain).convert("L")
    return apart.point(lambda level: 255 if level > _NEAR else 0).getbbox()


def _one_ground(picture: "Image") -> bool:
    """Whether all four corners have one colour."""
    right, low = picture.width - 1, picture.height - 1
    corners = [_pixel(picture, at) for at in ((0, 0), (right, 0), (0, low), (right, low))]
    return all(abs(one - two) <= _NEAR for corner in corners for one, two in zip(corner, corners[0], strict=True))


def _warnings(picture: "Image", name: str) -> Iterator[Message]:
    if max(picture.size) < _SMALL:
        yield message("logo.small", name=name, pixels=max(picture.size))
    opaque = _lowest(picture.getchannel("A")) >= 128
    if opaque and _one_ground(picture):
        yield message("logo.own-ground", name=name)
    ink = _ink(picture, opaque)
    if contrast(ink, _WHITE) < _LEAST_CONTRAST:
        yield message("logo.pale", name=name)
    if not opaque and contrast(ink, _DARK) < _LEAST_CONTRAST:
        yield message("logo.dark", name=name)


def _ink(picture: "Image", opaque: bool) -> tuple[int, int, int]:
    """The colour most of it has; of an opaque picture, the ground, which is that of its first corner, does not count."""
    small = picture.copy()
    small.thumbnail((128, 128))
    ground = _pixel(picture, (0, 0)) if opaque else None
    counted: dict[tuple[int, int, int], int] = {}
    colours = small.getcolors(128 * 128) or []
    for count, colour in colours:
        red, green, blue, alpha = colour if isinstance(colour, tuple) else (0, 0, 0, 0)
        if alpha > 127 and (ground is None or max(abs(red - ground[0]), abs(green - ground[1]), abs(blue - ground[2])) > 40):
            key = (red // 32, green // 32, blue // 32)
            counted[key] = counted.get(key, 0) + count
    if not counted:
        return ground or _WHITE
    red, green, blue = max(counted, key=lambda key: counted[key])
    return red * 32 + 16, green * 32 + 16, blue * 32 + 16


def _lowest(channel: "Image") -> int:
    low = channel.getextrema()[0]
    return int(low) if isinstance(low, int | float) else 0


def _pixel(picture: "Image", at: tuple[int, int]) -> tuple[int, int, int]:
    found = picture.convert("RGB").crop((*at, at[0] + 1, at[1] + 1)).tobytes()
    return found[0], found[1], found[2]


def contrast(one: tuple[int, int, int], two: tuple[int, int, int]) -> float:
    """The ratio of WCAG: 1 for the same colour, 21 for black on white."""
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in (part / 255 for part in colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
