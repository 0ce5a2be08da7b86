"""The countdown counts down, and then up; a minute more or less; it can be stopped."""

from tabletop.views.countdown import MINUTE_MS, Countdown, as_clock, left_ms, moved, toggled


def test_it_starts_stops_and_goes_on() -> None:
    count = toggled(Countdown(), 1_000)
    assert left_ms(count, 1_000) == 5 * MINUTE_MS
    stopped = toggled(count, 61_000)
    assert left_ms(stopped, 999_000) == 4 * MINUTE_MS
    assert left_ms(toggled(stopped, 0), 1_000) == 4 * MINUTE_MS - 1_000


def test_a_minute_more_or_less_never_below_now() -> None:
    count = moved(toggled(Countdown(), 1), 1, 1)
    assert left_ms(count, 1) == 6 * MINUTE_MS
    for _ in range(9):
        count = moved(count, -1, 1)
    assert left_ms(count, 1) == 0
    assert left_ms(moved(Countdown(), -9, 0), 0) == 0


def test_what_is_over_counts_up() -> None:
    assert as_clock(5 * MINUTE_MS) == ("05:00", False)
    assert as_clock(4 * MINUTE_MS + 29_001) == ("04:30", False)
    assert as_clock(0) == ("00:00", False)
    assert as_clock(-130_500) == ("02:10", True)
