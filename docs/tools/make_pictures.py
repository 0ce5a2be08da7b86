"""The pictures of the README, taken from the program itself while it plays the rehearsal of "Silent gates".

`QT_QPA_PLATFORM=offscreen:configfile=tests/ui/two_screens.json python -m docs.tools.make_pictures` writes docs/pictures/.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docs.tools.make_samples import DOCS, SCENARIO, paced
from tabletop.ids import CountingIds
from tabletop.rehearsal import rehearse, script_of
from tests.clocks import HandClock
from ui.app import make_front
from ui.widgets.places import RUN

PICTURES = DOCS / "pictures"
TALK = 43  # lines of the rehearsal played before the picture is taken
REPORT_PAGES = {"findings": "5.3 Roles", "matrix": "S01-I01-E1", "conclusions": "8 Conclusions adopted"}
GROUND, GAP = "#C9C6BB", 24


def played(folder: Path, lines: int, language: str = "en") -> HandClock:
    """The first lines of the rehearsal as an exercise file in `folder`."""
    script = folder / "script.jsonl"
    whole = script_of(SCENARIO, language).read_text(encoding="utf-8").split("\n")
    script.write_text("\n".join(whole[:lines]), encoding="utf-8")
    clock = paced()
    rehearse(SCENARIO, script, folder / "exercises", language, {}, clock, CountingIds())
    return HandClock(clock.ms)


def wait(for_what: Callable[[], bool]) -> None:
    for _ in range(400):
        if for_what():
            break
        QTest.qWait(10)


def laptop_and_wall() -> QImage:
    """Both screens at one moment, side by side."""
    made = QApplication.instance()
    app = made if isinstance(made, QApplication) else QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clock = played(folder, TALK)
        front = make_front(app, {}, folder, {"language": "en", "theme": "light"}, clock)
        front.show()
        main = front.furnish()
        main.open(str(folder / "exercises" / "exercise.tabletop"), then=RUN)
        wait(lambda: main.run.view is not None and main.stage.wall.isVisible())
        QTest.keyClick(front.windowHandle(), Qt.Key.Key_W)
        QTest.qWait(500)
        QTest.keyClick(front.windowHandle(), Qt.Key.Key_Escape)
        QTest.qWait(1500)
        laptop, wall = front.grab().toImage(), main.stage.wall.grab_image()
        front.close()
    both = QImage(laptop.width() + wall.width() + 3 * GAP, laptop.height() + 2 * GAP, QImage.Format.Format_RGB32)
    both.fill(QColor(GROUND))
    painter = QPainter(both)
    try:
        painter.drawImage(QPoint(GAP, GAP), laptop)
        painter.drawImage(QPoint(laptop.width() + 2 * GAP, GAP), wall)
    finally:
        painter.end()
    return both


def report_pages() -> None:
    """Three pages of the English sample, each found by words that stand on it."""
    document = pypdfium2.PdfDocument(DOCS / "sample-report-en.pdf")
    for name, words in REPORT_PAGES.items():
        pages = (page for page in list(document)[3:] if words in page.get_textpage().get_text_bounded())
        next(pages).render(scale=1.1).to_pil().save(PICTURES / f"report-{name}.png", optimize=True)


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    laptop_and_wall().save(str(PICTURES / "laptop-and-wall.png"))
    report_pages()


if __name__ == "__main__":
    main()
