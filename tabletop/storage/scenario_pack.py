"""A scenario as one run of bytes, for the exercise file: an uncompressed zip that is the same for the same files."""

import io
import zipfile
from collections.abc import Mapping

from tabletop.errors import BadInput, Damaged
from tabletop.messages import message
from tabletop.storage.inside import name_is_safe
from tabletop.storage.loaded import Loaded

MOST_FILES = 500
MOST_BYTES = 200 * 1024 * 1024
_EPOCH = (1980, 1, 1, 0, 0, 0)


def pack(loaded: Loaded) -> bytes:
    """The texts and media of a scenario without errors, sorted by name, without dates."""
    if not loaded.playable:
        raise BadInput(message("scenario.not-playable"))
    files = {**loaded.texts, **loaded.media}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, files[name])
    return made.getvalue()


def files(packed: bytes) -> Mapping[str, bytes]:
    """What `pack` put in; raises Damaged for anything that it cannot have made."""
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            entries = archive.infolist()
            if not _as_packed(entries):
                raise Damaged(message("scenario.pack-damaged"))
            return {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError, OSError):
        raise Damaged(message("scenario.pack-damaged")) from None


def _as_packed(entries: list[zipfile.ZipInfo]) -> bool:
    names = [entry.filename for entry in entries]
    return (
        len(entries) <= MOST_FILES
        and sum(entry.file_size for entry in entries) <= MOST_BYTES
        and names == sorted(set(names))
        and all(
            name_is_safe(entry.filename)
            and entry.compress_type == zipfile.ZIP_STORED
            and entry.file_size == entry.compress_size
            and not entry.flag_bits & 1
            for entry in entries
        )
    )
