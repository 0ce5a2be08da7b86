"""`translations` as a person uses it."""

import shutil
from pathlib import Path

import pytest

from tests.cli.running import SAMPLE, Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "port-cyber"
    shutil.copytree(SAMPLE, made)
    return made


def test_a_new_language_is_listed_an_inject_a_line(run: Run, folder: Path) -> None:
    done = run("translations", folder, "fr")
    assert (done.code, done.err) == (0, [])
    assert "objectives: not translated: O1, O2, O3, O4" in done.out
    assert next(line for line in done.out if line.startswith("I02: ")).startswith("I02: not translated: title, text, time, from,")
    total = sum(1 for line in (folder / "fr.sources").read_text(encoding="utf-8").splitlines() if line)
    assert done.out[-1] == f"{folder / 'fr.yaml'}: 0 of {total} texts translated, 0 to be looked at again"


def test_a_changed_source_is_told_until_it_is_accepted(run: Run, folder: Path) -> None:
    assert run("translations", folder, "es").code == 0
    source = folder / "scenario.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("title: Silent gates", "title: Mute gates"), encoding="utf-8")
    assert any(line.endswith("[stale-translation]") for line in run("check", folder).out)
    told = run("translations", folder, "es", "--lang", "es").out
    assert told[0] == "title: el original cambió: title"
    assert told[-1].endswith(" 1 por revisar")
    assert run("translations", folder, "es", "--accept").out[-1].endswith(" 0 to be looked at again")
    assert not any(line.endswith("[stale-translation]") for line in run("check", folder).out)


def test_what_cannot_be_translated_is_refused(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("translations", folder, "en").err == [
        "“en” is the language the scenario is written in. Name another one. Nothing was written."
    ]
    assert run("translations", tmp_path, "fr").code == 1
    assert run("translations", folder, "french").code == 2
    (folder / "scenario.yaml").write_text("format: tabletop-scenario/1\n", encoding="utf-8")
    done = run("translations", folder, "fr")
    assert (done.code, done.out) == (1, [])
    assert done.err[0].startswith(f"{folder / 'scenario.yaml'}:1:1: error: ")
    assert not (folder / "fr.yaml").exists()
