"""Slides besides injects and decisions: what they say, and whom they do not name."""

from dataclasses import replace

import pytest

from tabletop.exercise import commands as c
from tabletop.exercise.state import Shown
from tabletop.exercise.values import BoardCard
from tabletop.exercise.words import Attribution, BoardColumn, ResponseKind, SlideKind, TextPart, WallMode
from tabletop.localized import localized
from tabletop.scenario.model import Attachment, Look
from tabletop.views.wall import (
    BoardSlide,
    CountdownSlide,
    DecisionSlide,
    InjectSlide,
    Picture,
    RecapLine,
    RecapSlide,
    RulesSlide,
    StandbySlide,
    VoteRow,
    VoteSlide,
    WallView,
    slide_view,
    wall_view,
)
from tabletop.views.wall_slides import without_names
from tests.exercise.room import DIGEST, Room


@pytest.fixture
def room() -> Room:
    room = Room()
    room.do(c.ReleaseInject())
    return room


def wall(room: Room, language: str = "") -> WallView:
    return wall_view(room.desk.state, room.desk.scenarios, language)


def inject_on(room: Room, language: str = "") -> InjectSlide:
    slide = wall(room, language).slide
    assert isinstance(slide, InjectSlide)
    return slide


def vote_on(room: Room) -> VoteSlide:
    room.do(c.ShowSlide(SlideKind.VOTE))
    slide = wall(room).slide
    assert isinstance(slide, VoteSlide)
    return slide


def test_a_vote_by_hands_shows_the_options_as_they_were_asked(room: Room) -> None:
    room.do(c.ReleaseInject(), c.ShowDecision(), c.RecordVote({"a": 7, "b": 11}, no_answer=1))
    slide = vote_on(room)
    assert slide.question == "Fault or incident?"
    assert slide.rows == (VoteRow("Fault", 7), VoteRow("Incident", 11), VoteRow("", 1))
    assert slide.agreed
    assert wall(room).cue == "S01-vote"
    assert wall(room, "es").language == "es"


def test_choosing_after_the_vote_adds_no_option_to_it(room: Room) -> None:
    room.do(c.ReleaseInject(), c.ShowDecision(), c.RecordVote({"a": 1, "b": 2}), c.ChooseOption("b"))
    assert [row.name for row in vote_on(room).rows] == ["Fault", "Incident"]


@pytest.mark.parametrize("counts", [{"a": 3, "b": 3}, {"a": 0, "b": 0}])
def test_as_many_for_each_is_no_consensus(room: Room, counts: dict[str, int]) -> None:
    room.do(c.ReleaseInject(), c.ShowDecision(), c.RecordVote(counts))
    assert not vote_on(room).agreed


@pytest.mark.parametrize(
    ("policy", "secret", "named"),
    [
        (Attribution.NAMED, False, (("Cust", "Term"), ("Pol",))),
        (Attribution.NAMED, True, ((), ())),
        (Attribution.CODED, False, ((), ())),
        (Attribution.NON_ATTRIBUTION, False, ((), ())),
    ],
)
def test_bodies_are_named_on_a_vote_only_where_they_may_be(
    room: Room, policy: Attribution, secret: bool, named: tuple[tuple[str, ...], ...]
) -> None:
    votes = {"TERM": "a", "POL": "b", "CUST": "a"}
    room.do(c.SetGroundRules(policy), c.ReleaseInject(), c.ShowDecision(), c.RecordVote(by_agency=votes, secret=secret))
    slide = vote_on(room)
    assert tuple(row.bodies for row in slide.rows) == named
    assert [row.hands for row in slide.rows] == [2, 1]


def test_a_countdown_carries_its_end_alone(room: Room) -> None:
    until = room.clock.ms + 60_000
    room.do(c.ShowSlide(SlideKind.COUNTDOWN, until))
    before = wall(room)
    assert isinstance(before.slide, CountdownSlide)
    assert before.slide.until_ms == until
    assert len(before.slide.ends) == 5
    room.clock.wait(120_000)
    assert wall(room) == before


def test_rules_are_those_of_the_room_or_ours_in_its_language(room: Room) -> None:
    room.do(c.ShowSlide(SlideKind.RULES))
    ours, ours_in_spanish = wall(room).slide, wall(room, "es").slide
    assert isinstance(ours, RulesSlide)
    assert isinstance(ours_in_spanish, RulesSlide)
    assert len(ours.rules) == len(ours_in_spanish.rules) == 6
    assert not set(ours.rules) & set(ours_in_spanish.rules)
    room.do(c.SetGroundRules(stop_phrase="No play", rules=("Be brief", "Be kind")))
    assert wall(room).slide == ours, "they wait for GO"
    room.do(c.ShowSlide(SlideKind.RULES))
    assert wall(room).slide == RulesSlide(("Be brief", "Be kind"), "No play")


def talk(room: Room) -> None:
    room.do(
        c.ReleaseInject(),
        c.ShowDecision(),
        c.ChooseOption("a"),
        c.ChooseOption("b"),
        c.RecordResponse(("POL",), "Pol tells the ministry", ResponseKind.DECISION, id="r1"),
        c.RecordResponse(("CUST",), "Who calls TERM at night?", ResponseKind.QUESTION, id="r2"),
        c.RecordResponse((), "Insurance", ResponseKind.PARKED, id="r3"),
        c.RecordResponse((), "Fees", ResponseKind.PARKED, id="r4"),
        c.SettleParked("r4", "not ours"),
        c.ShowSlide(SlideKind.RECAP),
    )


def test_the_recap_tells_what_stands_and_counts_what_is_parked(room: Room) -> None:
    talk(room)
    assert wall(room).slide == RecapSlide(
        (RecapLine("Incident", "Fault or incident?"), RecapLine("Pol tells the ministry", "", ("Pol",))),
        (RecapLine("Who calls TERM at night?", "", ("Cust",)),),
        1,
    )


def test_where_nobody_is_named_the_recap_names_nobody(room: Room) -> None:
    room.do(c.SetGroundRules(Attribution.NON_ATTRIBUTION))
    talk(room)
    slide = wall(room).slide
    assert isinstance(slide, RecapSlide)
    assert [(line.text, line.by) for line in (*slide.decided[1:], *slide.open)] == [
        ("an agency tells the ministry", ()),
        ("Who calls an agency at night?", ()),
    ]


def test_the_board_in_three_columns(room: Room) -> None:
    cards = (
        BoardCard(BoardColumn.GAPS, "POL has no list"),
        BoardCard(BoardColumn.STRENGTHS, "Fast"),
        BoardCard(BoardColumn.QUESTIONS, "Who pays?"),
    )
    room.do(c.PublishBoard(cards), c.ShowSlide(SlideKind.HOT_WASH))
    assert wall(room).slide == BoardSlide(("Fast",), ("POL has no list",), ("Who pays?",))
    room.do(c.SetGroundRules(Attribution.CODED))
    assert wall(room).slide == BoardSlide(("Fast",), ("an agency has no list",), ("Who pays?",))


def test_names_are_taken_out_as_whole_words_alone(room: Room) -> None:
    room.do(c.AmendAgency("POL", names={"en": "Harbour Police", "es": "Policía del Puerto"}, aliases=("polis",)))
    bodies = room.desk.state.agencies
    said = "harbour police and POL asked the polis, not the politicians; policía del puerto too"
    assert without_names(said, bodies, "en") == (
        "an agency and an agency asked the an agency, not the politicians; an agency too"
    )
    assert without_names("as said", {}, "en") == "as said"


def test_a_slide_with_nothing_to_tell_is_the_title(room: Room) -> None:
    shown = Shown(9, "D9", slide=SlideKind.VOTE)
    assert isinstance(slide_view(room.desk.state, room.desk.scenarios, shown).slide, StandbySlide)


def test_a_slip_is_mended_on_the_wall_with_the_next_showing_and_not_before(room: Room) -> None:
    before = wall(room)
    room.do(c.CorrectText("I01", TextPart.TITLE, "en", "Mended"), c.CorrectText("I01", TextPart.TEXT, "es", "Arreglado"))
    assert wall(room) == before
    preview = slide_view(room.desk.state, room.desk.scenarios, Shown(1, "I01"))
    assert isinstance(preview.slide, InjectSlide)
    assert preview.slide.title == "Mended"
    room.do(c.ReleaseInject("I01"))
    assert (inject_on(room).title, inject_on(room).text) == ("Mended", "Text I01")
    assert (inject_on(room, "es").title, inject_on(room, "es").text) == ("Title I01 (es)", "Arreglado")


def test_a_slip_in_an_improvised_inject(room: Room) -> None:
    room.do(c.AddAdHocInject("A cal", "Ring", "call"), c.CorrectText("X1", TextPart.TITLE, "en", "A call"), c.ReleaseInject("X1"))
    assert inject_on(room) == InjectSlide(Look.CALL, "X1", "A call", "Ring")


@pytest.mark.parametrize(("look", "stepped"), [(Look.MAP, True), (Look.DOCUMENT, True), (Look.PHOTO, False)])
def test_a_map_of_several_layers_shows_them_as_they_are_asked_for(room: Room, look: Look, stepped: bool) -> None:
    layers = tuple(Attachment(f"A{n}", f"media/{n}.png", localized({"en": f"Layer {n}"})) for n in (1, 2, 3))
    scenario = room.scenario
    changed = replace(scenario.injects["I02"], look=look, attachments=layers)
    room.desk.scenarios[DIGEST] = replace(scenario, injects={**scenario.injects, "I02": changed})
    room.do(c.ReleaseInject())
    first = inject_on(room)
    assert (first.step, first.steps, len(first.pictures)) == ((0, 3, 1) if stepped else (0, 1, 3))
    room.do(c.RevealStep(1))
    second = inject_on(room)
    assert [p.alt for p in second.pictures] == (["Layer 1", "Layer 2"] if stepped else ["Layer 1", "Layer 2", "Layer 3"])


def test_when_we_resume_and_whose_logo(room: Room) -> None:
    room.do(c.AddLogo("f" * 64, "Maritime Authority"), c.SetWall(WallMode.STANDBY_SLIDE, "14:00"))
    slide = wall(room, "es").slide
    assert isinstance(slide, StandbySlide)
    assert slide.line == "Reanudamos a las 14:00"
    slide = wall(room).slide
    assert isinstance(slide, StandbySlide)
    assert (slide.line, slide.logos) == ("We resume at 14:00", (Picture("f" * 64, "Maritime Authority"),))


def test_two_languages_at_once(room: Room) -> None:
    view = wall(room, "en+es")
    assert (view.language, view.second_language) == ("en", "es")
    assert isinstance(view.second, InjectSlide)
    assert view.second.text == "Text I01 (es)"
    assert wall(room, "en+fr").second is None
    room.do(c.ReleaseInject(), c.ShowDecision())
    assert isinstance(wall(room, "en+es").second, DecisionSlide)
    room.do(c.AddAdHocInject("A call", "Ring", "call"), c.ReleaseInject("X1"))
    assert wall(room, "en+es").second is None
