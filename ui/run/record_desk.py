"""What those who record ask of the exercise that is open: photographs and earlier wordings, without a key ever waiting."""

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from tabletop.errors import TabletopError
from tabletop.messages import Message, message
from tabletop.workspace import OpenExercise, photo_made_anew, write_copy
from ui.widgets.record_services import Fetched, Kept, RecordServices, Told


class Exercises(Protocol):
    """`media`: the pictures that can be shown; `ask`: work at the desk, and what is done with what it returned on the window's
    own thread."""

    media: Mapping[str, Mapping[str, bytes]]

    def ask(self, work: Callable[[OpenExercise], object], then: Callable[[Any], None]) -> None: ...


def record_services(exercises: Exercises) -> RecordServices:
    """The same for whatever exercise is open when they are asked."""

    def keep_photo(data: bytes, then: Kept) -> None:
        threading.Thread(target=_make, args=(exercises, data, then), name="photograph", daemon=True).start()

    def photo(digest: str, then: Fetched) -> None:
        known = exercises.media.get(digest, {}).get("")
        if known is not None:
            then(known)
        else:
            exercises.ask(lambda exercise: exercise.media.get(digest, {}).get(""), then)

    def wordings(response: str, then: Told) -> None:
        exercises.ask(lambda exercise: exercise.wordings(response), then)

    return RecordServices(keep_photo, photo, wordings, save_copy)


def _make(exercises: Exercises, data: bytes, then: Kept) -> None:
    """Waits for the child that reads the picture; the desk goes on recording meanwhile."""
    try:
        made = photo_made_anew(data)
    except TabletopError as error:
        why = error.message
        exercises.ask(lambda _exercise: ("", why), lambda kept: then(*kept))
    else:
        exercises.ask(lambda exercise: _keep(exercise, made), lambda kept: _kept(exercises, made, then, *kept))


def _kept(exercises: Exercises, data: bytes, then: Kept, digest: str, why: Message | None) -> None:
    """The window can show it from now on, on the wall too."""
    if digest:
        exercises.media = {**exercises.media, digest: {"": data}}
    then(digest, why)


def _keep(exercise: OpenExercise, data: bytes) -> tuple[str, Message | None]:
    try:
        return exercise.keep_photo(data), None
    except TabletopError as error:
        return "", error.message


def save_copy(path: str, data: bytes) -> Message | None:
    try:
        write_copy(Path(path), data)
    except TabletopError as error:
        return error.message
    except OSError:
        return message("photo.not-written", path=path)
    return None
