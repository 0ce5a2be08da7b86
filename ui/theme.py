"""How everything looks: colours, type, sizes, and the one call that dresses the application.

A painted widget asks `now()` when it paints, so a change of theme or text scale needs no restart and no listener.
"""

from dataclasses import dataclass, field, fields, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

FAMILY = "IBM Plex Sans Arabic"
CAPTION, BODY, READ, HEAD, TITLE, DISPLAY = 12, 13, 15, 18, 24, 32
HAIR, TIGHT, SMALL, GAP, MEDIUM, LARGE, WIDE = 4, 8, 12, 16, 24, 32, 48
RADIUS_KEY, RADIUS, RADIUS_CARD = 3, 4, 6
CONTROL, CHIP, STRIP, CARD_HEAD, STATUS, BAR, GO, TARGET = 32, 28, 40, 32, 30, 44, 56, 24
SCALES = (0.9, 2.0)
LIVE_SPACING = 0.6  # letter spacing of LIVE and STANDBY; never in Arabic script


@dataclass(frozen=True, slots=True)
class Theme:
    """One table of colours at one text scale. Roles as in the design: what a colour is for, not what it is."""

    name: str
    window: str
    raised: str
    text: str
    muted: str
    disabled: str
    line: str
    line_strong: str
    accent: str
    on_accent: str
    accent_soft: str
    live: str
    live_fill: str
    on_live: str
    live_soft: str
    standby: str
    on_standby: str
    standby_soft: str
    go: str
    go_hover: str
    go_pressed: str
    on_go: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    hover: str
    pressed: str
    bar: str
    on_bar: str
    bar_muted: str
    bar_late: str
    scale: float = field(default=1.0, kw_only=True)

    def px(self, pixels: float) -> int:
        """A length or a type size given at 100 %, at this text scale."""
        return round(pixels * self.scale)

    @property
    def large(self) -> bool:
        """From here on words need the whole width: what stood side by side stands one below the other."""
        return self.scale > 1.4

    def colour(self, role: str) -> QColor:
        return QColor(getattr(self, role))


def _theme(name: str, colours: str) -> Theme:
    return Theme(name, *colours.split())


# In the order of the fields of Theme.
LIGHT = _theme(
    "light",
    "#EDF0F2 #FFFFFF #14212B #4C5B66 #8A969E #CDD5DA #74838E #0A566B #FFFFFF #DBEAEE "
    "#B0241C #B0241C #FFFFFF #FBE9E7 #1B579B #FFFFFF #E6EFF9 #11663A #0D5730 #094425 #FFFFFF "
    "#1A6839 #E2F1E7 #7F4B00 #FFF1D6 #A3211B #FBE9E7 #F3F6F7 #DDE3E7 #14212B #FFFFFF #B4C2CB #F2BC66",
)
DARK = _theme(
    "dark",
    "#10171C #19232A #E9EEF1 #A3B3BE #62727D #2F3D47 #71848F #74C7D8 #0B1115 #163A45 "
    "#FF8C82 #C9352B #FFFFFF #3A1B1A #93BDF7 #0B1115 #172C47 #1C7A45 #1E8048 #145C33 #FFFFFF "
    "#7ED3A0 #12301F #F2BC66 #3A2B10 #FF968D #3A1B1A #222E36 #0B1115 #0B1115 #E9EEF1 #A3B3BE #F2BC66",
)
CONTRAST = _theme(
    "contrast",
    "#000000 #000000 #FFFFFF #E4E4E4 #9A9A9A #B8B8B8 #FFFFFF #FFE14D #000000 #333300 "
    "#FF9C94 #FF9C94 #000000 #000000 #9CCBFF #000000 #000000 #FFFFFF #FFE14D #E4E4E4 #000000 "
    "#8CF0B0 #000000 #FFD27A #000000 #FF9C94 #000000 #2B2B2B #4A4A4A #000000 #FFFFFF #E4E4E4 #F2BC66",
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}
NAMES = ("system", *THEMES)

_WEIGHTS = {300: "Light", 400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}


@cache
def load(weight: int) -> None:
    """A face is read when it is first asked for: the first window needs three of the five."""
    package = find_spec("fontpkg_ibm_plex_sans_arabic")
    if package is not None and package.origin is not None:
        face_file = Path(package.origin).parent / "files" / f"IBMPlexSansArabic-{_WEIGHTS[weight]}.ttf"
        QFontDatabase.addApplicationFont(str(face_file))


def face(pixels: float, weight: int = 400, spacing: float = 0.0) -> QFont:
    """The typeface at a size in pixels, whatever the text scale (the wall scales by image height). For reading: it is kept."""
    return _face(max(1, round(pixels)), weight, spacing)


@cache
def _face(pixels: int, weight: int, spacing: float) -> QFont:
    load(weight)
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return made


def font(size: float = BODY, weight: int = 400, spacing: float = 0.0) -> QFont:
    """The typeface at a size of the scale above, at the text scale in use."""
    return face(size * now().scale, weight, spacing)


@cache
def _scaled(name: str, scale: float) -> Theme:
    return replace(THEMES.get(name, LIGHT), scale=scale)


_CHOSEN: list[Theme] = []  # the last one is in use: it is asked for thousands of times in a picture


def now() -> Theme:
    """The theme in use."""
    return _CHOSEN[-1] if _CHOSEN else LIGHT


def _system_is_dark(app: QApplication) -> bool:
    """At the start by the palette of the system: to load Qt's names for its schemes costs the first window 20 ms."""
    if not _CHOSEN:
        return app.palette().window().color().lightness() < 128
    from PySide6.QtCore import Qt  # as just said

    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def choose(app: QApplication, name: str = "system", text_scale: float = 1.0) -> Theme:
    """From now on `now()` gives this one: all that the first picture needs."""
    if name == "system":
        name = DARK.name if _system_is_dark(app) else LIGHT.name
    low, high = SCALES
    theme = _scaled(name, min(high, max(low, text_scale)))
    _CHOSEN[:] = [theme]
    return theme


def apply(app: QApplication, name: str = "system", text_scale: float = 1.0) -> Theme:
    """Dresses the whole application: at start, and again whenever theme or text scale change. A widget that keeps a font or
    colours of its own has a method `dress`, which takes them from the theme in use."""
    theme = choose(app, name, text_scale)
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    for weight in (400, 500, 600):
        load(weight)
    app.setFont(font())
    app.setPalette(_palette(theme))
    QToolTip.setPalette(app.palette())
    QToolTip.setFont(font())
    for widget in app.allWidgets():
        if (dress := getattr(widget, "dress", None)) is not None:
            dress()
    return theme


_ROLE = QPalette.ColorRole
_PALETTE = (
    *((_ROLE.Window, "window"), (_ROLE.WindowText, "text"), (_ROLE.Base, "raised"), (_ROLE.AlternateBase, "hover")),
    *((_ROLE.Text, "text"), (_ROLE.Button, "raised"), (_ROLE.ButtonText, "text"), (_ROLE.Highlight, "accent")),
    *((_ROLE.HighlightedText, "on_accent"), (_ROLE.ToolTipBase, "bar"), (_ROLE.ToolTipText, "on_bar")),
    *((_ROLE.PlaceholderText, "muted"), (_ROLE.Link, "accent"), (_ROLE.LinkVisited, "accent"), (_ROLE.Mid, "line")),
    *((_ROLE.Midlight, "line"), (_ROLE.Dark, "line_strong"), (_ROLE.Light, "raised"), (_ROLE.Shadow, "line_strong")),
    *((_ROLE.BrightText, "danger"), (_ROLE.Accent, "accent")),
)


def _palette(theme: Theme) -> QPalette:
    made = QPalette()
    for role, name in _PALETTE:
        made.setColor(role, theme.colour(name))
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText, _ROLE.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("disabled"))
    made.setColor(QPalette.ColorGroup.Disabled, _ROLE.Highlight, theme.colour("line"))
    return made


# For the few parts that Qt paints and that have more than one colour; what is ours is painted by itself. A sheet for the whole
# application would be asked for every widget, whenever it is made, moved or shown: a quarter of the time of a console.
# <name> is a colour of the theme, <12> a length at the text scale. No bare `background:`: it would reach every child.
_SHEETS = {
    "field": """
QLineEdit, QPlainTextEdit, QComboBox { background: <raised>; color: <text>; border: 1px solid <line_strong>; border-radius: 4px;
  padding: 3px 8px; min-height: <24>px; placeholder-text-color: <muted>;
  selection-background-color: <accent>; selection-color: <on_accent>; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: <text>; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid <accent>; padding: 2px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: <disabled>; background: <window>; border-color: <line>;
  placeholder-text-color: <disabled>; }
QComboBox { combobox-popup: 0; }  QComboBox::drop-down { border: 0; width: <28>px; }  QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: <raised>; border: 1px solid <line_strong>; outline: 0; padding: 4px;
  selection-background-color: <accent_soft>; selection-color: <text>; }
""",
    "view": """
QListView, QTreeView, QTableView { background: transparent; color: <text>; border: 0; outline: 0; gridline-color: <line>;
  selection-background-color: <accent_soft>; selection-color: <text>; }
QHeaderView { background: transparent; }
QHeaderView::section { background: <raised>; color: <muted>; border: 0; border-bottom: 1px solid <line_strong>;
  padding: 4px 8px; font-size: <12>px; font-weight: 600; }
""",
    "offers": """
QListView { background: <raised>; color: <text>; border: 1px solid <line_strong>; outline: 0;
  selection-background-color: <accent_soft>; selection-color: <text>; }
""",
    "tip": """
QToolTip { background: <bar>; color: <on_bar>; border: 1px solid <line_strong>; padding: 6px 8px; }
""",
    "menu": """
QMenu { background: <raised>; border: 1px solid <line_strong>; padding: 4px; }
QMenu::item { color: <text>; padding: 4px 16px; }  QMenu::item:disabled { color: <disabled>; }
QMenu::item:selected { background: <accent_soft>; }
QMenu::separator { background: <line>; height: 1px; margin: 4px 8px; }
""",
    "bars": """
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: <line_strong>; border-radius: 3px; min-height: 32px; margin: 2px 3px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: <line_strong>; border-radius: 3px; min-width: 32px; margin: 3px 2px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
""",
}
_LENGTHS = (12, 24, 28)


def sheet(*names: str) -> str:
    """The style of a part that Qt paints, in the theme in use: field, view, offers, tip, menu, bars."""
    return _sheet(now(), names)


@cache
def _sheet(theme: Theme, names: tuple[str, ...]) -> str:
    made = "".join(_SHEETS[name] for name in names)
    for each in fields(theme)[1:-1]:
        made = made.replace(f"<{each.name}>", getattr(theme, each.name))
    for length in _LENGTHS:
        made = made.replace(f"<{length}>", str(theme.px(length)))
    return made
