"""The exercises as the list had them when the window was closed: there with the first picture, until the list is read again.

Python reads the program for half a second after that picture. What is remembered is only shown where nothing has changed: a
window of about the same size, the same language, look and text scale, and every file of the cards as it was. It takes no key
and no click.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from ui import theme
from ui.home.exercise_card import CardGrid, ExerciseCard, Face
from ui.home.resume_card import ResumeCard, Words
from ui.widgets.ground import draw_ground
from ui.widgets.guard import guarded

FRAME = 64
Box = tuple[int, int, int, int]  # x, y, width, height


@dataclass(frozen=True, slots=True)
class Remembered:
    """`dress`: what the window was like; `files`: a path and what it was like, for each card; `room`: where the cards stand,
    their boxes are within it; the other boxes are within the window. `day`: what is said of today holds on that day."""

    dress: tuple[str, ...]
    size: tuple[int, int]
    day: str
    rtl: bool
    files: tuple[tuple[str, str], ...]
    side: Box
    heading: tuple[Box, str]
    room: Box
    cards: tuple[tuple[Box, Face], ...]
    resume: tuple[Box, Words, tuple[str, str, str]] | None


@dataclass(frozen=True, slots=True)
class Parts:
    """Of the page that shows the list."""

    side: QWidget
    heading: QLabel
    scroll: QScrollArea
    grid: CardGrid
    resume: ResumeCard


def dress(language: str) -> tuple[str, ...]:
    """Language, look and text scale."""
    look = theme.now()
    return (language, look.name, f"{look.scale:g}")


def look_at(
    window: QWidget,
    language: str,
    today: str,
    parts: Parts,
) -> str:
    """What is to be remembered of the list that stands in `window`, shown or hidden."""
    room, resume = parts.scroll.viewport(), parts.resume
    seen = [(card.geometry(), card.face()) for card in parts.grid.cards() if card.y() < room.height()]
    going_on = None if resume.isHidden() else (_box(resume, window), *resume.told())
    return json.dumps(
        asdict(
            Remembered(
                dress(language),
                (window.width(), window.height()),
                today,
                window.layoutDirection() == Qt.LayoutDirection.RightToLeft,
                tuple((face.key, _stamp(face.key)) for _, face in seen),
                _box(parts.side, window),
                (_box(parts.heading, window), parts.heading.text()),
                _box(room, window),
                tuple(((place.x(), place.y(), place.width(), place.height()), face) for place, face in seen),
                going_on,
            )
        ),
        ensure_ascii=False,
    )


def first_picture(window: QWidget, text: str, language: str, today: str) -> "FirstPicture | None":
    """On `window`, when what is remembered still holds; `text` as `look_at` told it."""
    seen = _read(text) if text else None
    if (
        seen is None
        or seen.dress != dress(language)
        or not _as_large(window, seen.size)
        or any(_stamp(path) != was or not was for path, was in seen.files)
    ):
        return None
    return FirstPicture(window, seen if seen.day == today else _of_any_day(seen))


def _as_large(window: QWidget, size: tuple[int, int]) -> bool:
    """But for the frame: a window is made to fill its screen a moment after it is there."""
    return abs(window.width() - size[0]) <= FRAME and abs(window.height() - size[1]) <= FRAME


def _of_any_day(seen: Remembered) -> Remembered:
    """Without what is due and since when it is saved."""
    cards = tuple((place, replace(face, facts=())) for place, face in seen.cards)
    resume = seen.resume and (seen.resume[0], (*seen.resume[1][:2], ()), seen.resume[2])
    return replace(seen, cards=cards, resume=resume)


def _stamp(path: str) -> str:
    """Another one whenever the file is; '' for a file that is gone."""
    try:
        now = Path(path).stat()
    except (OSError, ValueError):
        return ""
    return f"{now.st_mtime_ns}-{now.st_size}"


def _box(widget: QWidget, window: QWidget) -> Box:
    at = widget.mapTo(window, widget.rect().topLeft())
    return at.x(), at.y(), widget.width(), widget.height()


def _read(text: str) -> Remembered | None:
    """None for what another version wrote, or a hand."""
    try:
        told = json.loads(text)
        named, resume = told["heading"], told["resume"]
        if resume is not None:
            (title, following, facts), (caption, do, key) = resume[1:]
            words = str(title), str(following), tuple((str(sign), str(fact)) for sign, fact in facts)
            resume = _whole(resume[0]), words, (str(caption), str(do), str(key))
        return Remembered(
            tuple(map(str, told["dress"])),
            (int(told["size"][0]), int(told["size"][1])),
            str(told["day"]),
            bool(told["rtl"]),
            tuple((str(path), str(was)) for path, was in told["files"]),
            _whole(told["side"]),
            (_whole(named[0]), str(named[1])),
            _whole(told["room"]),
            tuple((_whole(place), _face(face)) for place, face in told["cards"]),
            resume,
        )
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError, OverflowError):
        return None


def _whole(told: Sequence[int]) -> Box:
    x, y, width, height = (max(-10_000, min(int(each), 10_000)) for each in told)
    return x, y, width, height


def _face(told: Mapping[str, Any]) -> Face:
    title, subtitle, icon, tone, state, problem = (
        str(told[name]) for name in ("title", "subtitle", "icon", "tone", "state", "problem")
    )
    over, facts = (tuple(map(str, told[name])) for name in ("over", "facts"))
    return Face(str(told["key"]), over, title, subtitle, icon, tone, state, facts, problem)


class FirstPicture(QWidget):
    """Real cards at the places where they stood."""

    def __init__(self, window: QWidget, seen: Remembered) -> None:
        super().__init__(window)
        self._seen = seen
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if seen.rtl else Qt.LayoutDirection.LeftToRight)
        self.setGeometry(window.rect())
        held = QWidget(self)
        held.setGeometry(QRect(*seen.room))
        for place, face in seen.cards:
            self._put(ExerciseCard(face), held, place)
        if seen.resume is not None:
            at, words, captions = seen.resume
            resume = ResumeCard(*captions)
            resume.show_words(*words)
            self._put(resume, self, at)

    @staticmethod
    def _put(card: ExerciseCard | ResumeCard, held: QWidget, place: Box) -> None:
        card.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card.setParent(held)
        card.setGeometry(QRect(*place))
        card.show()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        draw_ground(painter, QRectF(QRect(*self._seen.side)), "raised")
        place, heading = self._seen.heading
        painter.setFont(theme.font(theme.HEAD, 600))
        painter.setPen(look.colour("text"))
        painter.drawText(QRect(*place), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, heading)
