"""Briefs of random shape over random sources: whole briefs, so that composing is tested with the writers."""

import hashlib
import unicodedata

from hypothesis import strategies as st

from briefwright.model.brief import (
    Brief,
    Cell,
    Correction,
    Item,
    ItemParagraph,
    NoteCall,
    Run,
    Section,
    SourceUse,
    Statement,
    Table,
    Words,
)
from briefwright.model.figure import Figure
from briefwright.model.marking import marking_of
from briefwright.model.passage import choose_passage
from briefwright.model.quotation import quote
from briefwright.model.source import Source
from briefwright.model.template import KINDS, Citation, FrontField, SectionPlan, Template, Wording
from unit.model.texts import source_of, spans, texts
from unit.picture_files import picture_file
from unit.writers.random_documents import NASTY

PICTURES = {
    hashlib.sha256(data).hexdigest(): data for data in (picture_file("PNG", (9, 6)), picture_file("JPEG", (8, 8)))
}
"""The pictures of the figures, by SHA-256."""


def _hidden(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in ("R", "AL", "BN", "RLO") or unicodedata.category(letter) in ("Cn", "Co")


NASTY_WORDS = [text for text in NASTY if text.strip()]
PLAIN_WORDS = [text for text in NASTY_WORDS if text.isprintable() and not any(map(_hidden, text))]
"""Those that a page can show and give back: no bidi, no letters that show nothing."""


@st.composite
def _sources(draw: st.DrawFn, own_words: st.SearchStrategy[str]) -> list[Source]:
    found = []
    for number in range(draw(st.integers(1, 3))):
        known = {name: draw(own_words) for name in draw(st.sets(st.sampled_from(("headline", "outlet", "byline"))))}
        if draw(st.booleans()):
            known["published"] = "2031-11-04T08:15"
        found.append(source_of(draw(texts), f"s-{number}", name=f"file {number}.txt", **known))
    return found


@st.composite
def _runs(draw: st.DrawFn, sources: list[Source], own_words: st.SearchStrategy[str]) -> tuple[Run, ...]:
    out: list[Run] = []
    for _ in range(draw(st.integers(1, 3))):
        if draw(st.booleans()):
            source = draw(st.sampled_from(sources))
            span = draw(spans(source.captured_text))
            out.append(quote(source, span.start, span.end, passage=f"p-{source.id}"))
        else:
            out.append(Words(draw(own_words), term=draw(st.booleans())))
    return tuple(out)


@st.composite
def _items(draw: st.DrawFn, number: int, sources: list[Source], own_words: st.SearchStrategy[str]) -> Item:
    paragraphs = tuple(
        ItemParagraph(draw(_runs(sources, own_words)), block=draw(st.booleans()))
        for _ in range(draw(st.integers(1, 2)))
    )
    if draw(st.booleans()):
        first = paragraphs[0]
        paragraphs = (ItemParagraph((*first.runs[:1], NoteCall(), *first.runs[1:]), first.block), *paragraphs[1:])
    table = None
    if draw(st.integers(0, 5)) == 0:
        rows = [tuple(Cell(draw(_runs(sources, own_words))) for _ in range(2)) for _ in range(2)]
        table = Table(rows[0], tuple(rows[1:]))
    figure = None
    if table is None and draw(st.integers(0, 4)) == 0:
        figure = draw(_figures(sources, own_words))
        paragraphs = paragraphs if draw(st.booleans()) else ()
    return Item(
        id=f"i-{number}",
        kind=draw(st.sampled_from(KINDS)),
        paragraphs=paragraphs,
        note_remark=draw(st.just("") | own_words),
        editors_note=draw(st.just(()) | _runs(sources, own_words)),
        table=table,
        figure=figure,
    )


@st.composite
def _figures(draw: st.DrawFn, sources: list[Source], own_words: st.SearchStrategy[str]) -> Figure:
    return Figure(
        picture=draw(st.sampled_from((*PICTURES, "0" * 64))),
        description=draw(st.just("") | own_words),
        credit=draw(st.just("") | own_words),
        source=draw(st.sampled_from(("", *(source.id for source in sources)))),
        share=draw(st.sampled_from((0.1, 0.5, 1.0))),
    )


@st.composite
def briefs(draw: st.DrawFn, nasty: list[str] = NASTY_WORDS) -> tuple[Brief, dict[str, Source]]:
    """A brief and its sources by id; ``nasty``: strings that the analyst may have written."""
    own_words = texts | st.sampled_from(nasty)
    sources = draw(_sources(own_words))
    plans = tuple(SectionPlan(id=f"part-{number}", title=draw(own_words)) for number in range(draw(st.integers(1, 3))))
    template = Template(
        id="random",
        name="Random",
        language=draw(st.sampled_from(("en", "ko", "de"))),
        numbered=draw(st.booleans()),
        item_labels=draw(st.booleans()),
        contents=draw(st.booleans()),
        marking=marking_of(draw(st.sampled_from(("", "TLP:AMBER", "OFFICIAL", "House only")))),
        citation=Citation(
            style=draw(st.sampled_from(("chicago-notes-press", "source-tag"))),
            notes=draw(st.sampled_from(("footnotes", "endnotes", "in-text"))),
            sources_table=draw(st.sampled_from(("matrix", "list", "none"))),
        ),
        wording=Wording(closing=draw(st.just("") | own_words)),
        front_matter=(FrontField(id="number", label="No."),),
        sections=plans,
    )
    count = 0
    sections = []
    for plan in plans:
        items = []
        for _ in range(draw(st.integers(0, 3))):
            count += 1
            items.append(draw(_items(count, sources, own_words)))
        sections.append(Section(plan=plan, items=tuple(items)))
    ids = tuple(f"i-{number}" for number in range(1, count + 1))
    pointing = st.lists(st.sampled_from(ids), unique=True).map(tuple) if ids else st.just(())
    brief = Brief(
        id="b-random",
        title=draw(own_words),
        template=template,
        front_matter={"number": draw(own_words)},
        bottom_line=Statement(draw(_runs(sources, own_words)), draw(pointing)),
        key_points=tuple(
            Statement(draw(_runs(sources, own_words)), draw(pointing)) for _ in range(draw(st.integers(0, 2)))
        ),
        sections=tuple(sections),
        passages=tuple(choose_passage(source, 0, len(source.captured_text), f"p-{source.id}") for source in sources),
        sources=tuple(
            SourceUse(
                source=source.id,
                label=f"S{number}",
                corrections=draw(st.just(()) | own_words.map(lambda text: (Correction("descriptor", text),))),
            )
            for number, source in enumerate(sources, 1)
        ),
        summary_statement=tuple(draw(st.lists(own_words, max_size=2))),
    )
    return brief, {source.id: source for source in sources}
