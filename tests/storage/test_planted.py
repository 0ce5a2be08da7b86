"""Scenarios with one fault of meaning each: found, on the right line; nothing is found in a repaired twin."""

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from tabletop.scenario.faults import Fault
from tabletop.storage.loaded import Unreadable
from tabletop.storage.scenario_reader import assemble
from tests.planted.plants import PLANTS, Plant
from tests.storage.test_scenario_folder import png

HERE = Path(__file__).parents[1] / "planted"
SOUND = {name: (HERE / name).read_text(encoding="utf-8") for name in ("scenario.yaml", "es.yaml")}
HUGE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">IIBBBBBI", 9_000, 9_000, 8, 2, 0, 0, 0, 0)
MEDIA = {"media/queue.png": png(), "media/queue.txt": b"a queue of lorries", "media/huge.png": HUGE}
SOURCE_LINE = ("missing-translation",)  # told in the source, whatever file is wrong


def fetch(name: str) -> bytes:
    if name not in MEDIA:
        raise Unreadable("file-missing")
    return MEDIA[name]


def checked(texts: dict[str, str]) -> tuple[Fault, ...]:
    return assemble({name: text.encode() for name, text in texts.items()}, fetch, str).faults


def edited(plant: Plant, new: str) -> dict[str, str]:
    source = SOUND[plant.file]
    assert source.count(plant.old) == 1, plant.old
    return {**SOUND, plant.file: source.replace(plant.old, new)}


def expected_place(plant: Plant, texts: dict[str, str]) -> tuple[str, int]:
    file = "scenario.yaml" if plant.code in SOURCE_LINE else plant.file
    lines = texts[file].split("\n")
    if not plant.at:
        return file, next(n for n, (a, b) in enumerate(zip(lines, SOUND[file].split("\n"), strict=False), 1) if a != b)
    (line,) = [number for number, words in enumerate(lines, 1) if plant.at in words]
    return file, line


def names() -> Iterator[str]:
    seen: dict[str, int] = {}
    for plant in PLANTS:
        seen[plant.code] = seen.get(plant.code, 0) + 1
        yield f"{plant.code}-{seen[plant.code]}"


def test_there_are_enough_and_none_twice() -> None:
    assert len(PLANTS) >= 80
    assert len({(plant.file, plant.old, plant.wrong) for plant in PLANTS}) == len(PLANTS)


def test_the_sound_scenario_is_sound() -> None:
    assert checked(SOUND) == ()


@pytest.mark.parametrize("plant", PLANTS, ids=names())
def test_a_planted_fault_is_found_on_its_line(plant: Plant) -> None:
    texts = edited(plant, plant.wrong)
    told = checked(texts)
    assert (plant.code, *expected_place(plant, texts)) in {(fault.code, fault.file, fault.line) for fault in told}
    assert {fault.code for fault in told} == {plant.code, *plant.also}


@pytest.mark.parametrize("plant", PLANTS, ids=names())
def test_nothing_is_found_in_its_repaired_twin(plant: Plant) -> None:
    assert checked(edited(plant, plant.right or plant.old)) == ()
