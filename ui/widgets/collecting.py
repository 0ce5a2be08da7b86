"""Garbage is collected by the window's own thread, between two events.

Python runs its collector in whichever thread makes the next object, at any moment. Widgets among the garbage were then destroyed
while Qt was going through all widgets to dress them in another style: 2 ends of the process in 40 changes of the text size while
another thread was importing.
"""

import gc

from PySide6.QtCore import QCoreApplication, QTimer

EVERY_MS = 500
DUE = (700, 10, 100)  # Python's own thresholds, but everything is looked through every ten minutes at most: it may take 100 ms
_NAME = "collecting"


def collect_here(app: QCoreApplication) -> None:
    """From now on nothing is collected but by a timer of this thread."""
    if app.findChild(QTimer, _NAME) is not None:
        return
    gc.disable()
    timer = QTimer(app)
    timer.setObjectName(_NAME)
    timer.timeout.connect(_collect)
    timer.start(EVERY_MS)


def _collect() -> None:
    due = [generation for generation, (count, most) in enumerate(zip(gc.get_count(), DUE, strict=True)) if count > most]
    if due:
        gc.collect(due[-1])
