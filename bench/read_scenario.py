"""Reading, checking and indexing a scenario of 3,000 injects, against what CSafeLoader takes only to parse it.

tweego, a compiled program for branching stories, took 454 ms as a whole process for the same graph where CSafeLoader took
1,557 (measured side by side): the whole `check` may take that share of CSafeLoader's time, wherever tweego cannot be had.

`python -m bench.read_scenario`; also one of the measurements of `make bench`.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from tabletop.storage import scenario_reader, yaml_reader
from tabletop.storage.loaded import Loaded, Unreadable

SCENARIO_GOAL = 0.25  # of CSafeLoader's time, in the same run
GROWTH_GOAL = 11.0  # ten times the injects
PROCESS_GOAL = 454 / 1557  # tweego's whole process, of CSafeLoader's time
ROUNDS = 5
MAIN = Path(__file__).resolve().parent.parent / "main.py"

_WORDS = "Some accounts were changed overnight and the dangerous-goods stack list will not open. "

_HEAD = """\
format: tabletop-scenario/1
id: large
language: en
title: Large
setting: {port: Port of Almar}
facts: {declared: false, isolation: none}
agencies: [TERM, CUST, POL, {type: SHIP, role: simulated}]
objectives: [{id: O1, text: Clarify who leads}]
modules: [{id: M1, title: Detection}]
start: I00001
injects:
"""

_DECISION = """\
    decision:
      question: Fault or incident?
      options:
        - {{id: a, text: Treat it as a fault, consequence: "{words}", set: {{declared: false}}, next: {one}}}
        - {{id: b, text: Declare it, consequence: "{words}", set: {{declared: true}}, next: {two}, when: isolation == "none"}}
        - {{id: c, text: Wait for the report, consequence: "{words}", next: {three}}}
"""

_NEXT = """\
    next:
      - {{when: isolation == "full", to: {two}}}
      - {{to: {one}}}
"""

_INJECT = """\
  - id: {id}
    module: M1
    kind: situation
    mode: round
    time: "Monday 06:45"
    channel: phone
    from: "Help desk, {{port}}"
    to: [TERM, CUST, POL]
    title: Changed accounts
    text: |
      {words}{words}{words}
    read_aloud: "{words}"
    notes: |
      {words}{words}

      {words}{words}
    hints: ["{words}", "{words}"]
    red_flags: [Nobody mentions the fire service]
    role_player: [{{as: SHIP, line: "{words}"}}]
    questions:
      - {{id: Q1, strand: PR, to: [TERM], text: "{words}"}}
      - {{id: Q2, strand: RF, to: [CUST], text: "{words}"}}
      - {{id: Q3, strand: CC, text: "{words}"}}
    expected:
      - {{id: E1, responsible: TERM, text: "{words}", channel: phone, within: 30 min, references: [ISPS-A17]}}
      - {{id: E2, responsible: CUST, text: "{words}"}}
    objectives: [O1]
    references: [MCYB.DE, GP4.2.1.1]
    phase: detect
"""


def large(injects: int) -> bytes:
    """A valid scenario, about 2.6 kB an inject."""

    def name(number: int) -> str:
        return f"I{number:05}" if number <= injects else "END"

    parts = [_HEAD]
    for number in range(1, injects + 1):
        parts.append(_INJECT.format(id=name(number), words=_WORDS))
        way = _DECISION if number % 2 else _NEXT
        parts.append(way.format(words=_WORDS, one=name(number + 1), two=name(number + 2), three=name(number + 3)))
    return "".join(parts).encode()


def read(data: bytes) -> Loaded:
    loaded = scenario_reader.assemble({"scenario.yaml": data}, _no_media, str)
    assert loaded.playable, loaded.faults[:3]
    return loaded


def _no_media(name: str) -> bytes:
    raise Unreadable(f"file-missing: {name}")


def seconds(work: Callable[[], object]) -> float:
    """The processor time `work` takes, which other programs do not lengthen; throwing its result away is not counted."""
    before = time.process_time()
    made = work()
    spent = time.process_time() - before
    del made
    return spent


def checking(folder: str) -> float:
    """The processor seconds of a whole `check` of the scenario in `folder`, from its start to its end."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(Path(folder, "compiled"))  # compiled once, as on any machine
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, MAIN, "check", folder], check=True, stdout=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Prints what was measured against each goal; 1 when one is missed."""
    small, big = large(300), large(3_000)
    read(small)  # imports are not what is measured
    ours, only_yaml, peer, few, whole = [], [], [], [], []
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "scenario.yaml").write_bytes(big)
        checking(folder)  # nor is compiling
        for _ in range(ROUNDS):
            ours.append(seconds(lambda: read(big)))
            only_yaml.append(seconds(lambda: yaml_reader.read(big)))
            peer.append(seconds(lambda: yaml.load(big, Loader=yaml.CSafeLoader)))  # noqa: TID251 # the peer
            few.append(seconds(lambda: read(small)))
            whole.append(checking(folder))
    mine, theirs, tenth = statistics.median(ours), statistics.median(peer), statistics.median(few)
    ratio, growth, process = mine / theirs, mine / tenth, statistics.median(whole) / theirs
    print(
        f"read, check and index 3,000 injects ({len(big) / 1e6:.1f} MB): {mine * 1000:.0f} ms; the YAML alone "
        f"{statistics.median(only_yaml) * 1000:.0f} ms; CSafeLoader's parse alone {theirs * 1000:.0f} ms"
    )
    print(f"  ratio {ratio:.2f}, goal at most {SCENARIO_GOAL}")
    print(f"  300 to 3,000 injects: {growth:.1f} times the time, goal at most {GROWTH_GOAL}")
    print(f"  the whole process of `check`: {process:.2f} of CSafeLoader's time, goal at most {PROCESS_GOAL:.2f} (tweego's)")
    return int(ratio > SCENARIO_GOAL or growth > GROWTH_GOAL or process > PROCESS_GOAL)


if __name__ == "__main__":
    sys.exit(main())
