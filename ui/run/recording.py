"""What the recorder works with beside the line: the book of the run, which rows of it are shown, photographs, marks."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QBoxLayout

from tabletop.exercise.commands import AmendResponse
from tabletop.exercise.values import Response
from tabletop.i18n.formats import time_of
from tabletop.messages import Message, message
from tabletop.views.abbreviations import read_abbreviations, written
from tabletop.views.book import Book
from tabletop.views.facilitator import LOG_LENGTH, RunView
from tabletop.views.log import Filter
from ui.run import dropped
from ui.run.log_list import thumbnail
from ui.run.record_strips import AbbreviationStrip, EvaluatorStrip, HistoryStrip, Wording
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace

ABBREVIATIONS = "abbreviations"  # the setting
MORE = 400  # rows at once, as somebody scrolls


class Recorder:
    """Beside a place. `evaluator`: whose marks Space makes, '' for the facilitator's."""

    def __init__(self, place: "RunPlace") -> None:
        self.place = place
        self.book = Book()
        self.evaluator = ""
        self._limit = LOG_LENGTH
        self._photos: dict[str, QPixmap] = {}
        self._asked: set[str] = set()
        self._late: dict[str, tuple[str, ...]] = {}  # pictures of lines that had left before they were made, by line
        self._hanging: dict[str, tuple[str, ...]] = {}  # what of them was sent, until the record has it
        console, speak = place.console, place.speak
        self.evaluators, self.abbreviations = EvaluatorStrip(speak), AbbreviationStrip(speak)
        self.history = HistoryStrip(speak)
        column = console.layout()
        if isinstance(column, QBoxLayout):
            for strip in (self.evaluators, self.abbreviations, self.history):
                column.insertWidget(column.indexOf(console.strip), strip)
                console.watch(strip)
                strip.left.connect(partial(console.make_way, asked=False))
        self.evaluators.named.connect(self._name_evaluator)
        self.abbreviations.changed.connect(self._keep_abbreviations)
        self.abbreviations.closed.connect(console.line.focus_line)
        console.log.more_wanted.connect(self._more)
        console.log.filtered.connect(self._filtered)
        console.log.photo_wanted.connect(self._fetch)
        console.log.read_photos(self._photos.get)
        console.line.pictured.connect(self._pictured)
        kept = place.services.setting(ABBREVIATIONS)
        console.line.set_abbreviations(read_abbreviations(kept if isinstance(kept, list) else ()))
        self._minute = QTimer(console)
        self._minute.setInterval(10_000)
        self._minute.timeout.connect(self._tick)

    def window(self) -> tuple[int, Filter]:
        """How many rows of the log, and which."""
        return self._limit, self.place.console.log.bar.filter

    def refresh(self, view: RunView) -> None:
        """The parts of the recorder from the view."""
        console = self.place.console
        console.log.bar.show_bodies(tuple(self.place.state.agencies.values()))
        console.log.show_log(view.log, self._limit)
        console.line.lights.show_lights(view.lights)
        if self.evaluator:
            say = self.place.speak.text
            console.expected_count.setText(
                say("{count} · marks of {who}", count=console.expected_count.text(), who=self.evaluator)
            )
        self._hang_late()
        self._tick()
        self._minute.start()

    def show_line(self, response: str) -> bool:
        """The keyboard on a line of the log, wherever it is among the rows; False when it is not one of this run."""
        log, run = self.place.console.log, self.place.state.run
        said = self.place.state.response(response)
        if said is None or said.withdrawn or run is None or said.run != run.number:
            return False
        if not log.choose_line(response):
            log.bar.apply(Filter())
            self._limit = max(self._limit, self.book.standing() + MORE)
            self.place.again()
        return log.choose_line(response)

    def forget(self) -> None:
        """Another exercise is open now."""
        self.evaluator, self._late, self._hanging = "", {}, {}
        self.place.console.log.bar.apply(Filter())

    def take_over(self, old: "Recorder") -> None:
        """The same in another language or look: whose marks follow, and which rows are shown."""
        self.evaluator, self._limit, self._late, self._hanging = old.evaluator, old._limit, old._late, old._hanging
        self.place.console.log.bar.filter = old.place.console.log.bar.filter

    def _tick(self) -> None:
        run = self.place.state.run
        if run is not None:
            self.place.console.chips.tick(self.place.services.clock.now().utc_ms, run.started_ms)

    def _more(self) -> None:
        self._limit += MORE
        self.place.again()

    def _filtered(self) -> None:
        self._limit = LOG_LENGTH
        self.place.again()

    # -- photographs ---------------------------------------------------------------------------------------------------

    def _pictured(self, line: str, pictures: Sequence[str | QImage]) -> None:
        for picture in pictures:
            data = dropped.bytes_of(picture)
            if not data:
                self.place.say("warning", message("photo.not-readable"))
                continue
            self.place.services.record.keep_photo(data, partial(self._kept, line))

    def _kept(self, line: str, digest: str, why: Message | None) -> None:
        """In the file now, or not; the line it belongs to may have been saved meanwhile."""
        if why is not None:
            self.place.say("warning", why)
            return
        if not self.place.console.line.add_photo(line, digest):
            self._late[line] = (*self._late.get(line, ()), digest)
            self._hang_late()

    def _hang_late(self) -> None:
        """All pictures of a line at once, as soon as the line is in the record; one wish for a line at a time."""
        for line, digests in list(self._late.items()):
            said = self.place.state.response(line)
            if said is None or not set(self._hanging.get(line, ())) <= set(said.attachments):
                continue
            if missing := tuple(digest for digest in digests if digest not in said.attachments):
                self._hanging[line] = missing
                self.place.send(AmendResponse(line, attachments=(*said.attachments, *missing)))
            else:
                del self._late[line]

    def _fetch(self, digest: str) -> None:
        if digest not in self._asked:
            self._asked.add(digest)
            self.place.services.record.photo(digest, partial(self._fetched, digest))

    def _fetched(self, digest: str, data: bytes | None) -> None:
        small = thumbnail(data or b"")
        if not small.isNull():
            self._photos[digest] = small
            self.place.console.log.viewport().update()

    def save_photos(self, response: str) -> None:
        """A copy of each picture of a line where the person says; no other program is started."""
        said = self.place.state.response(response)
        for number, digest in enumerate(said.attachments if said else (), 1):
            self.place.services.record.photo(digest, partial(self._save, f"photo-{response[:8]}-{number}"))

    def _save(self, name: str, data: bytes | None) -> None:
        if data is None:
            self.place.say("warning", message("photo.not-there"))
            return
        title, ending = self.place.speak.text(_("Save a copy of the photograph")), dropped.ending_of(data)
        path = self.place.services.files.ask_save(self.place, title, f"{name}{ending}")
        if path:
            why = self.place.services.record.save_copy(path, data)
            self.place.say("warning" if why else "success", why or message("photo.saved", path=path))

    # -- wordings, evaluators, abbreviations ---------------------------------------------------------------------------

    def tell_history(self, response: str) -> None:
        self.place.services.record.wordings(response, self._told)

    def _told(self, wordings: Sequence[tuple[int, Response]]) -> None:
        """All but the one that stands, which is the last; what changed in no word is not told."""
        told = [(", ".join(said.agencies), said.text, time_of(at_ms, said.offset_min)) for at_ms, said in wordings]
        older = [one for one, after in pairwise(told) if one[:2] != after[:2]]
        self.history.tell([Wording(at, who, text) for who, text, at in reversed(older)])

    def _name_evaluator(self, initials: str) -> None:
        self.evaluator = initials
        self.place.refresh()
        self.place.console.expected.setFocus()
        if initials:
            self.place.say("accent", message("evaluator.marks", who=initials))
        else:
            self.place.console.strip.clear()

    def _keep_abbreviations(self, table: dict[str, str]) -> None:
        self.place.console.line.set_abbreviations(table)
        self.place.services.remember(ABBREVIATIONS, written(table).split("\n") if table else [])

    def edit_abbreviations(self) -> None:
        kept = self.place.services.setting(ABBREVIATIONS)
        self.abbreviations.ask(read_abbreviations(kept if isinstance(kept, list) else ()))
