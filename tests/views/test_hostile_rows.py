"""Whatever is pasted into agenda and people: rows that can be kept, sentences for the others, never an error."""

import random

import pytest

from tabletop.exercise import commands as c
from tabletop.i18n import translator
from tabletop.views.agenda_pasted import read_agenda
from tabletop.views.people import read_people
from tests.exercise.room import Room

LETTERS = "0123456789:.-–hHpPmM/ \t\n;,\"'=+@٣١²Ⅷabáé\u2028\u202eدÑ\ud800\0"
WORDS = (
    "day", "time", "minutes", "title", "name", "e-mail", "gender", "H", "M", "F", "9:00", "23:59", "1/10/2026", "45 min", "Small",
    "=HYPERLINK(\"http://x\")", "99999999999999999999", "0", "-5", "1 h", "Escenario 1", "día",
)  # fmt: skip


def pasted(chance: random.Random) -> str:
    parts = (chance.choice(LETTERS) if chance.random() < 0.6 else chance.choice(WORDS) for _ in range(chance.randint(0, 120)))
    return "".join(parts)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_pasted_can_be_kept_or_is_told(seed: int) -> None:
    chance, kept, told = random.Random(seed), 0, 0
    room = Room(started=False)
    room.do(c.DescribeExercise("Almar 2026", starts="2026-09-30", ends="2026-10-01"))
    say = translator("es").message
    for _ in range(150):
        text = pasted(chance)
        agenda = read_agenda(text, room.desk.state, room.desk.scenarios)
        people = read_people(text, room.desk.state, {})
        room.do(c.SetAgenda(agenda.items))  # refused if it could not be kept
        for one in people.people:
            room.do(c.AddParticipant(one.role, one.agency, one.gender, one.mode))
            str(one.person).encode()  # can be written
        kept += len(agenda.items) + len(people.people)
        for trouble in (*agenda.troubles, *people.troubles, *(row.twin for row in people.people if row.twin)):
            assert say(trouble) != trouble.id
            told += 1
    assert min(kept, told) > 50
