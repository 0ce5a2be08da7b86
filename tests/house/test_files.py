"""Small files, reasons given, nothing of the machine they were written on."""

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import ALL_CODE, ROOT, all_files, python_files

LONGEST = 350
LONGEST_WINDOW = 200
_SILENCED = re.compile(r"#\s*(?:noqa:\s*[A-Z]+\d+(?:\s*,\s*[A-Z]+\d+)*|type:\s*ignore\[[\w, -]+\])(?P<reason>.*)")
_SILENCED_ALL = re.compile(r"#\s*(?:noqa(?!:)|type:\s*ignore(?!\[)|ruff:\s*noqa|mypy:)")
_MACHINE = re.compile(
    r"(?<![\w.])/(?:work|root|srv|opt)/\w|/home/(?!user\b)\w|/Users/\w|[A-Z]:\\Users"  # absolute paths
    r"|https?://[^\s\"')>]*/simple\b|pythonhosted|\bpypi\.|index-url[ =]https?:"  # package indexes
)


def too_long(files: dict[Path, str], limit: int = LONGEST) -> list[str]:
    return [f"{path}: {count} lines" for path, text in files.items() if (count := text.count("\n")) > limit]


def unexplained(source: str) -> Iterator[str]:
    """Comments that silence a checker without saying why in at least two words."""
    if not (_SILENCED.search(source) or _SILENCED_ALL.search(source)):
        return  # reading it token by token takes a hundred times as long
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type != tokenize.COMMENT:
            continue
        found = _SILENCED.search(token.string)
        if _SILENCED_ALL.search(token.string) or (found and len(re.findall(r"\w+", found["reason"])) < 2):
            yield f"{token.start[0]}: {token.string}"


def of_this_machine(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if _MACHINE.search(line)]


def _texts() -> Iterator[tuple[Path, str]]:
    for path in all_files():
        if path == Path(__file__):
            continue
        try:
            yield path.relative_to(ROOT), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def test_no_file_of_code_is_too_long() -> None:
    files = {path.relative_to(ROOT): path.read_text(encoding="utf-8") for path in python_files(*ALL_CODE)}
    window = {path: text for path, text in files.items() if path == Path("ui/main_window.py")}
    assert too_long(files) + too_long(window, LONGEST_WINDOW) == []


def test_a_long_file_is_seen() -> None:
    assert too_long({Path("long.py"): "x = 1\n" * (LONGEST + 1)}) == [f"long.py: {LONGEST + 1} lines"]


def test_whoever_silences_a_checker_says_why() -> None:
    found = {
        str(path.relative_to(ROOT)): lines
        for path in python_files(*ALL_CODE)
        if (lines := list(unexplained(path.read_text(encoding="utf-8"))))
    }
    assert found == {}


def test_a_checker_silenced_without_a_reason_is_seen() -> None:
    assert len(list(unexplained("x = 1  # noqa: S603\ny = 1  # type: ignore[arg-type]\nz = 1  # noqa\n"))) == 3
    assert list(unexplained("x = 1  # noqa: S603, S607 # our own program, no shell\n")) == []


def test_no_file_speaks_of_the_machine_it_was_written_on() -> None:
    found = {str(path): lines for path, text in _texts() if (lines := of_this_machine(text))}
    assert found == {}


def test_paths_and_indexes_of_a_machine_are_seen() -> None:
    assert len(of_this_machine("/work/place/x\nhttps://host.example/simple\n/home/anna/x")) == 3
    assert of_this_machine("paper/work/shop and homework, a very simple thing") == []
