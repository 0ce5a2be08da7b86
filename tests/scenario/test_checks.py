"""What the shape of a scenario does not tell."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tabletop.catalogue import agency_types
from tabletop.localized import Localized, localized
from tabletop.scenario import checks
from tabletop.scenario.checks_routes import led_to
from tabletop.scenario.faults import Fault, Severity, nearest, shown
from tabletop.scenario.graph import graph_of, traps
from tabletop.scenario.model import (
    END,
    AgencyRole,
    AgencySlot,
    Edge,
    ExpectedAction,
    Kind,
    Question,
    RoleLine,
    Scenario,
    Strand,
    Variant,
)
from tests.scenario.builders import Paths, deciding, en, inject, on_to, scenario

CATALOGUE = ("ISPS-A16", "OP3c")
TYPES = ("CUST", "TERM", "POL")


def told(given: Scenario, language: str = "") -> list[tuple[str, str]]:
    return [(fault.code, fault.file.lstrip(":")) for fault in checked(given, language)]


def checked(given: Scenario, language: str = "") -> Iterator[Fault]:
    return checks.faults(given, Paths(), CATALOGUE, TYPES, language)


def test_a_sound_scenario_has_no_faults() -> None:
    given = scenario(
        deciding("I1", {"b": {"declared": True}}, a="I2", b="I2"),
        inject("I2", next=(Edge("I3", "declared"), Edge("END")), to=("CUST",), objectives=("O1",)),
        inject("I3", to=("all",), module="M1", references=("OP3c",)),
        inject("R1", next=(), reserve=True),
        facts={"declared": False},
        agencies="CUST",
    )
    assert told(given) == []


def test_routes() -> None:
    assert told(scenario(inject("I1", next=on_to("I9")))) == [("unknown-target", "injects/I1/next/0/to")]
    assert told(replace(scenario(inject("I1")), start="I7")) == [("unknown-target", "start")]
    assert told(scenario(inject("I1"), inject("I2"))) == [("unreachable", "injects/I2")]
    assert told(scenario(inject("I1", next=on_to("I2")), inject("I2", next=()))) == [
        ("dead-end", "injects/I2"),
        ("no-ending", "start"),
    ]
    assert told(scenario(deciding("I1", a="I2", b="R1"), inject("I2"), inject("R1", next=(), reserve=True))) == [
        ("dead-end-reserve", "injects/R1")
    ]
    assert told(scenario(replace(deciding("I1", a="END"), next=(Edge("END"),)))) == [("next-and-decision", "injects/I1/next")]


def test_one_slip_in_a_way_on_is_told_once() -> None:
    chain = [inject(f"I0{n}", next=on_to(f"I0{n + 1}")) for n in range(1, 8)]
    assert told(scenario(*chain, inject("I08"))) == []
    cut = [replace(each, next=(Edge("I30"),)) if each.id == "I02" else each for each in chain]
    (slip,) = checked(scenario(*cut, inject("I08")))
    assert (slip.code, slip.file) == ("unknown-target", ":injects/I02/next/0/to")
    assert slip.message.values == {"name": "I30", "meant": "I03"}
    looped = scenario(*cut[:3], inject("I04", next=on_to("I03")), inject("R1", next=(), reserve=True))
    assert told(looped) == [("unknown-target", "injects/I02/next/0/to")]
    mended = [replace(each, next=(Edge("I03"),)) if each.id == "I02" else each for each in cut]
    assert told(scenario(*mended[:3], inject("I04", next=on_to("I03")))) == [("loop", "injects/I03"), ("no-ending", "start")]


def test_a_type_of_body_nobody_knows_is_answered_by_those_it_sounds_like() -> None:
    def answered(name: str) -> tuple[str, object]:
        given = scenario(inject("I1", to=(name,)), agencies=name)
        (fault,) = checks.faults(given, Paths(), CATALOGUE, agency_types(), "")
        assert (fault.code, fault.severity) == ("unlisted-agency", Severity.WARNING)
        return fault.message.id, fault.message.values.get("known")

    near = (
        "scenario.unlisted-agency-near",
        localized({"en": "NAVY (Navy and coast guard)", "es": "NAVY (Armada y guardacostas)"}),
    )
    assert answered("COAST") == answered("COASTGUARD") == answered("NAVYX") == near
    bomberos, airport = answered("BOMBEROS")[1], answered("AIRPORT")[1]
    assert isinstance(bomberos, Localized)
    assert bomberos.get("es") == "FIRE (Bomberos y materiales peligrosos)"
    assert isinstance(airport, Localized)
    assert airport.get("en") == "AVSEC (Civil aviation and airport security), JAITF (Joint airport task force)"
    assert answered("XQZ") == ("scenario.unlisted-agency", None)


def test_an_inject_after_a_reserve_one_is_reached() -> None:
    assert told(scenario(inject("I1"), inject("R1", next=on_to("I2"), reserve=True), inject("I2"))) == []


def test_loops() -> None:
    way_out = inject("I2", next=(Edge("I1", "f"), Edge("END")))
    left = scenario(deciding("I1", {"a": {"f": True}, "c": {"f": False}}, a="I2", b="I1", c="I2"), way_out, facts={"f": False})
    assert told(left) == []
    caught = scenario(deciding("I1", a="I2", b="END"), inject("I2", next=on_to("I3")), inject("I3", next=on_to("I2")))
    assert told(caught) == [("loop", "injects/I2")]
    assert next(checked(caught)).message.values == {"names": "I2, I3"}
    alone = scenario(deciding("I1", a="I2", b="END"), inject("I2", next=on_to("I2")))
    assert told(alone) == [("loop", "injects/I2")]


def test_ways_that_may_not_open() -> None:
    facts = {"f": False}
    first = deciding("I1", {"b": {"f": True}}, a="I2", b="I2")

    def then(*edges: Edge) -> list[tuple[str, str]]:
        return told(scenario(first, inject("I2", next=edges), facts=facts))

    assert then(Edge("END", "f")) == [("no-open-way", "injects/I2/next/0")]
    assert then(Edge("END", "f"), Edge("I1", "not f")) == []
    assert then(Edge("END"), Edge("END", "f")) == [("never-taken", "injects/I2/next/1")]
    shut = replace(deciding("I2", a="END", b="END"), id="I2")
    assert shut.decision is not None

    def closed(*conditions: str) -> list[tuple[str, str]]:
        assert shut.decision is not None
        options = tuple(replace(each, when=when) for each, when in zip(shut.decision.options, conditions, strict=True))
        return told(scenario(first, replace(shut, decision=replace(shut.decision, options=options)), facts=facts))

    assert closed("f", "f") == [("no-open-option", "injects/I2/decision/options")]
    assert closed("f", "not f") == []
    assert told(scenario(inject("I1", kind=Kind.DECISION))) == [("kind-decision", "injects/I1/kind")]


def test_agencies() -> None:
    ask = Question("Q1", Strand.RF, en("?"), ("POL",))
    act = ExpectedAction("E1", "TERM", en("!"))
    given = scenario(inject("I1", to=("CUST", "all"), questions=(ask,), expected=(act,)), agencies="CUST TERM POL")
    assert told(given) == []
    given = scenario(inject("I1", to=("CUSTO",), role_player=(RoleLine("SHIP", en("Hello")),)), agencies="CUST")
    assert told(given) == [
        ("unknown-agency", "injects/I1/to/0"),
        ("unknown-agency", "injects/I1/role_player/0/as"),
        ("unused-agency", "agencies/CUST"),
    ]
    silent = (AgencySlot("POL", AgencyRole.ADVISER), AgencySlot("CUST", AgencyRole.SIMULATED))
    assert told(replace(scenario(inject("I1")), agencies=silent)) == []
    assert told(scenario(inject("I1", to=("XYZ",)), agencies="XYZ")) == [("unlisted-agency", "agencies/XYZ")]


def test_names_that_stand_for_nothing() -> None:
    act = ExpectedAction("E1", "CUST", en("!"), references=("OP9",))
    given = scenario(
        inject("I1", module="M2", objectives=("O1", "O2"), references=("ISPS-A17",), expected=(act,)), agencies="CUST"
    )
    assert told(given) == [
        ("unknown-module", "injects/I1/module"),
        ("unknown-objective", "injects/I1/objectives/1"),
        ("unknown-reference", "injects/I1/references/0"),
        ("unknown-reference", "injects/I1/expected/E1/references/0"),
    ]


def test_conditions_are_read_wherever_they_stand() -> None:
    variant = Variant('n == "1"', en("Other"))
    given = scenario(
        inject("I1", next=(Edge("END", "n = 1"), Edge("END", "m"), Edge("END")), variants=(variant,)), facts={"n": 1}
    )
    assert [(fault.code, fault.file, fault.column) for fault in checked(given)] == [
        ("condition-types", ":injects/I1/variants/0/when", 6),
        ("condition-character", ":injects/I1/next/0/when", 3),
        ("unknown-fact", ":injects/I1/next/1/when", 1),
    ]
    assert [fault.message.id for fault in checked(given)][1] == "scenario.condition-equals"
    strange = scenario(inject("I1", next=(Edge("END", "n & 1"), Edge("END"))), facts={"n": 1})
    assert [fault.message.id for fault in checked(strange)] == ["scenario.condition-character"]


def test_wall_texts() -> None:
    long = inject("I1", title=en("t" * 61), text=en("w " * 121))
    assert told(scenario(long)) == [("long-title", "injects/I1/title"), ("long-text", "injects/I1/text")]
    assert told(scenario(inject("I1", title=en("t" * 60), text=en("w " * 120)))) == []
    assert told(scenario(inject("I1", text=Localized()))) == [("nothing-to-show", "injects/I1")]
    assert told(scenario(inject("I1", text=Localized(), kind=Kind.TASK))) == []
    for text in ("![x](y.png)", "see [here](http://x)", "<img src=x>"):
        assert told(scenario(inject("I1", text=en(text)))) == [("markup", "injects/I1/text")]
    assert told(scenario(inject("I1", text=en("a < b and b > c, [sic] (so)")))) == []


def test_placeholders() -> None:
    setting = {"port": en("Port of Almar")}
    fine = en("{port} {agency:CUST} {agency:CUST.acronym}")
    assert told(scenario(inject("I1", notes=fine, to=("CUST",)), setting=setting, agencies="CUST")) == []
    wrong = inject("I1", hints=(en("{prot} {agency:POL} {}"),))
    assert told(scenario(wrong, setting=setting)) == [
        ("unknown-placeholder", "injects/I1/hints/0"),
        ("unknown-agency", "injects/I1/hints/0"),
        ("unknown-placeholder", "injects/I1/hints/0"),
    ]
    both = Localized((("en", "{port}"), ("es", "{puerto}")))
    given = replace(scenario(inject("I1", title=both), setting=setting), languages=("en",))
    assert [fault.file for fault in checked(given)] == ["es:injects/I1/title"]


def test_translations() -> None:
    both = Localized((("en", "Gates"), ("es", "Puertas")))
    given = replace(scenario(inject("I1", title=both, time=en("06:45"))), title=both, synopsis=both, objectives=(), modules=())
    assert told(replace(given, languages=("en", "es"))) == [("missing-translation", "injects/I1/text")]
    assert told(given, "es") == [("no-translation", "language")]
    assert told(given, "en") == []
    assert all(fault.severity is Severity.WARNING for fault in checked(given, "fr"))


def test_the_graph_has_an_edge_a_way_on() -> None:
    graph = graph_of(
        scenario(
            deciding("I1", a="I2", b="I2"),
            inject("I2", next=(Edge("I3", "f"), Edge("END"))),
            inject("I3", next=on_to("I9")),
            inject("I4"),
        )
    )
    assert sorted(graph.edges(keys=True)) == [
        ("I1", "I2", "a"),
        ("I1", "I2", "b"),
        ("I2", "END", "next:2"),
        ("I2", "I3", "next:1"),
        ("I4", "END", "next"),
    ]
    assert graph.edges["I2", "I3", "next:1"]["when"] == "f"
    assert traps(graph) == []


def test_what_is_led_to() -> None:
    ways = {"I1": ["I2"], "I2": ["I3", END], "I3": ["I2"], "I4": [END]}
    assert led_to(ways, ["I2"]) == {"I2", "I3", END}
    assert led_to(ways, ["I4", "I1"]) == {"I1", "I2", "I3", "I4", END}
    assert led_to(ways, []) == set()


@pytest.mark.parametrize(
    ("word", "meant"),
    [("titel", "title"), ("ttile", "title"), ("TITLE", "title"), ("qqq", ""), ("", ""), ("x" * 100_000, "")],
)
def test_the_nearest_name(word: str, meant: str) -> None:
    assert nearest(word, ["title", "text"]) == meant


def test_what_is_shown_in_a_sentence_is_short_and_on_one_line() -> None:
    assert shown("a\n b\tc") == "a b c"
    assert shown("x" * 100) == "x" * 59 + "…"
