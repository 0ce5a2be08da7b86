import re

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme import THEMES, Theme
from ui.wall import colours
from ui.widgets.fields import Area, Choice, Field
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolling import ThinBar

GROUNDS = {
    "text": "window raised hover accent_soft standby_soft live_soft warning_soft danger_soft success_soft",
    "muted": "window raised hover accent_soft",
    "accent": "window raised accent_soft",
    "live": "raised live_soft",
    "standby": "raised standby_soft",
    "success": "raised hover",
    "warning": "raised warning_soft",
    "danger": "raised danger_soft",
    "on_go": "go go_hover go_pressed",
    "on_live": "live_fill",
    "on_accent": "accent",
    "on_bar": "bar",
    "bar_muted": "bar",
    "bar_late": "bar",
}
SHAPES = ("line_strong", "accent", "live_fill")


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """WCAG 2."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def too_faint(look: Theme) -> list[str]:
    text = [(front, back, 4.5) for front, backs in GROUNDS.items() for back in backs.split()]
    shapes = [(front, back, 3.0) for front in SHAPES for back in ("window", "raised")]
    return [f"{f} on {b}" for f, b, floor in text + shapes if contrast(getattr(look, f), getattr(look, b)) < floor]


@pytest.mark.parametrize("name", THEMES)
def test_every_text_can_be_read_on_every_ground_it_stands_on(name: str) -> None:
    assert too_faint(THEMES[name]) == []


def test_a_faint_text_is_seen() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert 1 < contrast("#8A969E", "#EDF0F2") < 4.5


def test_the_wall_keeps_seven_to_one() -> None:
    assert [pair for pair in colours.TEXT_PAIRS if contrast(*pair) < 7] == []


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5, 2.0])
def test_a_theme_dresses_the_application_at_any_text_scale(qapp: QApplication, name: str, scale: float) -> None:
    look = theme.apply(qapp, name, scale)
    assert theme.now() is look
    assert qapp.font().pixelSize() == round(13 * scale)
    assert qapp.palette().window().color().name().upper() == look.window
    assert not re.search(r"<\w+>", theme.sheet("field", "view", "offers", "tip", "menu", "bars"))


def test_what_stands_there_takes_the_colours_and_the_size_of_another_theme(qtbot: QtBot, qapp: QApplication) -> None:
    parts = PlainLabel("quiet", "caption", "muted"), Field("field"), Area("area"), Choice("choice"), ThinBar()
    for part in parts:
        qtbot.addWidget(part)
    label, field, area, choice, _bar = parts
    before = [part.sizeHint().height() for part in (label, choice)]
    theme.apply(qapp, "dark", 1.5)
    assert label.palette().windowText().color() == theme.DARK.colour("muted")
    assert (label.font(), area.font().pixelSize()) == (theme.font(theme.CAPTION), round(13 * 1.5))
    assert field.minimumHeight() == 24 * 1.5 + 8
    assert [part.sizeHint().height() for part in (label, choice)] > before
    assert all(theme.DARK.line_strong in part.styleSheet() for part in parts[2:])


def test_no_style_is_asked_for_every_widget(qapp: QApplication) -> None:
    """It would be a quarter of the time of a console."""
    theme.apply(qapp, "dark")
    assert qapp.styleSheet() == ""


def test_the_text_scale_has_limits(qapp: QApplication) -> None:
    assert theme.apply(qapp, "light", 9).scale == 2.0
    assert theme.apply(qapp, "light", 0.1).scale == 0.9


def test_an_unknown_theme_is_light(qapp: QApplication) -> None:
    assert theme.apply(qapp, "plaid").window == theme.LIGHT.window


def test_the_typeface_is_ours_at_every_weight(qapp: QApplication) -> None:
    for weight in (300, 400, 500, 600, 700):
        assert QFontInfo(theme.face(20, weight)).family() == theme.FAMILY
    assert {"Light", "Regular", "Medium", "SemiBold", "Bold"} <= set(QFontDatabase.styles(theme.FAMILY))
