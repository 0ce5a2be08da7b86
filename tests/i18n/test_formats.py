import pytest

from tabletop.i18n.formats import date, date_range, join_list, language_name, number, time_of


@pytest.mark.parametrize(("language", "written"), [("en", "17 November 2026"), ("es", "17 de noviembre de 2026")])
def test_date(language: str, written: str) -> None:
    assert date("2026-11-17", language) == written


def test_what_is_no_date_stays_as_typed() -> None:
    assert date("in spring", "en") == "in spring"
    assert date_range("spring", "autumn", "en") == "spring – autumn"


@pytest.mark.parametrize(
    ("first", "last", "english", "spanish"),
    [
        ("2026-11-17", "2026-11-17", "17 November 2026", "17 de noviembre de 2026"),
        ("2026-11-17", "", "17 November 2026", "17 de noviembre de 2026"),
        ("2026-11-17", "2026-11-19", "17–19 November 2026", "17–19 de noviembre de 2026"),
        ("2026-11-30", "2026-12-01", "30 November – 1 December 2026", "30 de noviembre – 1 de diciembre de 2026"),
        ("2026-12-31", "2027-01-01", "31 December 2026 – 1 January 2027", "31 de diciembre de 2026 – 1 de enero de 2027"),
    ],
)
def test_date_range(first: str, last: str, english: str, spanish: str) -> None:
    plain = [date_range(first, last, language).replace("\u2009", " ") for language in ("en", "es")]
    assert plain == [english, spanish]


@pytest.mark.parametrize(
    ("utc_ms", "offset_min", "written"),
    [(0, 0, "00:00"), (0, -300, "19:00"), (86_399_999, 0, "23:59"), (1_794_900_240_000, 345, "13:09"), (-60_000, 0, "23:59")],
)
def test_time_of_day(utc_ms: int, offset_min: int, written: str) -> None:
    assert time_of(utc_ms, offset_min) == written


@pytest.mark.parametrize(
    ("words", "english", "spanish"),
    [
        ([], "", ""),
        (["Customs"], "Customs", "Customs"),
        (["A", "B"], "A and B", "A y B"),
        (["A", "B", "C"], "A, B and C", "A, B y C"),
        (["A", "Inteligencia"], "A and Inteligencia", "A e Inteligencia"),
        (["A", "Hielo"], "A and Hielo", "A y Hielo"),
        (["Salud, sanidad portuaria", "Aduanas"], *["Salud, sanidad portuaria; Aduanas"] * 2),
    ],
)
def test_lists(words: list[str], english: str, spanish: str) -> None:
    assert [join_list(words, language) for language in ("en", "es")] == [english, spanish]


def test_languages_are_named_in_the_language_that_is_spoken() -> None:
    assert [language_name(code, "es") for code in ("es", "en", "zz", "x-")] == ["español", "inglés", "zz", "x-"]
    assert language_name("es", "en") == "Spanish"


def test_numbers() -> None:
    assert number(1234.5, "en") == number(1234.5, "es") == "1,234.5"
