"""What every step of Prepare is: a page that is shown the exercise and wishes for changes of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tabletop.exercise.state import Exercise
from tabletop.i18n import Translator
from tabletop.messages import Message
from tabletop.scenario.model import Scenario
from tabletop.views.rehearsed import DRAFT, Tried
from ui import theme
from ui.prepare.table import Table
from ui.prepare.table_model import TableModel
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.commit import Form
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel
from ui.widgets.records import ITEM, Record, RecordList
from ui.widgets.services import Services

Wish = Callable[[object], None]


@dataclass(frozen=True, slots=True)
class Lent:
    """What the page lends its steps. `say`: tone and sentence, in the strip. `remove`: wish for something that takes away,
    with the sentence for the strip and the wishes, or calls, that bring it back. `ask`: a
    sentence, the words of a button, what it does. `add_scenario` takes a folder, `start` the
    id of a scenario, `speak_in` the first and the second language of the room, `act` an action of the keys. `unname`: what
    was removed comes back without its name from now on."""

    speak: Translator
    services: Services
    form: Form
    wish: Wish
    say: Callable[[str, str], None]
    remove: Callable[[object, str, Sequence[object]], None]
    ask: Callable[[str, str, Callable[[], None]], None]
    add_scenario: Callable[[str], None]
    start: Callable[[str], None]
    rehearse: Callable[[str, str], None]
    speak_in: Callable[[str, str], None]
    act: Callable[[object], None]
    unname: Callable[[], None]


class Step(QWidget):
    """A subclass lays itself out when it is made, and shows what it is handed in `show_values`."""

    def __init__(self, lent: Lent) -> None:
        super().__init__()
        self.lent, self.speak = lent, lent.speak
        self.tables: list[Table] = []

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        raise NotImplementedError

    def begin(self) -> None:
        """Take the keyboard."""
        raise NotImplementedError

    def turn_to(self, page: type["Step"] | None) -> None:
        """To one of its pages, where it has several."""

    def chosen(self) -> str:
        """The scenario that Start means, where one is chosen."""
        return ""

    def paste(self) -> bool:
        """Ctrl+V anywhere on the page; whether it was of use here."""
        return False

    def settled(self, command: object) -> None:
        """A wish was done."""
        for table in self.tables:
            table.settled(command)

    def refused(self, command: object) -> bool:
        """A wish was refused; whether it came from here and the page should be seen."""
        return any(table.refused(command) for table in self.tables)

    def leave(self) -> None:
        """What is typed in open cells is wished for now."""
        for table in self.tables:
            table.leave()

    # -- what steps are put together from -------------------------------------------------------------------------------

    def table(self, name: str, key: str, paste: Callable[[], object] = lambda: None, grows: bool = True) -> Table:
        """A table whose half-typed cells are kept in the exercise file under `key`."""
        services = self.lent.services
        model = TableModel(services.draft(key) or "", lambda text: services.keep_draft(key, text), grows)
        model.unknown.connect(self._unknown)
        made = Table(name, model, paste)
        made.setObjectName(key)
        self.tables.append(made)
        return made

    def wish_for(self, table: Table, key: str, command: object, column: str = "", becomes: str = "") -> None:
        """A wish about what is typed in a row or a cell of `table`; see `Table.sent`."""
        table.sent(command, key, column, becomes)
        self.lent.wish(command)

    def _unknown(self, _key: str, _column: str, text: str) -> None:
        self.lent.say("warning", self.speak.text("“{text}” is not one of the words for this cell.", text=text[:60]))


def after(things: Iterable[str], key: str) -> str:
    """The one below it, '' for the last: where it stands when it comes back."""
    rest = iter(things)
    return next(rest, "") if key in rest else ""


def dropped(data: QMimeData, kinds: tuple[str, ...]) -> list[str]:
    """Paths of files of these kinds that were dragged here from this machine."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    return [path for path in files if path.lower().endswith(kinds)]


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def tried_of(state: Exercise, draft: Callable[[str], str | None]) -> Tried:
    """The branches that rehearsals went through, as kept in the exercise file."""
    kept = {digest: draft(f"{DRAFT}{digest}") or "" for digest in state.programme.values()}
    return {digest: frozenset(words.split()) for digest, words in kept.items() if words}


def page_column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.now().px(theme.SMALL))
    return column


def flush_card(title: str, trailing: str = "") -> Card:
    """A card whose table or list reaches from edge to edge."""
    card = Card(title, trailing)
    card.body.setContentsMargins(1, 0, 1, theme.now().px(theme.TIGHT))
    return card


def note(words: str, size: str = "read", tone: str = "muted") -> PlainLabel:
    """A quiet sentence at the top of a card that reaches from edge to edge."""
    made = PlainLabel(words, size, tone)
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    px = theme.now().px
    made.setContentsMargins(px(11), 0, px(11), px(2))
    return made


def tools(*buttons: QWidget) -> Flow:
    """Buttons from where reading starts, in as many lines as they need."""
    return Flow(*buttons)


def tool(words: str, do: Callable[[], object], icon: str = "", key: str = "", kind: str = "plain") -> Button:
    made = Button(words, kind, icon, key)
    made.clicked.connect(lambda *_: do())
    return made


class Troubles(Card):
    """What could not be read of pasted rows, until the next paste."""

    def __init__(self, speak: Translator) -> None:
        super().__init__(speak.text("Rows to look at"), "")
        self._speak, self.told = speak, tuple[Message, ...]()
        self.body.setContentsMargins(1, 0, 1, theme.now().px(theme.TIGHT))
        self.list = RecordList(speak.text("Rows to look at"))
        self.body.addWidget(self.list)
        self.setMaximumHeight(theme.now().px(150))
        self.hide()

    def show_troubles(self, troubles: Sequence[Message]) -> None:
        self.told = tuple(troubles)
        sentences = [self._speak.message(trouble) for trouble in troubles]
        self.list.show_rows(
            Record(str(number), sentence, ITEM, icon="warning", tone="warning") for number, sentence in enumerate(sentences)
        )
        self.setVisible(bool(sentences))
