"""What Qt opens over the page: the menu of a field, the words of a choice, a tip."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tabletop.i18n import translator
from ui import theme
from ui.widgets.appearance import Appearance
from ui.widgets.fields import Area, Choice, Field, take_up
from ui.widgets.tips import give_tip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def shown(qtbot: QtBot, widget: QWidget) -> QPoint:
    qtbot.addWidget(widget)
    widget.show()
    return widget.mapToGlobal(QPoint(5, 5))


def menu_of(field: Field | Area, at: QPoint) -> QMenu:
    under = field.viewport() if isinstance(field, Area) else field
    QApplication.sendEvent(under, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), at))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


@pytest.mark.parametrize("make", [Field, Area])
def test_the_menu_of_a_field_has_the_language_and_the_colours_of_the_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, make: type[Field] | type[Area]
) -> None:
    theme.apply(qapp, "contrast")
    field = make("said", text="Calls the pilots")
    at = shown(qtbot, field)
    for language, word in (("es", "Copiar"), ("en", "Copy")):
        Appearance(tmp_path, translator(language))
        menu = menu_of(field, at)
        assert any(word in action.text().replace("&", "") for action in menu.actions())
        assert menu.grab().toImage().pixelColor(0, 20) == theme.CONTRAST.colour("line_strong"), "its edge, black on black"
        menu.close()


def test_a_tip_has_room_round_its_words(qtbot: QtBot) -> None:
    page = QWidget()
    at = shown(qtbot, page)
    give_tip(page, "Terminal operator, spoke once")
    QToolTip.showText(at, page.toolTip(), page)
    tip = next(w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel"))
    assert tip.height() >= tip.fontMetrics().height() + 12
    assert tip.grab().toImage().pixelColor(4, 4) == theme.LIGHT.colour("bar")
    QToolTip.hideText()


def test_the_words_of_a_choice_are_listed_below_it_and_are_large_enough_for_a_finger(qtbot: QtBot) -> None:
    choice = Choice("shape", ((str(n), f"Shape {n}") for n in range(12)))
    shown(qtbot, choice)
    choice.showPopup()
    view = choice.view()
    assert view.mapToGlobal(QPoint(0, 0)).y() >= choice.mapToGlobal(QPoint(0, choice.height() - 4)).y()
    first, second = (view.visualRect(choice.model().index(row, 0)).top() for row in (0, 1))
    assert second - first >= theme.TARGET - 1
    assert view.viewport().rect().contains(view.visualRect(choice.model().index(11, 0))), "all of them are seen"
    choice.hidePopup()


@pytest.mark.parametrize("name", theme.THEMES)
def test_the_word_that_will_be_taken_up_can_be_read_and_its_list_has_an_edge(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    look = theme.apply(qapp, name)
    field = Field("body")
    shown(qtbot, field)
    take_up(field, ("PORT", "POLICE"))
    completer = field.completer()
    assert completer is not None
    completer.setCompletionPrefix("po")
    completer.complete()
    popup = completer.popup()
    assert popup is not None
    first = completer.completionModel().index(0, 0)
    popup.setCurrentIndex(first)
    picture, row = popup.grab().toImage(), popup.visualRect(first)
    assert picture.pixelColor(0, 10) == look.colour("line_strong")
    ground = popup.viewport().mapTo(popup, row.bottomRight())
    assert picture.pixelColor(ground.x() - 3, ground.y() - 2) == look.colour("accent_soft")
    popup.hide()
