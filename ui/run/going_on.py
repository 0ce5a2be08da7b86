"""Another language or look makes the console anew: whoever was in the middle of typing goes on where they were, so that the
next letter is no command."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ui.run import vote_strip
from ui.run.console import Console
from ui.run.finder import Finder
from ui.run.place import RunPlace

GoOn = Callable[[RunPlace], None]


def take_over(place: RunPlace, old: RunPlace) -> Callable[[], None]:
    """`place` instead of `old`. What is returned puts the keyboard where it was, once the place is on the screen."""
    go_on = _note(old)
    place.take_over(old)
    return lambda: go_on(place)


def _note(old: RunPlace) -> GoOn:
    """What a person is doing now, to be done again in a place made anew."""
    focus = QApplication.focusWidget()
    spots = _spots(old.console)
    spot = spots.index(focus) if focus in spots else -1
    lost = spot < 0 and isinstance(focus, QLineEdit | QPlainTextEdit) and old.isAncestorOf(focus)
    cursor = _cursor(focus)
    opens = (*_ad_hoc(old.console), *_correct(old.console), *_vote(old.console), *_finder(old))

    def go_on(place: RunPlace) -> None:
        for open_again in opens:
            open_again(place)
        here = _spots(place.console)
        if 0 <= spot < len(here):
            here[spot].setFocus(Qt.FocusReason.OtherFocusReason)
            _put_cursor(here[spot], cursor)
        elif lost and not opens:
            place.console.line.focus_line()  # letters are words there, whatever they were meant for

    return go_on


def _spots(c: Console) -> Sequence[QWidget]:
    """Where the keyboard may be, in an order that holds for every console; the fields of a vote last, as many as there are."""
    slots = (c.line.agency, c.line.text, c.line.tags, c.expected, c.log)
    return (*slots, c.ad_hoc.title, c.ad_hoc.text, c.correct.title, c.correct.text, c.vote.ballot, *c.vote.fields())


def _cursor(field: QWidget | None) -> int:
    if isinstance(field, QLineEdit):
        return field.cursorPosition()
    return field.textCursor().position() if isinstance(field, QPlainTextEdit) else 0


def _put_cursor(field: QWidget, at: int) -> None:
    if isinstance(field, QLineEdit):
        field.setCursorPosition(at)
    elif isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        cursor.setPosition(min(at, len(field.toPlainText())))
        field.setTextCursor(cursor)


def _ad_hoc(c: Console) -> Sequence[GoOn]:
    if c.ad_hoc.isHidden():
        return ()
    look, title, text = c.ad_hoc.look.value(), c.ad_hoc.title.text(), c.ad_hoc.text.text()

    def open_again(place: RunPlace) -> None:
        strip = place.console.ad_hoc
        strip.ask()
        strip.look.set_value(look)
        strip.title.setText(title)
        strip.text.setText(text)

    return (open_again,)


def _correct(c: Console) -> Sequence[GoOn]:
    if c.correct.isHidden():
        return ()
    kept = c.correct.kept()
    return (lambda place: place.console.correct.take(kept),)


def _vote(c: Console) -> Sequence[GoOn]:
    if c.vote.isHidden():
        return ()
    kept = c.vote.kept()

    def open_again(place: RunPlace) -> None:
        vote_strip.open_it(place, "")
        place.console.vote.take(kept)

    return (open_again,)


def _finder(old: RunPlace) -> Sequence[GoOn]:
    shown = old.over.open
    if not isinstance(shown, Finder):
        return ()
    typed, scope = shown.field.text(), shown.scopes.currentIndex()

    def open_again(place: RunPlace) -> None:
        place.over.find()
        place.over.finder.field.setText(typed)
        place.over.finder.scopes.setCurrentIndex(scope)

    return (open_again,)
