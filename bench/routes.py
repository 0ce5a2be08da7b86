"""All routes of a scenario of 3,000 injects, against what reading it takes; and loops so dense that nobody could list them.

`python -m bench.routes`; also one of the measurements of `make bench`.
"""

import gc
import statistics
import sys

from bench.read_scenario import large, read, seconds
from tabletop.localized import localized
from tabletop.scenario.model import END, Decision, Inject, Option, Scenario
from tabletop.scenario.routes import net_of, routes
from tabletop.scenario.routes_told import told

ROUTES_GOAL = 1.0  # of the time to read the same scenario, in the same run
GROWTH_GOAL = 20.0  # ten times the injects, and every whole number ten times as long
DENSE_GOAL = 3.0  # everything leads to everything, 600 injects: of the time to read 3,000
ROUNDS = 5
DENSE = 600


def all_of(scenario: Scenario) -> None:
    net = net_of(scenario)
    found = routes(net)
    assert found is not None
    list(told(net, found, "en", end_by=found.longest.minutes / 2))


def dense(count: int) -> Scenario:
    """Every inject leads to every inject and to the end."""
    text = localized({"en": "x"})
    ids = [f"I{number}" for number in range(count)]
    options = tuple(Option(f"o{place}", text, target) for place, target in enumerate([*ids, END]))
    injects = {id: Inject(id, text, text, decision=Decision(f"D{place}", text, options)) for place, id in enumerate(ids)}
    return Scenario("dense", "en", text, text, ids[0], injects)


def main() -> int:
    """Prints what was measured against each goal; 1 when one is missed."""
    big, few, knot = read(large(3_000)).scenario, read(large(300)).scenario, dense(DENSE)
    assert big is not None
    assert few is not None
    all_of(few)  # imports are not what is measured
    data = large(3_000)
    gc.freeze()  # nor is walking over what lies ready for the other measurements
    ours, tenth, loops, reading = (list[float]() for _ in range(4))
    for _ in range(ROUNDS):
        for taken, work in (
            (reading, lambda: read(data)),
            (ours, lambda: all_of(big)),
            (tenth, lambda: all_of(few)),
            (loops, lambda: all_of(knot)),
        ):
            gc.collect()  # what the one before left behind is not what is measured
            taken.append(seconds(work))
    known = routes(net_of(big))
    assert known is not None
    base, mine, small, wild = (statistics.median(each) for each in (reading, ours, tenth, loops))
    print(
        f"routes of 3,000 injects (2 to the power of {known.count.bit_length() - 1}): {mine * 1000:.0f} ms; "
        f"reading them {base * 1000:.0f} ms; {DENSE} injects in one knot {wild * 1000:.0f} ms"
    )
    ratio, growth, dense_ratio = mine / base, mine / small, wild / base
    print(f"  ratio {ratio:.2f}, goal at most {ROUTES_GOAL}")
    print(f"  300 to 3,000 injects: {growth:.1f} times the time, goal at most {GROWTH_GOAL}")
    print(f"  the knot: ratio {dense_ratio:.2f}, goal at most {DENSE_GOAL}")
    return int(ratio > ROUTES_GOAL or growth > GROWTH_GOAL or dense_ratio > DENSE_GOAL)


if __name__ == "__main__":
    sys.exit(main())
