"""Languages and names of the country, in tables without silent gaps."""

from dataclasses import replace

import pytest

from tabletop.exercise import commands as c
from tabletop.localized import localized
from tabletop.views.localisation import There, placeholder_rows, text_rows
from tests.exercise.room import DIGEST, Room, scenario


@pytest.fixture
def room() -> Room:
    room = Room(started=False)
    small = scenario()
    third = replace(small.injects["I03"], notes=localized({"en": "Only in English"}))
    setting = {"port": localized({"en": "Port Marina", "es": "Puerto Marina"}), "strait": localized({"en": "The Strait"})}
    room.desk.scenarios[DIGEST] = replace(small, injects={**small.injects, "I03": third}, setting=setting, languages=("en", "es"))
    room.do(c.DescribeExercise("Almar 2026", languages=("es", "en", "fr")))
    return room


def test_a_text_that_lacks_is_seen_and_an_old_one_too(room: Room) -> None:
    rows = {
        row.inject: row
        for row in text_rows(room.desk.state, room.desk.scenarios, "es", {("small", "es"): frozenset({"I01", "I03"})})
    }
    assert rows["I03"].cells == {"es": There.MISSING, "en": There.PRESENT, "fr": There.MISSING}
    assert (rows["I03"].missing["es"], rows["I03"].missing["fr"]) == (1, rows["I03"].texts)
    assert rows["I01"].cells["es"] is There.STALE
    assert rows["I02"].cells["es"] is There.PRESENT
    assert rows["I01"].title == "Title I01 (es)"
    assert rows[""].missing["es"] == 1  # the strait has no Spanish name


def test_names_of_the_country(room: Room) -> None:
    room.do(c.BindPlaceholder("small", "strait", {"es": "Estrecho del Sur"}))
    port, strait = placeholder_rows(room.desk.state, room.desk.scenarios)
    assert (port.name, port.bound.texts, port.missing) == ("port", (), ("fr",))
    assert (strait.bound.get("es"), strait.own.get("en"), strait.missing) == ("Estrecho del Sur", "The Strait", ("en", "fr"))
