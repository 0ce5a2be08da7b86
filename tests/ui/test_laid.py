"""Items of layouts are never asked for: what PySide keeps of them outlives them."""

import re

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from tests.house.sources import ROOT
from ui.widgets.laid import shown_in


def kept() -> int:
    return sum(type(thing).__name__ == "QWidgetItem" for thing in Shiboken.getAllValidWrappers())


def laid(qtbot: QtBot) -> tuple[QWidget, QVBoxLayout, list[QLabel]]:
    page = QWidget()
    qtbot.addWidget(page)
    column, row = QVBoxLayout(page), QHBoxLayout()
    labels = [QLabel(word) for word in "abc"]
    column.addWidget(labels[0])
    column.addLayout(row)
    for label in labels[1:]:
        row.addWidget(label)
    return page, column, labels


def test_what_stands_in_a_layout(qtbot: QtBot) -> None:
    _page, column, (a, b, c) = laid(qtbot)
    (row,) = (child for child in column.children() if isinstance(child, QHBoxLayout))
    assert (shown_in(column), shown_in(row)) == ([a, row], [b, c])
    b.hide()
    assert shown_in(row) == [c]
    c.hide()
    assert shown_in(column) == [a], "a layout with nothing to show is none"


def test_nothing_is_kept_of_what_was_deleted(qtbot: QtBot, qapp: QApplication) -> None:
    before = kept()
    _page, column, labels = laid(qtbot)
    shown_in(column)
    labels[0].deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert kept() == before


def test_an_item_that_was_asked_for_is_kept_although_it_is_deleted(qtbot: QtBot, qapp: QApplication) -> None:
    """The control: the reason for all this."""
    before = kept()
    _page, column, labels = laid(qtbot)
    assert column.itemAt(0) is not None  # as nobody may
    labels[0].deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (column.count(), kept()) == (1, before + 1)


def test_nobody_asks_for_one() -> None:
    asked = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in ("ui", "tests", "docs", "bench")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"\.(itemAt|itemAtPosition|layoutItem)\(", line) and "as nobody may" not in line
    ]
    assert asked == []
