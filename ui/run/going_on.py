"""Another language or look makes the console anew: whoever was in the middle of typing goes on where they were, so that the
next letter is no command."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ui.run import ad_hoc_picture, go, vote_strip
from ui.run.console import Console
from ui.run.finder import Finder
from ui.run.map_view import MapOver
from ui.run.place import RunPlace
from ui.run.room_desk import open_page
from ui.widgets.hand import cursor_of, put_cursor

GoOn = Callable[[RunPlace], None]


def take_over(place: RunPlace, old: RunPlace) -> Callable[[], None]:
    """`place` instead of `old`. What is returned puts the keyboard where it was, once the place is on the screen; the check
    of the room that lay over everything is over it again."""
    over = open_page(old.window())
    check_again = over.make_way() if over is not None else lambda: None  # first, so that the keyboard is where it was
    go_on = _note(old)
    place.take_over(old)

    def again() -> None:
        go_on(place)
        check_again()

    return again


def _note(old: RunPlace) -> GoOn:
    """What a person is doing now, to be done again in a place made anew."""
    focus = QApplication.focusWidget()
    spots = _spots(old)
    spot = spots.index(focus) if focus in spots else -1
    lost = spot < 0 and isinstance(focus, QLineEdit | QPlainTextEdit) and old.isAncestorOf(focus)
    cursor = cursor_of(focus)
    opens = (*_strips(old.console), *_marks(old), *_over(old))

    def go_on(place: RunPlace) -> None:
        for open_again in opens:
            open_again(place)
        here = _spots(place)
        if 0 <= spot < len(here):
            here[spot].setFocus(Qt.FocusReason.OtherFocusReason)
            put_cursor(here[spot], cursor)
        elif lost and not opens:
            place.console.line.focus_line()  # letters are words there, whatever they were meant for

    return go_on


def _spots(place: RunPlace) -> Sequence[QWidget]:
    """Where the keyboard may be, in an order that holds for every console; the fields of a vote last, as many as there are."""
    c, recorder = place.console, place.recorder
    slots = (c.line.agency, c.line.text, c.line.tags, c.line.at, c.expected, c.log, c.reason.field)
    strips = (c.ad_hoc.title, c.ad_hoc.text, c.correct.title, c.correct.text, c.vote.ballot)
    return (*slots, *strips, recorder.evaluators.field, recorder.abbreviations.field, *c.vote.fields())


def _strips(c: Console) -> Sequence[GoOn]:
    """Those that ask something."""
    found = ((c.reason, _reason), (c.ad_hoc, _ad_hoc), (c.correct, _correct), (c.vote, _vote))
    return [note(c) for strip, note in found if not strip.isHidden()]


def _reason(c: Console) -> GoOn:
    typed = c.reason.field.text()

    def open_again(place: RunPlace) -> None:
        go.ask_again(place)
        place.console.reason.field.setText(typed)

    return open_again


def _ad_hoc(c: Console) -> GoOn:
    kept = c.ad_hoc.kept()
    c.ad_hoc.stop_reading()  # what is being read is read for the new one
    return lambda place: ad_hoc_picture.go_on(place, kept)


def _correct(c: Console) -> GoOn:
    kept = c.correct.kept()
    return lambda place: place.console.correct.take(kept)


def _vote(c: Console) -> GoOn:
    kept = c.vote.kept()

    def open_again(place: RunPlace) -> None:
        vote_strip.open_it(place, "")
        place.console.vote.take(kept)

    return open_again


def _marks(old: RunPlace) -> Sequence[GoOn]:
    """Initials and abbreviations that are being typed."""
    evaluators, abbreviations = old.recorder.evaluators, old.recorder.abbreviations
    if evaluators.isVisible():
        initials = evaluators.field.text()
        return (lambda place: place.recorder.evaluators.ask(initials),)
    if abbreviations.isVisible():
        typed = abbreviations.field.toPlainText()
        return (lambda place: place.recorder.abbreviations.show_text(typed),)
    return ()


def _over(old: RunPlace) -> Sequence[GoOn]:
    shown = old.over.open
    if isinstance(shown, Finder):
        return (_finder(shown),)
    return (_map(shown),) if shown is not None else ()


def _finder(shown: Finder) -> GoOn:
    typed, scope = shown.field.text(), shown.scopes.currentIndex()

    def open_again(place: RunPlace) -> None:
        place.over.find()
        place.over.finder.field.setText(typed)
        place.over.finder.scopes.setCurrentIndex(scope)

    return open_again


def _map(shown: MapOver) -> GoOn:
    cue = shown.canvas.current()

    def open_again(place: RunPlace) -> None:
        place.over.toggle_map()
        place.over.map.select(cue)

    return open_again
