"""Nothing is collected but by the window's own thread, between two events."""

import gc
import threading
import weakref

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.collecting import collect_here


class Held(QWidget):
    """A widget that is garbage as soon as nobody else holds it: it holds itself."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def make_much() -> None:
    """So many things at a time that Python's own collector would run."""
    assert len([[number] for number in range(100_000)]) == 100_000


def elsewhere() -> None:
    thread = threading.Thread(target=make_much)
    thread.start()
    thread.join()


def test_another_thread_never_destroys_a_widget(qapp: QApplication) -> None:
    ref = weakref.ref(Held())
    elsewhere()
    make_much()
    assert ref() is not None
    gc.enable()  # as Python is by itself: the harm is seen
    try:
        ref = weakref.ref(Held())
        elsewhere()
        assert ref() is None
    finally:
        gc.disable()


def test_what_is_due_is_collected_by_the_timer(qapp: QApplication, qtbot: QtBot) -> None:
    ref = weakref.ref(Held())
    kept = [[index] for index in range(2_000)]  # more than the threshold of the youngest generation
    qtbot.waitUntil(lambda: ref() is None)
    assert len(kept) == 2_000


def test_it_is_set_up_once(qapp: QApplication) -> None:
    collect_here(qapp)
    collect_here(qapp)
    assert len([each for each in qapp.findChildren(QTimer) if each.objectName() == "collecting"]) == 1
    assert not gc.isenabled()
