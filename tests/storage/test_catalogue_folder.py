"""National packs: read, kept, cited by scenarios, refused with sentences when they are bad."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tabletop.i18n import translator
from tabletop.scenario.faults import Fault, render
from tabletop.storage import catalogue_folder, scenario_folder
from tabletop.storage.shelf import list_scenarios
from tests.storage.mutations import mutations

PACK = """\
format: tabletop-catalogue/1
id: tamarenia
language: en
title: Laws and plans of Tamarenia
version: "2026.1"
as_of: 2026-10-01
licence: Our own titles; the laws are public.
items:
  - {id: TAM-CYB, code: Law 12/2024, title: Cybercrime law}
  - {id: TAM-CYB-5, code: art. 5, title: Duty to report, parent: TAM-CYB, to_be_verified: true}
  - {id: TAM-NAP-7, title: "Line 7: one reporting form", parent: NAP}
"""
GOOD = (Path(__file__).parents[1] / "scenario" / "good.yaml").read_text(encoding="utf-8")


def write(folder: Path, text: str, name: str = "pack.yaml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def told(faults: tuple[Fault, ...]) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.line, fault.column) for fault in faults]


def test_a_pack_is_added_and_known_from_then_on(tmp_path: Path) -> None:
    assert catalogue_folder.known(tmp_path / "home") == catalogue_folder.shipped()
    pack, faults = catalogue_folder.add(tmp_path / "home", write(tmp_path, PACK))
    assert (pack is not None, faults) == (True, ())
    here = catalogue_folder.known(tmp_path / "home")
    assert here.faults == ()
    assert len(here.references) == len(catalogue_folder.shipped().references) + 3
    article = here.references["TAM-CYB-5"]
    assert (article.code, article.parent, article.pack, article.to_be_verified) == ("art. 5", "TAM-CYB", "tamarenia", True)
    assert here.references["TAM-NAP-7"].code == "TAM-NAP-7"
    mine = here.packs["tamarenia"]
    assert (mine.version, mine.as_of, mine.licence.get("en")) == ("2026.1", "2026-10-01", "Our own titles; the laws are public.")


def test_a_newer_one_takes_the_place_of_the_older(tmp_path: Path) -> None:
    catalogue_folder.add(tmp_path / "home", write(tmp_path, PACK))
    newer = PACK.replace("2026.1", "2026.2").replace("  - {id: TAM-NAP-7", "  - {id: TAM-NAP-8")
    assert catalogue_folder.add(tmp_path / "home", write(tmp_path, newer))[1] == ()
    here = catalogue_folder.known(tmp_path / "home")
    assert here.packs["tamarenia"].version == "2026.2"
    assert ("TAM-NAP-7" in here.references, "TAM-NAP-8" in here.references) == (False, True)


def test_scenarios_can_cite_it(tmp_path: Path) -> None:
    citing = write(tmp_path / "s", GOOD.replace("references: [", "references: [TAM-CYB-5, ", 1), "scenario.yaml")
    assert [fault.code for fault in scenario_folder.check([citing])] == ["unknown-reference"]
    catalogue_folder.add(tmp_path / "home", write(tmp_path, PACK))
    assert scenario_folder.check([citing], "", catalogue_folder.known(tmp_path / "home").references) == ()
    assert [each.warnings for each in list_scenarios([tmp_path / "s"])] == [1]
    assert [each.warnings for each in list_scenarios([tmp_path / "s"], tmp_path / "home")] == [0]


@pytest.mark.parametrize(
    ("was", "becomes", "expected"),
    [
        ("id: tamarenia", "id: gp", [("pack-taken", 2, 5)]),
        ("id: tamarenia", "id: Tamarenia!", [("bad-id", 2, 5)]),
        ("tabletop-catalogue/1", "tabletop-scenario/1", [("not-one-of", 1, 9)]),
        ("as_of: 2026-10-01", "as_of: 1 October", [("bad-day", 6, 8)]),
        ("as_of: 2026-10-01", "as_of: 2026-13-01", [("bad-day", 6, 8)]),
        ("licence: Our own titles; the laws are public.\n", "", [("missing-key", 1, 1)]),
        ("licence:", "license:", [("unknown-key", 7, 1)]),
        ("id: TAM-CYB-5", "id: TAM-CYB", [("id-twice", 10, 10)]),
        ("id: TAM-CYB-5", "id: ISPS-A16", [("id-taken", 10, 10)]),
        ("id: TAM-CYB-5", 'id: ""', [("empty", 10, 10)]),
        ("parent: NAP", "parent: NAPP", [("parent-unknown-meant", 11, 66)]),
        ("parent: NAP", "parent: nothing-like-it", [("parent-unknown", 11, 66)]),
        ("parent: TAM-CYB", "parent: TAM-NAP-7", [("parent-later", 10, 66)]),
        ("parent: TAM-CYB", "parent: TAM-CYB-5", [("parent-later", 10, 66)]),
        ("to_be_verified: true", "to_be_verified: yes", [("not-a-truth", 10, 91)]),
        ("items:", "items: &all", [("yaml-anchor", 8, 8)]),
        ("title: Laws", "title: !!str Laws", [("yaml-tag", 4, 8)]),
    ],
)
def test_a_bad_pack_is_refused_where_it_is_bad(
    tmp_path: Path, was: str, becomes: str, expected: list[tuple[str, int, int]]
) -> None:
    assert was in PACK
    path = write(tmp_path, PACK.replace(was, becomes, 1))
    pack, faults = catalogue_folder.add(tmp_path / "home", path)
    assert pack is None
    assert told(faults) == expected
    assert not (tmp_path / "home").exists()
    for language in ("en", "es"):
        line = render(faults[0], translator(language))
        assert line.startswith(f"{path}:")
        assert not re.search(r"\{\w+\}|scenario\.|catalogue\.[a-z]", line)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none.yaml", "file-missing"), (tmp_path, "file-refused")):
        assert [fault.code for fault in catalogue_folder.add(tmp_path / "home", path)[1]] == [code]


def test_a_pack_gone_bad_is_left_out_and_told(tmp_path: Path) -> None:
    write(tmp_path / "catalogue", "nonsense", "a.yaml")
    write(tmp_path / "catalogue", PACK, "b.yaml")
    write(tmp_path / "catalogue", PACK.replace("TAM-", "OTHER-"), "c.yaml")
    here = catalogue_folder.known(tmp_path)
    assert [(Path(fault.file).name, fault.code) for fault in here.faults] == [("a.yaml", "wants-keys"), ("c.yaml", "pack-taken")]
    assert "TAM-CYB" in here.references
    assert "OTHER-CYB" not in here.references


def test_more_packs_than_are_read_is_told(tmp_path: Path) -> None:
    for number in range(catalogue_folder.MOST_PACKS + 1):
        text = PACK.replace("id: tamarenia", f"id: p{number:02}").replace("TAM-", f"T{number:02}-")
        write(tmp_path / "catalogue", text, f"p{number:02}.yaml")
    here = catalogue_folder.known(tmp_path)
    assert [fault.code for fault in here.faults] == ["too-many"]
    assert ("T49-CYB" in here.references, "T50-CYB" in here.references) == (True, False)
    assert "50" in translator("es").message(here.faults[0].message)


def test_any_mutation_is_read_or_refused(tmp_path: Path, rounds: Callable[[int, int], int]) -> None:
    shipped = catalogue_folder.shipped()
    shipped.with_pack(PACK.encode(), "pack.yaml")
    refused = 0
    for number, data in enumerate(mutations(PACK.encode(), rounds(300, 20_000), seed=7)):
        before = time.process_time()
        here = shipped.with_pack(data, "pack.yaml")
        assert time.process_time() - before < 0.2, number
        refused += bool(here.faults)
        assert (len(here.packs) > len(shipped.packs)) is not bool(here.faults)
    assert refused


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        ("ISPS-A61", "Did you mean “ISPS-A16” (Port facility security plan)?"),
        ("UNTOC-55", "Did you mean “UNTOC-5” (Organised criminal group offence; title to be verified)?"),
    ],
)
def test_what_may_have_been_meant_is_said_with_its_title(tmp_path: Path, slip: str, expected: str) -> None:
    citing = write(tmp_path, GOOD.replace("references: [", f"references: [{slip}, ", 1), "scenario.yaml")
    (fault,) = scenario_folder.check([citing])
    assert translator("en").message(fault.message).endswith(expected)
    assert "¿Quiso decir" in translator("es").message(fault.message)
