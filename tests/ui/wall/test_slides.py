"""What the painter promises of every slide: margins, least size, nothing lost, nothing shrunk."""

import ast
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from tabletop.i18n import translator
from tabletop.scenario.model import Look
from tabletop.views.wall import DecisionSlide, StandbySlide
from tests.ui.wall.samples import LONG, SLIDES, choices, inject, picture, wall
from ui.wall import colours, painter
from ui.wall.leaf import in_pages
from ui.wall.painter import no_picture, pages, paint_wall, wall_image
from ui.wall.sheet import SMALL, Sheet, Type
from ui.widgets.prose import height_of

SIZES = [(1920, 1080), (1366, 768), (1024, 768)]


def near(one: QColor, other: str) -> bool:
    wanted = QColor(other)
    return max(abs(one.red() - wanted.red()), abs(one.green() - wanted.green()), abs(one.blue() - wanted.blue())) < 3


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "name", [n for n in SLIDES if not any(word in n for word in ("picture", "photo,", "standby", "closing", "proof"))]
)
def test_the_margins_are_empty(name: str, size: tuple[int, int]) -> None:
    """Four of the five per cent at either side; the contours of calm slides and pictures may go there."""
    image = wall_image(wall(SLIDES[name]), QSize(*size))
    edge = int(size[0] * 0.04)

    def colours_of(columns: range, y: int) -> int:
        return len({image.pixelColor(x, y).name() for x in columns})

    sides = range(0, edge, 5), range(size[0] - edge, size[0], 5)
    assert [(side[0], y) for side in sides for y in range(0, size[1], 3) if colours_of(side, y) > 1] == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SLIDES)
def test_every_page_of_every_slide_is_painted_and_differs(name: str, size: tuple[int, int]) -> None:
    count = pages(wall(SLIDES[name]), *size, picture)
    wall_image(wall(SLIDES[name]), QSize(*size), picture)  # Qt sets large letters a hair otherwise the first time it meets them
    seen = [wall_image(wall(SLIDES[name], page), QSize(*size), picture) for page in range(count)]
    assert all(one != two for one, two in pairwise(seen))
    assert wall_image(wall(SLIDES[name], 99), QSize(*size), picture) == seen[-1]


@pytest.mark.parametrize("look", list(Look))
def test_long_text_is_paged_and_never_shrunk(look: Look) -> None:
    assert pages(wall(inject(look, LONG)), 1920, 1080) > 1
    assert pages(wall(inject(look, "Short.")), 1920, 1080) == 1


def test_pages_hold_every_line_once_and_fit() -> None:
    sheet = Sheet(1920, translator("en"), False, no_picture)
    lines = sheet.lay(LONG, Type(46), 1640)
    cut = in_pages(lines, 430)
    assert [line for part in cut for line in part] == list(lines)
    assert max(height_of(part) for part in cut) <= 430
    ends = [(part, following) for part, following in pairwise(cut) if len(part) > 1]
    assert not any(part[-1].first and not following[0].first for part, following in ends)


def test_a_word_longer_than_the_wall_is_broken() -> None:
    sheet = Sheet(1920, translator("en"), False, no_picture)
    assert all(line.layout.lineAt(line.index).naturalTextWidth() <= 600 for line in sheet.lay("x" * 400, Type(46), 600))


def test_nothing_is_set_below_the_least_size() -> None:
    """Every size named in the slides is 3.5 % of the height or more."""
    assert SMALL / 1080 >= 0.035
    sizes = [
        call.args[0].value
        for path in Path(painter.__file__).parent.glob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Type"
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, int)
    ]
    assert len(sizes) > 10
    assert min(sizes) >= SMALL


@pytest.mark.parametrize("look", [look for look in Look if look is not Look.QUESTION])
@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_the_world_speaks_under_the_exercise_strip(look: Look, language: str) -> None:
    image = wall_image(wall(inject(look), language=language), QSize(1920, 1080))
    amber = sum(near(image.pixelColor(x, 10), colours.EXERCISE) for x in range(0, 1920, 10))
    assert amber == 192
    assert any(not near(image.pixelColor(x, 36), colours.EXERCISE) for x in range(1920))


def test_black_is_black_and_nothing_else() -> None:
    image = wall_image(wall(SLIDES["black"]), QSize(640, 360))
    assert {image.pixelColor(x, y).name() for x in range(640) for y in range(360)} == {"#000000"}


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("size", SIZES)
def test_the_options_of_a_decision_stand_together(count: int, size: tuple[int, int]) -> None:
    question = "Who speaks to the press this afternoon, and on whose authority?"
    assert pages(wall(DecisionSlide("D2", question, choices(count))), *size) == 1


def test_options_without_room_are_paged() -> None:
    assert pages(wall(DecisionSlide("D2", "Which?", choices(9))), 1920, 1080) > 1
    assert pages(wall(DecisionSlide("D2", "Which?", choices(2, LONG))), 1920, 1080) > 1


def test_equal_options_look_equal() -> None:
    """Both boxes of a decision cover the same ground."""
    image = wall_image(wall(SLIDES["decision of 2"]), QSize(1920, 1080))
    row = [near(image.pixelColor(x, 430), colours.INK_RAISED) for x in range(1920)]
    assert sum(row[:960]) == sum(row[960:]) > 700


def test_nothing_is_painted_outside_the_rectangle() -> None:
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    brush = QPainter(image)
    paint_wall(brush, QRectF(50, 100, 300, 169), wall(SLIDES["standby"]))
    brush.end()
    outside = [(x, y) for x in range(400) for y in range(400) if not (50 <= x < 350 and 100 <= y < 269)]
    assert {image.pixelColor(x, y).name() for x, y in outside} == {"#123456"}


def test_a_narrow_window_gets_bars() -> None:
    image = wall_image(wall(inject(Look.EMAIL)), QSize(600, 800))
    assert [image.pixelColor(300, y).name() for y in (10, 790)] == ["#000000"] * 2


def test_right_to_left_is_mirrored() -> None:
    def dark(language: str, leading: bool) -> int:
        """Ink of the subject in the outer quarter of the reading side."""
        image = wall_image(wall(inject(Look.EMAIL, title="A"), language=language), QSize(960, 540))
        columns = range(40, 120) if leading else range(840, 920)
        return sum(image.pixelColor(x, y).lightness() < 60 for x in columns for y in range(100, 130))

    assert dark("en", True) > 0 == dark("en", False)
    arabic = wall_image(wall(inject(Look.CALL), language="ar"), QSize(960, 540))
    assert near(arabic.pixelColor(930, 520), colours.INK)
    assert near(arabic.pixelColor(20, 520), colours.PAPER)


def test_a_picture_that_is_lost_is_told_in_words() -> None:
    lost, gone = (wall_image(wall(SLIDES["document with a picture"], 0), QSize(960, 540), p) for p in (no_picture, picture))
    assert lost != gone
    assert pages(wall(SLIDES["photo, lost"]), 1920, 1080) == 2


def test_a_slide_of_nothing_is_still_a_slide() -> None:
    image = wall_image(wall(StandbySlide("")), QSize(640, 360))
    assert near(image.pixelColor(5, 5), colours.INK)


def test_markup_and_files_named_in_a_text_are_text(tmp_path: Path) -> None:
    """The same number of letters gives about the same ink, whatever the letters say."""
    secret = tmp_path / "secret.png"
    drawn = picture("landscape")
    assert drawn is not None
    drawn.save(str(secret))
    image = wall_image(wall(inject(Look.EMAIL, f'![x]({secret}) <img src="{secret}">')), QSize(960, 540))
    assert not any(near(image.pixelColor(x, y), "#336699") for x in range(0, 960, 4) for y in range(0, 540, 4))


@pytest.mark.parametrize("language", ["en", "es", "ar"])
@pytest.mark.parametrize("name", ["briefing", "call", "question", "decision of 3", "photo, wide"])
def test_the_security_level_stands_in_the_footer_and_moves_nothing_else(name: str, language: str) -> None:
    plain = wall(SLIDES[name], language=language)
    without, with_level = (wall_image(each, QSize(1280, 720), picture) for each in (plain, replace(plain, level=2)))
    assert without != with_level
    body = QRect(0, 0, 1280, 636)
    assert without.copy(body) == with_level.copy(body)
    assert with_level != wall_image(replace(plain, level=3), QSize(1280, 720), picture)
