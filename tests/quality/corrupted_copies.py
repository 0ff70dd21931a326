"""Reads damaged copies of our own corpus in the reading process and counts what becomes of them.

``python tests/quality/corrupted_copies.py --count 10000 --seed 1`` prints each copy that ends a process, shows a fault
of ours, or gives a text with characters that none may hold, then the sums and the slowest copy. A few hundred of them
are a test (``tests/unit/readers/hostile/test_hostile.py``).
"""

# ruff: noqa: T201 - a script that prints

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from briefwright.readers.isolation import IsolatedReader
from unit.readers.hostile.corrupted import corrupted, outcome


def main() -> int:
    """Read many and say what became of them; 1 where one is bad."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--count", type=int, default=1000)
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    results: Counter[str] = Counter()
    slowest = (0.0, "")
    with IsolatedReader() as reader:
        for number, (name, data) in enumerate(corrupted(options.count, options.seed)):
            start = time.perf_counter()
            result = outcome(reader, name, data)
            slowest = max(slowest, (time.perf_counter() - start, f"{number} {name}"))
            results[result] += 1
            if result not in ("read", "refused"):
                print(number, name, result)
    print(results.most_common(20), f"slowest {slowest[0]:.1f} s: {slowest[1]}")
    return int(bool(set(results) - {"read", "refused"}))


if __name__ == "__main__":
    sys.exit(main())
