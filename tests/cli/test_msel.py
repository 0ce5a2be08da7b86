"""`import` and the MSEL side of `export`, as a person uses them."""

from pathlib import Path

from openpyxl import load_workbook

from tests.cli.running import LOADED, SAMPLE, Run, run_apart
from tests.msel.books import HEADS, ROWS, xlsx


def sheet(path: Path) -> list[list[str]]:
    rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    return [[str(cell) if cell is not None else "" for cell in row] for row in rows]


def test_a_workbook_becomes_a_scenario_that_can_be_played(run: Run, tmp_path: Path) -> None:
    (tmp_path / "MSEL.xlsx").write_bytes(xlsx((HEADS, *ROWS)))
    done = run("import", tmp_path / "MSEL.xlsx", "--out", tmp_path / "scenarios" / "x")
    assert (done.code, done.err) == (0, [])
    assert done.out[0] == "“MSEL.xlsx”: 3 injects."
    folder = tmp_path / "scenarios" / "x"
    assert sorted(path.name for path in folder.iterdir()) == ["import-report.txt", "scenario.yaml"]
    assert set((folder / "import-report.txt").read_text(encoding="utf-8").split("\n")) - {""} <= {*done.out}
    checked = run("check", folder)
    assert (checked.code, [line for line in checked.out if ": error: " in line]) == (0, [])
    again = run("import", tmp_path / "MSEL.xlsx", "--out", folder, "--lang", "es")
    assert (again.code, again.out, len(again.err)) == (1, [], 1)
    assert again.err[0].startswith("Ya existe")


def test_nothing_usable_is_1_and_nothing_asked_is_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("Name,Telephone\nMaria,555\n", encoding="utf-8")
    done = run("import", tmp_path / "x.csv", "--out", tmp_path / "x")
    assert done.code == 1
    assert any("Maria | 555" in line for line in done.out)
    assert not (tmp_path / "x").exists()
    assert run("import", tmp_path / "x.csv").code == 2
    assert run("import", tmp_path / "nothing.xlsx", "--out", tmp_path / "x").code == 1


def test_a_long_report_is_cut_on_the_screen_only(run: Run, tmp_path: Path) -> None:
    rows = [
        (*row, "a word")
        for row in (ROWS[0], *((n, "T+1", "Gate", f"Body {n} x", f"T {n}", f"Text {n}.", "") for n in range(2, 90)))
    ]
    (tmp_path / "x.xlsx").write_bytes(xlsx(((*HEADS, "Budget line"), *rows)))
    done = run("import", tmp_path / "x.xlsx", "--out", tmp_path / "x")
    told = (tmp_path / "x" / "import-report.txt").read_text(encoding="utf-8").split("\n")
    assert len(done.out) < 70 < len(told)
    assert "import-report.txt" in done.out[-2]


def test_a_scenario_is_exported_as_an_msel(run: Run, tmp_path: Path) -> None:
    done = run("export", SAMPLE, "--to", tmp_path / "m.xlsx", "--lang", "es")
    assert (done.code, done.out) == (0, [str(tmp_path / "m.xlsx")])
    assert "(en)" in done.err[0]
    rows = sheet(tmp_path / "m.xlsx")
    assert rows[0][:2] == ["N.º", "Hora"]
    assert rows[1][0] == "I01"
    assert run("export", SAMPLE, "--to", tmp_path / "m.xlsx").code == 1
    assert run("export", tmp_path, "--to", tmp_path / "n.xlsx").code == 1


def test_what_was_played_is_exported_as_an_msel(rehearsed: Path, run: Run, tmp_path: Path) -> None:
    done = run("export", rehearsed / "exercise.tabletop", "--to", tmp_path / "m.xlsx")
    assert (done.code, done.out, done.err) == (0, [str(tmp_path / "m.xlsx")], [])
    heads, *rows = sheet(tmp_path / "m.xlsx")
    what = heads.index("What happened")
    assert {row[what].split(" · ")[0] for row in rows} >= {"shown", "not shown"}
    clocks = [row[heads.index("Clock")] for row in rows]
    assert clocks == [*filter(None, clocks), *([""] * clocks.count(""))]
    assert all(row[heads.index("Title")] for row in rows)
    assert not [cell for row in rows for cell in row if "{" in cell]


def test_no_window_and_no_paper_is_loaded_to_import(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(xlsx((HEADS, *ROWS)))
    done = run_apart(LOADED, tmp_path / "home", "import", tmp_path / "x.xlsx", "--out", tmp_path / "x")
    assert done.out[-1] == ""
