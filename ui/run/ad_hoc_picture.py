"""From the strip of an improvised inject to the desk: its picture is kept in the exercise file before the inject names it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tabletop.exercise import commands
from tabletop.messages import Message, message
from ui import theme
from ui.run import dropped
from ui.run.ad_hoc import Kept
from ui.run.log_list import thumbnail
from ui.widgets.files import PICTURES
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace


def connect(place: "RunPlace") -> None:
    strip = place.console.ad_hoc
    strip.made.connect(lambda look, *words: place.send(commands.AddAdHocInject(words[0], words[1], look, words[2])))
    strip.pictured.connect(lambda given: _pictured(place, given))
    strip.files_wanted.connect(lambda: _choose(place))


def _choose(place: "RunPlace") -> None:
    """From a list of files that stops nothing: the console goes on beside it."""
    files, folder = place.services.files, str(place.services.folder or "")
    title = place.speak.text(_("Choose a picture"))
    files.choose_file(place, title, folder, PICTURES, lambda path: _pictured(place, [path]))


def _pictured(place: "RunPlace", given: list[str | QImage]) -> None:
    strip = place.console.ad_hoc
    data = dropped.bytes_of(given[0])
    strip.text.setFocus(Qt.FocusReason.OtherFocusReason)
    if not data:
        place.say("warning", message("photo.not-readable"))
        return
    if len(given) > 1:
        place.say("warning", message("photo.only-one"))
    read(place, data)


def read(place: "RunPlace", data: bytes) -> None:
    """Made anew by a child process while people type on."""
    turn = place.console.ad_hoc.read_picture(data)
    place.services.record.keep_photo(data, partial(_kept, place, turn))


def _kept(place: "RunPlace", turn: int, digest: str, why: Message | None) -> None:
    strip = place.console.ad_hoc
    if turn != strip.turn:
        return
    if why is not None:
        place.say("warning", why)
    strip.take_picture(digest)
    if digest:
        place.services.record.photo(digest, lambda data: strip.show_small(thumbnail(data or b"", theme.CONTROL)))


def go_on(place: "RunPlace", kept: Kept) -> None:
    """The strip as it stood in a place that was made anew."""
    strip = place.console.ad_hoc
    strip.put_back(kept)
    *_words, reading, hurry = kept
    if reading:
        read(place, reading)
        if hurry:
            strip.hurry()
