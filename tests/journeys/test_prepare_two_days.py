"""A two-day exercise from nothing, by keys and pasted cells: six scenarios, twelve agencies, 28 people; and what the report
says of it. Every figure entered stands there, and nothing that nobody entered."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exports import data as as_data, pdf
from tabletop import workspace
from tabletop.exercise import commands as c
from tabletop.exercise.prepare_values import ReportPlan
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import AgendaKind, Attribution, Gender, NationalKind, ParticipantRole, ReportPart
from tabletop.views.checklist import checklist
from tests.journeys.conftest import Desktop, K
from tests.journeys.organiser import ALT, CTRL, Organiser
from ui.widgets.places import RUN

AGENCIES = [
    ("ADU", "Aduana Nacional", "National Customs", "CUST", "1"),
    ("APN", "Autoridad Portuaria Nacional", "National Port Authority", "PORT", "2"),
    ("PNT", "Policía Nacional", "National Police", "POL", "3"),
    ("GCT", "Guardia Costera", "Coast Guard", "NAVY", "4"),
    ("FIS", "Fiscalía General", "Prosecution Service", "AG", "5"),
    ("MSP", "Ministerio de Salud", "Ministry of Health", "HEALTH", "6"),
    ("MRE", "Ministerio de Relaciones Exteriores", "Ministry of Foreign Affairs", "MFA", "7"),
    ("CIC", "Centro de Incidentes Cibernéticos", "Cyber Incident Centre", "CSIRT", "8"),
    ("TCA", "Terminal de Contenedores", "Container Terminal", "TERM", "9"),
    ("MIG", "Dirección de Migraciones", "Immigration Service", "IMM", "10"),
    ("BOM", "Cuerpo de Bomberos", "Fire Service", "FIRE", "11"),
    ("AMB", "Agencia Ambiental", "Environment Agency", "ENV", "12"),
]
ROLES = ["Player"] * 24 + ["Facilitator", "Rapporteur", "Evaluator", "Interpreter"]
NAMES = ["Ana", "Luis", "Rosa", "Juan", "Elena", "Mario", "Julia", "Pedro", "Inés", "Raúl", "Sara", "Hugo", "Nora", "Iván"]
PEOPLE = [
    (
        f"{NAMES[n % 14]} {'Quispe' if n < 14 else 'Rojas'}",
        f"Director {n}",
        AGENCIES[n % 12][0] if n < 24 else "",
        role,
        "F" if n % 2 else "M",
    )
    for n, role in enumerate(ROLES)
]
OBJECTIVES = ("Know who leads in the first hour", "Test the alert between agencies", "Find gaps in the law")
ADDRESSEES = ("Minister of Transport", "Embassy of Norvania")
RULES = ("There is no right answer", "Speak for your function")
NATIONAL = [
    ("Plan", "NAP", "National action plan 2024-2028", ""),
    ("Plan", "NAP-3.2", "Cargo security in every port", "NAP"),
    ("Law", "L-27815", "Port security law", ""),
]


def rows(heading: str, table: Sequence[tuple[str, ...]]) -> str:
    return "\n".join(["\t".join(heading.split(",")), *("\t".join(row) for row in table)])


def test_two_days_are_prepared_by_keys_and_stand_in_the_report(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    desktop = Desktop(qtbot, qapp, tmp_path)
    organiser = Organiser(desktop)
    basics(organiser)
    agencies(organiser)
    people(organiser)
    scenarios(organiser)
    agenda(organiser)
    languages(organiser)
    planning(organiser)
    attendance(organiser)
    state = desktop.state
    as_entered(state)
    nothing_else(state)
    started(organiser)
    told(desktop)
    assert (organiser.keys < 1_000, organiser.pasted) == (True, 13 + 29 + 4), "cells are pasted, so that few are typed"
    desktop.close()


def basics(organiser: Organiser) -> None:
    state = organiser.desktop
    organiser.begin("Kingston 2026")
    organiser.press(K.Key_Tab)
    organiser.fill("Port security", "Tamarenia", "Almar", "14 jul 2026", "2026-07-15", "Official use only", "EX-2026-014")
    organiser.fill("Ministry of Transport\nRegional Centre", "Government of Norvania")
    organiser.fill(
        "Ministry of the Interior", "Minister of Transport", "2 marzo 2026", "Maritime programme", "Caribbean ports", "3"
    )
    organiser.fill("Office of planning", "Six scenarios in two days", "\n".join(OBJECTIVES))
    organiser.press(K.Key_Down, K.Key_Space, K.Key_Tab)  # agencies coded
    organiser.fill("Real, real, real", "\n".join(RULES))
    organiser.press(K.Key_Down, K.Key_Down, K.Key_Down)  # consecutive interpretation
    organiser.until(lambda: state.state.rules.interpretation == 180 and state.state.rules.rules == RULES)


def agencies(organiser: Organiser) -> None:
    page = organiser.next_step("agencies")
    heading = "Code,Name (Spanish),Name (English),Type"
    organiser.paste(rows(heading, [row[:4] for row in AGENCIES]))
    organiser.until(lambda: len(organiser.desktop.state.agencies) == 12)
    organiser.press(K.Key_PageUp)
    assert page.list.hasFocus()
    for key in (K.Key_Down, K.Key_Up):  # whoever moves one seat gives everybody a seat
        organiser.press(key, held=CTRL)
        order = [AGENCIES[1], AGENCIES[0]] if key == K.Key_Down else AGENCIES[:2]
        organiser.until(lambda order=order: [organiser.desktop.state.agencies[row[0]].seat for row in order] == [1, 2])


def people(organiser: Organiser) -> None:
    organiser.next_step("people")
    organiser.paste(rows("Name,Post,Agency,Role,Gender", PEOPLE))
    organiser.until(lambda: len(organiser.desktop.main.exercises.people) == 28)


def scenarios(organiser: Organiser) -> None:
    organiser.next_step("agenda")
    page = organiser.next_step("programme")
    organiser.until(page.shelf.hasFocus)
    for number in range(1, 7):
        organiser.press(K.Key_Return)
        organiser.until(lambda number=number: len(organiser.desktop.state.programme) == number)
        organiser.press(K.Key_Down)


def agenda(organiser: Organiser) -> None:
    organiser.press(K.Key_PageUp, held=ALT)
    page = organiser.place.step("agenda")
    assert page.list.hasFocus()
    page._propose.setFocus()
    organiser.press(K.Key_Return)
    organiser.until(lambda: organiser.desktop.state.agenda != ())
    organiser.next_step("programme")


def languages(organiser: Organiser) -> None:
    page = organiser.next_step("languages")
    organiser.press(K.Key_Tab, K.Key_Down)
    organiser.until(lambda: getattr(organiser.desktop.state.basics, "languages", ()) == ("en", "es"))
    page.tabs.setFocus()
    organiser.press(K.Key_Right, K.Key_Tab, K.Key_Right, K.Key_Right)
    assert page.page.list.column() == "en"
    organiser.press(K.Key_Return)
    organiser.write("Republic of Tamarenia")
    organiser.press(K.Key_Return)
    organiser.until(lambda: len(organiser.desktop.state.placeholders) == 1)


def planning(organiser: Organiser) -> None:
    organiser.next_step("look")
    report = organiser.next_step("report")
    organiser.press(K.Key_End, K.Key_Space, K.Key_Tab)  # without the board
    organiser.write("\n".join(ADDRESSEES))
    organiser.press(K.Key_Backtab)
    organiser.until(lambda: organiser.desktop.state.report_plan == ReportPlan((ReportPart.BOARD,), ADDRESSEES))
    assert [row.key for row in report.list.rows() if row.trailing] == ["board"]
    page = organiser.next_step("planning")
    organiser.press(K.Key_Space, K.Key_Down, K.Key_Space)
    organiser.until(lambda: len(organiser.desktop.state.planning) == 2)
    page.tabs.setFocus()
    organiser.press(K.Key_Right)
    page.page.begin()
    organiser.fill("Ministry of the Interior")
    organiser.fill("Legal office")
    page.page.list.setFocus()
    organiser.press(K.Key_Return)
    organiser.until(lambda: len(organiser.desktop.state.clearances) == 1)
    page.tabs.setFocus()
    organiser.press(K.Key_Right)
    organiser.paste(rows("Kind,Code,Title,Plan", NATIONAL))
    organiser.until(lambda: len(organiser.desktop.state.national) == 3)


def attendance(organiser: Organiser) -> None:
    organiser.place._enter("people")
    page = organiser.place.step("people")
    page.tabs.setFocus()
    organiser.press(K.Key_Right)
    page.page.begin()
    for number in range(28):
        organiser.press(K.Key_Space, K.Key_Down)
        organiser.until(lambda number=number: len(organiser.desktop.state.attendance) == number + 1)
    organiser.press(K.Key_Space)  # the last one was not there after all
    organiser.until(lambda: sum(each.present for each in organiser.desktop.state.attendance.values()) == 27)


def as_entered(state: Exercise) -> None:
    assert state.basics is not None
    assert state.basics.organizer == "Ministry of Transport\nRegional Centre"
    assert (state.basics.starts, state.basics.ends) == ("2026-07-14", "2026-07-15")
    assert (state.basics.title, state.basics.reference) == ("Kingston 2026", "EX-2026-014")
    mandate = state.mandate
    assert (mandate.asked_on, mandate.ordinal, mandate.series) == ("2026-03-02", 3, "Caribbean ports")
    assert mandate.objectives == OBJECTIVES
    assert (state.rules.attribution, state.rules.stop_phrase) == (Attribution.CODED, "Real, real, real")
    assert [(a.code, a.names.get("en"), a.type, str(a.seat)) for a in state.agencies.values()] == [
        (code, name, type, seat) for code, _es, name, type, seat in AGENCIES
    ]
    assert sum(p.gender is Gender.FEMALE for p in state.participants.values()) == 14
    assert sum(p.role is ParticipantRole.PLAYER for p in state.participants.values()) == 24
    assert len(state.programme) == len({item.scenario for item in state.agenda if item.kind is AgendaKind.SCENARIO}) == 6
    assert {line.kind for line in state.national.values()} == {NationalKind.LAW, NationalKind.PLAN}
    plan = next(line for line in state.national.values() if line.code == "NAP")
    assert next(line for line in state.national.values() if line.code == "NAP-3.2").parent == plan.id
    assert sum(each.done_on != "" for each in checklist(state, "2026-06-01")) == 2


def nothing_else(state: Exercise) -> None:
    """What nobody has said is not there."""
    assert (state.runs, state.responses, state.observations, state.conclusions, state.recommendations) == ((), {}, {}, {}, {})
    assert (state.actions, state.sessions, state.logos, state.board, state.closed) == ({}, (), {}, (), False)


def started(organiser: Organiser) -> None:
    desktop = organiser.desktop
    before = desktop.state
    organiser.place.start.setFocus()
    organiser.press(K.Key_Return)
    organiser.until(lambda: desktop.main.here == RUN and desktop.state.run is not None)
    assert desktop.state.run is not None
    assert desktop.state.run.scenario == next(iter(before.programme))
    for part in (
        "basics",
        "mandate",
        "rules",
        "report_plan",
        "agencies",
        "participants",
        "attendance",
        "agenda",
        "programme",
        "national",
    ):
        assert getattr(desktop.state, part) == getattr(before, part)


def told(desktop: Desktop) -> None:
    """The report, with the run ended: what was entered stands where a reader looks for it, under a code for each body."""
    desktop.saved(lambda: desktop.main.exercises.send(c.EndScenario("only to see the report")))
    state, scenarios = desktop.state, desktop.main.exercises.scenarios
    report = workspace.report(state, scenarios, "en")
    sections = {section.id: repr(section) for section in report.sections}
    titles = [scenarios[digest].title.get("en") for digest in state.programme.values()]
    for section, figures in {
        "overview": (
            "Port security",
            "Tamarenia",
            "Almar",
            "14–15 July 2026",
            "Ministry of Transport",
            "Regional Centre",
            *ADDRESSEES,
            *OBJECTIVES,
        ),
        "background": ("Minister of Transport · 2 March 2026", "Maritime programme", "no. 3 of the series", "Six scenarios in"),
        "method": (
            "Hot-wash board",
            "under a code",
            "180 %",
            "Real, real, real",
            *RULES,
            "Ministry of the Interior (Legal office)",
            *titles[1:],
        ),
        "attendance": ("28 people registered, from 12 agencies", "'27'", "'14'", "'24'"),
        "agenda": (*titles, *(item.starts for item in state.agenda), *(f"'{item.minutes} min'" for item in state.agenda)),
        "alignment": tuple(text for line in NATIONAL for text in line[1:3]),
        "objectives": OBJECTIVES,
    }.items():
        assert [figure for figure in figures if figure not in sections[section]] == [], section
    assert "board" not in sections
    whole = as_data.render(report).decode() + repr(report)
    for kept_apart in ("Quispe", "Rojas", "Director 1", "National Customs", "ADU"):
        assert kept_apart not in whole, "bodies are coded, and people are never named"
    on_paper = words_of_pdf(pdf.render(workspace.report(state, scenarios, "es")))
    for figure in ("EX-2026-014", "Maritime programme", OBJECTIVES[0], "Ministry of the Interior", "NAP-3.2", *ADDRESSEES):
        assert figure in on_paper
    assert "Quispe" not in on_paper


def words_of_pdf(data: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages).split())
