"""Cites every item of a folder of fixtures in every installed style: nothing may raise, no style may be refused.

usage: python tests/quality/csl_all_styles.py DIR [--items 8] [--seed 1] [--only GLOB]

Each style gets its own sample of items, each cited alone (first, ibid) and then all in one document. Prints what raised
and the slowest style to compile.
"""

import argparse
import random
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from briefwright.citing.csl.context import Cite
from briefwright.citing.csl.nodes import Style
from briefwright.citing.csl.processor import Citation, Processor
from briefwright.citing.styles import StyleShelf
from quality.csl_suite import load


def fixture_items(folder: Path) -> dict[str, dict[str, Any]]:
    """The items of all fixtures, under keys of their own."""
    items: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.glob("*.txt")):
        for place, item in enumerate(load(path)["input"]):
            key = f"{path.stem}-{place}"
            items[key] = {**item, "id": key}
    return items


def cite_all(style: Style, items: dict[str, dict[str, Any]], ids: list[str]) -> None:
    """Cites items alone and together."""
    for one in ids:
        alone = Processor(style, items.__getitem__)
        alone.arrange([Citation("a", (Cite(one, locator="12-15"),), 1), Citation("b", (Cite(one),), 2)])
        alone.bibliography()
    together = Processor(style, items.__getitem__)
    together.arrange(
        [Citation(one, tuple(map(Cite, ids[place : place + 3])), place + 1) for place, one in enumerate(ids)]
    )
    together.bibliography()


def main() -> int:
    """Command line; the number of styles that failed is the exit code's concern: 0 for none."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--items", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="*")
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - a sample to be had again
    shelf = StyleShelf()
    items = fixture_items(options.folder)
    keys = sorted(items)
    failed, slowest, count = 0, (0.0, ""), 0
    for path in sorted(shelf.folder.glob(f"{options.only}.csl")):
        count += 1
        start = time.perf_counter()
        try:
            style = shelf.compile(path.stem)
            slowest = max(slowest, (time.perf_counter() - start, path.stem))
            cite_all(style, items, chance.sample(keys, min(options.items, len(keys))))
        except Exception:  # noqa: BLE001 - whatever goes wrong is what we are looking for
            failed += 1
            sys.stdout.write(f"{path.stem}\n{traceback.format_exc()}\n")
    sys.stdout.write(f"{count} styles, {failed} failed; slowest to compile {slowest[1]}, {slowest[0] * 1000:.0f} ms\n")
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
