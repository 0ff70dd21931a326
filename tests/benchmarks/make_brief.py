"""Makes a large brief of invented words as JSON, the same for the same figures, for this program and its peers.

usage: python tests/benchmarks/make_brief.py OUT.json [--sections 10] [--passages 1000] [--words 60] [--sources 300]
       [--korean 0.0] [--seed 7]

The JSON: ``{title, classification, lang, date, sources: [{id, title, container, authors, date, url, sha256}],
sections: [{heading, passages: [{id, lang, text, cite: {source, locator}}]}]}``.
"""

import argparse
import hashlib
import json
import random
from pathlib import Path
from typing import Any

ENGLISH = """
the harbour board said on monday that work at the northern breakwater would resume in spring after storms
delayed two caissons and a contractor named late drawings as the cause while councillors asked who answers for
the cost of dredging pilots tugs and a second survey the ministry declined to give figures but confirmed talks
with the yard in ulsan fishermen reported silt at the mouth of the channel insurers raised premiums for deep
draught vessels and the union warned of night shifts without rest a spokesman called the timetable ambitious
yet possible if weather holds
"""
KOREAN = """
항만 공사는 월요일에 북쪽 방파제 작업이 봄에 다시 시작된다고 밝혔다 시공사는 늦은 도면을 이유로
들었고 의원들은 비용을 누가 부담하는지 물었다 어민들은 수로 입구에 흙이 쌓였다고 말했으며
조선소와의 협의는 계속되고 있다
"""
HEADINGS = (
    "Opening date",
    "Cost",
    "Contractor",
    "Ulsan yard",
    "Dredging",
    "Insurance",
    "Pilots",
    "Labour",
    "Law",
    "Next",
)
OUTLETS = ("Lindenport Courier", "Harbour Times", "Ulsan Ilbo", "Coastal Wire", "The Breakwater", "Pilot & Tug")
NAMES = ("Ashdown", "Kim", "Okafor", "Lindqvist", "Tanaka", "Moreau")


def words(rng: random.Random, vocabulary: str, count: int) -> str:
    """Sentences of together ``count`` words."""
    known = vocabulary.split()
    out: list[str] = []
    while len(out) < count:
        row = [rng.choice(known) for _ in range(min(count - len(out), rng.randint(8, 22)))]
        row[0] = row[0][:1].upper() + row[0][1:]
        row[-1] += "."
        out += row
    return " ".join(out)


def make(
    sections: int = 10, passages: int = 1000, length: int = 60, sources: int = 300, korean: float = 0.0, seed: int = 7
) -> dict[str, Any]:
    """The brief; ``length`` is the mean number of words of a passage, ``korean`` the share of Korean ones."""
    rng = random.Random(seed)  # noqa: S311 - sentences, not secrets
    return {
        "title": "Harbour brief",
        "classification": "TLP:AMBER",
        "lang": "en-US",
        "date": "2031-11-07",
        "sources": [_source(rng, number) for number in range(sources)],
        "sections": [
            {
                "heading": HEADINGS[row % len(HEADINGS)] + (f" {row}" if row >= len(HEADINGS) else ""),
                "passages": [
                    _passage(rng, row * (passages // sections) + number, length, sources, korean)
                    for number in range(passages // sections)
                ],
            }
            for row in range(sections)
        ],
    }


def _source(rng: random.Random, number: int) -> dict[str, Any]:
    title = words(rng, ENGLISH, 9).rstrip(".")
    return {
        "id": f"src{number:04}",
        "title": title,
        "container": rng.choice(OUTLETS),
        "authors": [f"{rng.choice(NAMES)}, {rng.choice('ABCDEJMS')}."],
        "date": [2031, rng.randint(1, 12), rng.randint(1, 28)],
        "url": f"https://news.example.org/{number:04}/story?id={number}&x=1",
        "sha256": hashlib.sha256(title.encode()).hexdigest(),
    }


def _passage(rng: random.Random, number: int, length: int, sources: int, korean: float) -> dict[str, Any]:
    in_korean = rng.random() < korean
    text = words(rng, KOREAN if in_korean else ENGLISH, rng.randint(length - 15, length + 15))
    cite = {"source": f"src{rng.randrange(sources):04}", "locator": f"para. {rng.randint(1, 30)}"}
    return {"id": f"p{number:05}", "lang": "ko" if in_korean else "en", "text": text, "cite": cite}


def main() -> None:
    """Write one brief."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    for name, value in (("sections", 10), ("passages", 1000), ("words", 60), ("sources", 300), ("seed", 7)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--korean", type=float, default=0.0)
    asked = parser.parse_args()
    brief = make(asked.sections, asked.passages, asked.words, asked.sources, asked.korean, asked.seed)
    asked.out.write_text(json.dumps(brief, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
