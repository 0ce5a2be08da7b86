"""What a camera at the back of the room would measure: size, contrast and order of everything that is painted."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from tabletop.scenario.model import Look
from tabletop.views.wall import WallView
from tests.ui.wall.runs import contrast, measured, runs
from tests.ui.wall.samples import LONG, SLIDES, VIEWS, inject, picture, wall
from ui import theme
from ui.wall import colours as c
from ui.wall.painter import pages, wall_image
from ui.wall.sheet import FLOOR, FOOT, Manner

HD, LAPTOP, NARROW = QSize(1920, 1080), QSize(1366, 768), QSize(1024, 768)
ALL: dict[str, WallView] = {**{name: wall(slide) for name, slide in SLIDES.items()}, **VIEWS}
SIZES = ((1.5, NARROW), (1.0, HD), (1.5, HD), (0.9, NARROW), (1.0, NARROW))
LANGUAGES = ("en", "ar", "es")
ARABIC = "منذ الساعة العاشرة تخرج الحاويات على نماذج ورقية"


def in_language(name: str, language: str) -> WallView:
    view = replace(ALL[name], language=language)
    if language == "ar" and name in tuple(Look):
        return replace(view, slide=inject(Look(name), ARABIC, title="النماذج لا تتطابق"))
    return view


def every_page(view: WallView, size: QSize, manner: Manner) -> list[WallView]:
    return [replace(view, page=n) for n in range(pages(view, size.width(), size.height(), picture, manner))]


@pytest.mark.parametrize("name", ALL)
def test_every_letter_is_large_and_plain_enough(name: str, rounds: Callable[[int, int], int]) -> None:
    """3.5 % of the height and 7 to 1, in the pixels themselves; in short, each in one language, by turns."""
    turn = list(ALL).index(name) % 3
    for language in (*LANGUAGES[turn:], *LANGUAGES[:turn])[: rounds(1, 3)]:
        for view in every_page(in_language(name, language), LAPTOP, Manner()):
            image = wall_image(view, LAPTOP, picture)
            found = runs(view, LAPTOP)
            assert [run.text for run in found if run.size < 0.035 * 768] == []
            faint = [(run.text, round(measured(image, run), 1)) for run in found if measured(image, run) < 7]
            assert faint == [], language


def test_what_is_too_faint_is_seen() -> None:
    """The control: muted letters on the ground of the other side are found."""
    image = wall_image(wall(SLIDES["email"]), HD, picture)
    run = next(run for run in runs(wall(SLIDES["email"]), HD) if "Situation" in run.text)
    before = measured(image, run)
    for x in range(int(run.box.left()) - 8, int(run.box.right()) + 8):
        for y in range(int(run.box.top()) - 8, int(run.box.bottom()) + 8):
            if QColor(image.pixel(x, y)).lightness() > 200:
                image.setPixelColor(x, y, QColor("#8A969E"))
    assert before > 7 > measured(image, run) > 1
    assert contrast(QColor("#000"), QColor("#fff")) == pytest.approx(21)


def test_the_theme_of_the_laptop_is_not_on_the_wall(qapp: QApplication) -> None:
    seen = []
    for look in ("light", "dark", "contrast"):
        theme.apply(qapp, look, 1.5)
        seen.append([wall_image(view, QSize(320, 180), picture) for view in ALL.values()])
    assert seen[0] == seen[1] == seen[2]


@pytest.mark.parametrize("name", ALL)
def test_whatever_the_size_of_the_text_nothing_runs_into_anything(name: str, rounds: Callable[[int, int], int]) -> None:
    for scale, size in SIZES[: rounds(2, len(SIZES))]:
        nothing_runs_into_anything(name, scale, size)


def nothing_runs_into_anything(name: str, scale: float, size: QSize) -> None:
    units = size.height() / 1080
    floor = FLOOR + 26 if name.startswith("call") else FLOOR  # who calls stands beside the footer
    for view in every_page(ALL[name], size, Manner(scale)):
        found = [run for run in runs(view, size, Manner(scale)) if run.text not in "\u201c\u201d"]
        assert [run.text for run in found if run.size < 0.035 * size.height() - 0.1] == []
        assert [r.text for r in found if floor * units < r.box.bottom() < FOOT * units or r.box.bottom() > size.height()] == []
        assert [r.text for r in found if r.box.left() < 0.03 * size.width() or r.box.right() > 0.97 * size.width()] == []
        assert [(one.text, two.text) for one, two in combinations(found, 2) if one.box.intersects(two.box)] == []


@pytest.mark.parametrize("look", list(Look))
def test_larger_text_takes_more_room(look: Look) -> None:
    view = wall(inject(look, LONG))
    assert pages(view, 1920, 1080, picture, Manner(1.5)) > pages(view, 1920, 1080, picture)
    small, large = (next(r for r in runs(wall(inject(look, "Short.")), HD, Manner(s)) if r.text == "Short.") for s in (1, 1.4))
    assert large.size > small.size


def test_the_strip_can_be_left_out() -> None:
    view = wall(inject(Look.EMAIL))
    assert sum(run.text == "EXERCISE" for run in runs(view, HD)) == 3
    assert not any(run.text == "EXERCISE" for run in runs(view, HD, Manner(banner=False)))
    assert wall_image(view, QSize(640, 360), manner=Manner(banner=False)).pixelColor(5, 5).name().upper() == c.PAPER


@pytest.mark.parametrize("name", ["two", "two, long", "two, asked"])
def test_the_first_language_has_the_larger_part(name: str) -> None:
    for view in every_page(VIEWS[name], HD, Manner()):
        image = wall_image(view, HD, picture)
        line = c.INK_LINE if "asked" in name else c.PAPER_LINE
        at = [y for y in range(300, int(FLOOR)) if image.pixelColor(960, y).name().upper() == line]
        assert 2 <= len(at) <= 3
        top = 172 if "asked" in name else 188
        assert (at[0] - top) / (FLOOR - top) == pytest.approx(0.62, abs=0.01)


def test_a_second_language_is_set_in_its_own_direction() -> None:
    found = runs(VIEWS["two, arabic"], HD)
    arabic = next(run for run in found if "الساعة" in run.text)
    english = next(run for run in found if run.text.startswith("Form 0417"))
    assert arabic.box.right() > 1700 > english.box.right()
    assert arabic.box.top() > english.box.bottom()
