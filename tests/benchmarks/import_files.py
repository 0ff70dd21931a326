"""Files to time imports with: wire copy, pages with all the furniture of a news site, papers of many pages."""

import json
import random

from unit.readers.pdf.drawing import drawn

_WORDS = "harbour ferry minister council winter quay crews line boats lighthouse coal talks ports trade fares".split()  # noqa: SIM905 - reads as the list it is
_WORDS += [word + end for word in _WORDS for end in ("s", "ed", "ing", "er", "ly")]


def article(seed: int) -> str:
    """Wire copy of some 430 words."""
    body = "\n\n".join(_paragraph(seed, number) for number in range(7))
    return f"Quay report {seed}\n\nBy Ann Other\n\nPORT RUUN, March {seed % 28 + 1}, 2026 (QNA) -- {body}\n"


def web_page(seed: int) -> str:
    """A page of some 90 KB, of which the article is a twentieth."""
    links = "".join(
        f'<li class="nav-item"><a href="/section/{n}">Section {n} of the paper</a></li>' for n in range(120)
    )
    teasers = "".join(
        f'<div class="teaser"><a href="/story/{n}"><img src="/i/{n}.jpg" alt=""><h3>{_sentence(seed, n, 8)}</h3>'
        f"<p>{_sentence(seed, n + 500, 16)}</p></a></div>"
        for n in range(60)
    )
    day = f"2026-03-{seed % 28 + 1:02}"
    told = {
        "@type": "NewsArticle", "headline": f"Quay report {seed}", "datePublished": f"{day}T10:00:00Z",
        "author": {"@type": "Person", "name": "Ann Other"}, "publisher": {"@type": "Organization", "name": "Quay News"},
    }  # fmt: skip
    state = json.dumps({"articles": [{"id": n, "slug": f"story-{n}", "tags": ["a", "b"] * 5} for n in range(250)]})
    body = "".join(f"<p>{_paragraph(seed, number)}</p>" for number in range(14))
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Quay report {seed} | Quay News</title>"
        f"<script type='application/ld+json'>{json.dumps(told)}</script><script>window.state = {state};</script></head>"
        f"<body><nav><ul>{links}</ul></nav><main><article><h1>Quay report {seed}</h1><p class='byline'>By Ann Other</p>"
        f"{body}</article></main><aside>{teasers}</aside><footer><ul>{links}</ul></footer></body></html>"
    )


def paper(seed: int, pages: int = 20) -> bytes:
    """A PDF of so many pages of 45 lines."""
    return drawn(*([_sentence(seed, 45 * page + line, 11) for line in range(45)] for page in range(pages)), size=9)


def _paragraph(seed: int, number: int) -> str:
    return _sentence(seed, number, 60)


def _sentence(seed: int, number: int, words: int) -> str:
    chosen = random.Random(1000 * seed + number)  # noqa: S311 - no secret
    return " ".join(chosen.choices(_WORDS, k=words)).capitalize() + "."
