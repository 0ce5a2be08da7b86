"""Letters that stand for words."""

import pytest

from tabletop.views.abbreviations import expansion, read_abbreviations, written

TABLE = {"cg": "Coast Guard", "ñu": "ñandú"}


def test_what_is_written_is_read_again() -> None:
    assert read_abbreviations(written(TABLE).split("\n")) == TABLE


def test_a_line_that_says_nothing_is_left_out() -> None:
    assert read_abbreviations(["cg=", "= words", "words", "", "two words = x", " CG =  Coast   Guard "]) == {"cg": "Coast Guard"}


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("the cg", ("cg", "Coast Guard")),
        ("CG", ("CG", "Coast Guard")),
        ("(cg", ("cg", "Coast Guard")),
        ("Ñu", ("Ñu", "ñandú")),
        ("acg", None),
        ("cg ", None),
        ("@cg", None),
        (">cg", None),
        ("", None),
    ],
)
def test_only_a_whole_word_stands_for_others(before: str, found: tuple[str, str] | None) -> None:
    assert expansion(TABLE, before) == found
