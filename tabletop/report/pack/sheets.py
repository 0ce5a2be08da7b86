"""Sheets for the table and the door: name tents, attendance, the test card. Made from public values alone."""

from dataclasses import dataclass, replace

from tabletop.localized import Localized
from tabletop.report.model import Column
from tabletop.report.pack.furnish import dotted, event_line, paper, title_of
from tabletop.report.pack.paper import Fill, Grid, Paper, Proof, Sheet, Tent
from tabletop.report.pack.public import Public
from tabletop.report.pack.words import PackWords

SPARE = 6  # empty rows of an attendance sheet, for those nobody expected
PROOF = (
    ("en", "The ship waits outside the port: 14 July, 09:30, 128 containers."),
    ("es", "El buque espera fuera del puerto: 14 de julio, 9:30, 128 contenedores; ¿quién da la señal?"),
    ("fr", "Le navire attend à l’extérieur du port : 14 juillet, 9 h 30, 128 conteneurs ; où est la sûreté ?"),
    ("pt", "O navio aguarda fora do porto: 14 de julho, 9h30, 128 contêineres; ações de proteção já."),
    ("ar", "السفينة تنتظر خارج الميناء: 14 يوليو، 09:30، 128 حاوية."),
)


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody expected: body and role; `name` only where names are to be printed."""

    body: str
    role: str
    name: str = ""


def tents(told: Public, say: PackWords, second: str) -> Paper:
    """One sheet a body, its name in two languages where it has two; `second`: the room's other language."""
    made = tuple(
        Sheet(body.code, "", "", (Tent(body.code, body.mark, _faces(body.names, say.asked, second), title_of(told, say)),))
        for body in told.bodies
    )
    return replace(paper(told, say, f"07_name-tents_{say.asked}", say.say("tents"), made), bare=True)


def _faces(names: Localized, first: str, second: str) -> tuple[str, str]:
    return names.get(first), names.get(second)


def attendance(told: Public, say: PackWords, seats: tuple[Seat, ...]) -> Paper:
    """One list for each half-day, to be signed."""
    kind = say.say("attendance")
    columns = (
        Column("number", say.say("column.number"), 30),
        Column("name", say.say("column.name")),
        Column("body", say.say("column.code"), 66),
        Column("role", say.say("column.role"), 72),
        Column("from-to", say.say("column.from-to"), 62),
        Column("signature", say.say("column.signature"), 104),
    )
    expected = [(str(n), seat.name, seat.body, seat.role, "", "") for n, seat in enumerate(seats, 1)]
    spare = [(str(len(seats) + n), "", "", "", "", "") for n in range(1, SPARE + (0 if seats else 16) + 1)]
    sheets = []
    for half in told.half_days:
        title = say.says(half.title)
        span = f"{half.starts}–{half.ends}" if half.starts else ""
        about = Fill(((say.say("form.date"), say.day(half.date) if half.date else ""), (say.say("form.hours"), span)))
        blocks = (about, Grid(columns, tuple(expected + spare), 25))
        sheets.append(Sheet(half.key, "", dotted(kind, title), blocks, event_line(told, say)))
    return paper(told, say, f"08_attendance_{say.asked}", kind, tuple(sheets))


def test_card(told: Public, say: PackWords) -> Paper:
    """To try printer and projector with: sizes, languages, tones, marks, edges. The language of the paper comes first."""
    title, sizes, *others = (say.say(f"proof.{key}") for key in ("title", "sizes", "tones", "marks", "edges"))
    lines = tuple(sorted(PROOF, key=lambda line: line[0] != say.asked))
    sheet = Sheet("proof", "", "", (Proof(title, sizes, lines, *others),))
    made = paper(told, say, f"09_test-card_{say.asked}", title, (sheet,))
    return replace(made, bare=True)
