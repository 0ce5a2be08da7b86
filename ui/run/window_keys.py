"""What the window itself does for keys, wherever in it the keyboard is. The rest is done by Run, or by the router of keys."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt

from tabletop.messages import message
from ui.keys import Action
from ui.run.room_desk import toggle_room_check


def handlers(window: Any, places: int) -> Mapping[Action, Callable[[], None]]:
    """`window` is the main window, which no part of it can name; `places`: how many there are."""

    def fill_screen() -> None:
        front = window.window()
        front.setWindowState(front.windowState() ^ Qt.WindowState.WindowFullScreen)

    def check_room() -> None:
        toggle_room_check(window)

    def print_page() -> None:
        if not window.host.currentWidget().print_page():
            window.say("accent", message("print.nothing"))

    window.stage.keep_in(window.look.setting, window.look.remember)
    return {
        Action.PLACE_BACK: lambda: window.go_to((window.here - 1) % places),
        Action.PLACE_ON: lambda: window.go_to((window.here + 1) % places),
        Action.FULL_SCREEN: fill_screen,
        Action.SAVED: lambda: window.say("success", message("saved.all")),
        Action.PRINT: print_page,
        Action.SWAP: window.stage.swap,
        Action.ROOM_CHECK: check_room,
        Action.TEXT_SMALLER: lambda: window.look.change_text(-1),
        Action.TEXT_BIGGER: lambda: window.look.change_text(1),
    }
