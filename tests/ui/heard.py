"""What somebody meets who has no mouse and hears the screen: a name for everything, in the order in which it is read."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_MOST = 60  # stops of one page


def nameless(page: QWidget) -> Iterator[str]:
    """What takes the keyboard and says nothing of itself."""
    for widget in page.findChildren(QWidget):
        takes = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
        if takes and widget.isVisibleTo(page) and not widget.accessibleName().strip():
            yield f"{type(widget.parentWidget()).__name__} > {type(widget).__name__} {widget.objectName()}"


def stops(page: QWidget) -> list[QWidget]:
    """Where Tab leads, from where the keyboard is until it is there again."""
    found: list[QWidget] = []
    for _ in range(_MOST):
        at = QApplication.focusWidget()
        if at is None or any(at is one for one in found):
            break
        assert at.isVisibleTo(page), f"the keyboard is on what nobody sees: {_word(at)}"
        found.append(at)
        QTest.keyClick(page.window().windowHandle(), Qt.Key.Key_Tab)
    return found


def out_of_order(page: QWidget) -> list[str]:
    """Stops after which Tab goes back, to what stands before it in its line, or above it and not in a later column; once round
    the page is no fault."""
    order = stops(page)
    steps = list(zip(order, [*order[1:], *order[:1]], strict=True))
    back = [(one, other) for one, other in steps if not _follows(_place(one, page), _place(other, page), page.isRightToLeft())]
    return [f"{_word(one)} → {_word(other)}" for one, other in back] if len(back) > 1 else []


def _word(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.accessibleName()[:32]}”"


def _place(widget: QWidget, page: QWidget) -> QRect:
    """Where it stands, however far what holds it is scrolled."""
    top = widget.mapTo(page, widget.rect().topLeft())
    held = widget.parentWidget()
    while held is not None:
        area = held.parentWidget()
        if isinstance(area, QScrollArea) and held is area.viewport():
            top.setY(top.y() + area.verticalScrollBar().value())
        held = area
    return QRect(top, widget.size())


def _follows(one: QRect, other: QRect, rtl: bool) -> bool:
    after = other.right() <= one.right() if rtl else other.left() >= one.left()
    shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    same_line = shared > min(one.height(), other.height()) / 2
    return after if same_line or other.top() < one.top() else True
