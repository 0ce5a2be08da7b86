"""A translation is written, filled in, and kept in step with its source."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from tabletop.errors import BadInput
from tabletop.scenario.faults import Severity
from tabletop.scenario.translation import Entry
from tabletop.storage import scenario_folder, scenario_pack, translations, yaml_reader
from tabletop.storage.overlay_text import comments_of, written
from tabletop.storage.translations import Refreshed

SOURCE = """\
format: tabletop-scenario/1
id: sample
language: en
title: A quiet morning
setting: {port: Port of Almar}
agencies: [CUST, {type: SHIP, role: simulated}]
objectives: [{id: O1, text: Clarify who declares}]
start: I01
injects:
  - id: I01
    to: CUST
    time: "06:45"
    title: Frozen gates
    text: |
      The gates of {port} freeze.

      - Nobody knows: why.
    hints: [Ask customs, Ask again]
    role_player: [{as: SHIP, line: "We wait # off the berth"}]
    questions: [{id: Q1, strand: PR, text: Who is called?}]
    decision:
      question: Which?
      options: [{id: a, text: Wait, consequence: "Time: lost", next: I02}]
  - {id: I02, kind: closing, to: CUST, title: The end, text: What now?, next: END}
debrief: {hot_wash: [What worked?]}
"""
STARTED = """\
# Ours: Ana, ext. 40
language: es
translates: sample
title: Una mañana tranquila

injects:
  # the room knows these gates
  I01:
    text: |
      Se congelan las puertas.
      # no es un comentario
    title: Puertas congeladas
    hints: ["", Pregunte otra vez]
    # a line at the end
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "sample"
    made.mkdir()
    (made / "scenario.yaml").write_text(SOURCE, encoding="utf-8")
    return made


def spanish(folder: Path) -> str:
    return (folder / "es.yaml").read_text(encoding="utf-8")


def changed(folder: Path, was: str, now: str, file: str = "scenario.yaml") -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert was in text
    (folder / file).write_text(text.replace(was, now), encoding="utf-8")


def missing(found: Refreshed) -> list[str]:
    return [entry.name for entry in found.entries if not entry.words]


def stale(found: Refreshed) -> list[str]:
    return [entry.name for entry in found.entries if entry.stale]


def told(folder: Path) -> list[tuple[str, str, int, int]]:
    faults = scenario_folder.check([folder])
    return [(f.code, Path(f.file).name, f.line, f.column) for f in faults if f.code == "stale-translation"]


def test_a_skeleton_holds_every_text_with_its_source_above(folder: Path) -> None:
    found = translations.refresh(folder, "es")
    assert missing(found) == [
        "title", "setting/port", "objectives/O1", "injects/I01/title", "injects/I01/text", "injects/I01/hints/0",
        "injects/I01/hints/1", "injects/I01/role_player/0/line", "injects/I01/questions/Q1", "injects/I01/decision/question",
        "injects/I01/decision/options/a/text", "injects/I01/decision/options/a/consequence", "injects/I02/title",
        "injects/I02/text", "debrief/hot_wash/0",
    ]  # fmt: skip
    assert '    #= The gates of {port} freeze.\n    #=\n    #= - Nobody knows: why.\n    text: ""\n' in spanish(folder)
    assert '      - as: SHIP\n        #= We wait # off the berth\n        line: ""\n' in spanish(folder)
    assert not [fault for fault in scenario_folder.check([folder]) if fault.severity is Severity.ERROR]


def test_what_is_there_stays_with_its_comments(folder: Path) -> None:
    (folder / "es.yaml").write_text(STARTED, encoding="utf-8")
    before = scenario_folder.load(folder).scenario
    found = translations.refresh(folder, "es")
    assert scenario_folder.load(folder).scenario == before
    assert "injects/I01/hints/0" in missing(found)
    assert "injects/I01/text" not in missing(found)
    text = spanish(folder)
    assert text.startswith("# Ours: Ana, ext. 40\nlanguage: es\ntranslates: sample\ntitle: Una mañana tranquila\n")
    assert "  # the room knows these gates\n  I01:\n" in text
    assert text.count("# no es un comentario") == 1
    assert text.endswith("# a line at the end\n")
    places = [text.index(f"\n    {key}:") for key in ("text", "title", "hints", "role_player", "questions")]
    assert places == sorted(places)
    translations.refresh(folder, "es")
    assert spanish(folder) == text


def test_a_text_whose_source_changed_is_stale_until_it_is_accepted(folder: Path) -> None:
    (folder / "es.yaml").write_text(STARTED, encoding="utf-8")
    assert stale(translations.refresh(folder, "es")) == []
    assert told(folder) == []
    changed(folder, "gates of {port} freeze", "gates of {port} are stuck")
    changed(folder, "Ask customs", "Ask the police")
    assert told(folder) == [("stale-translation", "es.yaml", spanish(folder).split("\n").index("    text: |") + 1, 11)]
    assert stale(translations.refresh(folder, "es")) == ["injects/I01/text"]
    assert "    #= The gates of {port} are stuck.\n" in spanish(folder)
    assert stale(translations.refresh(folder, "es")) == ["injects/I01/text"]
    assert stale(translations.refresh(folder, "es", accept=True)) == []
    assert "#= The gates" not in spanish(folder)
    assert told(folder) == []


def test_a_text_filled_in_counts_as_made_from_the_source_that_stood_above_it(folder: Path) -> None:
    translations.refresh(folder, "es")
    changed(folder, "Frozen gates", "Closed gates")
    changed(folder, '#= Frozen gates\n    title: ""', "#= Frozen gates\n    title: Puertas congeladas", "es.yaml")
    assert stale(translations.refresh(folder, "es")) == ["injects/I01/title"]


def test_a_line_broken_elsewhere_is_no_change(folder: Path) -> None:
    (folder / "es.yaml").write_text(STARTED, encoding="utf-8")
    translations.refresh(folder, "es")
    changed(folder, "title: Frozen gates", "title: >-\n      Frozen\n      gates")
    assert told(folder) == []


def test_a_damaged_sidecar_says_nothing_and_is_written_again(folder: Path) -> None:
    (folder / "es.yaml").write_text(STARTED, encoding="utf-8")
    (folder / "es.sources").write_bytes(b"\xff\x00 nonsense\n000000000000 title\n\n")
    assert [code for code, *_ in told(folder)] == ["stale-translation"]
    translations.refresh(folder, "es", accept=True)
    assert told(folder) == []


def test_sidecars_are_not_carried_in_copies(folder: Path) -> None:
    translations.refresh(folder, "es")
    assert sorted(scenario_folder.unpack(scenario_pack.pack(scenario_folder.load(folder))).texts) == ["es.yaml", "scenario.yaml"]


def test_a_faulty_scenario_is_told_and_nothing_is_written(folder: Path) -> None:
    (folder / "es.yaml").write_text(STARTED + "  I09: {title: x}\n", encoding="utf-8")
    before = spanish(folder)
    found = translations.refresh(folder, "es")
    assert [fault.code for fault in found.faults] == ["unknown-id"]
    assert spanish(folder) == before
    assert not (folder / "es.sources").exists()


def test_what_cannot_be_meant_is_refused(folder: Path) -> None:
    for path, language in ((folder, "en"), (folder.parent, "es"), (folder / "nothing.yaml", "es")):
        with pytest.raises(BadInput):
            translations.refresh(path if path.name != "nothing.yaml" else folder.parent / "nothing.yaml", language)


MARKS = st.sampled_from("\n #:-'\"")
LETTERS = MARKS | st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp"))


@given(st.text(LETTERS))
def test_any_words_are_read_back_as_they_were(typed: str) -> None:
    words = "\n".join(line.rstrip() for line in typed.strip().split("\n"))
    said = [Entry(("injects", "I1", "text"), "x", words), Entry(("injects", "I1", "hints", 1), words, words)]
    text = written({"language": "es"}, said, {("injects",): ["# kept"]}, {})
    document = yaml_reader.read(text.encode())
    assert document.faults == ()
    assert isinstance(document.root, dict)
    inject = document.root["injects"]["I1"]
    assert inject["text"].strip() == words.strip()
    assert [hint.strip() for hint in inject["hints"]] == ["", words.strip()]
    assert comments_of(text) == {("injects",): ["# kept"]}


def test_what_was_still_to_be_translated_goes_with_its_source(folder: Path) -> None:
    """A skeleton left as it is never stands in the way of a change."""
    translations.refresh(folder, "es")
    for was, now in (
        ("    hints: [Ask customs, Ask again]\n", ""),
        ('    role_player: [{as: SHIP, line: "We wait # off the berth"}]\n', ""),
        ("{id: Q1, strand", "{id: Q2, strand"),
        ("id: a, text: Wait", "id: b, text: Wait"),
        ("debrief: {hot_wash: [What worked?]}\n", ""),
    ):
        changed(folder, was, now)
    assert [fault.code for fault in scenario_folder.load(folder).faults if fault.severity is Severity.ERROR] == []
    assert translations.refresh(folder, "es").faults == ()
    assert not any(word in spanish(folder) for word in ("hints", "role_player", "Q1", "hot_wash"))


def test_what_was_translated_does_not_go_unseen(folder: Path) -> None:
    (folder / "es.yaml").write_text(STARTED, encoding="utf-8")
    changed(folder, "    hints: [Ask customs, Ask again]\n", "")
    assert [fault.code for fault in translations.refresh(folder, "es").faults] == ["overlay-longer"]
