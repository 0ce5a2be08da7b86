"""The emergency card: one page beside the laptop, for the moment in which something fails. Made from public values alone."""

from tabletop.report.model import Callout, Column, Note, Tone
from tabletop.report.pack.furnish import event_line, paper
from tabletop.report.pack.paper import Block, Brief, Grid, Paper, Sheet, Steps
from tabletop.report.pack.public import Public
from tabletop.report.pack.words import PackWords

SPACE = "Space"
KEYS = (("go", SPACE), ("black", "B"), ("freeze", "F"), ("slide", "W"), ("undo", "Ctrl+Z"), ("card", "F1"))
CASES = (("projector", 3), ("laptop", 4), ("power", 3))
CALLS = ("venue", "technician", "host", "organizer", "emergency")


def emergency(told: Public, say: PackWords) -> Paper:
    kind = say.say("emergency")
    phrase = told.stop_phrase
    stop = say.say("manual.stop", phrase=phrase) if phrase else say.say("manual.stop-unsaid")
    keys = Brief(
        tuple(
            (say.say("emergency.key-space") if key == SPACE else key, say.say(f"emergency.key-{action}"), False)
            for action, key in KEYS
        )
    )
    columns = (
        Column("who", say.say("emergency.who"), 150),
        Column("name", say.say("column.name")),
        Column("phone", say.say("emergency.phone"), 120),
    )
    known = {"host": (told.host, ""), "organizer": (told.contact, "")}
    rows = tuple((say.say(f"emergency.call-{who}"), *known.get(who, ("", ""))) for who in CALLS)
    blocks: tuple[Block, ...] = (
        Callout(say.say("manual.stop-label"), stop, Tone.WARNING),
        *(
            Steps(say.say(f"emergency.{case}"), tuple(say.say(f"emergency.{case}-{n}") for n in range(1, count + 1)))
            for case, count in CASES
        ),
        Note(say.say("emergency.keys")),
        keys,
        Grid(columns, rows, 24),
    )
    sheet = Sheet("emergency", "", kind, blocks, event_line(told, say))
    return paper(told, say, f"10_emergency-card_{say.asked}", kind, (sheet,))
