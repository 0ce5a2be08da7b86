"""Every measurement, each in a process of its own so that none warms up another: `python -m bench [NAME…]`."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
FIRST = "first_window"  # what a person waits for first


def names() -> list[str]:
    found = [path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_")]
    return sorted(found, key=lambda name: (name != FIRST, name))


def main(asked: list[str]) -> int:
    """Prints what each measured; 1 when one of them missed its goal."""
    missed = []
    for name in asked or names():
        print(f"-- {name}", flush=True)
        if subprocess.run([sys.executable, "-m", f"bench.{name}"], cwd=HERE.parent, check=False).returncode:
            missed.append(name)
    if missed:
        print(f"goals missed: {', '.join(missed)}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
