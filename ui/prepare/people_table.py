"""Everybody who takes part, a row each: by function for the record, by name only beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from tabletop.errors import TabletopError
from tabletop.exercise.commands import AddParticipant, RecordAttendance, RemoveParticipant
from tabletop.exercise.people import Person
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import Attendance, Gender, ParticipantRole
from tabletop.ids import Ids, RandomIds
from tabletop.messages import Message
from tabletop.views.people import PastedPeople, read_people, read_rows, shown, twins
from ui.prepare.people_rows import PERSONAL, amended, columns, counts, row
from ui.prepare.people_words import ROLES
from ui.prepare.step import Lent, Step, Troubles, after, clipboard, dropped, flush_card, note, page_column, tool, tools
from ui.prepare.table_model import NEW
from ui.widgets.guard import guarded
from ui.widgets.opening import Beside

_DRAFT = "people"
_LISTS = (".csv", ".xlsx", ".tsv")
_QUICK_MS = 30


class PeopleTable(Step):
    """`ids`: for people who are added; the name and the function of one person meet by it."""

    def __init__(self, lent: Lent, ids: Ids | None = None) -> None:
        super().__init__(lent)
        self._ids = ids or RandomIds()
        self._state = Exercise()
        self._waiting: dict[str, Person] = {}  # on its way to the disk
        self._rest, self._missed = QTimer(self, singleShot=True), False
        self._rest.timeout.connect(self._catch_up)
        self.setAcceptDrops(True)
        _ = self.speak.text
        column = page_column(self)
        self.card = flush_card(_("People"), " ")
        self.list = self.table(_("People"), _DRAFT, self.paste_rows)
        self.list.table_model.edited.connect(self._edited)
        self.list.removed.connect(lambda id, _column: self._remove(id))
        hint = note(
            _(
                "Paste rows with Ctrl+V, or type into the last row: a role or an agency is enough. Names, posts and addresses "
                "are kept apart from the record, never printed unless asked for, and can be erased."
            ),
            "caption",
        )
        self.card.body.addWidget(hint)
        self.card.body.addWidget(self.list, 1)
        column.addWidget(self.card, 4)
        self.troubles = Troubles(self.speak)
        column.addWidget(self.troubles, 1)
        column.addLayout(
            tools(
                tool(_("Paste rows"), self.paste_rows, key="Ctrl+V"),
                tool(_("From a file"), self._read_file, "folder"),
                tool(_("Remove"), lambda: self._remove(self.list.key()), key=_("Delete")),
                tool(_("Erase all names"), self._erase),
            )
        )

    @property
    def _people(self) -> Mapping[str, Person]:
        return self.lent.services.people()

    def show_values(self, state: Exercise, scenarios: object = None) -> None:
        """While thousands come one upon the other, a long list is shown no more often than leaves time for them."""
        self._state, self._missed = state, True
        if not self._rest.isActive():
            self._catch_up()

    def _catch_up(self) -> None:
        if self._missed:
            self._missed = False
            took = QElapsedTimer()
            took.start()
            self._show()
            if took.elapsed() > _QUICK_MS:
                self._rest.start(4 * took.elapsed())

    def _show(self) -> None:
        state, people = self._state, self._people
        self._waiting = {id: person for id, person in self._waiting.items() if people.get(id) != person}
        known = {id: self._person(id) for id in state.participants}
        twin = {id for pair in twins(known) for id in (pair.first, pair.second)}
        rows = [row(each, known[each.id], each.id in twin) for each in state.participants.values()]
        self.list.show_rows(columns(self.speak, state), rows)
        self.card.set_trailing(counts(state, self.speak))

    def begin(self) -> None:
        self.list.setFocus()

    def settled(self, command: object) -> None:
        """What was typed goes on in a row of the list, which is there then."""
        if self.list.under_way():
            self._catch_up()
        super().settled(command)

    def refused(self, command: object) -> bool:
        """Who somebody is was not kept: it stands as typed, and not as if it were."""
        id = command.person if isinstance(command, Beside) else ""
        person = self._waiting.pop(id, None)
        if person is None or id not in self._state.participants:
            return super().refused(command)
        known = self._people.get(id, Person())
        self._show()
        unkept = {key: typed for key in PERSONAL if (typed := getattr(person, key)) != getattr(known, key)}
        self.list.table_model.stay_typed(id, unkept)
        return True

    # -- pasting ------------------------------------------------------------------------------------------------------

    def paste(self) -> bool:
        self.paste_rows()
        return True

    def paste_rows(self, text: str | None = None) -> PastedPeople:
        found = read_people(clipboard() if text is None else text, self._state, self._known())
        self.troubles.show_troubles(self._added(found))
        return found

    def _added(self, found: PastedPeople) -> Sequence[Message]:
        """Everybody who is not there twice; with the others, what is told."""
        for each in found.people:
            if each.twin is None:
                self._add(AddParticipant(each.role, each.agency, each.gender, each.mode, self._ids.new()), each.person)
        return (*(each.twin for each in found.people if each.twin is not None), *found.troubles)

    def _known(self) -> Mapping[str, Person]:
        return {**self._people, **self._waiting}

    def _erase(self) -> None:
        """Asked once more: this is the one thing that cannot be brought back."""
        _ = self.speak.text
        known = sum(person != Person() for person in self._people.values())
        if known:
            sentence = self.speak.plural(
                "The name, post and addresses of {n} person are erased for good. The record stays as it is.",
                "The names, posts and addresses of {n} people are erased for good. The record stays as it is.",
                known,
            )
            self.lent.ask(sentence, _("Erase"), self._erase_all)

    def _erase_all(self) -> None:
        self._waiting.clear()
        self.lent.services.erase_people()
        self.lent.unname()
        self.lent.say("success", self.speak.text("No names are kept any more."))

    def _read_file(self) -> None:
        _, services = self.speak.text, self.lent.services
        path = services.files.ask_table(self, _("Choose a list of people"), str(services.folder or ""))
        if path:
            self.read_files(path)

    def read_files(self, *paths: str) -> None:
        """Rows of CSV or XLSX files, as if they were pasted."""
        told: list[Message] = []
        for path in paths:
            try:
                rows, notes = self.lent.services.files.read_table(path)
            except TabletopError as error:
                self.lent.say("warning", self.speak.message(error.message))
            else:
                told += (*notes, *self._added(read_rows(rows, self._state, self._known())))
        self.troubles.show_troubles(told)

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData(), _LISTS):
            event.acceptProposedAction()

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        self.read_files(*dropped(event.mimeData(), _LISTS))
        event.acceptProposedAction()

    # -- the table ----------------------------------------------------------------------------------------------------

    def _edited(self, id: str, column: str, value: str) -> None:
        if id == NEW:
            self._add_typed()
        elif column in PERSONAL:
            self._keep(id, replace(self._person(id), **{column: value}))
            self.list.table_model.settled(id, {column: self.list.table_model.texts(id).get(column, "")})
        else:
            self.wish_for(self.list, id, amended(id, column, value), column)

    def _add_typed(self) -> None:
        """The last row is somebody as soon as anything is said of them."""
        typed = self.list.table_model.typed(NEW)
        if not typed or self.list.on_its_way(NEW):
            return
        id = self._ids.new()
        command = AddParticipant(
            ParticipantRole(typed.get("role", ParticipantRole.PLAYER)),
            typed.get("agency", ""),
            Gender(typed.get("gender", Gender.UNSAID)),
            Attendance(typed.get("mode", Attendance.IN_PERSON)),
            id,
        )
        self.list.sent(command, NEW, becomes=id)
        self._add(command, Person(**{key: typed[key] for key in PERSONAL if key in typed}))

    def _add(self, command: AddParticipant, person: Person) -> None:
        self.lent.wish(command)
        if person != Person():
            self._keep(command.id, person)

    def _keep(self, id: str, person: Person) -> None:
        self._waiting[id] = person
        self.lent.services.set_person(id, person)

    def _person(self, id: str) -> Person:
        """Who it is, as last typed."""
        return self._waiting.get(id) or self._people.get(id, Person())

    def _remove(self, id: str) -> None:
        """Refused once somebody was there. The name goes too."""
        old = self._state.participants.get(id)
        if old is not None:
            person = self._person(id)
            who = shown(person) or self.speak.text(ROLES[old.role])
            back = AddParticipant(old.role, old.agency, old.gender, old.mode, old.id, after(self._state.participants, id))
            said = [RecordAttendance(**asdict(each)) for each in self._state.attendance.values() if each.participant == id]
            sentence = self.speak.text("{name} was removed.", name=who)
            self._waiting.pop(id, None)
            name = partial(self.lent.services.set_person, id, person)
            self.lent.remove(RemoveParticipant(id), sentence, (back, name, *said))
