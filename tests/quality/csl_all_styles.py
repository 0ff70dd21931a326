"""Cites every item of a folder of fixtures in every installed style: nothing may raise, no style may be refused.

usage: python tests/quality/csl_all_styles.py DIR… [--items N] [--seed 1] [--only GLOB] [--part K/N]

A style is compiled once and given one document in which every item is cited first (with a locator), again (ibid), far
from there (subsequent) and in the list; items that fixtures share are taken once. All 750 items of the public suite
take about a second a style. ``--items`` takes a sample of that many, another one for each style; ``--part`` every Nth
style, for several runs beside one another. Prints what raised, with the item at fault, and the counts.
"""

import argparse
import json
import random
import sys
import time
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from briefwright.citing.csl.context import Cite
from briefwright.citing.csl.nodes import Style
from briefwright.citing.csl.processor import Citation, Processor
from briefwright.citing.styles import StyleShelf
from quality.csl_suite import load

Items = dict[str, dict[str, Any]]


class Count(NamedTuple):
    """What was rendered."""

    cites: int = 0
    entries: int = 0

    def __add__(self, other: object) -> "Count":
        """The two counts together."""
        if not isinstance(other, Count):
            return NotImplemented
        return Count(self.cites + other.cites, self.entries + other.entries)


def fixture_items(folders: Sequence[Path]) -> Items:
    """The items of all fixtures under keys of their own, each once."""
    items: Items = {}
    known: set[str] = set()
    for path in sorted(path for folder in folders for path in folder.glob("*.txt")):
        for place, item in enumerate(load(path)["input"]):
            content = json.dumps({**item, "id": ""}, sort_keys=True)
            if content not in known:
                known.add(content)
                key = f"{path.stem}-{place}"
                items[key] = {**item, "id": key}
    return items


def cite_all(style: Style, items: Mapping[str, dict[str, Any]], ids: Sequence[str]) -> Count:
    """Cites items first, ibid and subsequent in one document, by twos, and lists them."""
    made = Processor(style, items.__getitem__)
    first = [
        Citation(f"{one}-{again}", (Cite(one, locator="" if again else "12-15"),)) for one in ids for again in (0, 1)
    ]
    later = [Citation(f"{one}-2", tuple(map(Cite, ids[place : place + 2]))) for place, one in enumerate(ids)]
    notes = [Citation(one.id, one.cites, place) for place, one in enumerate([*first, *later], 1)]
    made.arrange([Citation(one.id, one.cites) for one in notes] if style.in_text else notes)
    for one in notes:
        made.runs(one.id)
    entries = made.bibliography()
    for entry in entries:
        entry.runs()
    made.bibliography_shape(entries)
    return Count(sum(len(one.cites) for one in notes), len(entries))


def faults(style: Style, items: Items, ids: Sequence[str]) -> list[str]:
    """The items that raise when they are alone, with the last lines of each report."""
    found = []
    for one in ids:
        try:
            cite_all(style, items, [one])
        except Exception:  # noqa: BLE001 - whatever goes wrong is what we are looking for
            found.append(f"{one}: {traceback.format_exc(limit=-2)}")
    return found


def main() -> int:
    """Command line; 0 if nothing raised."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--items", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="*")
    parser.add_argument("--part", default="1/1")
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - a sample to be had again
    shelf = StyleShelf()
    items = fixture_items(options.folders)
    keys = sorted(items)
    part, parts = map(int, options.part.split("/"))
    paths = sorted(shelf.folder.glob(f"{options.only}.csl"))[part - 1 :: parts]
    start, failed, slowest, total = time.perf_counter(), 0, (0.0, ""), Count()
    for path in paths:
        ids = chance.sample(keys, options.items) if 0 < options.items < len(keys) else keys
        began = time.perf_counter()
        try:
            style = shelf.compile(path.stem)
            slowest = max(slowest, (time.perf_counter() - began, path.stem))
        except Exception:  # noqa: BLE001 - see above
            failed += 1
            sys.stdout.write(f"{path.stem} does not compile\n{traceback.format_exc(limit=-2)}\n")
            continue
        try:
            total += cite_all(style, items, ids)
        except Exception:  # noqa: BLE001 - see above
            failed += 1
            alone = faults(style, items, ids) or [f"together only: {traceback.format_exc(limit=-2)}"]
            sys.stdout.write(f"{path.stem}\n" + "\n".join(alone) + "\n")
        sys.stdout.flush()
    sys.stdout.write(
        f"{len(paths)} styles, {len(items)} items: {total.cites} cites and {total.entries} entries in "
        f"{time.perf_counter() - start:.0f} s; {failed} styles failed; slowest to compile {slowest[1]}, "
        f"{slowest[0] * 1000:.0f} ms\n"
    )
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
