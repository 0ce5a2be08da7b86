"""What an exercise misses, looked for in a file that somebody chose: a copy of the exercise, or the picture itself."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from tabletop.errors import BadInput, Damaged
from tabletop.messages import message
from tabletop.storage import logos, photos
from tabletop.storage.inside import read_given
from tabletop.storage.loaded import Unreadable
from tabletop.storage.opening import open_file
from tabletop.storage.picture_child import decoded
from tabletop.storage.pictures import MOST_BYTES
from tabletop.storage.rows import digest_of
from tabletop.storage.schema import SUFFIX


def found_again(path: Path, wanted: Collection[str]) -> dict[str, bytes]:
    """By digest; only bytes that are just what is named count, and can be shown. Raises `BadInput` when there are none."""
    if path.suffix.lower() == SUFFIX:
        found = _in_copy(path, wanted)
    else:
        made = ((digest_of(data), data) for data in _made(path))
        first = next((one for one in made if one[0] in wanted), None)
        found = dict([first]) if first is not None else {}
    read = decoded(list(found.values()))
    sound = {digest: data for (digest, data), each in zip(found.items(), read, strict=True) if not each.fault}
    if not sound:
        raise BadInput(message("missing.not-there"))
    return sound


def _in_copy(path: Path, wanted: Collection[str]) -> dict[str, bytes]:
    found = {}
    try:
        with open_file(path, write=False) as copy:
            for digest in wanted:
                try:
                    data = copy.blob(digest)
                except Damaged:  # there as well
                    continue
                if data is not None:
                    found[digest] = data
    except Damaged as error:
        raise BadInput(error.message) from error
    return found


def _made(path: Path) -> Iterator[bytes]:
    """A picture as it is, and as the exercise would have kept it."""
    try:
        data = read_given(path, MOST_BYTES)
    except Unreadable:
        raise BadInput(message("missing.unreadable")) from None
    yield data
    ways: tuple[Callable[[], bytes], ...] = (lambda: photos.made_anew(data), lambda: logos.read(path).data)
    for way in ways:
        try:
            yield way()
        except BadInput:
            continue
