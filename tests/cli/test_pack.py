"""`main.py pack`: every paper in a folder, none over another, nobody named unsaid."""

from pathlib import Path

from tests.cli.running import Run


def test_every_paper_is_written_and_told(rehearsed: Path, run: Run, tmp_path: Path) -> None:
    done = run("pack", rehearsed / "exercise.tabletop", "--out", tmp_path / "a" / "pack", "--lang", "es")
    assert (done.code, done.err) == (0, [])
    assert done.out == [str(path) for path in sorted((tmp_path / "a" / "pack").iterdir())]
    names = [Path(line).name for line in done.out]
    assert names[0] == "01_situation-manual_es.pdf"
    assert {name[:2] for name in names} == {f"{number:02d}" for number in range(1, 12)}
    before = {path: path.read_bytes() for path in (tmp_path / "a" / "pack").iterdir()}
    assert all(data.startswith((b"%PDF-", b"PK")) for data in before.values())
    Path(done.out[0]).unlink()
    again = run("pack", rehearsed / "exercise.tabletop", "--out", tmp_path / "a" / "pack", "--lang", "es")
    assert (again.code, again.out, len(again.err)) == (1, [], 1)
    assert "02_facilitator-guide_es.pdf" in again.err[0]
    assert not Path(done.out[0]).exists(), "nothing is written beside what is there"


def test_no_exercise_is_said(run: Run, tmp_path: Path) -> None:
    done = run("pack", tmp_path / "none.tabletop", "--out", tmp_path / "out")
    assert (done.code, done.out, len(done.err)) == (1, [], 1)
    assert not (tmp_path / "out").exists()
