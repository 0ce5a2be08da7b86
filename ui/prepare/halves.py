"""What somebody was in the middle of on a step, to be gone on with when the step is made anew in another language or look."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tabletop.messages import Message
from ui.prepare.step import Step, Troubles
from ui.prepare.table import HalfTable, Table
from ui.widgets.buttons import Tabs
from ui.widgets.fields import Field
from ui.widgets.hand import cursor_of, put_cursor


@dataclass(frozen=True, slots=True)
class Half:
    """`fields`: by number, what stands only in the field; `spot`: where the keyboard is and how far into the text, if it is
    on the step."""

    tabs: tuple[int, ...]
    tables: tuple[HalfTable, ...]
    fields: tuple[tuple[int, str], ...]
    spot: tuple[int, int] | None
    troubles: tuple[tuple[Message, ...], ...]


def half_of(step: Step, focus: QWidget | None) -> Half:
    """`focus`: where the keyboard is. Cells that are being typed are closed by that."""
    tables = tuple(table.half() for table in step.findChildren(Table))
    spots = _spots(step)
    return Half(
        tuple(tabs.currentIndex() for tabs in step.findChildren(Tabs)),
        tables,
        tuple((at, field.text()) for at, field in enumerate(step.findChildren(Field)) if field.isModified()),
        (spots.index(focus), cursor_of(focus)) if focus in spots else None,
        tuple(each.told for each in step.findChildren(Troubles)),
    )


def go_on(step: Step, half: Half, *, hand: bool) -> None:
    """`step` shows its values already. `hand`: the keyboard was there, and comes back."""
    for tabs, at in zip(step.findChildren(Tabs), half.tabs, strict=True):
        tabs.setCurrentIndex(at)
    fields = step.findChildren(Field)
    for at, text in half.fields:
        if not fields[at].objectName():  # others are kept by the form
            fields[at].setText(text)
            fields[at].setModified(True)
    for troubles, told in zip(step.findChildren(Troubles), half.troubles, strict=True):
        troubles.show_troubles(told)
    spots = _spots(step)
    if hand and half.spot is not None and half.spot[0] < len(spots):
        at, cursor = half.spot
        spots[at].setFocus(Qt.FocusReason.OtherFocusReason)
        put_cursor(spots[at], cursor)
    for table, each in zip(step.findChildren(Table), half.tables, strict=True):
        table.go_on(each, typing=hand)


def _spots(step: Step) -> list[QWidget]:
    """Where the keyboard may be, in an order that holds for every look."""
    ours = (each for each in step.findChildren(QWidget) if type(each).__module__.startswith("ui."))
    return [each for each in ours if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
