"""The report says what was recorded, where it belongs, and nothing else."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from exports.words import texts
from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import BoardCard
from tabletop.exercise.words import Agreement, BoardColumn, ObservationKind, ReportPart, ResponseKind, Stance
from tabletop.report.build import build
from tabletop.report.build_msel import book
from tabletop.report.model import Callout, Report, Section, Table
from tabletop.scenario.model import Strand
from tests.exercise.room import Room
from tests.report.played import opened, rehearsed, scenarios

LANGUAGES = ("en", "es")
CODE = re.compile(r"S\d\d-\w+-[^·\n,]+?-\d+")


def told(state: Exercise, language: str = "en") -> Report:
    return build(state, scenarios(), language)


def sections(report: Report) -> Mapping[str, Section]:
    return {section.id: section for section in report.sections}


def words(section: Section) -> list[str]:
    return list(texts(section.blocks))


def said(section: Section) -> str:
    return "\n".join(words(section))


def uncoded(section: Section) -> list[str]:
    """The texts with every trace code of a response made the same."""
    return [CODE.sub("CODE", text) for text in words(section)]


# -- the test of the report ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_response_given_to_another_body_changes_log_code_matrix_and_participation_only(language: str) -> None:
    state = rehearsed(language)
    response = next(r for r in state.all_responses() if r.agencies == ("CUST",) and r.stance is Stance.LEAD)
    assert response.id in {cited for o in state.observations.values() for cited in o.evidence}
    key = (response.run, response.inject)
    other = tuple(replace(r, agencies=("POL",)) if r is response else r for r in state.responses[key])
    before, after = told(state, language), told(replace(state, responses={**state.responses, key: other}), language)

    differing = {id for id, section in sections(before).items() if words(section) != words(sections(after)[id])}
    beyond_codes = {id for id in differing if uncoded(sections(before)[id]) != uncoded(sections(after)[id])}
    assert beyond_codes == {"log", "matrix", "bodies"}
    assert differing - beyond_codes <= {f"findings-{strand}" for strand in Strand}
    assert differing - beyond_codes != set()
    assert (before.cover, before.furniture) == (after.cover, after.furniture)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_exercise_says_so_section_by_section(language: str) -> None:
    report = told(Exercise(), language)
    nothing = {
        "overview": ("Nothing was recorded.", "No se registró nada."),
        "method": (
            "Nothing was recorded of what was said: this exercise holds no response.",
            "No se registró nada de lo dicho: este ejercicio no contiene ninguna respuesta.",
        ),
        "played": ("No scenario was played.", "No se jugó ningún escenario."),
        "findings": ("No finding was recorded.", "No se registró ningún hallazgo."),
        "matrix": ("Nobody was recorded as leading or supporting anything.", "No consta que alguien liderara o apoyara nada."),
        "expected": (
            "No inject with expected actions was shown.",
            "No se mostró ninguna situación con acciones esperadas.",
        ),
        "conclusions": ("No conclusion was adopted.", "No se adoptó ninguna conclusión."),
        "recommendations": ("No recommendation was recorded.", "No se registró ninguna recomendación."),
        "plan": ("No corrective action was recorded.", "No se registró ninguna acción correctiva."),
        "bodies": ("No agency was recorded.", "No se registró ninguna institución."),
        "paths": ("No scenario was played.", "No se jugó ningún escenario."),
        "log": ("No response was recorded.", "No se registró ninguna respuesta."),
        "times": ("No scenario was played.", "No se jugó ningún escenario."),
        "parked": ("Nothing was parked.", "No quedó ningún asunto pendiente."),
        "background": (
            "Who asked for the exercise, and under what mandate, was not recorded.",
            "No consta quién solicitó el ejercicio ni con qué mandato.",
        ),
        "alignment": ("No national law or plan was listed.", "No se indicó ninguna ley ni plan nacional."),
        "attendance": (
            "Nobody was registered, and attendance was not recorded.",
            "No se registró a nadie y no consta la asistencia.",
        ),
        "agenda": ("No agenda was recorded.", "No consta ninguna agenda."),
        "objectives": ("No objective was recorded.", "No consta ningún objetivo."),
        "board": ("No hot-wash board was published.", "No se publicó ningún tablero de evaluación inmediata."),
    }
    found = sections(report)
    for id, sentences in nothing.items():
        assert sentences[LANGUAGES.index(language)] in said(found[id]), id
    assert set(found) - set(nothing) == {f"findings-{strand}" for strand in Strand}
    assert "S01" not in "\n".join(words(found["log"]) + words(found["played"]))
    assert (report.record.findings, report.record.responses, report.record.runs) == ((), (), ())


def test_prepared_but_not_played_claims_nothing() -> None:
    report = told(replace(opened().state, runs=(), wall=Exercise().wall))
    method = said(sections(report)["method"])
    assert "No inject was shown to the room." in method
    assert "was noted during" not in method
    assert "On the programme, but not played: Silent gates." in method


# -- sentences -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", ["full", "bare", "empty"])
def test_every_sentence_has_its_words_and_its_values(which: str, language: str) -> None:
    state = {"full": rehearsed(language), "bare": opened(language).state, "empty": Exercise()}[which]
    for text in texts(told(state, language)):
        assert not re.search(r"report\.[a-z]", text), text
        left = set(re.findall(r"\{\w+\}", text)) - {"{page}", "{pages}", "{marks}"}
        assert left == set(), text


def test_nothing_recorded_is_left_out() -> None:
    state = rehearsed()
    everything = "\n".join(texts(told(state)))
    typed = [r.text for r in state.all_responses()]
    typed += [text for o in state.observations.values() for text in (o.text, o.detail, o.why)]
    typed += [text for one in state.conclusions.values() for text in (one.text, one.reservation)]
    typed += [r.text for r in state.recommendations.values()]
    typed += [text for a in state.actions.values() for text in (a.text, a.indicator)]
    typed += [text for run in state.runs for choice in run.choices for text in (choice.note, choice.reason)]
    typed += [d.reason for run in state.runs for d in run.departures] + [p.reason for run in state.runs for p in run.pauses]
    typed += [r.reason for run in state.runs for r in run.releases]
    assert [text for text in typed if text not in everything] == []
    withdrawn = [r.text for group in state.responses.values() for r in group if r.withdrawn]
    assert withdrawn
    assert [text for text in withdrawn if text in everything] == []


def test_nobody_is_counted_marked_or_ranked() -> None:
    report = told(rehearsed())
    everything = "\n".join(texts((report.cover, report.sections))).lower()
    for word in ("failed", "score", "%", "people took part", "pass/fail"):
        assert word not in everything
    assert "not raised during discussion" in everything


def test_limitations_are_never_empty_and_name_what_was_cut() -> None:
    assert told(Exercise()).record.limitations
    assert told(rehearsed()).record.limitations
    desk = opened()
    desk.execute(c.ReleaseInject())
    desk.execute(c.RecordResponse(("TERM",), "We look.", id="a"))
    still_open = "\n".join(told(desk.state).record.limitations)
    assert "S01 was still open" in still_open
    assert "nothing was recorded from them: Port Authority of Almar" in still_open
    assert "Ship's officer" not in still_open  # simulated: nobody was there to speak
    desk.execute(c.EndScenario("The minister arrived."))
    assert "S01 was ended before its last inject: The minister arrived." in told(desk.state).record.limitations


@pytest.mark.parametrize(("language", "words"), [("en", "improvised · with a picture"), ("es", "improvisada · con una imagen")])
def test_what_was_improvised_and_what_had_a_picture_is_said_without_the_picture(language: str, words: str) -> None:
    desk, digest = opened(language), "ad" * 32
    desk.execute(c.AddAdHocInject("The berth", "", "photo", digest))
    for wish in (c.ReleaseInject("X1"), c.AddAdHocInject("A call", "Ring", "call"), c.ReleaseInject("X2")):
        desk.execute(wish)
    everything = "\n".join(texts(told(desk.state, language).sections))
    assert everything.count(words) == 1
    assert digest not in everything
    rows = [cell for row in book(desk.state, scenarios(), language).pages[0].rows for cell in row if isinstance(cell, str)]
    assert sum(words in cell for cell in rows) == 1


def test_a_text_without_translation_is_a_limitation() -> None:
    english = {digest: replace(one, title=type(one.title)((one.title.texts[0],))) for digest, one in scenarios().items()}
    limits = "\n".join(build(rehearsed("es"), english, "es").record.limitations)
    assert "No todos los textos de S01 existen en el idioma de este informe" in limits
    assert "No todos" not in "\n".join(told(rehearsed("es"), "es").record.limitations)


# -- findings, conclusions, plan -------------------------------------------------------------------------------------


def test_strengths_come_first_and_every_finding_cites_its_lines() -> None:
    findings = told(rehearsed()).record.findings
    assert [f.number for f in findings] == [f"F{n}" for n in range(1, len(findings) + 1)]
    kinds = [kind.value for kind in ObservationKind if kind is not ObservationKind.GOOD_PRACTICE]
    for strand in {f.strand for f in findings}:
        order = [kinds.index(f.kind) for f in findings if f.strand == strand]
        assert order == sorted(order)
    assert all(f.evidence for f in findings)


def test_key_points_stand_where_no_finding_was_recorded() -> None:
    desk = opened()
    desk.execute(c.ReleaseInject())
    desk.execute(c.RecordResponse(("TERM",), "A plain word.", strands=(Strand.PR,), id="a"))
    assert "A plain word." in said(sections(told(desk.state))["findings-PR"])
    desk.execute(c.RecordResponse(("PORT",), "A gap nobody wrote up.", kind=ResponseKind.GAP, strands=(Strand.PR,), id="b"))
    points = said(sections(told(desk.state))["findings-PR"])
    assert "A gap nobody wrote up." in points
    assert "S01-I01-PORT-1 · gap" in points
    assert "A plain word." not in points  # it stands in the log


def test_adopted_conclusions_first_then_open_ones_and_candidates_and_no_dropped_one() -> None:
    desk = opened()
    for id, agreement, reservation in (
        ("candidate", None, ""),
        ("open", Agreement.OPEN, ""),
        ("dropped", Agreement.DROPPED, ""),
        ("reserved", Agreement.AGREED_WITH_RESERVATION, "Police: only by day"),
        ("agreed", Agreement.AGREED, ""),
    ):
        desk.execute(c.AddConclusion(f"Words of {id}", id=id))
        if agreement:
            desk.execute(c.AdoptConclusion(id, agreement, reservation))
    report = told(desk.state)
    assert [(one.number, one.text) for one in report.record.conclusions] == [
        ("C1", "Words of reserved"),
        ("C2", "Words of agreed"),
        ("C3", "Words of open"),
        ("C4", "Words of candidate"),
    ]
    callouts = [b for b in sections(report)["conclusions"].blocks if isinstance(b, Callout)]
    assert [b.label.split(" · ")[1] for b in callouts] == [
        "ADOPTED WITH A RESERVATION",
        "ADOPTED BY AGREEMENT",
        "LEFT OPEN",
        "CANDIDATE",
    ]
    assert "Reservation: Police: only by day" in callouts[0].text
    assert "1 draft that the room dropped is not printed." in said(sections(report)["conclusions"])


def test_an_action_nobody_owns_is_openly_to_be_designated() -> None:
    desk = opened()
    desk.execute(c.AddCorrectiveAction("Write the protocol.", id="a"))
    plan = sections(told(desk.state))["plan"]
    table = next(block for block in plan.blocks if isinstance(block, Table))
    assert [cell.text for cell in table.rows[0].cells][2:] == ["to be designated", "no date yet", "open"]
    assert "1 action has no owner yet." in said(plan)


# -- cover and dates -------------------------------------------------------------------------------------------------


def test_draft_until_closed() -> None:
    desk = opened()
    assert told(desk.state).cover.status == "DRAFT"
    assert told(desk.state, "es").furniture.status == "BORRADOR"
    desk.execute(c.EndScenario("done"))
    desk.execute(c.CloseExercise())
    assert told(desk.state).cover.status == "FINAL"
    assert told(desk.state).record.exercise.final


def test_the_date_is_that_of_the_last_entry() -> None:
    facts = dict(told(rehearsed()).cover.facts)
    assert facts["Record as of"].startswith("14 July 2026")
    assert facts["Place and dates"] == "Port of Almar, Republic of Tamarenia · 14–15 July 2026"
    assert dict(told(rehearsed("es"), "es").cover.facts)["Registro al"].startswith("14 de julio de 2026")


def test_numbers_add_up() -> None:
    state, report = rehearsed(), told(rehearsed())
    spoken = list(state.all_responses())
    assert len(report.record.responses) == len(spoken)
    assert f"{len(spoken)} responses" in said(sections(report)["overview"])
    log = next(block for block in sections(report)["log"].blocks if isinstance(block, Table))
    assert sum(not row.span for row in log.rows) == len(spoken)
    assert len({one.code for one in report.record.responses}) == len(spoken)


def test_a_scenario_whose_file_is_gone_is_still_reported() -> None:
    report = build(rehearsed(), {}, "en")
    assert "The texts of S01 are not at hand" in "\n".join(report.record.limitations)
    assert sections(report)["played-1"].title == "S01 · port-cyber"
    assert len(report.record.responses) == len(rehearsed().all_responses())


def test_a_language_the_program_does_not_speak_gives_english() -> None:
    assert build(rehearsed(), scenarios(), "fi").language == "en"


def test_a_parked_item_is_told_with_how_it_ended() -> None:
    room = Room()
    for id in ("p1", "p2", "p3"):
        room.do(c.RecordResponse((), f"ask {id}", ResponseKind.PARKED, id=id))
    room.do(c.SettleParked("p2", "The ministry pays"), c.SettleParked("p3"))
    parked = sections(build(room.desk.state, room.desk.scenarios, "en"))["parked"]
    (table,) = (block for block in parked.blocks if isinstance(block, Table))
    assert [[cell.text for cell in row.cells[1:]] for row in table.rows] == [
        ["ask p1", "Still open"],
        ["ask p2", "The ministry pays"],
        ["ask p3", "Settled"],
    ]
    room.do(c.SetReportPlan((ReportPart.PARKED,)))
    short = build(room.desk.state, room.desk.scenarios, "en")
    assert "The ministry pays" not in "".join(texts(short))
    assert {said.settled for said in short.record.responses} == {None}, "how it ended is told nowhere else"


def test_the_board_is_told_as_it_was_published_with_the_lines_it_came_from() -> None:
    room = Room()
    room.do(c.RecordResponse(("CUST",), "The lists were there", id="r1"), c.RecordResponse((), "A slip", id="r2"))
    cards = (
        BoardCard(BoardColumn.GAPS, "Nobody answers at night"),
        BoardCard(BoardColumn.STRENGTHS, "Lists at hand", ("r1", "r2")),
    )
    room.do(c.PublishBoard(cards), c.WithdrawResponse("r2"))
    report = build(room.desk.state, room.desk.scenarios, "en")
    (table,) = sections(report)["board"].blocks
    assert isinstance(table, Table)
    code = report.record.responses[0].code
    assert [row.span or [cell.text or cell.muted for cell in row.cells] for row in table.rows] == [
        "Strengths",
        ["Lists at hand", code],
        "Gaps",
        ["Nobody answers at night", ""],
    ]
    assert [(card.column, card.lines) for card in report.record.board] == [("strengths", (code,)), ("gaps", ())]
