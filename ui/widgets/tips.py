"""What is said under the pointer."""

from PySide6.QtWidgets import QWidget

from ui import theme


def give_tip(widget: QWidget, words: str) -> None:
    widget.setToolTip(words)
    dress_tips(widget)


def dress_tips(widget: QWidget) -> None:
    """What Qt shows over this one has the colours of the bar, and room round its words."""
    widget.setStyleSheet(theme.sheet("tip"))
