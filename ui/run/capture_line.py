"""The capture line: who, what, tags. Enter saves anywhere; nothing typed leaves it before it is saved."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from tabletop.clock import Clock
from tabletop.exercise.values import Agency
from tabletop.exercise.words import ROOM
from tabletop.i18n import Translator
from tabletop.ids import Ids
from tabletop.scenario.model import Strand
from tabletop.views.speakers import bodies_typed, find
from ui.keys import ENTER
from ui.run.line_draft import LineDraft
from ui.run.line_slots import LineSlots
from ui.run.type_ahead import TypeAhead
from ui.widgets.guard import guarded
from ui.widgets.labels import announce
from ui.widgets.words import _

KEEP_MS = 600  # after the last keystroke the half-typed line is kept


class CaptureLine(LineSlots):
    """`submitted` carries the finished draft, `changed` one to be kept, `earlier` asks for the line before the shown one,
    `pictured` carries the id of the line and the pictures that were dropped on it."""

    submitted = Signal(object)
    changed = Signal(object)
    earlier = Signal()
    too_long = Signal()
    pictured = Signal(str, object)

    def __init__(self, speak: Translator, clock: Clock, ids: Ids) -> None:
        super().__init__(speak)
        self._clock, self._ids = clock, ids
        self._inject, self._run = "", 0
        self._agencies: tuple[Agency, ...] = ()
        self._suggested = ""
        self._before: tuple[str, ...] = ()
        self._draft = LineDraft()
        self._sent: LineDraft | None = None
        self._ahead = TypeAhead()
        self._asked: Callable[[Sequence[str]], Sequence[Strand]] = lambda _codes: ()
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_MS)
        self._keep.timeout.connect(self.keep_now)
        self.agency.textEdited.connect(self._typed)
        self.tags.textEdited.connect(self._typed)
        self.at.textEdited.connect(self._typed)
        self.text.pictured.connect(lambda pictures: self.pictured.emit(self._identified(), pictures))
        for slot in (self.agency, self.tags):
            slot.entered.connect(self._show_kind)
        self.text.textChanged.connect(self._typed)
        self.text.too_long.connect(self.too_long)
        self.agency.entered.connect(self._suggest)

    def set_abbreviations(self, table: Mapping[str, str]) -> None:
        self.expander.table = table

    def show_place(self, run: int, inject: str) -> None:
        """Where what is typed from now on is said."""
        self._run, self._inject = run, inject

    def show_bodies(
        self,
        agencies: Sequence[Agency],
        suggested: str,
        before: Sequence[str],
        asked: Callable[[Sequence[str]], Sequence[Strand]] = lambda _codes: (),
    ) -> None:
        """`suggested`: whom to ask next; `before`: who spoke last, for `.`; `asked`: the strands that bodies were asked of."""
        self._agencies, self._before, self._asked = tuple(agencies), tuple(before), asked
        if suggested != self._suggested:
            old, self._suggested = self._suggested, suggested
            if self.agency.text() in ("", old) and self.draft().empty and not self._draft.task:
                self.agency.setText(suggested)
                if self.agency.hasFocus():
                    self.agency.selectAll()
        self._show_match()

    def draft(self) -> LineDraft:
        """The line as it stands."""
        text = self.text.words()
        return replace(self._draft, agency=self.agency.text(), text=text, tags=self.tags.text(), at=self.at.text())

    def load(self, draft: LineDraft, *, where: str = "text") -> None:
        """Put a line here: one that was half-typed, one to correct, one begun from an expected action."""
        self._put(draft)
        self.focus_slot(where)

    def _put(self, draft: LineDraft) -> None:
        self._draft = draft
        self._fill(draft)

    def _fill(self, draft: LineDraft) -> None:
        self.show_draft(draft)
        self._show_match()
        self._show_kind()

    def focus_line(self) -> None:
        """Where writing goes on: the text when there is some, else the agency with the suggestion ready."""
        self.focus_slot("agency" if self.draft().empty and not self._draft.task else "text")

    def sending(self, response: str) -> bool:
        """That line was sent from here, and its outcome is waited for."""
        return self._sent is not None and response in (self._sent.id, self._sent.response)

    def saved(self, aside: Callable[[], LineDraft | None] = lambda: None) -> None:
        """The line that was sent is on the disk. What was typed since stays; else the one put `aside` comes back, if any, and
        what was typed ahead is typed into it."""
        sent, self._sent = self._sent, None
        if sent is None:
            return
        now = self.draft()
        if now == sent or not now.text.startswith(sent.text):
            if now == sent:
                self.start_new()
                if (back := aside()) is not None:
                    self._put(back)
                    if self._typing():
                        self.focus_slot("text")
            self._ahead.type_into(self._slot_to_type_into)
            return
        self._draft = LineDraft(started_ms=self._clock.now().utc_ms, inject=self._inject, run=self._run)
        self._fill(replace(self._draft, agency=now.agency, text=now.text[len(sent.text) :]))

    def add_photo(self, line: str, digest: str) -> bool:
        """A picture of the line `line` is in the file; False when that line has left already."""
        if line not in (self._draft.id, self._draft.response) or self._sent is not None:
            return False
        if digest not in self._draft.photos:
            self._draft = replace(self._draft, photos=(*self._draft.photos, digest))
        if self.blank():
            self.text.setPlainText(self._speak.text(_("Photograph of the flip chart")))
            self.text.selectAll()
        self._typed()
        return True

    def forget(self) -> None:
        """Another exercise: what stood here is kept with its own."""
        self._keep.stop()
        self._ahead.forget()
        self._sent = None
        self._put(LineDraft())

    def _slot_to_type_into(self) -> QWidget:
        return next((slot for slot in self.slots() if slot.hasFocus()), self.agency)

    def unsaved(self) -> None:
        """The disk or the desk refused; everything typed is still here, and Enter tries again."""
        self._sent = None
        if ahead := self._ahead.take_text():
            self.text.moveCursor(QTextCursor.MoveOperation.End)
            self.text.insertPlainText(f"\n{ahead}")

    def start_new(self) -> None:
        """An empty line, ready for the next body."""
        self._keep.stop()
        typing = self._typing()
        self._draft = LineDraft()
        self._fill(LineDraft(agency=self._suggested))
        self.changed.emit(LineDraft())
        if typing:
            self.focus_slot("agency")
            self._suggest()

    def _typing(self) -> bool:
        return any(slot.hasFocus() for slot in self.slots())

    def keep_now(self) -> None:
        self._keep.stop()
        self.changed.emit(self.draft())

    def keeping(self) -> bool:
        """Something was typed since it was last kept."""
        return self._keep.isActive()

    def _suggest(self) -> None:
        if not self.agency.text() or (self.draft().empty and self.agency.text() == self._suggested):
            self.agency.setText(self._suggested)
        self.agency.selectAll()
        self._show_match()
        self._announce_match()

    def _typed(self) -> None:
        if not self._draft.started_ms and not self.blank():
            self._start()
        self._show_match()
        self._show_kind()
        if not self._keep.isActive():
            self._keep.start()

    def _start(self) -> None:
        """The first letter: this is when, and on which inject, it was said."""
        now = self._clock.now().utc_ms
        self._draft = replace(self._draft, started_ms=now, inject=self._inject, run=self._run)

    def _show_match(self) -> None:
        typed = self.agency.text()
        codes = bodies_typed(self._agencies, typed, self._before)
        by_code = {a.code: a for a in self._agencies}
        known = all(code == ROOM or code in by_code for code in codes)
        last = codes[-1] if codes else ""
        meant = "" if ", ".join(codes) == typed.strip() or not known else last
        mark = by_code[codes[0]].mark if codes and codes[0] in by_code else -1
        self.agency.show_match(meant, mark, known)
        if not self._draft.response and self._sent is None:
            self.tags.offer(" ".join(self._asked(codes)))

    def _show_kind(self) -> None:
        self.show_kind(len(self._draft.photos))

    def _accept_agency(self) -> None:
        codes = bodies_typed(self._agencies, self.agency.text(), self._before)
        self.agency.setText(", ".join(codes))
        self._show_match()

    def _submit(self) -> None:
        if self._sent is not None:
            return
        if self.blank():
            self.text.setPlainText(self._draft.about)
        if self.blank():
            return
        self._accept_agency()
        if not self._draft.started_ms:
            self._start()
        self._identified()
        self._sent = self.draft()
        self.keep_now()
        self.submitted.emit(self._sent)

    def _identified(self) -> str:
        """The id of the line, from now on."""
        if not self._draft.id and not self._draft.response:
            self._draft = replace(self._draft, id=self._ids.new())
        return self._draft.response or self._draft.id

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if self._sent is not None and self._ahead.hold(event):
            return True
        if watched is self.text and self.expander.key(event):
            return True
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self._step(watched, back=shift or key == Qt.Key.Key_Backtab)
        if key in ENTER and shift and watched is self.text:
            self.text.insertPlainText("\n")
            return True
        if key in ENTER and not shift:
            if not self.blank() or self._draft.about:
                self._submit()
            elif watched is self.agency:
                self._step(watched, back=False)
            return True
        if key == Qt.Key.Key_Up and watched is not self.tags and (self.blank() or self._untouched()):
            self.earlier.emit()
            return True
        return False

    def _untouched(self) -> bool:
        """A saved line stands here as it is saved: another ↑ walks further back."""
        return bool(self._draft.response) and not self.text.document().isModified()

    def _step(self, watched: QObject, *, back: bool) -> bool:
        slots = tuple(slot for slot in self.slots() if not slot.isHidden())
        if watched is self.agency:
            self._accept_agency()
        place = slots.index(watched) + (-1 if back else 1)
        if not 0 <= place < len(slots):
            return False
        slots[place].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _announce_match(self) -> None:
        """Says the suggestion aloud: 'Customs suggested, Tab to accept'."""
        if code := find(self._agencies, self.agency.text()):
            name = next((a.names.get(self._speak.language) for a in self._agencies if a.code == code), code)
            announce(self.agency, self._speak.text("{name} suggested, Tab to accept", name=name))
