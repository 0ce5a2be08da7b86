"""People from lists as ministries send them, and who may be there twice."""

from collections import UserDict
from collections.abc import Iterator

import pytest

from tabletop.exercise import commands as c
from tabletop.exercise.people import Person
from tabletop.exercise.words import Attendance, Gender, ParticipantRole
from tabletop.views.people import MOST_CHARACTERS, MOST_PEOPLE, read_people, read_rows, twins
from tests.exercise.room import Room


class Known(UserDict[str, Person]):
    gone_through = 0

    def __iter__(self) -> Iterator[str]:
        self.gone_through += 1
        return super().__iter__()


@pytest.fixture
def room() -> Room:
    room = Room(started=False)
    room.do(
        c.AddAgency("ADU", {"es": "Dirección de Aduanas", "en": "Customs Directorate"}, aliases=("Douane",)),
        c.AddAgency("MS", {"es": "Ministerio de Salud"}),
    )
    return room


@pytest.mark.parametrize(
    "headings",
    [
        "Name\tPost\tAgency\tRole\tGender\tE-mail\tPhone\tMode",
        "Nombre y apellidos\tCargo\tInstitución\tRol\tSexo\tCorreo electrónico\tTeléfono\tModalidad",
        "Nom et prénom\tFonction\tOrganisation\tRôle\tSexe\tCourriel\tTéléphone\tModalité",
        "Nome completo\tCargo\tInstituição\tPapel\tGênero\tE-mail\tCelular\tModalidade",
    ],
)
def test_headings_in_four_languages(room: Room, headings: str) -> None:
    row = "Ana Díaz\tDirectora\tdouane\tPlayer\tF\tana@almar.example\t+51 999\tpresencial"
    read = read_people(f"{headings}\n{row}", room.desk.state, {})
    assert read.troubles == ()
    (one,) = read.people
    assert one.person == Person("Ana Díaz", "Directora", "ana@almar.example", "+51 999")
    assert (one.agency, one.role, one.gender, one.mode) == ("ADU", ParticipantRole.PLAYER, Gender.FEMALE, Attendance.IN_PERSON)


def test_columns_in_any_order_and_split_names_below_a_title_row(room: Room) -> None:
    rows = [
        ["LISTA DE PARTICIPANTES", "", "", ""],
        ["Apellidos", "Nombres", "Entidad", "Asistencia"],
        ["Pérez", "José", "direccion de aduanas", "virtual"],
        ["", "", "", ""],
        ["Soto", "Luz", "Armada", "en línea"],
    ]
    read = read_rows(rows, room.desk.state, {})
    assert [(p.line, p.person.name, p.agency, p.mode.value) for p in read.people] == [
        (3, "José Pérez", "ADU", "remote"),
        (5, "Luz Soto", "", "remote"),
    ]
    assert [(t.id, t.values.get("line")) for t in read.troubles] == [("people.above", None), ("people.agency-unknown", 5)]


@pytest.mark.parametrize(("cells", "gender"), [("FM", Gender.MALE), ("HM", Gender.FEMALE), ("MM", Gender.UNSAID)])
def test_m_is_what_the_rest_of_the_column_says(room: Room, cells: str, gender: Gender) -> None:
    text = "name,gender\n" + "\n".join(f"Person {n} X,{cell}" for n, cell in enumerate(cells))
    read = read_people(text, room.desk.state, {})
    assert read.people[1].gender is gender
    assert bool(read.troubles) is (gender is Gender.UNSAID)


def test_people_named_twice_are_flagged(room: Room) -> None:
    known = {"p1": Person("José Pérez Díaz", email="jose@almar.example")}
    read = read_people(
        "name;email\nPEREZ DIAZ, Jose;other@almar.example\nSomebody Else;JOSE@almar.example\nLuz Soto;\nSoto Luz;\nLuz;",
        room.desk.state,
        known,
    )
    assert [(p.twin_of, p.twin_line) for p in read.people] == [("p1", 0), ("p1", 0), ("", 0), ("", 4), ("", 0)]
    assert [p.twin.id for p in read.people if p.twin] == ["people.twin-known"] * 2 + ["people.twin-above"]


def test_participants_who_may_be_one(room: Room) -> None:
    found = twins(
        {"a": Person("Ana Díaz"), "b": Person("DIAZ Ana", email="a@x.example"), "c": Person("Other One", email="A@x.example")}
    )
    assert [(pair.first, pair.second, pair.text.id) for pair in found] == [
        ("a", "b", "people.same-name"),
        ("b", "c", "people.same-email"),
    ]
    assert twins({"a": Person("Ana"), "b": Person("Ana"), "c": Person(), "d": Person()}) == ()


def test_what_cannot_be_used_is_told_and_a_formula_stays_text(room: Room) -> None:
    read = read_people(
        'name,role,mode,email\n=HYPERLINK("x"),king,by pigeon,not-an-address\n,,,\nLuz Soto,Observadora,,luz@x.example',
        room.desk.state,
        {},
    )
    assert [t.id for t in read.troubles] == ["people.email-odd", "people.role-unknown", "people.mode-unknown"]
    assert read.people[0].person.name.startswith("=HYPERLINK")
    assert read.people[1].role is ParticipantRole.OBSERVER
    assert read_people("", room.desk.state, {}).troubles[0].id == "pasted.nothing"
    assert read_people("x" * (MOST_CHARACTERS + 1), room.desk.state, {}).troubles[0].id == "pasted.too-long"


def test_thousands_are_read_once_each_and_the_rest_is_told(room: Room) -> None:
    rows = "".join(f"Ana Quispe{n},p{n}@almar.example\n" for n in range(MOST_PEOPLE + 5))
    known = Known({f"k{n}": Person(f"Luz Rojas{n}") for n in range(100)})
    read = read_people(f"name,email\n{rows}", room.desk.state, known)
    assert (len(read.people), [t.id for t in read.troubles]) == (MOST_PEOPLE, ["pasted.too-many"])
    assert known.gone_through == 1, "not once for every row"


def test_a_cell_too_long_for_a_name_is_cut_and_said(room: Room) -> None:
    read = read_people("Name\tAgency\n" + "x" * 40_000 + "\tADU\n" + "y" * 200 + "\tADU", room.desk.state, {})
    assert [len(one.person.name) for one in read.people] == [200, 200]
    assert [(said.id, said.values["line"]) for said in read.troubles] == [("pasted.cell-cut", 2)]
