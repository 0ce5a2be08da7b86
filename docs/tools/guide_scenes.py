"""Every state of the program, reached by keys: before the day, the day, the room, and after."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PySide6.QtGui import QGuiApplication

from docs.tools.guide_camera import CTRL, SHIFT, Camera, K
from docs.tools.make_pictures import TALK, played
from docs.tools.make_samples import SCENARIO, paced
from tabletop.exercise.run_commands import PublishBoard
from tabletop.exercise.values import BoardCard
from tabletop.exercise.words import BoardColumn
from tabletop.ids import CountingIds
from tabletop.rehearsal import rehearse, script_of
from ui.prepare.steps import STEPS
from ui.widgets.buttons import Button
from ui.widgets.places import ARCHIVE, CONCLUDE, HOME, PREPARE, RUN

DONE = "done.tabletop"
AGENCIES = """Code\tName (Spanish)\tName (English)\tType
ADU\tAduana Nacional\tNational Customs\tCUST
APN\tAutoridad Portuaria\tPort Authority\tPORT
PNT\tPolicía Nacional\tNational Police\tPOL
GCT\tGuardia Costera\tCoast Guard\tNAVY
MSP\tMinisterio de Salud\tMinistry of Health\tHEALTH
MIG\tMigraciones\tImmigration Service\tIMM"""
PEOPLE = """Name\tPost\tAgency\tRole\tGender
Ana Quispe\tDirector\tADU\tPlayer\tF
Luis Rojas\tHarbour master\tAPN\tPlayer\tM
Rosa Vega\tInspector\tPNT\tPlayer\tF
Juan Solís\tFacilitator\t\tFacilitator\tM"""
SAID: Mapping[str, Mapping[str, str]] = MappingProxyType({
    "en": {
        "port": "Calls the pilots on channel 12, then the coast guard",
        "fire": "- Nobody has the number of the night watch at the terminal",
        "term": "+ Portable lamps stand ready at the ramp since March",
        "mar": "! The harbour master alone answers the master of the ferry",
        "navy": "? Who pays for the second boat",
        "pol": "* Parking places for ambulances",
        "half": "Opens the corridor from the ramp",
        "title": "Kingston 2026",
        "new": "A call from the radio station",
        "text": "A journalist asks who decided, and why.",
        "find": "num",
        "cards": "Lamps stand ready at the ramp|No number for the night watch|Who pays for the second boat?",
    },
    "es": {
        "port": "Llama a los prácticos por el canal 12, luego a la guardia costera",
        "fire": "- Nadie tiene el número de la guardia nocturna de la terminal",
        "term": "+ Hay lámparas portátiles en la rampa desde marzo",
        "mar": "! Solo el capitán de puerto responde al capitán del ferri",
        "navy": "? Quién paga la segunda lancha",
        "pol": "* Lugar para ambulancias",
        "half": "Abre el corredor desde la rampa",
        "title": "Kingston 2026",
        "new": "Una llamada de la radio",
        "text": "Un periodista pregunta quién decidió y por qué.",
        "find": "num",
        "cards": "Hay lámparas listas en la rampa|Falta el número de la guardia nocturna|¿Quién paga la segunda lancha?",
    },
})  # fmt: skip


def finished(data: Path, language: str) -> None:
    """An exercise that is over, kept away until it is wanted."""
    rehearse(SCENARIO, script_of(SCENARIO, language), data / "kept", language, {}, paced(), CountingIds(5_000))
    (data / "kept" / "exercise.tabletop").rename(data / "kept" / DONE)


def every(camera: Camera) -> None:
    first_start(camera)
    first_injects(camera)
    helps(camera)
    decision(camera)
    recording(camera)
    slides(camera)
    end_of_day(camera)
    next_morning(camera)
    before(camera)
    looks(camera)
    after(camera)


def first_start(camera: Camera) -> None:
    main = camera.main
    camera.take("home-first")
    camera.press(K.Key_Return)
    camera.until(lambda: main.here == RUN and len(main.exercises.state.agencies) == 12)
    camera.take("run-start")
    camera.press(K.Key_F6)
    camera.take("room-check")
    camera.press(K.Key_Escape)
    camera.saved(lambda: camera.press(K.Key_Return))
    camera.until(main.stage.wall.isVisible)


def first_injects(camera: Camera) -> None:
    said = SAID[camera.language]
    camera.take("run-before-go")
    camera.wall("standby")
    camera.go()
    camera.wall("situation")
    camera.take("run-live")
    camera.press(K.Key_Space)
    camera.take("run-refused")
    while camera.main.run.page + 1 < camera.main.run.pages:
        camera.go()
    camera.wall("exhibit")
    for who in ("port", "fire", "term"):
        camera.line(who, said[who])
    camera.press(K.Key_E, K.Key_Space, K.Key_Down)
    camera.take("run-expected")
    camera.press(K.Key_Escape, K.Key_F2)
    camera.type("pol")
    camera.press(K.Key_Tab)
    camera.type(said["half"])
    camera.take("run-typing")
    camera.press(K.Key_B, held=CTRL)
    camera.take("run-black")
    camera.wall("black")
    camera.press(K.Key_B, held=CTRL)
    camera.saved(lambda: camera.press(K.Key_Return))
    camera.press(K.Key_Escape, K.Key_F)
    camera.take("run-frozen")
    camera.press(K.Key_Escape)
    camera.press(K.Key_H)
    camera.take("run-lent")
    camera.press(K.Key_H)
    camera.settle()


def helps(camera: Camera) -> None:
    """What opens on the laptop alone."""
    said = SAID[camera.language]
    camera.press(K.Key_K, held=CTRL)
    camera.type(said["find"])
    camera.take("run-finder")
    camera.press(K.Key_Escape, K.Key_O)
    camera.take("run-overview")
    camera.press(K.Key_Escape, K.Key_M)
    camera.take("run-map")
    camera.press(K.Key_Escape, K.Key_F1)
    camera.take("run-keys")
    camera.press(K.Key_Escape)
    camera.press(K.Key_I, held=CTRL)
    camera.type(said["new"])
    camera.press(K.Key_Tab)
    camera.type(said["text"])
    camera.take("run-improvise")
    camera.press(K.Key_Escape)
    camera.press(K.Key_T, held=CTRL)
    camera.take("run-correct")
    camera.press(K.Key_Escape)
    camera.press(K.Key_X)
    camera.take("run-budget")
    camera.press(K.Key_Escape, K.Key_5, K.Key_Return)
    camera.press(K.Key_J, held=CTRL | SHIFT)
    camera.take("run-reason")
    camera.press(K.Key_Escape, K.Key_Escape)
    camera.settle()


def decision(camera: Camera) -> None:
    said = SAID[camera.language]
    while not camera.main.run.view or not camera.main.run.view.must_choose:
        camera.go()
        if camera.main.run.page == 0:
            camera.wall(camera.main.stage.wall.view().cue)
    camera.take("run-decision")
    for who in ("mar", "navy"):
        camera.line(who, said[who])
    camera.press(K.Key_V, K.Key_7, K.Key_Tab, K.Key_1, K.Key_1)
    camera.take("run-vote")
    camera.saved(lambda: camera.press(K.Key_Return))
    camera.go()
    camera.wall("vote")
    camera.take("run-vote-shown")
    camera.saved(lambda: camera.press(K.Key_2))
    camera.take("run-armed")
    camera.clock.wait(14 * 60_000)
    camera.go()
    camera.wall("after-decision")
    camera.take("run-late")


def recording(camera: Camera) -> None:
    camera.line("pol", SAID[camera.language]["pol"])
    camera.press(K.Key_R, K.Key_Down)
    camera.take("run-log")
    camera.press(K.Key_Escape)
    for digit, name in ((K.Key_2, "facilitator"), (K.Key_3, "recorder")):
        camera.press(K.Key_F9, digit)
        camera.take(f"run-{name}")
    camera.press(K.Key_F9, K.Key_1)
    camera.press(K.Key_Escape)
    camera.settle()


def slides(camera: Camera) -> None:
    cards = zip(BoardColumn, SAID[camera.language]["cards"].split("|"), strict=True)
    board = tuple(BoardCard(column, text) for column, text in cards)
    camera.saved(lambda: camera.main.exercises.send(PublishBoard(board)))
    camera.press(K.Key_S)
    camera.take("run-slides")
    camera.press(K.Key_Escape)
    for digit, name in ((K.Key_2, "rules"), (K.Key_3, "recap"), (K.Key_4, "countdown"), (K.Key_5, "board")):
        camera.press(K.Key_S, digit)
        camera.settle()
        camera.go()
        camera.wall(name)
    camera.take("run-slide-live")
    camera.press(K.Key_Backspace)
    camera.settle()
    camera.go()


def end_of_day(camera: Camera) -> None:
    camera.press(K.Key_D, held=CTRL | SHIFT)
    camera.take("run-close-day")
    camera.saved(lambda: camera.press(K.Key_1))
    camera.take("run-closed")
    camera.wall("closed")
    camera.press(K.Key_E, held=CTRL | SHIFT)
    camera.take("run-end")
    camera.press(K.Key_Escape)


def next_morning(camera: Camera) -> None:
    """After a day of an exercise of one's own: the sample is played on a copy, which nobody goes on with."""
    played(camera.data, TALK, camera.language)
    camera.main.rehearsal.findChildren(Button)[-1].click()
    camera.until(lambda: camera.main.exercises.rehearsal_of is None and camera.main.here == PREPARE)
    camera.clock.wait(16 * 3_600_000)
    camera.place(HOME)
    camera.take("home-resume")


def before(camera: Camera) -> None:
    main = camera.main
    main.host.place(HOME, main.services).new_requested.emit(SAID[camera.language]["title"])
    camera.until(lambda: main.here == PREPARE and main.exercises.state.basics is not None)
    camera.settle()
    prepare: Any = main.host.currentWidget()
    for key in STEPS:
        prepare._enter(key)
        camera.settle()
        if key in ("agencies", "people"):
            QGuiApplication.clipboard().setText(AGENCIES if key == "agencies" else PEOPLE)
            camera.press(K.Key_V, held=CTRL)
            camera.until(partial(_pasted, camera, 0 if key == "agencies" else 4))
        if key == "programme":
            camera.saved(lambda: camera.press(K.Key_Return))
        camera.take(f"prepare-{key}")


def _pasted(camera: Camera, people: int) -> bool:
    state = camera.main.exercises.state
    return (len(state.agencies), len(state.participants)) == (6, people)


def looks(camera: Camera) -> None:
    """Each look of an inject, from the scenario that has them all."""
    main = camera.main
    main.begin_with(str(SCENARIO), then=RUN)
    camera.until(lambda: main.here == RUN and len(main.exercises.state.programme) == 1 and main.run.view is None)
    camera.settle()
    camera.saved(lambda: camera.press(K.Key_Return))
    camera.settle()
    for number in (1, 2, 3, 4, 5, 6, 8, 9, 13):
        for digit in str(number):
            camera.press(K(K.Key_0 + int(digit)))
        camera.press(K.Key_Return)
        camera.settle()
        camera.go(why=K.Key_1)
        camera.wall(f"look-{number:02}")
    camera.take("run-off-route")


def after(camera: Camera) -> None:
    main = camera.main
    (camera.data / "exercises").mkdir(exist_ok=True)
    (camera.data / "kept" / DONE).rename(camera.data / "exercises" / DONE)
    main.open(str(camera.data / "exercises" / DONE), then=CONCLUDE)
    camera.until(lambda: main.here == CONCLUDE and main.exercises.is_open and not main.exercises.state.run)
    camera.take("conclude")
    camera.place(ARCHIVE)
    camera.take("archive")
    camera.place(HOME)
    camera.take("home-list")
