"""Exercises to report on: the shipped scenario played from its script, and nothing at all. No disk, no waiting."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tabletop.desk import Desk
from tabletop.errors import Refused
from tabletop.exercise import commands
from tabletop.exercise.journal import Entry
from tabletop.exercise.state import Exercise
from tabletop.ids import CountingIds
from tabletop.scenario.model import Scenario
from tabletop.storage import scenario_folder, script
from tests.clocks import HandClock

FOLDER = Path(__file__).parents[2] / "scenarios" / "port-cyber"
DIGEST = "d" * 64
START_MS = 1_784_034_000_000  # 14 July 2026, 08:00 at UTC-5
NAMES = {
    "TERM": ("Almar Container Terminal", "Terminal de Contenedores de Almar"),
    "PORT": ("Port Authority of Almar", "Autoridad Portuaria de Almar"),
    "DA": ("Designated Authority", "Autoridad Designada"),
    "MARAD": ("Maritime Administration", "Autoridad Marítima"),
    "CSIRT": ("National Cyber Response Team", "Equipo Nacional de Respuesta Cibernética"),
    "CUST": ("Customs", "Aduanas"),
    "POL": ("National Police", "Policía Nacional"),
    "AG": ("Attorney General", "Fiscalía General"),
    "FIRE": ("Fire Service", "Cuerpo de Bomberos"),
    "CARR": ("Carriers' Association", "Asociación de Transportistas"),
    "MFA": ("Ministry of Foreign Affairs", "Cancillería"),
    "PRESS": ("Government Communications", "Comunicaciones del Gobierno"),
    "SHIP": ("Ship's officer", "Oficial del buque"),
}


@dataclass
class Memory:
    """A journal in a list."""

    rows: list[Entry] = field(default_factory=list)

    def entries(self) -> Iterator[Entry]:
        return iter(list(self.rows))

    def append(self, entry: Entry) -> None:
        self.rows.append(entry)


def steady() -> HandClock:
    return HandClock(START_MS, 70_000)


@cache
def scenario() -> Scenario:
    loaded = scenario_folder.load(FOLDER)
    assert loaded.scenario is not None, loaded.faults
    return loaded.scenario


def scenarios() -> Mapping[str, Scenario]:
    return {DIGEST: scenario()}


def opened(language: str = "en", handling: str = "Official use") -> Desk:
    """An exercise with its bodies, the scenario started."""
    desk = Desk(Memory(), scenarios(), steady(), CountingIds(), "laptop")
    about = commands.DescribeExercise(
        title="Almar 2026",
        subtitle={"en": "Port security\nand national response", "es": "Protección portuaria\ny respuesta nacional"}[language],
        country={"en": "Republic of Tamarenia", "es": "República de Tamarenia"}[language],
        place={"en": "Port of Almar", "es": "Puerto de Almar"}[language],
        starts="2026-07-14",
        ends="2026-07-15",
        handling=handling,
        reference="TAM-2026-014",
        organizer={"en": "Maritime Administration of Tamarenia", "es": "Autoridad Marítima de Tamarenia"}[language],
        languages=(language,),
    )
    desk.execute(about)
    for slot in scenario().agencies:
        english, spanish = NAMES[slot.type]
        desk.execute(commands.AddAgency(slot.type, {"en": english, "es": spanish}, type=slot.type, role=slot.role))
    desk.execute(commands.AddScenario("port-cyber", DIGEST))
    desk.execute(commands.StartScenario("port-cyber"))
    return desk


@cache
def rehearsed(language: str = "en") -> Exercise:
    """The shipped discussion, from the first inject to the improvement plan."""
    desk = opened(language)
    name = "rehearsal.jsonl" if language == "en" else f"rehearsal.{language}.jsonl"
    for line in script.read_script((FOLDER / name).read_bytes()):
        assert line.command is not None, line.problem
        try:
            desk.execute(line.command)
        except Refused as refused:
            raise AssertionError(f"{name}:{line.number}: {refused.message}") from refused
    return desk.state
