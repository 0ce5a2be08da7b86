"""The parts every place is made of."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tabletop.i18n import translator
from tabletop.messages import message
from tests.ui.painted import texts_of
from ui import theme
from ui.widgets import icons, marks
from ui.widgets.buttons import Button, Tabs
from ui.widgets.cards import Card, EmptyState, Strip
from ui.widgets.chip import EXPECTED, HEARD, SILENT, Chip
from ui.widgets.curtain import Curtain
from ui.widgets.fields import Area, Choice, Field
from ui.widgets.keycap import keycap_width
from ui.widgets.labels import PlainLabel, StateIcon, StatusField
from ui.widgets.prose import Block, Prose, is_rtl, parse
from ui.widgets.records import ITEM, Record, RecordList
from ui.widgets.words import all_of


def inked(draw: Callable[[QPainter], None], size: int = 48) -> bytes:
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return bytes(image.constBits())


BLANK = b"\xff" * (48 * 48 * 4)


def test_every_sign_is_painted_and_looks_like_no_other() -> None:
    def drawn_sign(name: str) -> bytes:
        return inked(lambda p: icons.draw_icon(p, name, QRectF(4, 4, 40, 40), "#000000"))

    drawn = {name: drawn_sign(name) for name in icons.names()}
    assert BLANK not in drawn.values()
    assert len(set(drawn.values())) == len(drawn)


def test_an_unknown_sign_paints_nothing() -> None:
    assert inked(lambda p: icons.draw_icon(p, "unicorn", QRectF(0, 0, 48, 48), "#000000")) == BLANK


def test_a_sign_of_direction_turns_with_the_reading() -> None:
    def drawn(name: str, direction: Qt.LayoutDirection) -> bytes:
        def draw(painter: QPainter) -> None:
            painter.setLayoutDirection(direction)
            icons.draw_icon(painter, name, QRectF(4, 4, 40, 40), "#000000")

        return inked(draw)

    both = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert len({drawn("standby", way) for way in both}) == 2
    assert len({drawn("clock", way) for way in both}) == 1


def test_paths_are_read_as_svg_reads_them() -> None:
    path = icons.path_of("M2 3 H10 V7 L4 9 Z M12 3 a9 9 0 1 0 .01 0")
    box = path.boundingRect()
    assert (round(box.left()), round(box.top()), round(box.right()), round(box.bottom())) == (2, 3, 21, 21)
    assert icons.path_of("M0 0 c1 0 2 1 2 2 s1 2 2 2").currentPosition().toTuple() == (4, 4)


def test_every_mark_has_a_shape_of_its_own() -> None:
    def shape(index: int) -> bytes:
        drawn = inked(lambda p: marks.draw_agency(p, index, 4, 4, 40, "#000000"))
        return bytes(0 if drawn[i : i + 3] == b"\xff\xff\xff" else 1 for i in range(0, len(drawn), 4))

    assert len({shape(i) for i in range(12)}) == 12
    assert shape(12) == shape(0)
    assert not any(shape(-1))


def test_a_label_shows_what_was_typed(qtbot: QtBot) -> None:
    label = PlainLabel("<b>R&D</b> <img src='/etc/x'>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>R&D</b> <img src='/etc/x'>"


def test_no_label_of_a_widget_guesses_at_markup(qtbot: QtBot) -> None:
    strip = Strip()
    strip.say("warning", "<a href=x>", ("Go", lambda: None))
    made = [Card("<b>", "2"), strip, EmptyState("<i>", "s"), StateIcon("check", "<u>", "success"), StatusField("check", "a", "b")]
    for widget in made:
        qtbot.addWidget(widget)
        labels = widget.findChildren(QLabel)
        assert labels
        assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def controls() -> list[QWidget]:
    tabs = Tabs("Run & rest", "Conclude")
    choice = Choice("Country", [("a", "Almar"), ("b", "Norvania")])
    chip = Chip(2, "CUST", "Customs has not spoken", SILENT)
    buttons = [Button("R&D"), Button("Go on", "primary", "play", "Enter"), Button("More", "quiet")]
    return [*buttons, Field("What"), Area("Notes"), choice, chip, tabs]


@pytest.mark.parametrize("scale", [0.9, 1.0, 2.0])
def test_controls_have_a_name_and_are_large_enough(qtbot: QtBot, qapp: QApplication, scale: float) -> None:
    theme.apply(qapp, "light", scale)
    for control in controls():
        qtbot.addWidget(control)
        control.ensurePolished()
        least = control.sizeHint().expandedTo(control.minimumSizeHint())
        assert min(least.width(), least.height()) >= 24 * min(1.0, scale), control
        assert control.accessibleName() or isinstance(control, Tabs)


def test_a_button_is_as_wide_as_its_words_at_any_scale(qtbot: QtBot, qapp: QApplication) -> None:
    button = Button("Continue with the next", "primary", "play", "Enter")
    qtbot.addWidget(button)
    small = button.sizeHint()
    theme.apply(qapp, "light", 2.0)
    assert button.sizeHint().width() > 1.8 * small.width()


def test_an_ampersand_is_a_letter(qtbot: QtBot) -> None:
    button = Button("R&D")
    qtbot.addWidget(button)
    assert button.words() == button.accessibleName() == "R&D"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize("name", theme.THEMES)
def test_focus_is_seen(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    theme.apply(qapp, name)
    window = QWidget()
    qtbot.addWidget(window)
    kinds = [Button("A", parent_kind) for parent_kind in ("plain", "primary", "quiet")]
    chip, field, elsewhere = Chip(1, "CUST"), Field("f"), Field("e")
    for n, widget in enumerate((*kinds, chip, field, elsewhere)):
        widget.setParent(window)
        widget.setGeometry(10 + n * 90, 10, 80, 32)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    for widget in (*kinds, chip, field):
        before = widget.grab().toImage()
        widget.setFocus()
        assert widget.hasFocus()
        assert widget.grab().toImage() != before, widget


def test_a_chip_tells_its_state_by_shape_and_in_words(qtbot: QtBot) -> None:
    chip = Chip(0, "TERM", "Terminal has not spoken", SILENT)
    qtbot.addWidget(chip)
    chip.resize(QSize(100, 28))
    seen: list[QImage] = []
    for state in (SILENT, HEARD, EXPECTED):
        chip.set_state(state, f"Terminal: {state}")
        seen.append(chip.grab().toImage())
        assert chip.accessibleName() == f"Terminal: {state}"
    assert seen[0] != seen[1] != seen[2] != seen[0]


def test_a_strip_says_one_thing_with_two_buttons_at_most(qtbot: QtBot) -> None:
    strip = Strip()
    done: list[int] = []
    qtbot.addWidget(strip)
    actions = [(word, lambda number=number: done.append(number)) for number, word in enumerate(("One", "Two", "Three"), 1)]
    strip.say("danger", "The disk is full.", *actions)
    assert strip.sentence() == "The disk is full."
    buttons = [button for button in strip.findChildren(Button) if not button.isHidden()]
    assert [button.words() for button in buttons] == ["One", "Two"]
    buttons[1].click()
    assert done == [2]
    strip.say("success", "Saved.")
    assert [button for button in strip.findChildren(Button) if not button.isHidden()] == []
    strip.clear()
    assert strip.sentence() == ""


def test_an_empty_page_has_one_primary_button(qtbot: QtBot) -> None:
    done: list[str] = []
    page = EmptyState("Nothing yet", "Start here.", ("New", lambda: done.append("new")), [("Open", lambda: done.append("open"))])
    qtbot.addWidget(page)
    for button in page.buttons:
        button.click()
    assert done == ["new", "open"]


@pytest.mark.parametrize(
    "choice", [lambda: Choice("Kind", [("gap", "Gap"), ("not", "Strength")]), lambda: Tabs("Run", "Archive")]
)
def test_the_wheel_turns_the_page_and_never_a_choice(qtbot: QtBot, choice: Callable[[], Choice | Tabs]) -> None:
    made = choice()
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    at, down = QPointF(4, 4), QPoint(0, -120)
    button, key, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(at, at, QPoint(), down, button, key, phase, False)
    QApplication.sendEvent(made, turned)
    assert (made.currentIndex(), turned.isAccepted()) == (0, False)


def test_a_choice_is_a_value(qtbot: QtBot) -> None:
    choice = Choice("Kind", [("gap", "Gap"), ("strength", "Strength")])
    qtbot.addWidget(choice)
    choice.set_value("strength")
    assert (choice.value(), choice.currentText()) == ("strength", "Strength")


def test_no_keycap_without_a_key(qtbot: QtBot) -> None:
    assert keycap_width("Space") > 30
    assert keycap_width("") == 0


def test_a_curtain_covers_everything(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = Field("secret", text="secret")
    field.setParent(window)
    field.setGeometry(10, 10, 100, 30)
    window.resize(200, 100)
    curtain = Curtain(window)
    curtain.draw_over()
    window.show()
    window.resize(300, 150)
    image = window.grab().toImage()
    assert {image.pixelColor(x, y).name() for x in range(0, 300, 7) for y in range(0, 150, 7)} == {theme.LIGHT.bar.lower()}


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One\ntwo\n\nthree", (Block("One two"), Block("three"))),
        ("- a\n- b\n  more", (Block("a", True), Block("b more", True))),
        ("Ask **TERM** first", (Block("Ask TERM first", spans=((4, 4, "bold"),)),)),
        ("*Who?* 2 * 3 * 4", (Block("Who? 2 * 3 * 4", spans=((0, 4, "slant"),)),)),
        ("**open and ![x](/etc/y) <b>", (Block("**open and ![x](/etc/y) <b>"),)),
        ("\U0001f600 **b**", (Block("\U0001f600 b", spans=((3, 1, "bold"),)),)),
        ("Three things:\n1. a\n2. b", (Block("Three things:"), Block("1. a"), Block("2. b"))),
        ("", ()),
    ],
)
def test_running_text_knows_paragraphs_lists_and_bold_only(text: str, blocks: tuple[Block, ...]) -> None:
    assert parse(text) == blocks


def test_direction_is_that_of_the_first_letter() -> None:
    assert [is_rtl(text) for text in ("12 ميناء", "Port ميناء", "12", "")] == [True, False, False, False]


def test_prose_grows_as_it_gets_narrow(qtbot: QtBot) -> None:
    prose = Prose("word " * 60)
    qtbot.addWidget(prose)
    assert prose.heightForWidth(200) > 2 * prose.heightForWidth(500)


def test_rows_that_became_narrower_and_so_higher_stand_below_one_another(qtbot: QtBot) -> None:
    rows = RecordList("x")
    qtbot.addWidget(rows)
    rows.show_rows([Record(key, "Title", ITEM, more="12 agencies, 2 actions open, 2 overdue") for key in "ab"])
    rows.resize(600, 300)
    rows.show()
    qtbot.waitExposed(rows)
    first, second = (rows.model().index(n, 0) for n in (0, 1))
    before = rows.visualRect(first).height()
    rows.resize(160, 300)
    qtbot.waitUntil(lambda: rows.visualRect(first).height() > before)
    assert rows.visualRect(second).top() > rows.visualRect(first).bottom()


def test_of_several_things_a_strip_says_all_once() -> None:
    speak = translator("en")
    both = message("open.read-only"), message("storage.opened-to-read")
    said = all_of(speak, (*both, both[0]))
    assert [said.count(speak.message(each)) for each in both] == [1, 1]
    assert all_of(speak, both[0]) == speak.message(both[0])


@pytest.fixture
def from_right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("from_right_to_left")
def test_words_of_another_script_stand_where_reading_begins_and_end_where_theirs_does(qtbot: QtBot) -> None:
    label, rows = PlainLabel("13"), RecordList("rows")
    rows.show_rows([Record("a", "Do we isolate the networks?", ITEM)])
    for part in (label, rows):
        qtbot.addWidget(part)
        part.resize(400, 60)
        part.show()
    assert all(run.ink.left() > 300 for run in texts_of(label))
    assert [run.text for run in texts_of(rows.viewport())] == ["Do we isolate the networks?"]
