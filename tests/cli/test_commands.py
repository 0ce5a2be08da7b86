"""The command line as a person uses it: what it prints, how it ends, and that no window library is loaded."""

import json
import sys
from pathlib import Path

import pytest

from tabletop.i18n import LOCALE, translator
from tabletop.messages import Message
from tabletop.storage.opening import open_file
from tests.cli.command_table import ROOT
from tests.cli.running import LOADED, SAMPLE, Run, run_apart, script


def test_the_sample_is_without_errors(run: Run) -> None:
    done = run("check", SAMPLE, "--lang", "es")
    assert (done.code, [line for line in done.out if ": error: " in line]) == (0, [])


def test_check_prints_a_line_a_fault(run: Run, tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text("format: tabletop-scenario/1\nid: x\nid: y\n", encoding="utf-8")
    done = run("check", tmp_path)
    assert done.code == 1
    place = f"{tmp_path / 'scenario.yaml'}:3:1: error: "
    (twice,) = [line for line in done.out if line.startswith(place)]
    told = json.loads("\n".join(run("check", tmp_path, "--json").out))
    assert len(told) == len(done.out)
    (fault,) = [each for each in told if each["line"] == 3]
    assert twice == f"{place}{fault['message']} [{fault['code']}]"
    assert (fault["file"], fault["column"], fault["severity"]) == (str(tmp_path / "scenario.yaml"), 1, "error")


def test_no_scenario_is_an_error(run: Run, tmp_path: Path) -> None:
    assert run("check", tmp_path / "nothing").code == 1


def test_rehearse_writes_the_exercise_and_its_report(rehearsed: Path, run: Run) -> None:
    assert sorted(path.name for path in rehearsed.iterdir()) == ["exercise.tabletop", "report.json", "report.pdf"]
    assert (rehearsed / "report.pdf").read_bytes().startswith(b"%PDF-")
    told = json.loads((rehearsed / "report.json").read_bytes())
    assert told["title"] == "Silent gates"
    done = run("verify", rehearsed / "exercise.tabletop")
    assert (done.code, done.err) == (0, [])


def test_existing_files_are_refused(rehearsed: Path, run: Run) -> None:
    before = (rehearsed / "exercise.tabletop").read_bytes()
    done = run("rehearse", SAMPLE, "--out", rehearsed)
    assert (done.code, done.out, len(done.err)) == (1, [], 1)
    assert (rehearsed / "exercise.tabletop").read_bytes() == before


def test_a_bad_line_is_printed_and_the_rest_goes_on(run: Run, tmp_path: Path) -> None:
    lines = script(
        tmp_path,
        {"command": "ReleaseInject"},
        "nonsense",
        {"command": "ReleaseInject", "inject": "I99", "reason": "x"},
        "",
        {"command": "RecordResponse", "agencies": ["CUST"], "text": "after the bad lines"},
    )
    done = run("rehearse", SAMPLE, "--script", lines, "--out", tmp_path / "d")
    assert done.code == 1
    assert [line.split(":")[0] for line in done.out[:2]] == ["line 2", "line 3"]
    assert done.out[2:] == [str(tmp_path / "d" / name) for name in ("exercise.tabletop", "report.pdf", "report.json")]
    assert b"after the bad lines" in (tmp_path / "d" / "report.json").read_bytes()


def test_a_body_nobody_listed_is_recorded_as_typed_with_a_word_about_it(run: Run, tmp_path: Path) -> None:
    said: tuple[dict[str, list[str]], ...] = ({"agencies": ["CUST", "FIRR", "*"]}, {"agencies": []}, {"agencies": ["ZZZ"]})
    lines = script(tmp_path, {"command": "ReleaseInject"}, *({"command": "RecordResponse", "text": "x", **each} for each in said))
    done = run("rehearse", SAMPLE, "--script", lines, "--out", tmp_path / "d")
    assert (done.code, len(done.out)) == (0, 3)
    assert done.err == [
        "line 2: There is no FIRR in this exercise; it is recorded as typed. Did you mean FIRE?",
        "line 4: There is no ZZZ in this exercise; it is recorded as typed.",
    ]
    assert b"FIRR" in (tmp_path / "d" / "report.json").read_bytes()
    spanish = run("rehearse", SAMPLE, "--script", lines, "--out", tmp_path / "es", "--lang", "es")
    assert (
        spanish.err[0]
        == "línea 2: No hay ninguna institución FIRR en este ejercicio; se registra tal como se escribió. ¿Quiso decir FIRE?"
    )


def test_follow_counts_every_durable_entry(run: Run, tmp_path: Path) -> None:
    lines = script(tmp_path, {"command": "ReleaseInject"}, {"command": "RecordResponse", "agencies": [], "text": "x"})
    done = run("rehearse", SAMPLE, "--script", lines, "--follow", "--out", tmp_path / "d")
    with open_file(tmp_path / "d" / "exercise.tabletop", write=False) as file:
        count = len(list(file.entries()))
    assert [line for line in done.out if line.startswith("saved")] == [f"saved {n}" for n in range(1, count + 1)]


def test_a_scenario_with_errors_is_not_played(run: Run, tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text("format: tabletop-scenario/1\n", encoding="utf-8")
    done = run("rehearse", tmp_path, "--script", script(tmp_path, "{}"), "--out", tmp_path / "d")
    assert (done.code, done.out, len(done.err)) == (1, [], 1)
    assert not (tmp_path / "d").exists()


def test_a_missing_script_is_said(run: Run, tmp_path: Path) -> None:
    done = run("rehearse", SAMPLE, "--script", tmp_path / "none.jsonl", "--out", tmp_path / "d")
    assert (done.code, len(done.err)) == (1, 1)
    assert not (tmp_path / "d").exists()


def test_an_export_says_what_the_rehearsal_said(rehearsed: Path, run: Run, tmp_path: Path) -> None:
    for kind in ("pdf", "json"):
        target = tmp_path / f"again.{kind}"
        done = run("export", rehearsed / "exercise.tabletop", "--to", target)
        assert (done.code, done.out) == (0, [str(target)])
        assert target.read_bytes() == (rehearsed / f"report.{kind}").read_bytes()
        assert run("export", rehearsed / "exercise.tabletop", "--to", target).code == 1, "an existing file is refused"


def test_an_export_in_the_other_language(rehearsed: Path, run: Run, tmp_path: Path) -> None:
    assert run("export", rehearsed / "exercise.tabletop", "--to", tmp_path / "es.json", "--lang", "es").code == 0
    assert json.loads((tmp_path / "es.json").read_bytes())["language"] == "es"


def test_verify_names_the_entry_that_was_changed(rehearsed: Path, run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.tabletop"
    with open_file(rehearsed / "exercise.tabletop", write=False) as file:
        changed = next(e for e in file.entries() if e.type == "ResponseRecorded")
    whole = (rehearsed / "exercise.tabletop").read_bytes()
    place = whole.index(changed.body.encode()) + changed.body.index('"text":"') + 10
    copy.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    done = run("verify", copy)
    assert (done.code, len(done.out)) == (1, 1)
    assert f"Entry {changed.seq} (ResponseRecorded, " in done.out[0]
    spanish = run("verify", copy, "--lang", "es")
    assert f"La entrada {changed.seq} (" in spanish.out[0]


def test_an_export_of_a_damaged_exercise_says_so(rehearsed: Path, run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.tabletop"
    whole = (rehearsed / "exercise.tabletop").read_bytes()
    with open_file(rehearsed / "exercise.tabletop", write=False) as file:
        last = list(file.entries())[-1].body.encode()
    copy.write_bytes(whole.replace(last, last[:-3] + b"\x00" + last[-2:]))
    done = run("export", copy, "--to", tmp_path / "x.json")
    assert (done.code, len(done.err)) == (1, 1)
    assert (tmp_path / "x.json").exists()


def test_schema_is_json(run: Run) -> None:
    assert "properties" in json.loads("\n".join(run("schema").out))


@pytest.mark.parametrize(
    "words",
    [
        ["rehearse"],
        ["rehearse", "x"],
        ["export", "x", "--to", "x.docx"],
        ["check"],
        ["check", "x", "--lang", "x y"],
        ["verify", "x", "--lang", "xx"],
        ["a", "b"],
        ["--nothing"],
    ],
)
def test_what_is_not_understood_ends_with_2(run: Run, words: list[str]) -> None:
    done = run(*words)
    assert (done.code, done.out) == (2, [])
    assert "usage: main.py" in done.err[0]


@pytest.mark.parametrize("command", ["verify", "export"])
@pytest.mark.parametrize("made", ["nothing", "empty", "text"])
def test_what_is_no_exercise_is_a_sentence(run: Run, tmp_path: Path, command: str, made: str) -> None:
    path = tmp_path / "x.tabletop"
    if made != "nothing":
        path.write_bytes(b"" if made == "empty" else b"hello\n" * 100)
    more = ["--to", tmp_path / "x.pdf"] if command == "export" else []
    done = run(command, path, *more)
    assert (done.code, len(done.out + done.err)) == (1, 1)


def test_the_language_of_the_system_is_spoken(run: Run, tmp_path: Path) -> None:
    english, spanish = run("verify", tmp_path / "x"), run("verify", tmp_path / "x", LC_ALL="es_PE.UTF-8")
    assert english.out[0].startswith("There is no file")
    assert spanish.out[0].startswith("Aquí no hay ningún archivo")
    assert run("rehearse", "--help", LC_ALL="es_PE.UTF-8").out[0].startswith("uso: main.py rehearse")
    assert run("rehearse", "--help").out[0].startswith("usage: main.py rehearse")


def test_version(run: Run) -> None:
    assert run("--version").out == ["Tabletop 0.1.0"]


def test_without_a_screen_a_file_is_not_opened(run: Run, rehearsed: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("macOS and Windows always have a screen")
    done = run(rehearsed / "exercise.tabletop")
    assert (done.code, len(done.err)) == (1, 1)


def test_without_a_screen_the_sample_is_rehearsed(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("macOS and Windows always have a screen")
    monkeypatch.chdir(tmp_path)
    done = run()
    report = tmp_path / "out" / "rehearsal-1" / "report.pdf"
    assert (done.code, done.out[-1]) == (0, f"The report is {report}")
    assert report.exists()


def test_a_file_that_is_not_there_is_said(run: Run, tmp_path: Path) -> None:
    assert run(tmp_path / "none.tabletop").code == 1


def test_no_command_loads_the_window_or_more_than_it_needs(rehearsed: Path, tmp_path: Path) -> None:
    exercise = rehearsed / "exercise.tabletop"
    assert run_apart(LOADED, tmp_path, "verify", exercise).out[-1] == ""
    export = run_apart(LOADED, tmp_path, "export", exercise, "--to", tmp_path / "x.pdf").out[-1].split()
    assert {"reportlab"} <= set(export) <= {"reportlab", "pydantic"}
    assert set(run_apart(LOADED, tmp_path, "check", SAMPLE).out[-1].split()) <= {"networkx", "pydantic"}


def test_an_unexpected_error_is_a_sentence_and_a_line_in_the_log(tmp_path: Path) -> None:
    broken = f"import sys\nsys.modules['tabletop.storage.verify'] = None\n{LOADED}"
    done = run_apart(broken, tmp_path, "verify", tmp_path / "secret-name")
    log = tmp_path / "logs" / "tabletop.log"
    assert str(log) in done.err[0]
    (line,) = log.read_text(encoding="ascii").splitlines()
    assert json.loads(line)["error"] == "ModuleNotFoundError"
    assert "secret-name" not in line


def test_what_a_terminal_would_obey_is_shown(run: Run, tmp_path: Path) -> None:
    done = run("verify", tmp_path / "a\x1b[2Jb.tabletop")
    assert r"a\x1b[2Jb.tabletop" in done.out[0]


def test_every_sentence_of_the_command_line_is_there() -> None:
    source = (ROOT / "main.py").read_text(encoding="utf-8")
    ids = {word.split('"')[0] for word in source.split('"') if word.startswith("cli.")}
    assert len(ids) > 20
    for language in ("en", "es"):
        assert [id for id in sorted(ids) if translator(language).message(Message(id)) == id] == []
    assert (LOCALE / "es" / "LC_MESSAGES" / "cli.mo").exists()


def test_check_reminds_of_what_scenarios_leave_out(run: Run) -> None:
    done = run("check", SAMPLE)
    assert (done.code, done.out) == (0, [])
    assert [line.split(":")[0] for line in done.err] == ["Reminder"]
    assert run("check", SAMPLE, "--json").err == []
