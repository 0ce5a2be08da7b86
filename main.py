"""The command line, which wires the program together; Qt is imported only when a window is wanted."""

import argparse
import gettext
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from tabletop import __version__
from tabletop.clock import SystemClock
from tabletop.errors import BadInput, TabletopError
from tabletop.i18n import LOCALE, Translator, arguments, available, translator
from tabletop.i18n.asking import has_display, wanted_language, window_language
from tabletop.i18n.printing import complain, leave, write, write_json
from tabletop.ids import RandomIds
from tabletop.messages import Message, message

# Imports inside the functions below keep each command, and the first window, from waiting for the libraries of the others.

SAMPLE = Path(__file__).resolve().parent / "scenarios" / "port-cyber"
COMMANDS = ("check", "routes", "translations", "rehearse", "export", "pack", "import", "verify", "schema", "catalogue")


def made_by(module: str) -> Callable[[Any], bytes]:
    return lambda made: import_module(module).render(made)


EXPORTS: Mapping[str, Callable[[Any], bytes]] = {"pdf": made_by("exports.pdf"), "json": made_by("exports.data")}
PACK: Mapping[str, Callable[[Any], bytes]] = {"pack": made_by("exports.print_pack"), "msel": made_by("exports.msel")}


def check(asked: argparse.Namespace, speak: Translator) -> int:
    from tabletop.storage import catalogue_folder, scenario_folder

    known = catalogue_folder.known(catalogue_folder.home())
    faults = (*known.faults, *scenario_folder.check(asked.path, asked.lang or "", known.references, asked.kept))
    told = [{**asdict(fault), "message": speak.message(fault.message)} for fault in faults]
    if asked.json:
        write_json(told)
    else:
        for fault in told:
            write("{file}:{line}:{column}: {severity}: {message} [{code}]".format(**fault))
        complain(speak.message(message("cli.content-policy")))
    return 1 if any(fault["severity"] == "error" for fault in told) else 0


def routes(asked: argparse.Namespace, speak: Translator) -> int:
    from tabletop.scenario import routes as every, routes_told
    from tabletop.storage import catalogue_folder, scenario_folder

    found = scenario_folder.find([asked.scenario])
    if len(found) != 1:
        raise BadInput(message("routes.no-scenario", folder=asked.scenario.name or str(asked.scenario)))
    scenario = scenario_folder.load(found[0]).scenario
    if scenario is None:
        raise BadInput(message("scenario.not-playable"))
    net = every.net_of(scenario, asked.factor, asked.agencies)
    known = every.routes(net, catalogue_folder.known(catalogue_folder.home()).uncounted)
    if known is None:
        complain(speak.message(message("routes.none")))
        return 1
    for line in routes_told.told(net, known, speak.language, asked.end_by):
        write(speak.message(line))
    return 0


def rehearse(asked: argparse.Namespace, speak: Translator) -> int:
    from tabletop import rehearsal

    heard = rehearsal.Heard(
        saved=(lambda n: write(f"saved {n}")) if asked.follow else lambda _: None,
        problem=lambda number, why: write(speak.message(message("cli.line", number=number, sentence=speak.message(why)))),
        doubt=lambda number, why: complain(speak.message(message("cli.line", number=number, sentence=speak.message(why)))),
        made=lambda path: write(str(path)),
    )
    exports = {f"report.{kind}": render for kind, render in EXPORTS.items()}
    problems = rehearsal.rehearse(
        asked.scenario, asked.script, asked.out, speak.language, exports, SystemClock(), RandomIds(), heard
    )
    if problems:
        complain(speak.message(message("cli.lines-not-played", n=problems)))
    return 1 if problems else 0


def export(asked: argparse.Namespace, speak: Translator) -> int:
    from tabletop import workspace

    sheet = asked.to.suffix.lower() == ".xlsx"
    if sheet and asked.exercise.is_dir():
        book, notices = workspace.msel(asked.exercise, asked.lang or "")
        workspace.export(book, made_by("exports.msel"), asked.to)
        for notice in notices:
            complain(speak.message(notice))
        write(str(asked.to))
        return 0
    with workspace.open_exercise(asked.exercise, SystemClock(), RandomIds(), write=False) as exercise:
        for notice in exercise.notices:
            complain(speak.message(notice))
        state = exercise.desk.state
        spoken = state.basics.languages[0] if state.basics is not None else speak.language
        language, scenarios = asked.lang or translator(spoken).language, exercise.desk.scenarios
        if sheet:
            workspace.export(workspace.msel_played(state, scenarios, language), made_by("exports.msel"), asked.to)
        else:
            told = workspace.report(state, scenarios, language, len(exercise.findings))
            workspace.export(told, EXPORTS[asked.to.suffix.lower().removeprefix(".")], asked.to)
        write(str(asked.to))
        return 1 if exercise.findings else 0


def pack(asked: argparse.Namespace, speak: Translator) -> int:
    from tabletop import packing, workspace

    with workspace.open_exercise(asked.exercise, SystemClock(), RandomIds(), write=False) as exercise:
        names = exercise.people() if asked.names else None
        wanted = packing.pack(exercise.desk.state, exercise.desk.scenarios, asked.lang or "", names)
        packing.write(wanted, asked.out, PACK, exercise.media, lambda path: write(str(path)))
        for notice in exercise.notices:
            complain(speak.message(notice))
        return 1 if exercise.findings else 0


def import_msel(asked: argparse.Namespace, speak: Translator) -> int:
    from tabletop import workspace

    made = workspace.import_msel(asked.file, asked.out, speak.language)
    for line in made.printed(speak):
        write(line)
    return 0 if made.scenario is not None else 1


def verify(asked: argparse.Namespace, speak: Translator) -> int:
    from tabletop.storage.verify import verify as verified

    findings = verified(asked.exercise)
    for finding in findings:
        write(speak.message(finding.message))
    if not findings:
        write(speak.message(message("cli.whole", file=asked.exercise.name)))
    return 1 if findings else 0


def translations(asked: argparse.Namespace, speak: Translator) -> int:
    from tabletop.scenario.faults import render
    from tabletop.storage.translations import refresh

    made = refresh(asked.scenario, asked.language, accept=asked.accept)
    for fault in made.faults:
        complain(render(fault, speak))
    if made.faults:
        return 1
    for id, parts in (("cli.translation-missing", made.missing), ("cli.translation-stale", made.stale)):
        for part, texts in parts.items():
            write(speak.message(message(id, part=part, texts=", ".join(texts))))
    total, missing, stale = made.counts
    write(speak.message(message("cli.translated", file=str(made.file), done=total - missing, total=total, stale=stale)))
    return 0


def schema(asked: argparse.Namespace, _speak: Translator) -> int:
    from tabletop.storage import question_sets, scenario_schema

    write_json(question_sets.schema() if asked.questions else scenario_schema.schema())
    return 0


def catalogue(asked: argparse.Namespace, speak: Translator) -> int:
    from tabletop.scenario.faults import render
    from tabletop.storage import catalogue_folder

    for pack in filter(None, (asked.off, asked.on)):
        catalogue_folder.switch(catalogue_folder.home(), pack, pack is asked.on)
    answer = catalogue_folder.answer(catalogue_folder.home(), asked.words, asked.add, speak.language)
    for fault in answer.faults:
        complain(render(fault, speak))
    for line in answer.lines:
        write(speak.message(line))
    return 1 if answer.faults else 0


def window(asked: argparse.Namespace, speak: Translator) -> int:
    if asked.file is not None and not asked.file.exists():
        complain(speak.message(message("storage.missing", file=asked.file.name)))
        return 1
    if not has_display(sys.platform, os.environ):
        return without_display(asked, speak)
    from tabletop.storage import instance
    from tabletop.storage.settings import home, read_settings

    data = home()
    only = instance.claim(data)
    if only is None:
        instance.ask(data, asked.file)
        write(speak.message(message("cli.handed-over")))
        return 0
    from ui.app import main as open_window

    settings = read_settings(data)
    chosen = {**settings, "language": window_language(asked.lang, settings.get("language"), asked.wanted)}
    return open_window(asked.file, {**EXPORTS, **PACK, "key-card": made_by("exports.key_card")}, data, chosen, only.wishes)


def without_display(asked: argparse.Namespace, speak: Translator) -> int:
    """What a machine without a screen can show of the program: the sample, played into a folder of its own."""
    if asked.file is not None:
        complain(speak.message(message("cli.no-display-file", file=asked.file.name)))
        return 1
    write(speak.message(message("cli.no-display")))
    tries = (Path.cwd() / "out" / f"rehearsal-{n}" for n in range(1, 10_000))
    asked.out = next(folder for folder in tries if not folder.exists())
    asked.scenario, asked.script, asked.follow = SAMPLE, None, False
    code = rehearse(asked, speak)
    write(speak.message(message("cli.report-is", file=str(asked.out / "report.pdf"))))
    return code


def parser(speak: Translator) -> argparse.ArgumentParser:
    """Every command and option, described in the language of `speak`."""

    def words(id: str) -> str:
        return speak.message(Message(id)).replace("%", "%%")

    def command(name: str, id: str, run: Callable[[argparse.Namespace, Translator], int]) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words(id), description=words(id), allow_abbrev=False)
        made.set_defaults(run=run)
        return made

    code = arguments.code_of_language(words("cli.language-code"))
    target = arguments.file_ending_in((*EXPORTS, "xlsx"), words("cli.export-ending"))
    number = partial(arguments.number, sentence=words("routes.wants-number"))

    def language(to: argparse.ArgumentParser, id: str, *, any_language: bool = False) -> None:
        choices = None if any_language else available()
        kind, default = code if any_language else str, None if to is top else argparse.SUPPRESS
        to.add_argument("--lang", metavar="LANG", choices=choices, type=kind, default=default, help=words(id))

    top = argparse.ArgumentParser(
        prog="main.py", usage=words("cli.usage"), description=words("cli.about"), epilog=words("cli.epilog"), allow_abbrev=False
    )
    top.add_argument("--version", action="version", version=f"Tabletop {__version__}")
    language(top, "cli.lang")
    commands = top.add_subparsers(metavar="COMMAND", dest="command", prog="main.py")

    checking = command("check", "cli.check", check)
    checking.add_argument("path", metavar="PATH", nargs="+", type=Path, help=words("cli.check-path"))
    language(checking, "cli.check-lang", any_language=True)
    checking.add_argument("--json", action="store_true", help=words("cli.check-json"))

    counting = command("routes", "routes.command", routes)
    counting.add_argument("scenario", metavar="SCENARIO", type=Path, help=words("routes.scenario"))
    counting.add_argument("--agencies", metavar="N", type=number(int), help=words("routes.agencies"))
    counting.add_argument("--factor", metavar="FACTOR", type=number(float), default=1.0, help=words("routes.factor"))
    counting.add_argument("--end-by", metavar="MINUTES", type=number(float), help=words("routes.end-by-option"))
    language(counting, "cli.lang")

    playing = command("rehearse", "cli.rehearse", rehearse)
    playing.add_argument("scenario", metavar="SCENARIO", type=Path, help=words("cli.rehearse-scenario"))
    playing.add_argument("--script", metavar="FILE.jsonl", type=Path, help=words("cli.rehearse-script"))
    language(playing, "cli.rehearse-lang")
    playing.add_argument("--follow", action="store_true", help=words("cli.rehearse-follow"))
    playing.add_argument("--out", metavar="DIR", type=Path, required=True, help=words("cli.rehearse-out"))

    exporting = command("export", "cli.export", export)
    exporting.add_argument("exercise", metavar="EXERCISE", type=Path, help=words("msel.cli.export-what"))
    exporting.add_argument("--to", metavar="FILE", type=target, required=True, help=words("cli.export-to"))
    language(exporting, "cli.export-lang")

    packing = command("pack", "pack.cli.pack", pack)
    packing.add_argument("exercise", metavar="EXERCISE", type=Path, help=words("cli.exercise"))
    packing.add_argument("--out", metavar="DIR", type=Path, required=True, help=words("pack.cli.out"))
    packing.add_argument("--names", action="store_true", help=words("pack.cli.names"))
    language(packing, "pack.cli.lang")

    importing = command("import", "msel.cli.import", import_msel)
    importing.add_argument("file", metavar="FILE", type=Path, help=words("msel.cli.import-file"))
    importing.add_argument("--out", metavar="DIR", type=Path, required=True, help=words("msel.cli.import-out"))
    language(importing, "cli.lang")

    verifying = command("verify", "cli.verify", verify)
    verifying.add_argument("exercise", metavar="EXERCISE", type=Path, help=words("cli.exercise"))
    language(verifying, "cli.lang")

    translating = command("translations", "cli.translations", translations)
    translating.add_argument("scenario", metavar="SCENARIO", type=Path, help=words("cli.rehearse-scenario"))
    translating.add_argument("language", metavar="LANG", type=code, help=words("cli.translations-language"))
    translating.add_argument("--accept", action="store_true", help=words("cli.translations-accept"))
    language(translating, "cli.lang")

    describing = command("schema", "cli.schema", schema)
    describing.add_argument("--questions", action="store_true", help=words("cli.schema-questions"))
    language(describing, "cli.lang")

    looking = command("catalogue", "catalogue.command", catalogue)
    looking.add_argument("words", metavar="WORD", nargs="*", default=[], help=words("catalogue.words"))
    looking.add_argument("--add", metavar="FILE.yaml", type=Path, help=words("catalogue.add"))
    looking.add_argument("--off", metavar="PACK", help=words("catalogue.off"))
    looking.add_argument("--on", metavar="PACK", help=words("catalogue.on"))
    language(looking, "cli.lang")
    return top


def window_parser(speak: Translator) -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="main.py", usage=speak.message(Message("cli.usage")), allow_abbrev=False)
    made.add_argument("file", metavar="FILE", nargs="?", type=Path)
    made.add_argument("--lang", choices=available())
    made.set_defaults(run=window)
    return made


def main(arguments: Sequence[str], kept: list[Any] | None = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    wanted = wanted_language(arguments, os.environ)
    speak = translator(wanted)
    os.environ["LANGUAGE"] = speak.language
    gettext.bindtextdomain("cli", LOCALE)  # argparse asks gettext for its own words
    gettext.textdomain("cli")
    words = [word for before, word in zip(("", *arguments), arguments, strict=False) if word[:1] != "-" and before != "--lang"]
    everything = any(word in ("-h", "--help", "--version") for word in arguments) or (words and words[0] in COMMANDS)
    made = parser(speak) if everything else window_parser(speak)
    asked = made.parse_args(arguments, argparse.Namespace(wanted=wanted, kept=kept))
    try:
        run: Callable[[argparse.Namespace, Translator], int] = asked.run
        return run(asked, speak)
    except TabletopError as error:
        complain(speak.message(error.message))
    except BrokenPipeError:  # whoever read the output has gone
        sys.stdout = None  # so that the interpreter does not flush it at exit
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 -- the last one to hear of it: a sentence, and the trace in the log
        complain(speak.message(unexpected(error)))
    return 1


def unexpected(error: Exception) -> Message:
    from tabletop.storage.fault_log import log_fault
    from tabletop.storage.library import home

    return message("cli.unexpected", log=str(log_fault(error, home(), SystemClock().now())))


if __name__ == "__main__":
    leave(main(sys.argv[1:], read := list[Any]()), at_once=bool({*COMMANDS} & {*sys.argv}))  # with what it has read
