"""What the pictures of the guide are measured with finds faint letters, and only those that are there to be read."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from docs.tools.measure_contrast import faint


def label(text: str, ink: str) -> QLabel:
    made = QLabel(text)
    palette = made.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    made.setPalette(palette)
    return made


def test_grey_on_grey_is_found_and_what_is_covered_is_not(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.setAutoFillBackground(True)
    palette = page.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#FFFFFF"))
    page.setPalette(palette)
    column = QVBoxLayout(page)
    last = label("Covered and grey", "#BBBBBB")
    for each in (label("Plain to read", "#1A1A1A"), label("Grey on white", "#BBBBBB"), last):
        column.addWidget(each)
    page.resize(300, 200)
    page.show()
    qtbot.waitExposed(page)
    over = QWidget(page)
    over.setAutoFillBackground(True)
    over.setGeometry(last.geometry().adjusted(-4, -4, 4, 4))
    over.show()
    assert [each.text for each in faint(page)] == ["Grey on white"]
