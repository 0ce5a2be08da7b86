"""What those who record ask of the exercise that is open: photographs and earlier wordings, without a key ever waiting."""

import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from tabletop.errors import TabletopError
from tabletop.exercise.state import Exercise
from tabletop.messages import Message, message
from tabletop.views.missing import Missing, missing
from tabletop.workspace import OpenExercise, found_again, photo_made_anew, write_copy
from ui.widgets.record_services import Back, Fetched, Kept, RecordServices, Told


class Exercises(Protocol):
    """`media`: the pictures that can be shown; `ask`: work at the desk, and what is done with what it returned on the window's
    own thread."""

    media: Mapping[str, Mapping[str, bytes]]
    state: Exercise

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

    def lost() -> Sequence[Missing]:
        return missing(exercises.state, [digest for digest, files in exercises.media.items() if "" in files])

    def bring_back(path: str, then: Back) -> None:
        about = (exercises, Path(path), [each.digest for each in lost()], then)
        threading.Thread(target=_look, args=about, name="missing", daemon=True).start()

    return RecordServices(keep_photo, photo, wordings, save_copy, lost, bring_back)


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


def _look(exercises: Exercises, path: Path, wanted: Sequence[str], then: Back) -> None:
    """Waits for a slow disk and for the child that reads pictures, as `_make` does."""
    try:
        found = found_again(path, wanted)
    except TabletopError as error:
        why = error.message
        exercises.ask(lambda _exercise: why, lambda _why: then((), why))
    else:
        exercises.ask(lambda exercise: _keep_all(exercise, found), lambda why: _back(exercises, then, found, why))


def _keep_all(exercise: OpenExercise, found: Mapping[str, bytes]) -> Message | None:
    return next((why for data in found.values() if (why := _keep(exercise, data)[1]) is not None), None)


def _back(exercises: Exercises, then: Back, found: Mapping[str, bytes], why: Message | None) -> None:
    if why is not None:
        then((), why)
        return
    named = missing(exercises.state, [digest for digest in exercises.media if digest not in found])
    exercises.media = {**exercises.media, **{digest: {"": data} for digest, data in found.items()}}
    then(tuple(each.name for each in named if each.digest in found), None)


def save_copy(path: str, data: bytes) -> Message | None:
    try:
        write_copy(Path(path), data)
    except TabletopError as error:
        return error.message
    except OSError:
        return message("photo.not-written", path=path)
    return None
