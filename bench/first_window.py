"""P1: from the start of the process to the first painted window, ours against a bare PySide6 window, in turn."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOAL = 1.4
HEAVY = ("networkx", "pydantic", "reportlab", "yaml")

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv[:1])
class Window(QWidget):
    def paintEvent(self, event):
        print(time.time())
        app.quit()
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""
OURS = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from tabletop.storage.settings import read_settings
from ui.app import make_front
app = QApplication(sys.argv[:1])
data = Path(sys.argv[1])
front = make_front(app, {}, data, read_settings(data))
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(time.time())
            print(json.dumps(sorted(sys.modules)))
            sys.stdout.flush()
            app.quit()
        return False
seen = Painted()
front.installEventFilter(seen)
front.show()
app.exec()
"""


def run(code: str, folder: str) -> tuple[float, tuple[str, ...]]:
    """(milliseconds to the first paint, the modules loaded by then where they were told). Compiled once, as on any machine."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(Path(folder, "compiled"))}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-c", f"import time; print(time.time()){code}", folder]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=True)
    start, painted, *modules = done.stdout.splitlines()
    return (float(painted) - float(start)) * 1000, tuple(json.loads(modules[0])) if modules else ()


def measure(rounds: int = 9) -> tuple[float, float, tuple[str, ...]]:
    """Medians of bare and ours in milliseconds, and the heavy modules that were loaded too early."""
    with tempfile.TemporaryDirectory() as data:
        Path(data, "settings.json").write_text('{"language": "en", "theme": "light"}', encoding="utf-8")
        pairs = [(run(BARE, data), run(OURS, data)) for _ in range(rounds + 1)][1:]
    bare, ours = statistics.median(p[0][0] for p in pairs), statistics.median(p[1][0] for p in pairs)
    return bare, ours, tuple(name for name in HEAVY if name in pairs[-1][1][1])


def main() -> int:
    bare, ours, heavy = measure()
    ratio = ours / bare
    print(f"first window: bare {bare:.0f} ms, ours {ours:.0f} ms, ratio {ratio:.2f} (goal {GOAL})")
    print(f"loaded too early: {', '.join(heavy) or 'nothing'}")
    return 0 if ratio <= GOAL and not heavy else 1


if __name__ == "__main__":
    sys.exit(main())
