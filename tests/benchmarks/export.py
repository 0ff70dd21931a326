"""Exports a brief of ``make_brief.py`` with this program, for comparison with its peers.

usage: python -m tests.benchmarks.export BRIEF.json OUT.docx|.pdf|…    (from the top of the checkout)
       python tests/benchmarks/export.py BRIEF.json OUT.docx

As ``--own`` of ``peers_export.py``:  ``--own "own_docx=python -m tests.benchmarks.export {brief} {out}.docx"``.
Printed is ``INPROC`` and the seconds from the brief and its sources to the bytes: composing and writing, as the peers'
figures count theirs; imports and the reading of the JSON stand outside.
"""

import json
import sys
import time
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefwright.composing.compose import compose
from briefwright.model.brief import Brief, Item, ItemParagraph, Section, SourceUse
from briefwright.model.marking import marking_of
from briefwright.model.passage import CONTEXT, Passage
from briefwright.model.quotation import Quotation
from briefwright.model.source import CapturedField, Source, Span
from briefwright.model.template import Citation, SectionPlan, Template
from briefwright.writers import WRITERS
from briefwright.writers.options import PLAIN

CREATED = "2031-11-07T09:00:00Z"


def brief_of(made: dict[str, Any]) -> tuple[Brief, dict[str, Source]]:
    """The brief and its sources: each source's text is what the passages quote of it, a paragraph each."""
    texts: dict[str, list[str]] = {row["id"]: [row["title"]] for row in made["sources"]}
    places: dict[str, tuple[str, int]] = {}
    for section in made["sections"]:
        for passage in section["passages"]:
            source = passage["cite"]["source"]
            places[passage["id"]] = (source, sum(len(text) + 2 for text in texts[source]))
            texts[source].append(passage["text"])
    sources = {row["id"]: _source(row, texts[row["id"]]) for row in made["sources"]}
    passages = [
        _passage(row, *places[row["id"]], sources) for section in made["sections"] for row in section["passages"]
    ]
    plans = tuple(
        SectionPlan(id=f"section-{number}", title=section["heading"]) for number, section in enumerate(made["sections"])
    )
    template = Template(
        id="benchmark",
        name="Benchmark",
        language=made["lang"],
        marking=marking_of(made["classification"]),
        citation=Citation(sources_table="none"),
        sections=plans,
    )
    filed = zip(plans, made["sections"], strict=True)
    sections = tuple(
        Section(plan=plan, items=tuple(_item(row, *places[row["id"]]) for row in section["passages"]))
        for plan, section in filed
    )
    uses = tuple(SourceUse(source=name, label=f"S{number}") for number, name in enumerate(sources, 1))
    brief = Brief(
        id="b-benchmark",
        title=made["title"],
        template=template,
        sections=sections,
        passages=tuple(passages),
        sources=uses,
    )
    return brief, sources


def _source(row: dict[str, Any], texts: list[str]) -> Source:
    text = "\n\n".join(texts)
    starts = [sum(len(before) + 2 for before in texts[:number]) for number in range(1, len(texts))]
    published = date(*row["date"]).isoformat()
    values = (
        ("headline", row["title"]),
        ("outlet", row["container"]),
        ("byline", row["authors"][0]),
        ("published", published),
        ("url", row["url"]),
    )
    return Source(
        id=row["id"],
        file_name=f"{row['id']}.txt",
        format="text",
        encoding="utf-8",
        sha256=sha256(text.encode()).hexdigest(),
        byte_count=len(text.encode()),
        captured_text=text,
        paragraphs=tuple(Span(start, start + len(words)) for start, words in zip(starts, texts[1:], strict=True)),
        fields=tuple(CapturedField(name, value, where="JSON", guessed=False) for name, value in values),  # type: ignore[arg-type]
        imported="2031-11-07",
    )


def _passage(row: dict[str, Any], source: str, start: int, sources: dict[str, Source]) -> Passage:
    text, end = sources[source].captured_text, start + len(row["text"])
    return Passage(
        id=row["id"],
        source=source,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def _item(row: dict[str, Any], source: str, start: int) -> Item:
    quotation = Quotation(
        source=source, start=start, end=start + len(row["text"]), words=row["text"], passage=row["id"]
    )
    return Item(id=f"i-{row['id']}", kind="quotation", paragraphs=(ItemParagraph((quotation,), block=True),))


def main() -> None:
    """Export one brief and say how long it took."""
    made, out = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(sys.argv[2])
    brief, sources = brief_of(made)
    writer = next(writer for writer in WRITERS if writer.suffix == out.suffix)
    begun, cpu = time.perf_counter(), time.process_time()
    composed = compose(brief, sources, CREATED)
    halfway = time.process_time()
    data = writer.write(composed, lambda _share: None, PLAIN)
    ended = time.process_time()
    sys.stdout.write(f"INPROC {time.perf_counter() - begun:.3f}\n")
    sys.stdout.write(f"CPU composing {halfway - cpu:.3f} writing {ended - halfway:.3f}\n")
    out.write_bytes(data)


if __name__ == "__main__":
    main()
