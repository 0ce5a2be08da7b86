"""Names, logos and rehearsals through the bridge: never in the record, told when they cannot be done."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from pytestqt.qtbot import QtBot

from tabletop.clock import SystemClock
from tabletop.exercise.commands import AddAgency, AddParticipant, AddScenario, RemoveParticipant, StartScenario
from tabletop.exercise.people import Person
from tabletop.i18n import translator
from ui.bridge import Beside
from ui.exercises import Exercises
from ui.widgets.appearance import Appearance
from ui.widgets.lending import RehearsalStrip

SAMPLE = Path(__file__).parents[2] / "scenarios" / "sample-harbour"


@pytest.fixture
def at_desk(qtbot: QtBot, tmp_path: Path) -> Exercises:
    exercises = Exercises(tmp_path, SystemClock())
    with qtbot.waitSignal(exercises.opened):
        exercises.new("Almar", "en")
    exercises.send(AddAgency("CUST", {"en": "Customs"}, type="CUST"))
    return exercises


def test_a_name_follows_its_participant_and_goes_with_it(qtbot: QtBot, at_desk: Exercises) -> None:
    with qtbot.waitSignal(at_desk.people_changed):
        at_desk.send(AddParticipant(agency="CUST", id="p1"))
        at_desk.set_person("p1", Person("Ana Díaz"))
    assert at_desk.people == {"p1": Person("Ana Díaz")}
    with qtbot.waitSignal(at_desk.not_done) as told:
        at_desk.set_person("nobody", Person("X"))
    assert told.args is not None
    assert told.args[0] == Beside("nobody")
    with qtbot.waitSignal(at_desk.people_changed, check_params_cb=lambda people: not people):
        at_desk.send(RemoveParticipant("p1"))
    assert at_desk.people == {}
    assert at_desk.close()


def test_everybody_is_forgotten(qtbot: QtBot, at_desk: Exercises) -> None:
    at_desk.send(AddParticipant(agency="CUST", id="p1"))
    at_desk.set_person("p1", Person("Ana Díaz"))
    with qtbot.waitSignal(at_desk.people_changed, check_params_cb=lambda people: not people):
        at_desk.erase_people()
    assert "p1" in at_desk.state.participants
    assert at_desk.close()


def test_a_logo_is_shown_at_once_and_what_is_none_is_told(qtbot: QtBot, at_desk: Exercises, tmp_path: Path) -> None:
    picture = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((100, 100, 299, 199), fill=(250, 250, 250, 255))
    picture.save(tmp_path / "Host.png")
    with qtbot.waitSignal(at_desk.logo_seen) as seen:
        at_desk.add_logo(str(tmp_path / "Host.png"))
    assert seen.args is not None
    digest, odd = seen.args
    assert [each.id for each in odd] == ["logo.pale"]
    assert (at_desk.picture(digest) or b"").startswith(b"\x89PNG")
    qtbot.waitUntil(lambda: list(at_desk.state.logos) == [digest])
    (tmp_path / "notes.png").write_text("no picture")
    with qtbot.waitSignal(at_desk.not_done) as told:
        at_desk.add_logo(str(tmp_path / "notes.png"))
    assert told.args is not None
    assert told.args[1].id == "logo.not-a-picture"
    (path,) = (tmp_path / "exercises").glob("*.tabletop")
    with qtbot.waitSignal(at_desk.logo_seen) as again:
        at_desk.open(path)
    assert again.args == [digest, odd]
    assert at_desk.close()


def test_a_rehearsal_and_back(qtbot: QtBot, at_desk: Exercises) -> None:
    with qtbot.waitSignal(at_desk.done, check_params_cb=lambda command, _: isinstance(command, AddScenario)):
        at_desk.add_scenario(str(SAMPLE))
    (scenario, digest), *_ = at_desk.state.programme.items()
    with qtbot.waitSignal(at_desk.opened) as opening:
        at_desk.rehearse()
    assert opening.args is not None
    of = opening.args[0].rehearsal_of
    assert at_desk.rehearsal_of == of
    assert opening.args[0].path != of
    with qtbot.waitSignal(at_desk.done):
        at_desk.send(StartScenario(scenario))
    with qtbot.waitSignal(at_desk.opened) as again:
        at_desk.end_rehearsal()
    assert again.args is not None
    assert again.args[0].path == of
    assert at_desk.rehearsal_of is None
    assert at_desk.state.runs == ()
    assert at_desk.tried == {digest: frozenset({"start"})}
    assert not opening.args[0].path.exists()
    assert at_desk.close()


def test_the_strip_of_a_rehearsal_goes_with_it_also_when_its_exercise_is_gone(
    qtbot: QtBot, at_desk: Exercises, tmp_path: Path
) -> None:
    speak = translator("en")
    strip = RehearsalStrip(at_desk, Appearance(tmp_path, speak), speak, lambda begin: begin())
    qtbot.addWidget(strip)
    with qtbot.waitSignal(at_desk.opened):
        at_desk.rehearse()
    assert strip.sentence()
    for path in (tmp_path / "exercises").glob("*.tabletop"):
        path.unlink()
    with qtbot.waitSignal(at_desk.failed):
        at_desk.end_rehearsal()
    assert not strip.sentence()
