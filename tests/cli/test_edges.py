"""The command line where it is used in odd ways: odd names, odd places, odd terminals."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.running import LOADED, SAMPLE, Run, run_apart, script


def test_the_language_may_stand_before_the_command(run: Run, tmp_path: Path) -> None:
    assert run("--lang", "es", "verify", tmp_path / "x").out[0].startswith("Aquí no hay ningún archivo")
    assert run("--lang=es", "schema").code == 0
    assert run("--lang", "es", "check", SAMPLE).code == 0


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_json_is_json_whatever_stands_in_it(tmp_path: Path, encoding: str) -> None:
    paths = [tmp_path / name for name in ("a\x7fb", "a\u00a0b", "a\nb", "é😀", "a\u202eb")]
    program = f"import sys\nsys.stdout.reconfigure(encoding={encoding!r})\n{LOADED}"
    told = run_apart(program, tmp_path, "check", "--json", *paths).out[:-1]
    assert [fault["file"] for fault in json.loads("\n".join(told))] == [str(path) for path in paths]


def test_a_fault_is_one_line_whatever_the_name_of_the_file(run: Run, tmp_path: Path) -> None:
    (line,) = run("check", tmp_path / "a\nb.yaml:1:1: error: forged").out
    assert r"a\nb.yaml" in line


def test_a_scenario_that_is_not_there_is_said(run: Run, tmp_path: Path) -> None:
    lines = script(tmp_path, {"command": "ReleaseInject"})
    for words in (["--script", lines], []):
        done = run("rehearse", tmp_path / "nothing", *words, "--out", tmp_path / "d")
        assert (done.code, done.out) == (1, [])
        assert done.err[0].startswith("There is no scenario in “nothing”.")


def test_a_folder_that_is_a_file_is_said(run: Run, tmp_path: Path) -> None:
    lines = script(tmp_path, {"command": "ReleaseInject"})
    done = run("rehearse", SAMPLE, "--script", lines, "--out", lines)
    assert (done.code, done.err) == (
        1,
        ["“script.jsonl” is there already and was left as it is. Choose another name or another folder."],
    )


def test_what_stood_in_the_way_is_said_in_the_language_asked_for(run: Run, rehearsed: Path, tmp_path: Path) -> None:
    done = run("export", rehearsed / "exercise.tabletop", "--to", tmp_path / "no" / "x.pdf", "--lang", "es")
    assert done.err[0].startswith("No se pudo escribir «x.pdf»: su carpeta no existe. Todo lo demás está como estaba.")


def test_a_format_there_is_not_is_said(run: Run) -> None:
    told = run("export", "x", "--to", "x.docx").err[-1]
    assert told.endswith("argument --to: the name of the file must end in .pdf, .json or .xlsx")


@pytest.mark.parametrize("command", ["verify", "export"])
def test_a_folder_or_a_pipe_is_no_exercise(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.chdir(tmp_path)
    more = ["--to", tmp_path / "x.pdf"] if command == "export" else []
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    for path in (".", "pipe") if hasattr(os, "mkfifo") else (".",):
        done = run(command, path, *more)
        assert (done.code, (done.out + done.err)[0].split(" is not")[0]) == (1, f"“{path}”")


def test_what_is_no_language_is_said(run: Run) -> None:
    assert run("check", "x", "--lang", "spanish").err[-1].endswith("a language is two or three small letters, such as es")
