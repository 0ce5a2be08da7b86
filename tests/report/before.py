"""A two-day exercise prepared from nothing: mandate, rules, twelve bodies, twenty-eight people, six scenarios, an agenda."""

from collections.abc import Mapping
from functools import cache

from tabletop.catalogue import agency_name
from tabletop.desk import Desk
from tabletop.exercise import commands as c
from tabletop.exercise.people import Person
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import (
    Attendance,
    Attribution,
    Gender,
    NationalKind,
    ParticipantRole,
    Stance,
)
from tabletop.i18n import translator
from tabletop.ids import CountingIds
from tabletop.scenario.model import Scenario, Strand
from tabletop.storage import scenario_folder
from tabletop.views.agenda_proposal import proposal
from tests.report.played import FOLDER, Memory, steady

NAMES = ("firearms", "port-cyber", "port-physical", "hazmat", "health-crisis", "rn-detection")
BODIES = ("CUST", "POL", "NAVY", "IMM", "MARAD", "PORT", "HEALTH", "ENV", "AG", "INTEL", "MFA", "CIVP")
OBJECTIVES = ("Clarify who leads in a port incident.", "Test how alerts reach the contact point.", "Find gaps in the law.")


@cache
def shelf() -> Mapping[str, Scenario]:
    """By digest."""
    found: dict[str, Scenario] = {}
    for number, name in enumerate(NAMES):
        scenario = scenario_folder.load(FOLDER.parent / name).scenario
        assert scenario is not None
        found[f"{number:064x}"] = scenario
    return found


def person(number: int) -> Person:
    return Person(f"Person{number:02d} Surname{number:02d}", f"Post {number}", f"p{number}@almar.example", f"+51 {number}")


PEOPLE = {f"p{number:02d}": person(number) for number in range(28)}


def code_of(type: str, odd: bool) -> str:
    return f"ZQ{BODIES.index(type) + 1:02d}" if odd else type


def prepared(language: str = "en", policy: Attribution = Attribution.NAMED, *, odd: bool = False) -> Desk:
    """Everything an organiser enters; nothing is played yet. `odd`: bodies with names and codes found nowhere else."""
    desk = Desk(Memory(), dict(shelf()), steady(), CountingIds(), "laptop")
    for wish in _wishes(language, policy, odd):
        desk.execute(wish)
    for digest, scenario in shelf().items():
        desk.execute(c.AddScenario(scenario.id, digest))
    desk.execute(c.SetAgenda(proposal(desk.state, shelf(), translator(language).message)))
    desk.execute(c.ClearTexts("firearms", "J. Soto", "Legal adviser"))
    return desk


def _wishes(language: str, policy: Attribution, odd: bool) -> list[c.Command]:
    wishes: list[c.Command] = [
        c.DescribeExercise(
            "Almar 2026",
            country="Republic of Tamarenia",
            place="Port of Almar",
            starts="2026-07-14",
            ends="2026-07-15",
            handling="Official use",
            reference="TAM-2026-014",
            organizer="Regional Centre\nMaritime Organisation",
            donor="Government of Borealia",
            languages=(language, "fr"),
        ),
        c.DescribeMandate(
            "Ministry of Transport of Tamarenia",
            "Permanent Mission of Tamarenia",
            "2026-03-02",
            "Assistance package 1540",
            "Port security in the region",
            6,
            "Liaison office, +51 1 555",
            "Ports and land borders",
            OBJECTIVES,
        ),
        c.SetGroundRules(policy, "NO DUFF", ("Speak for your function.", "Accept the scenario."), 180),
        c.AddNationalLine(NationalKind.PLAN, "NAP-2024", "National action plan 2024–2028", id="nap"),
        c.AddNationalLine(NationalKind.PLAN, "NAP 3.2", "A single window for alerts", "nap"),
        c.AddNationalLine(NationalKind.LAW, "Law 30299", "Law on firearms"),
    ]
    for seat, type in enumerate(BODIES, 1):
        names = (
            {"en": f"Body{seat:02d} of Tamarenia", "es": f"Ente{seat:02d} de Tamarenia"} if odd else dict(agency_name(type).texts)
        )
        wishes.append(c.AddAgency(code_of(type, odd), names, (f"Acr{seat:02d}",), type, seat=seat))
    for number, id in enumerate(PEOPLE):
        role = ParticipantRole.FACILITATOR if number >= 25 else ParticipantRole.PLAYER
        body = "" if number >= 25 else code_of(BODIES[number % 12], odd)
        gender = (Gender.FEMALE, Gender.MALE, Gender.UNSAID)[number % 3]
        mode = Attendance.REMOTE if number % 9 == 8 else Attendance.IN_PERSON
        wishes.append(c.AddParticipant(role, body, gender, mode, id))
        if id != "p10":
            wishes.append(
                c.RecordAttendance(id, "1-am", number % 12 != 10, mode, reason="Travel restrictions" if number % 12 == 10 else "")
            )
        wishes.append(
            c.RecordAttendance(id, "1-pm", number % 7 != 6 and number % 12 != 10, leaves="16:00" if number == 3 else "")
        )
    return wishes


@cache
def two_days(language: str = "en", policy: Attribution = Attribution.NAMED, odd: bool = False) -> Exercise:
    """Two of the scenarios begun and ended, with some words said."""
    desk = prepared(language, policy, odd=odd)
    cust, pol, navy = (code_of(type, odd) for type in ("CUST", "POL", "NAVY"))
    desk.execute(c.OpenSession("Day 1, morning" if language == "en" else "Día 1, mañana"))
    for scenario in ("firearms", "port-cyber"):
        desk.execute(c.StartScenario(scenario))
        desk.execute(c.ReleaseInject())
        desk.execute(
            c.RecordResponse(
                (cust,), f"{cust}, Body01 of Tamarenia and Acr02 hold the container.", stance=Stance.LEAD, strands=(Strand.RR,)
            )
        )
        desk.execute(c.RecordResponse((pol,), "The police would lead as well.", stance=Stance.LEAD, strands=(Strand.RR,)))
        desk.execute(c.EndScenario("Time for lunch."))
    desk.execute(c.CloseSession())
    desk.execute(c.AddRecommendation(f"{cust} writes a protocol under NAP 3.2.", addressee=cust, id="r"))
    desk.execute(c.AddCorrectiveAction(f"A draft with {pol}.", "r", pol, "2026-12-01", support=(navy,), id="a"))
    return desk.state
