"""The one finder: whatever is typed, in whatever accents, the thing meant comes first, and at once."""

import time
from dataclasses import replace

from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Response
from tabletop.views.cues import CueState
from tabletop.views.finder import MOST, Command, Found, Group, Index, find, folded, index_of
from tests.exercise.room import Room

ALL = tuple(Group)
COMMANDS = (Command("black", "Black", "Make the wall black, and bring it back", "B"), Command("freeze", "Freeze", "Hold it", "F"))


def index(room: Room, language: str = "en") -> Index:
    state = room.desk.state
    return index_of(state, room.scenario, state.run, language, COMMANDS)


def spoken() -> Room:
    room = Room()
    room.do(c.ReleaseInject(), c.AmendAgency("CUST", names={"en": "Customs", "es": "Aduana"}, aliases=("frontera",)))
    for who, words in (
        ("CUST", "Retiene el contenedor"),
        ("POL", "La cuarentena no nos toca"),
        ("CUST", "¿Cuarentena? Sí, mañana"),
    ):
        room.clock.wait(60_000)
        room.do(c.RecordResponse((who,), words, started_ms=room.clock.ms))
    return room


def titles(found: tuple[Found, ...]) -> list[str]:
    return [one.title for one in found]


def test_who_said_what_is_found_by_any_of_their_names_and_without_accents() -> None:
    made = index(spoken())
    for typed in ("cust cuar", "ADUANA cuarentena", "frontera manana", "customs cuar"):
        assert titles(find(made, typed, (Group.SAID,))) == ["¿Cuarentena? Sí, mañana"], typed
    assert find(made, "cust dragones", (Group.SAID,)) == ()


def test_the_newest_word_comes_first_and_says_where_it_belongs() -> None:
    found = find(index(spoken()), "cuarentena", (Group.SAID,))
    assert titles(found) == ["¿Cuarentena? Sí, mañana", "La cuarentena no nos toca"]
    assert (found[0].detail, found[0].bodies[0][0]) == ("S01-I01", "CUST")
    assert found[0].lead != found[1].lead


def test_what_was_withdrawn_is_not_found() -> None:
    room = spoken()
    room.do(c.WithdrawResponse(room.desk.state.all_responses()[0].id))
    assert find(index(room), "contenedor", ALL) == ()


def test_an_inject_is_found_by_number_title_text_and_in_every_language() -> None:
    made = index(Room())
    assert find(made, "3", ALL)[0].id == "I03"
    assert find(made, "title i04", ALL)[0].id == "I04"
    assert [f.id for f in find(made, "incident es", (Group.INJECTS,))] == ["I02"]  # an option, in Spanish, on an English screen
    assert find(made, "text I05", (Group.INJECTS,))[0].id == "I05"


def test_an_improvised_inject_is_found_too() -> None:
    room = Room()
    room.do(c.AddAdHocInject("Una llamada", "El capitán pregunta", "call"))
    assert titles(find(index(room), "capitan", (Group.INJECTS,))) == ["Una llamada"]


def test_rows_say_where_an_inject_stands() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    states = {f.id: f.state for f in find(index(room), "", (Group.INJECTS,))}
    assert (states["I01"], states["I02"], states["R1"]) == (CueState.LIVE, CueState.STANDBY, CueState.RESERVE)


def test_a_command_is_found_by_its_words_and_tells_its_key() -> None:
    found = find(index(Room()), "bla", ALL)
    assert [(f.group, f.id, f.keys) for f in found] == [(Group.COMMANDS, "black", "B")]


def test_groups_come_in_the_order_asked() -> None:
    made = index(spoken())
    for order in (ALL, ALL[::-1]):
        groups = [f.group for f in find(made, "", order)]
        assert groups == sorted(groups, key=order.index)


def test_what_begins_with_the_word_comes_before_what_merely_holds_it() -> None:
    room = Room()
    room.do(c.ReleaseInject(), c.RecordResponse(("POL",), "Subport rules"), c.RecordResponse(("POL",), "Port rules"))
    assert titles(find(index(room), "port", (Group.SAID,))) == ["Port rules", "Subport rules"]


def test_letters_are_folded_whatever_they_are() -> None:
    assert folded("¿Qué DICE Ñandú?") == " que dice nandu"
    assert folded("I02—D1") == " i02 d1"
    assert folded("أمن") != ""


def crowd(count: int) -> Exercise:
    state = spoken().desk.state
    words = "La autoridad portuaria pide la lista de carga número {n} antes de mover el contenedor retenido"
    said = tuple(
        Response(f"{n:032x}", 1, f"I{n % 40:02}", ("CUST",), words.format(n=n), at_ms=1_780_000_000_000 + n) for n in range(count)
    )
    return replace(state, responses={(1, "I01"): said})


def test_five_thousand_lines_are_searched_between_two_keys() -> None:
    room, state = spoken(), crowd(5_000)
    made = index_of(state, room.scenario, state.run, "en", COMMANDS)
    began = time.process_time()
    for typed in ("c", "cu", "cust", "aduana lista 4999", "dragones", "tenedor"):
        find(made, typed, ALL)
    assert (time.process_time() - began) / 6 < 0.1
    assert len(find(made, "lista", (Group.SAID,))) == MOST
    assert titles(find(made, "lista 4999", (Group.SAID,)))[0].find("4999") > 0
