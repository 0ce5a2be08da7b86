"""`routes` as a person uses it."""

from pathlib import Path

import pytest

from tests.cli.running import SAMPLE, Run


def test_the_sample_has_its_routes_told(run: Run) -> None:
    done = run("routes", SAMPLE)
    assert (done.code, done.err) == (0, [])
    assert done.out[0] == "20 routes from start to end."
    assert [line.split(":")[0] for line in done.out[1:3]] == ["Shortest", "Longest"]
    assert not any("skip" in line for line in done.out)


def test_fewer_bodies_and_no_interpreter_take_less_time(run: Run) -> None:
    def longest(*words: object) -> float:
        return float(run("routes", SAMPLE, *words).out[2].split()[1])

    assert longest("--agencies", 2) < longest() < longest("--factor", "1.8")


def test_what_to_skip_is_told_in_the_language_asked_for(run: Run) -> None:
    assert run("routes", SAMPLE, "--end-by", 500, "--lang", "es").out[-1].startswith("Toda ruta termina en 500 min o antes")
    assert "To end by 70 min:" in run("routes", SAMPLE, "--end-by", 70).out


def test_what_is_no_scenario_is_refused(run: Run, tmp_path: Path) -> None:
    done = run("routes", tmp_path / "nothing")
    assert (done.code, done.out, done.err[0][:36]) == (1, [], "There is no scenario in “nothing”. A")
    assert run("routes", SAMPLE.parent).err[0].startswith("There is no scenario in “scenarios”.")
    (tmp_path / "scenario.yaml").write_text("format: tabletop-scenario/1\n", encoding="utf-8")
    done = run("routes", tmp_path)
    assert (done.code, done.out, len(done.err)) == (1, [], 1)


@pytest.mark.parametrize("words", [("--agencies", "0"), ("--agencies", "2.5"), ("--factor", "nan"), ("--end-by", "1e9")])
def test_what_is_no_number_is_said(run: Run, words: tuple[str, str]) -> None:
    done = run("routes", SAMPLE, *words)
    assert done.code == 2
    assert done.err[-1].endswith(f"argument {words[0]}: a number above 0 and at most 100000 is needed here")


def test_no_way_to_the_end_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text(
        """\
format: tabletop-scenario/1
id: x
language: en
title: X
synopsis: Y
facts: {open: false}
agencies: [CUST]
start: I01
injects:
  - id: I01
    to: [CUST]
    title: Stuck
    text: Nothing leads on.
    decision:
      question: Where to?
      options:
        - {id: a, text: On, next: END, when: open}
""",
        encoding="utf-8",
    )
    done = run("routes", tmp_path)
    assert (done.code, done.out) == (1, [])
    assert done.err[-1].startswith("No route comes to the end")
