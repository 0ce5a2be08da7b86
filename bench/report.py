"""The report of a two-day exercise (six runs, 400 responses) on paper, against a bare canvas that draws the same words.

`python -m bench.report`; also one of the measurements of `make bench`.
"""

import statistics
import sys
import textwrap
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from exports import pdf
from exports.pdf.look import load_fonts
from exports.words import texts
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Response
from tabletop.report.build import build
from tabletop.report.model import Report
from tests.report.played import rehearsed, scenarios

SECONDS_GOAL = 2.0
GROWTH_GOAL = 11.0  # ten times the runs
ROUNDS = 3
LINES_A_PAGE = 50


def many(runs: int, responses: int) -> Exercise:
    """The shipped discussion played `runs` times, with `responses` lines among them."""
    one = rehearsed()
    played = tuple(replace(one.runs[0], number=number) for number in range(1, runs + 1))
    said = one.all_responses()
    groups: dict[tuple[int, str], tuple[Response, ...]] = {}
    for place in range(responses):
        line = said[place % len(said)]
        number = place * runs // responses + 1
        key = (number, line.inject)
        groups[key] = (*groups.get(key, ()), replace(line, id=f"{place}", run=number))
    return replace(one, runs=played, responses=groups)


def told(state: Exercise) -> Report:
    return build(state, scenarios(), "en")


def bare(report: Report) -> bytes:
    """The words of the report, broken by counting letters, drawn line under line."""
    load_fonts()
    written = BytesIO()
    canvas = Canvas(written, pagesize=A4, invariant=1)
    place = 0
    for text in texts(report.sections):
        for line in textwrap.wrap(text, 95):
            if place % LINES_A_PAGE == 0:
                if place:
                    canvas.showPage()
                canvas.setFont("Plex-Regular", 9.5)
            canvas.drawString(68, 770 - 14 * (place % LINES_A_PAGE), line)
            place += 1
    canvas.save()
    return written.getvalue()


def seconds(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def main() -> int:
    """Prints what was measured against each goal; 1 when one is missed."""
    small, large = many(6, 400), many(60, 4_000)
    pdf.render(told(small))  # imports and fonts are not what is measured
    report = told(small)
    ours = statistics.median(seconds(lambda: pdf.render(told(small))) for _ in range(ROUNDS))
    peer = statistics.median(seconds(lambda: bare(report)) for _ in range(ROUNDS))
    tenfold = seconds(lambda: pdf.render(told(large)))
    goals = (
        ("report of 6 runs and 400 responses, seconds", ours, SECONDS_GOAL),
        ("ten times the runs and responses, times", tenfold / ours, GROWTH_GOAL),
    )
    sys.stdout.write(f"bare canvas with the same words: {peer:.2f} s; ours takes {ours / peer:.1f} x that\n")
    for name, measured, goal in goals:
        sys.stdout.write(f"{name}: {measured:.2f} (goal {goal:g}){'' if measured <= goal else ' MISSED'}\n")
    return int(any(measured > goal for _, measured, goal in goals))


if __name__ == "__main__":
    sys.exit(main())
