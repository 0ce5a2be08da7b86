"""`catalogue` as a person uses it."""

from pathlib import Path

from tests.cli.running import SAMPLE, Run
from tests.storage.test_catalogue_folder import PACK


def test_the_packs_are_listed_and_searched(run: Run) -> None:
    assert len(run("catalogue").out) == 11
    assert run("catalogue", "early", "notif").out == [
        "NOTIFCONV (Early notification): Nuclear accident notification convention, to be verified [cbrn]"
    ]
    done = run("catalogue", "xyzzy", "--lang", "es")
    assert (done.code, done.out) == (0, ["El catálogo no tiene nada con esas palabras."])


def test_a_national_pack_is_added_and_cited(run: Run, tmp_path: Path) -> None:
    pack = tmp_path / "pack.yaml"
    pack.write_text(PACK, encoding="utf-8")
    done = run("catalogue", "--add", pack)
    assert (done.code, done.err) == (0, [])
    assert done.out == ["The pack “tamarenia” is in the catalogue. Scenarios can refer to it now."]
    assert "TAM-CYB-5 (art. 5): Duty to report, to be verified [tamarenia]" in run("catalogue", "cybercrime").out
    citing = tmp_path / "citing.yaml"
    sample = (SAMPLE / "scenario.yaml").read_text(encoding="utf-8")
    citing.write_text(sample.replace("references: [", "references: [TAM-CYB-5, TAM-CYB-6, ", 1), encoding="utf-8")
    (unknown,) = (line for line in run("check", citing).out if "[unknown-reference" in line)
    assert "“TAM-CYB-6”" in unknown


def test_a_bad_pack_is_refused_with_its_place(run: Run, tmp_path: Path) -> None:
    pack = tmp_path / "pack.yaml"
    pack.write_text(PACK.replace("2026-10-01", "October"), encoding="utf-8")
    done = run("catalogue", "--add", pack)
    assert done.code == 1
    assert done.err[0].startswith(f"{pack}:6:8: error: “October” is not a day.")
    assert done.out == ["The pack was not added. Nothing was changed: mend the file and add it again."]
    assert len(run("catalogue").out) == 11


def test_a_pack_gone_bad_is_told_by_check(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "home" / "catalogue"
    folder.mkdir(parents=True)
    (folder / "x.yaml").write_text("nonsense", encoding="utf-8")
    done = run("check", SAMPLE)
    assert done.code == 1
    assert done.out[0].startswith(f"{folder / 'x.yaml'}:1:1: error: ")


def test_a_pack_is_switched_off_and_on_again(run: Run) -> None:
    before = run("routes", SAMPLE).out
    assert not run("check", SAMPLE).out
    listed = run("catalogue", "--off", "cyber").out
    assert [line.partition(":")[0] for line in listed if line.endswith("SWITCHED OFF")] == ["cyber"]
    assert run("catalogue", "MCYB.DE").out == ["The catalogue has nothing with these words."]
    cited = [line for line in before if "MCYB" in line or line.startswith("References (")]
    assert cited
    assert [line for line in run("routes", SAMPLE).out if "MCYB" in line or line in cited] == []
    assert not run("check", SAMPLE).out  # citing it is no fault
    assert not any(line.endswith("SWITCHED OFF") for line in run("catalogue", "--on", "cyber").out)
    assert run("routes", SAMPLE).out == before


def test_a_pack_that_is_not_there_cannot_be_switched_off(run: Run) -> None:
    done = run("catalogue", "--off", "cybre", "--lang", "es")
    assert (done.code, done.out) == (1, [])
    assert done.err == ["No existe el paquete «cybre». ¿Quiso decir «cyber»? No se cambió nada."]
