"""`@` and `>` in a line: read, never taken out of what was typed."""

from datetime import date

import pytest

from tabletop.views.mentions import Mentions, Promise, due_date, mentions, without_marks
from tests.views.test_speakers import BODIES


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We call @pol and @cu first", Mentions(("POL", "CUST"))),
        ("@pol @POL @policía", Mentions(("POL",))),
        (">por 15/03 sends the list", Mentions((), (Promise("PORT", "15/03"),))),
        ("> por 2026-03-15", Mentions((), (Promise("PORT", "2026-03-15"),))),
        ("who? >cu", Mentions((), (Promise("CUST"),))),
        (">Pilots 1.4. and >cu 2/5/27", Mentions((), (Promise("Pilots", "1.4"), Promise("CUST", "2/5/27")))),
        ("mail me at a@pol.example", Mentions()),
        ("ask @nobodyknows", Mentions()),
        ("5 > 3, x->y, <cust>", Mentions()),
        ("a >= b", Mentions()),
        ("@الج", Mentions(("CUST",))),
        ("plain", Mentions()),
    ],
)
def test_what_a_line_names(text: str, found: Mentions) -> None:
    assert mentions(text, BODIES) == found


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("15/03", "2027-03-15"),
        ("15/12", "2026-12-15"),
        ("22/11", "2026-11-22"),
        ("15.3.27", "2027-03-15"),
        ("15/03/2026", "2026-03-15"),
        ("2026-12-01", "2026-12-01"),
        ("31/02", ""),
        ("32/13", ""),
        ("", ""),
    ],
)
def test_a_date_without_a_year_is_the_next_such_day(typed: str, iso: str) -> None:
    assert due_date(typed, date(2026, 11, 22)) == iso


def test_the_words_without_the_marks() -> None:
    assert without_marks(">por 15/03 sends the list") == "sends the list"
    assert without_marks("We call @pol") == "We call @pol"
