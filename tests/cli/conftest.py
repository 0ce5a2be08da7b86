"""The command line, and the sample rehearsed."""

import os
import runpy
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.command_table import ROOT
from tests.cli.running import SAMPLE, Ended, Run, surroundings


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`main.py` with the given words."""
    main = program()

    def ran(*words: object, **environment: str) -> Ended:
        with monkeypatch.context() as patch:
            for name in os.environ.keys() - surroundings(tmp_path).keys():
                patch.delenv(name)
            for name, value in (surroundings(tmp_path / "home") | {"LANGUAGE": ""} | environment).items():
                patch.setenv(name, value)
            try:
                code = main([str(word) for word in words])
            except SystemExit as ended:
                code = int(ended.code or 0)
        out, err = capsys.readouterr()
        return Ended(code, out.splitlines(), err.splitlines())

    return ran


@pytest.fixture(scope="session")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, rehearsed once for all tests that only look at it."""
    out = tmp_path_factory.mktemp("rehearsed") / "d"
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(StringIO()):
        patch.setenv("LANGUAGE", "")  # `main` sets it
        assert program()(["rehearse", str(SAMPLE), "--lang", "en", "--out", str(out)]) == 0
    return out


def program() -> Callable[[Sequence[str]], int]:
    main: Callable[[Sequence[str]], int] = runpy.run_path(str(ROOT / "main.py"))["main"]
    return main
