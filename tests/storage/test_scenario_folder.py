"""A scenario folder from disk to value, and to bytes and back."""

import shutil
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from tabletop.errors import BadInput, Damaged
from tabletop.i18n import translator
from tabletop.localized import Localized
from tabletop.scenario.faults import Severity, render
from tabletop.scenario.model import AgencyRole, AgencySlot, Edge, Look, Mode, Scenario
from tabletop.storage import scenario_folder, scenario_pack, scenario_reader
from tabletop.storage.loaded import Loaded

GOOD = (Path(__file__).parents[1] / "scenario" / "good.yaml").read_text(encoding="utf-8")
PICTURE = "    attachments:\n      - {id: A1, file: media/a.png, alt: A form, caption: The form}\n"
WITH_PICTURE = GOOD.replace("    objectives: [O1]\n", "    objectives: [O1]\n" + PICTURE)
SPANISH = """\
language: es
translates: sample
title: Una mañana tranquila
setting: {port: Puerto de Almar}
objectives: {O1: Aclarar quién declara}
injects:
  I01:
    title: Puertas congeladas
    questions: {Q1: "¿A quién se llama primero?"}
    expected: {E1: Llama a Aduanas}
    decision: {question: "¿Falla o incidente?", options: {a: {text: Falla}}}
"""


def png(width: int = 2, height: int = 2) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = b"".join(b"\x00" + b"\xff\xff\xff" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "sample"
    (made / "media").mkdir(parents=True)
    (made / "scenario.yaml").write_text(WITH_PICTURE, encoding="utf-8")
    (made / "es.yaml").write_text(SPANISH, encoding="utf-8")
    (made / "media" / "a.png").write_bytes(png())
    return made


def loaded(folder: Path, scenario: str = WITH_PICTURE, spanish: str = SPANISH) -> Loaded:
    (folder / "scenario.yaml").write_text(scenario, encoding="utf-8")
    (folder / "es.yaml").write_text(spanish, encoding="utf-8")
    return scenario_folder.load(folder)


def read(folder: Path, scenario: str = WITH_PICTURE, spanish: str = SPANISH) -> Scenario:
    found = loaded(folder, scenario, spanish)
    assert found.scenario is not None, found.faults
    return found.scenario


def errors(found: Loaded) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.line, fault.column) for fault in found.faults if fault.severity is Severity.ERROR]


def test_a_scenario_becomes_a_value(folder: Path) -> None:
    found = scenario_folder.load(folder)
    scenario = found.scenario
    assert scenario is not None
    assert found.playable
    assert list(scenario.injects) == ["I01", "I02", "I03", "R1"]
    assert scenario.languages == ("en", "es")
    assert scenario.facts == {"declared": False, "isolation": "none", "level": 1}
    assert scenario.agencies[2] == AgencySlot("SHIP", AgencyRole.SIMULATED)
    first, second, third, _ = scenario.injects.values()
    assert first.decision is not None
    assert first.decision.id == "D1"
    assert first.decision.options[0].set == {"declared": False}
    assert first.look is Look.CALL
    assert (first.mode, second.mode) == (Mode.ROUND, Mode.OPEN)
    assert second.next == (Edge("I03", "declared and level >= 1"), Edge("END"))
    assert second.to == ("all",)
    assert third.next == (Edge("END"),)
    assert found.media == {"media/a.png": png()}


def test_a_translation_is_laid_over_the_source(folder: Path) -> None:
    scenario = read(folder)
    first = scenario.injects["I01"]
    assert scenario.title == Localized((("en", "A quiet morning"), ("es", "Una mañana tranquila")))
    assert scenario.setting["port"].get("es") == "Puerto de Almar"
    assert first.title.get("es") == "Puertas congeladas"
    assert first.questions[0].text.get("es") == "¿A quién se llama primero?"
    assert first.expected[0].text.get("es") == "Llama a Aduanas"
    assert first.decision is not None
    assert first.decision.question.get("es") == "¿Falla o incidente?"
    assert [option.text.has("es") for option in first.decision.options] == [True, False]
    assert first.text.pick("es") == ("The gates of {port} freeze.", "en")
    assert scenario.injects["I02"].title.languages() == ("en",)


def test_lists_are_translated_by_position(folder: Path) -> None:
    source = GOOD.replace(
        "    objectives: [O1]\n", "    objectives: [O1]\n    hints: [one, two]\n    role_player: [{as: SHIP, line: Hello}]\n"
    )
    scenario = read(folder, source, "language: es\ntranslates: sample\ninjects: {I01: {hints: ['', dos], role_player: [Hola]}}\n")
    first = scenario.injects["I01"]
    assert [hint.get("es") for hint in first.hints] == ["one", "dos"]
    assert first.role_player[0].line.get("es") == "Hola"


def test_decisions_are_numbered_in_the_order_of_the_file(folder: Path) -> None:
    second = "    decision: {question: Which?, options: [{id: a, text: A, next: I03}]}\n"
    edges = "    next:\n      - {when: declared and level >= 1, to: I03}\n      - {to: END}\n"
    scenario = read(folder, GOOD.replace(edges, second))
    assert [each.decision.id for each in scenario.injects.values() if each.decision] == ["D1", "D2", "D3"]
    owner = scenario.decision_owner("D2")
    assert owner is not None
    assert owner.id == "I02"


def test_a_fact_is_of_the_type_it_starts_with(folder: Path) -> None:
    start = "facts: {declared: false, isolation: none, level: 1}"
    scenario = read(folder, GOOD.replace(start, 'facts: {declared: false, isolation: none, level: 1, quoted: "3", no: "true"}'))
    assert scenario.facts == {"declared": False, "isolation": "none", "level": 1, "quoted": "3", "no": "true"}
    option = GOOD.replace("set: {declared: true}", "set: {declared: true, isolation: true, level: 3}")
    decision = read(folder, option).injects["I01"].decision
    assert decision is not None
    assert decision.options[1].set == {"declared": True, "isolation": "true", "level": 3}
    assert errors(loaded(folder, GOOD.replace("set: {declared: true}", "set: {level: high}"))) == [("not-a-number", 35, 48)]


def test_one_wrong_key_does_not_hide_what_else_is_wrong(folder: Path) -> None:
    wrong = (
        GOOD.replace("title: A quiet", "titel: A quiet")
        .replace("strand: PR", "strand: XX")
        .replace("gates of {port}", "gates of {prot}")
        .replace("next: I02}", "next: I20}")
        .replace("to: [CUST]", "to: [CUSTO]")
    )
    assert errors(loaded(folder, wrong, SPANISH.replace("O1:", "O7:"))) == [
        ("unknown-key", 5, 1),
        ("unknown-placeholder", 25, 24),
        ("not-one-of", 27, 26),
        ("unknown-target", 34, 62),
        ("unknown-agency", 47, 10),
        ("unknown-id", 5, 14),
    ]


def test_a_fault_is_told_as_editors_read_it(folder: Path) -> None:
    found = loaded(folder, GOOD.replace("family: port_cyber", "familly: port_cyber"))
    wanted = (
        f"{folder / 'scenario.yaml'}:3:1: error: “familly” is not a key that can stand here. Did you mean “family”? [unknown-key]"
    )
    assert [render(fault, translator("en")) for fault in found.faults if fault.severity is Severity.ERROR] == [wanted]


def test_a_language_asked_for_that_is_not_there_is_a_warning(folder: Path) -> None:
    (folder / "es.yaml").unlink()
    assert scenario_folder.check([folder]) == ()
    (fault,) = scenario_folder.check([folder], "es")
    assert (fault.severity, fault.code, fault.line, fault.column) == (Severity.WARNING, "no-translation", 4, 11)


def test_what_can_be_checked_is_found(folder: Path, tmp_path: Path) -> None:
    other = folder / "media" / "one.yaml"
    assert scenario_folder.find([folder]) == (folder,)
    assert scenario_folder.find([folder / "scenario.yaml"]) == (folder,)
    assert scenario_folder.find([tmp_path]) == (folder,)
    assert scenario_folder.find([folder / "es.yaml"]) == (folder,)
    assert scenario_folder.find([tmp_path / "nothing", folder / "media"]) == ()
    other.write_text(GOOD, encoding="utf-8")
    assert scenario_folder.find([other, folder / "media"]) == (other, other)
    other.unlink()
    missing = tmp_path / "nothing"
    assert [(fault.code, fault.file) for fault in scenario_folder.check([missing, folder / "media"])] == [
        ("no-scenario", str(missing)),
        ("no-scenario", str(folder / "media")),
    ]


def test_a_folder_without_its_scenario_is_told(folder: Path) -> None:
    (folder / "scenario.yaml").unlink()
    assert errors(scenario_folder.load(folder)) == [("file-missing", 1, 1)]


def test_a_copy_holds_all_that_is_played_and_is_the_same_on_every_machine(folder: Path, tmp_path: Path) -> None:
    (folder / "notes.txt").write_text("not part of it")
    packed = scenario_pack.pack(scenario_folder.load(folder))
    unpacked = scenario_folder.unpack(packed)
    assert unpacked.scenario == scenario_folder.load(folder).scenario
    assert unpacked.media == {"media/a.png": png()}
    assert unpacked.texts["scenario.yaml"] == WITH_PICTURE.encode()
    assert zipfile.ZipFile(BytesIO(packed)).namelist() == ["es.yaml", "media/a.png", "scenario.yaml"]

    again = tmp_path / "elsewhere"
    shutil.copytree(folder, again)
    assert scenario_pack.pack(scenario_folder.load(again)) == packed
    (again / "es.yaml").write_text(SPANISH + "\n", encoding="utf-8")
    assert scenario_pack.pack(scenario_folder.load(again)) != packed


def test_a_single_file_is_packed_as_a_folder_would_be(tmp_path: Path) -> None:
    alone = tmp_path / "mine.yaml"
    alone.write_text(GOOD, encoding="utf-8")
    unpacked = scenario_folder.unpack(scenario_pack.pack(scenario_folder.load(alone)))
    assert unpacked.scenario == scenario_folder.load(alone).scenario


def test_a_scenario_with_errors_is_not_packed(folder: Path) -> None:
    (folder / "media" / "a.png").unlink()
    with pytest.raises(BadInput):
        scenario_pack.pack(scenario_folder.load(folder))


def zipped(*members: tuple[str, bytes], how: int = zipfile.ZIP_STORED) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", how) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=how)
    return made.getvalue()


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"PK",
        b"not an archive",
        zipped(("../../etc/passwd", b"x"), ("scenario.yaml", b"x")),
        zipped(("/etc/passwd", b"x"), ("scenario.yaml", b"x")),
        zipped(("a\\..\\b", b"x"), ("scenario.yaml", b"x")),
        zipped(("CON", b"x"), ("scenario.yaml", b"x")),
        zipped(("scenario.yaml", b"x"), ("es.yaml", b"x")),
        zipped(("scenario.yaml", b"0" * 100_000), how=zipfile.ZIP_DEFLATED),
        zipped(*((f"a{n:04}", b"") for n in range(501))),
        zipped(("es.yaml", b"x")),
        zipped(("scenario.yaml", GOOD.encode()))[:-30],
    ],
)
def test_what_pack_did_not_make_is_refused(hostile: bytes) -> None:
    with pytest.raises(Damaged):
        scenario_folder.unpack(hostile)


def test_any_flipped_byte_of_a_copy_is_noticed_or_harmless(folder: Path) -> None:
    packed = scenario_pack.pack(scenario_folder.load(folder))
    good = scenario_folder.unpack(packed).scenario
    noticed = 0
    for place in range(0, len(packed), 7):
        flipped = bytearray(packed)
        flipped[place] ^= 0x10
        try:
            assert scenario_folder.unpack(bytes(flipped)).scenario in (good, None)
        except Damaged:
            noticed += 1
    assert noticed > 100


def many(line: str, count: int) -> str:
    return "".join(line.replace("#", f"{n:05}") for n in range(count))


@pytest.mark.parametrize(
    "text",
    [
        GOOD + many("k#: v\n", 20_000),
        GOOD.replace("{port: Port of Almar}", "{port: A, " + many("p#: a, ", 9_000) + "}").replace("{port}", many("{q#}", 5_000)),
        GOOD.replace("references: [", "references: [" + many("GP#, ", 20_000)),
        GOOD[: GOOD.index("  - id")] + many("  - {id: I#, title: a, text: b, next: J#}\n", 5_000),
        GOOD[: GOOD.index("  - id")] + many("  - {id: I#, titl: a, txt: b, nxt: c}\n", 5_000),
        GOOD[: GOOD.index("  - id")].replace("start: I01", "start: I00000")
        + many("  - {id: I#, title: a, text: b, next: I#}\n", 5_000),
        GOOD[: GOOD.index("  - id")] + many("  - a#\n", 20_000),
    ],
    ids=["keys", "placeholders", "references", "targets", "misspelt", "loops", "not injects"],
)
def test_thousands_of_faults_are_not_all_told_and_do_not_take_minutes(text: str) -> None:
    before = time.process_time()
    found = scenario_reader.assemble({"scenario.yaml": text.encode()}, lambda _: b"", str)
    assert time.process_time() - before < 3
    assert "enough" in {fault.code for fault in found.faults}
    assert len(found.faults) <= 1_500


def test_warnings_by_the_hundred_do_not_hide_an_error(folder: Path) -> None:
    source = GOOD.replace("references: [", "references: [" + many("GP#, ", 1_000)).replace("next: I02}", "next: I20}")
    found = loaded(folder, source)
    assert "unknown-target" in {fault.code for fault in found.faults}
    assert not found.playable
    warned = loaded(folder, GOOD.replace("references: [", "references: [" + many("GP#, ", 1_000)))
    assert warned.playable
    assert [fault.severity for fault in warned.faults if fault.code == "enough"] == [Severity.WARNING]


def test_nothing_heavy_is_imported_before_a_scenario_is_read() -> None:
    program = (
        "import sys, tabletop.storage.scenario_folder\n"
        "print([name for name in ('yaml', 'pydantic', 'networkx', 'PIL', 'sqlite3') if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=Path(__file__).parents[2], check=True
    )
    assert told.stdout.strip() == "[]"
