"""Lines broken by a table of widths. That they are the lines of the wall is shown where the wall is."""

import pytest

from tabletop.scenario.model import Look
from tabletop.scenario.type_setting import advance, blocks, height, surely_fits
from tabletop.scenario.wall_page import Shown, fits
from tests.scenario.width_table import TABLE, table


def test_the_table_is_that_of_the_typeface() -> None:
    assert TABLE.read_text(encoding="utf-8") == table()


def test_widths() -> None:
    assert advance("il", 400) < advance("mw", 400) < advance("mw", 600)
    assert advance("\u4e2d", 400) == 600  # a letter that the table does not have


def test_paragraphs_lists_and_marks() -> None:
    text = "One **bold** line\nand more.\n\n- first\n- *second*\n1. third"
    assert list(blocks(text)) == [("One bold line and more.", False), ("first", True), ("second", True), ("1. third", False)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [("word", 1), ("word " * 9, 2), ("w" * 200, 8), ("word\n\nword", 2.5), ("- a\n- b", 2.25), ("well-known-" * 6, 2), ("", 0)],
)
def test_heights_in_lines(text: str, lines: float) -> None:
    assert height(text, 50, 400, 1.2, 1000) == pytest.approx(lines * 60)


def test_what_surely_fits_does() -> None:
    for count in range(1, 200):
        text = "MWMW mwmw " * count
        if surely_fits(text, 46, 1.34, 1640, 500):
            assert height(text, 46, 400, 1.34, 1640) <= 500


@pytest.mark.parametrize("look", list(Look))
def test_every_look_has_room_for_some_and_not_for_all(look: Look) -> None:
    for pictures in (0, 1):
        assert fits(Shown(look, "A title", "A few words.", "Somebody", "CUST", "Monday", pictures))
        assert not fits(Shown(look, "A title", "Many words of a text. " * 60, "Somebody", "CUST", "Monday", pictures))
