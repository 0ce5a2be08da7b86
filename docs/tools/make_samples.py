"""The sample reports of the README: the rehearsal of "Silent gates" at the pace of a real morning.

`python -m docs.tools.make_samples` writes docs/sample-report-en.pdf, docs/sample-report-es.pdf.
"""

import tempfile
from pathlib import Path

from exports.pdf import render
from tabletop.ids import CountingIds
from tabletop.rehearsal import rehearse, script_of
from tests.clocks import HandClock

DOCS = Path(__file__).resolve().parent.parent
SCENARIO = DOCS.parent / "scenarios" / "port-cyber"
NINE_IN_THE_MORNING = 1_784_037_600_000  # 14 July 2026, 09:00, five hours behind UTC
PACE_MS = 29_000  # from one entry to the next: 70 minutes for the whole talk


def paced() -> HandClock:
    return HandClock(NINE_IN_THE_MORNING, PACE_MS)


def sample(language: str) -> bytes:
    """The report of the rehearsal in `language`, the same bytes every time."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        rehearse(SCENARIO, script_of(SCENARIO, language), out, language, {"report.pdf": render}, paced(), CountingIds())
        return (out / "report.pdf").read_bytes()


def main() -> None:
    for language in ("en", "es"):
        (DOCS / f"sample-report-{language}.pdf").write_bytes(sample(language))


if __name__ == "__main__":
    main()
