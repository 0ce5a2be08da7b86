"""Photographs of flip charts: read in a child process and made anew, upright, smaller, and without what a camera adds."""

import io

from tabletop.errors import BadInput
from tabletop.messages import message
from tabletop.storage.picture_child import decoded
from tabletop.storage.pictures import fault_of

WIDEST = 2000  # pixels of the longer side; handwriting across a sheet stays readable
_QUALITY = 82


def made_anew(data: bytes) -> bytes:
    """A JPEG of ours. Raises `BadInput` for anything that is no PNG or JPEG that can be shown."""
    if fault_of(data):
        raise BadInput(message("photo.not-readable"))
    (made,) = decoded([data], anew=True)
    if made.fault:
        raise BadInput(message("photo.not-kept"))
    return _smaller(made.data)


def _smaller(data: bytes) -> bytes:
    """Of a picture that we encoded ourselves."""
    from PIL import Image  # 40 ms that only those with photographs spend

    with Image.open(io.BytesIO(data)) as whole:
        picture = whole.convert("RGBA") if "A" in whole.getbands() or "transparency" in whole.info else whole.convert("RGB")
    if picture.mode == "RGBA":
        paper = Image.new("RGB", picture.size, (255, 255, 255))
        paper.paste(picture, mask=picture.getchannel("A"))
        picture = paper
    picture.thumbnail((WIDEST, WIDEST))
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=_QUALITY, optimize=True)
    return written.getvalue()
