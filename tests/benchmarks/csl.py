"""Times the citation processor on a large document, with pandoc beside it where pypandoc is installed.

usage: python tests/benchmarks/csl.py [STYLE …]      (default: Chicago notes, APA, IEEE)

300 items, 1,000 citations, one cite each. Printed per style, in milliseconds of processor time (this process and its
children, so that a busy machine does not count), with the time that passed in brackets: compiling the style, all notes
and the bibliography from nothing, one inserted note, one inserted note on an item not cited before; then pandoc's time
for the same document.
"""

import importlib
import importlib.util
import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from briefwright.citing.csl.context import Cite
from briefwright.citing.csl.processor import Citation, Processor
from briefwright.citing.styles import StyleShelf

ITEMS, CITATIONS = 300, 1000
STYLES = ("chicago-notes-bibliography", "apa", "ieee")
FAMILIES = ("Okafor", "Silva", "Novak", "Kim", "Lee", "Moreau", "Brandt", *(f"Harbour{n}" for n in range(80)))
GIVEN = ("Ada", "Rui", "Ivo", "Min-su", "Ji-hun", "Claire", "Hans")
TYPES = (*["article-newspaper"] * 6, "book", "report", "webpage", "chapter", "article-journal", "broadcast")


def items(chance: random.Random) -> dict[str, dict[str, Any]]:
    """Invented sources, most of them from newspapers."""
    return {
        str(number): {
            "id": str(number),
            "type": chance.choice(TYPES),
            "title": f'Report {number} on the "matter" of berths',
            "container-title": f"The Harbour Post {number % 17}",
            "author": [
                {"family": chance.choice(FAMILIES), "given": chance.choice(GIVEN)}
                for _ in range(chance.choice([1, 1, 1, 2, 3]))
            ],
            "issued": {"date-parts": [[2024, chance.randint(1, 12), chance.randint(1, 28)]]},
            "URL": f"https://example.org/{number}",
            "page": f"{number}-{number + 9}",
            "publisher": "Quay Press",
        }
        for number in range(ITEMS + 1)
    }


class Took(NamedTuple):
    """Milliseconds of work, and those that passed."""

    worked: float
    passed: float


def timed(step: Callable[[], Any]) -> tuple[Any, Took]:
    """What a step gives, and how long it took."""
    start, before = time.perf_counter(), _worked()
    result = step()
    return result, Took((_worked() - before) * 1000, (time.perf_counter() - start) * 1000)


def _worked() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def measure(name: str, shelf: StyleShelf) -> dict[str, Took]:
    """The figures of one style."""
    chance = random.Random(5)  # noqa: S311 - the same document every time
    data = items(chance)
    ids = [str(chance.randrange(ITEMS)) for _ in range(CITATIONS)]
    notes = [Citation(f"n{place}", (Cite(one),), place + 1) for place, one in enumerate(ids)]
    style, compiling = timed(lambda: shelf.compile(name))
    document = Processor(style, data.__getitem__)
    _texts, everything = timed(lambda: (document.arrange(notes), document.bibliography()))
    _texts, insert = timed(lambda: document.insert(Citation("x", (Cite(ids[0]),), 500), at=499))
    _texts, fresh = timed(lambda: document.insert(Citation("y", (Cite(str(ITEMS)),), 600), at=599))
    figures = {"compile": compiling, "all": everything, "insert": insert, "insert new item": fresh}
    pandoc = _pandoc(name, data, ids)
    return figures if pandoc is None else {**figures, "pandoc all": pandoc}


def _pandoc(name: str, data: dict[str, dict[str, Any]], ids: list[str]) -> Took | None:
    if importlib.util.find_spec("pypandoc") is None:
        return None
    pypandoc = importlib.import_module("pypandoc")
    with tempfile.TemporaryDirectory() as folder:
        bibliography = Path(folder, "items.json")
        bibliography.write_text(json.dumps([{**one, "id": f"i{one['id']}"} for one in data.values()]), encoding="utf-8")
        style = Path(folder, "style.csl")
        style.write_bytes(StyleShelf().file(name).read_bytes())
        text = "\n\n".join(f"Word [@i{one}]." for one in ids)
        options = ["--citeproc", f"--bibliography={bibliography}", f"--csl={style}"]
        return timed(lambda: pypandoc.convert_text(text, "plain", format="markdown", extra_args=options))[1]


def main() -> None:
    """Command line."""
    shelf = StyleShelf()
    for name in sys.argv[1:] or STYLES:
        figures = "  ".join(
            f"{label} {took.worked:.1f} ({took.passed:.0f})" for label, took in measure(name, shelf).items()
        )
        sys.stdout.write(f"{name}: {figures}\n")


if __name__ == "__main__":
    main()
