"""PySide's hook on imports holds one mark for all threads; with it, two threads importing made pydantic fail."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(("before", "looked_at"), [("import ui", "False"), ("", "True")])
def test_no_source_is_read_on_import(before: str, looked_at: str) -> None:
    """The second case is the control: without our package the hook reads the source of what is imported."""
    script = f"""
import PySide6.QtCore
{before}
import colorsys
from shibokensupport import feature
print("colorsys" in feature.pyside_feature_dict)
"""
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == [looked_at]
