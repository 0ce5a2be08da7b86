"""What the room may see: released text, placeholders filled, and never a word that is private."""

from dataclasses import replace

from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import WallMode
from tabletop.localized import localized
from tabletop.scenario.model import Attachment, Channel, Look
from tabletop.views.text import fill
from tabletop.views.wall import Black, DecisionSlide, InjectSlide, StandbySlide, WallView, wall_view
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
    assert slide.text == "At Port of Almar: Terminal (TERM), NAVY, {nobody}"
    assert (slide.sender, slide.channel, slide.to) == ("Master of MV Aurora", "Radio", ("Terminal", "NAVY", "All"))
    assert [(b.name, b.mark) for b in slide.bodies] == [("Terminal", 0)]
    assert [(p.digest, p.alt) for p in slide.pictures] == [(f"{DIGEST}/media/a.png", "A form")]


def test_text_without_braces_is_left_alone() -> None:
    assert fill("as typed", None, {}, "en") == "as typed"
    assert fill("{port} {agency:CUST.acronym}", None, {}, "en") == "{port} CUST"


def test_a_security_level_set_by_an_inject_stands_beside_its_time() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    owner = room.scenario.injects["I01"]

    def time_of(level: int | None, language: str) -> str:
        changed = replace(owner, time=localized({"en": "Monday", "es": "Lunes"}), level=level)
        scenario = replace(room.scenario, injects={**room.scenario.injects, "I01": changed})
        slide = wall_view(room.desk.state, {DIGEST: scenario}, language).slide
        assert isinstance(slide, InjectSlide)
        return slide.time

    assert time_of(None, "en") == "Monday"
    assert time_of(2, "en") == "Monday · ISPS level 2"
    assert time_of(2, "es") == "Lunes · Nivel PBIP 2"
