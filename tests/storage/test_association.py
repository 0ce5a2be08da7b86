"""What a desktop is told so that a double click on an exercise opens it here."""

import shlex
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tabletop.storage import association
from tabletop.storage.schema import APPLICATION_ID


def test_the_desktop_finds_type_and_program(tmp_path: Path) -> None:
    if sys.platform == "linux":
        assert association.associate(tmp_path).id == "association.done"
        entry = (tmp_path / "applications" / "tabletop.desktop").read_text(encoding="utf-8")
        (line,) = (each for each in entry.splitlines() if each.startswith("Exec="))
        assert shlex.split(line.removeprefix("Exec="))[:2] == list(association.command())
        assert association.MIME in entry
    told = association.files(association.command())["mime/packages/tabletop.xml"]
    (kind,) = ET.fromstring(told)  # noqa: S314  # our own text
    assert kind.attrib["type"] == association.MIME
    assert f"{APPLICATION_ID:#x}" in told
    again = subprocess.run([*association.command(), "--version"], capture_output=True, text=True, check=True)
    assert again.stdout.startswith("Tabletop")


def test_a_tool_of_the_desktop_that_does_not_start_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform == "linux":
        broken = tmp_path / "update-mime-database"
        broken.write_bytes(b"\x7fno program")
        broken.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        assert association.associate(tmp_path / "share").id == "association.done"


@pytest.mark.parametrize("word", ["/plain/python", "/with space/main.py", '/odd "$`\\ 100%/x'])
def test_any_folder_can_be_named(word: str) -> None:
    """The file is unescaped as a value first (`\\\\` and `%%`), then as a quoted word."""
    value = association.quoted(word).replace("\\\\", "\\").replace("%%", "%")
    assert shlex.split(value.replace("\\$", "$").replace("\\`", "`")) == [word]
