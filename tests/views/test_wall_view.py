"""What the room may see: released text, placeholders filled, and never a word that is private."""

from dataclasses import replace

from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import TextPart, WallMode
from tabletop.localized import localized
from tabletop.scenario.model import Attachment, Channel, Look
from tabletop.views.facilitator import run_view
from tabletop.views.room_check import pictures
from tabletop.views.text import fill
from tabletop.views.wall import Black, ClosingSlide, DecisionSlide, InjectSlide, Picture, StandbySlide, WallView, wall_view
from tests.exercise.room import DIGEST, Room


def wall(room: Room, language: str = "") -> WallView:
    return wall_view(room.desk.state, room.desk.scenarios, language)


def test_the_standby_slide_by_default() -> None:
    assert wall_view(Exercise(), {}).slide == StandbySlide("")
    room = Room()
    assert wall(room).slide == StandbySlide("Almar 2026")
    assert wall(room).cue == ""


def test_a_released_inject_in_the_language_of_the_room() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    view = wall(room)
    assert (view.mode, view.cue, view.language) == ("live", "S01-I01", "en")
    assert isinstance(view.slide, InjectSlide)
    assert (view.slide.number, view.slide.title, view.slide.text) == ("1", "Title I01", "Text I01")
    spanish = wall(room, "es")
    assert spanish.language == "es"
    assert isinstance(spanish.slide, InjectSlide)
    assert spanish.slide.text == "Text I01 (es)"


def test_a_language_the_scenario_lacks_falls_back_and_says_so() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    view = wall(room, "fr")
    assert view.language == "en"
    assert isinstance(view.slide, InjectSlide)
    assert view.slide.text == "Text I01"


def test_black_frozen_and_the_title() -> None:
    room = Room()
    room.do(c.ReleaseInject(), c.SetWall(WallMode.BLACK))
    assert wall(room).slide == Black()
    room.do(c.SetWall(WallMode.FROZEN))
    assert (wall(room).mode, wall(room).cue) == ("frozen", "S01-I01")
    room.do(c.SetWall(WallMode.STANDBY_SLIDE))
    assert isinstance(wall(room).slide, StandbySlide)
    room.do(c.SetWall(WallMode.LIVE))
    assert wall(room).cue == "S01-I01"


def test_a_decision_shows_the_options_that_are_open_with_the_digits_people_pick() -> None:
    room = Room()
    room.do(c.ReleaseInject(), c.ReleaseInject(), c.ShowDecision())
    slide = wall(room).slide
    assert isinstance(slide, DecisionSlide)
    assert (slide.number, slide.question) == ("D1", "Fault or incident?")
    assert [(choice.digit, choice.name) for choice in slide.choices] == [("1", "Fault"), ("2", "Incident")]
    room.do(c.ChooseOption("b"))  # sets what would open option c: the wall must not change under the room
    assert wall(room).slide == slide


def test_the_variant_that_was_released_stays() -> None:
    room = Room()
    room.do(c.ReleaseInject(), c.ReleaseInject(), c.ChooseOption("b"), c.ReleaseInject(), c.ReleaseInject())
    slide = wall(room).slide
    assert isinstance(slide, InjectSlide)
    assert slide.text == "Declared text"


def test_an_improvised_inject_is_shown_as_it_was_typed() -> None:
    room = Room()
    room.do(c.ReleaseInject(), c.AddAdHocInject("A call", "**{port}** <b>", "call"), c.ReleaseInject("X1"))
    slide = wall(room).slide
    assert slide == InjectSlide(Look.CALL, "X1", "A call", "**{port}** <b>")


def test_the_picture_of_an_improvised_inject_reaches_the_wall_with_go_alone() -> None:
    room, digest = Room(), "ad" * 32
    room.do(c.ReleaseInject())
    before = wall(room)
    room.do(c.AddAdHocInject("The berth", "", "photo", digest))
    assert wall(room) == before
    room.do(c.ReleaseInject("X1"), c.CorrectText("X1", TextPart.TITLE, "en", "The pier"))
    assert wall(room).slide == InjectSlide(Look.PHOTO, "X1", "The berth", "", pictures=(Picture(digest, ""),))
    room.do(c.ReleaseInject("X1"))
    assert wall(room).slide == InjectSlide(Look.PHOTO, "X1", "The pier", "", pictures=(Picture(digest, ""),))
    assert pictures(room.desk.state, room.desk.scenarios) == ((digest, "X1 The berth"),)


def test_retracting_brings_back_what_the_room_saw_before() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    before = wall(room)
    room.do(c.ReleaseInject(), c.RetractInject())
    assert wall(room) == before


def test_placeholders_sender_bodies_channel_and_pictures() -> None:
    room = Room()
    scenario = room.scenario
    first = replace(
        scenario.injects["I01"],
        text=localized({"en": "At {port}: {agency:TERM} ({agency:TERM.acronym}), {agency:NAVY}, {nobody}"}),
        to=("TERM", "NAVY", "all"),
        sender=localized({"en": "Master of {ship}"}),
        channel=Channel.RADIO,
        look=Look.QUESTION,
        attachments=(Attachment("A1", "media/a.png", localized({"en": "A form"})),),
    )
    setting = {"port": localized({"en": "Port of Almar"}), "ship": localized({"en": "MV Aurora"})}
    room.desk.scenarios[DIGEST] = replace(scenario, injects={**scenario.injects, "I01": first}, setting=setting)
    room.do(c.AmendAgency("TERM", names={"en": "Terminal"}), c.ReleaseInject())
    slide = wall(room).slide
    assert isinstance(slide, InjectSlide)
    assert slide.text == "At Port of Almar: Terminal (TERM), Navy and coast guard, {nobody}"
    assert (slide.sender, slide.channel) == ("Master of MV Aurora", "Radio")
    assert slide.to == ("Terminal", "Navy and coast guard", "All")
    assert [(b.name, b.mark) for b in slide.bodies] == [("Terminal", 0)]
    assert [(p.digest, p.alt) for p in slide.pictures] == [(f"{DIGEST}/media/a.png", "A form")]


def test_text_without_braces_is_left_alone() -> None:
    assert fill("as typed", None, {}, "en") == "as typed"
    assert fill("{port} {agency:CUST.acronym}", None, {}, "en") == "{port} CUST"


def with_levels(room: Room, own: int | None = 1, **levels: int) -> None:
    injects = {id: replace(inject, level=levels.get(id)) for id, inject in room.scenario.injects.items()}
    room.desk.scenarios[DIGEST] = replace(room.scenario, injects=injects, security_level=own)


def test_the_security_level_that_was_set_last_stands_on_every_slide() -> None:
    room = Room()
    with_levels(room, 1, I02=2, R1=3)
    levels = [wall(room).level]
    for wish in (c.ReleaseInject(), c.ReleaseInject(), c.ShowDecision(), c.RetractInject()):
        room.do(wish)
        levels.append(wall(room).level)
    assert levels == [None, 1, 2, 2, 2]
    room.do(c.ChooseOption("a"), c.ReleaseInject(), c.ReleaseInject("I01", reason="once more"))
    assert wall(room).level == 2  # what is shown again does not bring its own time back
    room.do(c.ReleaseInject("R1", reason="to see"))
    assert wall(room).level == 3
    room.do(c.RetractInject())
    assert wall(room).level == 2


def test_a_scenario_without_levels_has_none_on_the_wall() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    assert wall(room).level is None


def test_at_its_end_a_scenario_says_so_and_asks_what_it_asks_when_over() -> None:
    room = Room()
    asked = (localized({"en": "What worked?", "es": "¿Qué funcionó?"}),)
    room.desk.scenarios[DIGEST] = replace(room.scenario, hot_wash=asked)
    room.do(c.ReleaseInject(), c.ReleaseInject(), c.ChooseOption("a"), c.ReleaseInject(), c.ReleaseInject())
    preview = run_view(room.desk.state, room.desk.scenarios, "en")
    assert preview is not None
    room.do(c.EndScenario())
    assert wall(room) == preview.preview
    assert wall(room).slide == ClosingSlide("Small", ("What worked?",))
    assert wall(room, "es").slide == ClosingSlide("Small (es)", ("¿Qué funcionó?",))
    room.do(c.SetWall(WallMode.STANDBY_SLIDE, "14:00"))
    assert isinstance(wall(room).slide, StandbySlide)
    room.do(c.SetWall(WallMode.STANDBY_SLIDE), c.OpenSession("Day 1"))
    assert isinstance(wall(room).slide, ClosingSlide)
    room.do(c.CloseSession())
    assert isinstance(wall(room).slide, StandbySlide), "the next morning begins with the title"
    room.do(c.SetWall(WallMode.BLACK))
    assert wall(room).slide == Black()


def test_a_scenario_left_before_its_end_has_no_end_card() -> None:
    room = Room()
    room.do(c.ReleaseInject(), c.EndScenario("no time"))
    assert isinstance(wall(room).slide, StandbySlide)


def test_several_organisers_stand_side_by_side() -> None:
    room = Room(started=False)
    room.do(c.DescribeExercise("Almar", organizer="Ministry\n\nRegional centre"))
    slide = wall_view(room.desk.state, room.desk.scenarios).slide
    assert isinstance(slide, StandbySlide)
    assert slide.host == "Ministry · Regional centre"
