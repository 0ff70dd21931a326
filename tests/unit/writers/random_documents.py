"""Documents of any letters and any shape, with every string that could be taken for something else than letters."""

from collections.abc import Callable

from hypothesis import strategies as st

from briefwright.model.document import (
    Block,
    Contents,
    Document,
    DocumentTable,
    Furniture,
    Heading,
    Inline,
    Note,
    NoteMark,
    NotesHere,
    Paragraph,
    ParagraphStyle,
    Properties,
    Text,
)
from briefwright.model.marking import Marking
from briefwright.model.template import KINDS, NotePlacement
from unit.writers.making import plain

NASTY = (
    "AT&T",
    "<John Smith>",
    "a<b and c>d & \"e\" 'f'",
    "{PAGE} {page} {pages}",
    "=cmd|' /C calc'!A0",
    "DDEAUTO c:\\windows\\system32\\calc.exe",
    "]]>",
    "&amp;&lt;&#0;",
    "</w:t></w:r></w:p>",
    "\x00\x02\x0b\x1f\x7f",
    "lone \ud800 and \udfff surrogates",
    "\ufffe\uffff\ufdd0",
    "tab\there\nnext line\n\nand one more",
    "  leading, double  and trailing  ",
    "\u00a0\u200b\u200f\u202e\u2060\ufeff",
    "한국어 “인용” 2031년",
    "漢字とかな、カナ。",
    "العربية 2031 (نص) ABC.",
    "עברית, ABC-123",
    "emoji 🚢 and 𠀋",
    "e\u0301 decomposed",
    "**bold** _it_ `code` [a](b) ![c](d) [^1]: e | f ~~g~~",
    "# head\n- list\n1. one\n> quote\n===\n---\n| a | b |\n|---|---|",
    "\u2060[1] and [1]\u2060",
    "    indented\n\tby tab",
    "$x$ @key \\ {{ }} {% %} ${jndi:x}",
    "</script><script>alert(1)</script><!-- -->",
    "",
)
letters = st.sampled_from(NASTY) | st.text(
    alphabet=st.characters(exclude_characters="\r\x85\u2028\u2029\x0c"), max_size=30
)
flags = st.booleans()
texts = st.builds(
    Text,
    text=letters,
    bold=flags,
    italic=flags,
    small_caps=flags,
    superscript=flags,
    underline=flags,
    language=st.sampled_from(("", "ko", "ja", "zh-Hant", "ar", "he", "fr", "en-GB", 'x"y', "de")),
    name=st.sampled_from(("", "label-1")),
    repeats=st.sampled_from(("", "label-1", "label-2")),
    note=st.integers(0, 2),
    passage=st.sampled_from(("", "p-1", "p 2 <&>")),
    url=st.sampled_from(
        ("", "https://a.example/?q=1&r=<2>", "mailto:a@b.example", "javascript:alert(1)", "http://[bad", "ftp://x")
    ),
    anchor=st.sampled_from(("", "one", "two", "nowhere", "with space & <mark>")),
)
STYLES: tuple[ParagraphStyle, ...] = (
    "title",
    "bottom-line",
    "key-point",
    "item",
    "block-quotation",
    "editors-note",
    "note",
)
anchors = st.sampled_from(("", "one", "two", "with space & <mark>"))
runs = st.lists(texts | st.just(NoteMark(0)), max_size=4).map(tuple)
paragraphs = st.builds(
    Paragraph,
    style=st.sampled_from(STYLES),
    inlines=runs,
    kind=st.none() | st.sampled_from(KINDS),
    anchor=anchors,
    keep_next=flags,
)
headings = st.builds(
    Heading, level=st.integers(1, 3), text=letters, number=st.sampled_from(("", "1.", "2.")), anchor=anchors
)


@st.composite
def tables(draw: Callable[..., object]) -> DocumentTable:
    columns = draw(st.integers(0, 3))
    assert isinstance(columns, int)
    row = st.lists(runs, min_size=columns, max_size=columns).map(tuple)
    table = draw(
        st.builds(
            DocumentTable,
            name=st.sampled_from(("comparison", "sources")),
            description=letters,
            header=row,
            rows=st.lists(row, max_size=3).map(tuple),
            row_headers=flags,
            anchor=anchors,
        )
    )
    assert isinstance(table, DocumentTable)
    return table


class Numbering:
    """Gives every drawn call the next number."""

    def __init__(self) -> None:
        self.last = 0

    def inlines(self, row: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(self._mark() if isinstance(inline, NoteMark) else inline for inline in row)

    def _mark(self) -> NoteMark:
        self.last += 1
        return NoteMark(self.last)

    def block(self, block: Block, *, called: bool) -> Block:
        number = self.inlines if called else lambda row: tuple(inline for inline in row if isinstance(inline, Text))
        if isinstance(block, Paragraph):
            return Paragraph(
                style=block.style,
                inlines=number(block.inlines),
                kind=block.kind,
                anchor=block.anchor,
                keep_next=block.keep_next,
            )
        if isinstance(block, DocumentTable):
            return DocumentTable(
                name=block.name,
                description=block.description,
                header=tuple(number(cell) for cell in block.header),
                rows=tuple(tuple(number(cell) for cell in row) for row in block.rows),
                row_headers=block.row_headers,
                anchor=block.anchor,
            )
        return block


@st.composite
def documents(draw: Callable[..., object]) -> Document:
    placement = draw(st.sampled_from(("footnotes", "endnotes", "in-text")))
    drawn = draw(st.lists(paragraphs | headings | tables(), max_size=8))
    after = draw(st.lists(paragraphs | headings, max_size=2))
    assert isinstance(drawn, list)
    assert isinstance(after, list)
    numbering = Numbering()
    blocks: list[Block] = [Contents("Contents")] if draw(st.booleans()) else []
    blocks += [numbering.block(block, called=placement != "in-text") for block in drawn]
    if placement == "endnotes":
        blocks.append(NotesHere())
    blocks += [numbering.block(block, called=False) for block in after]
    rows = draw(st.lists(st.lists(texts, max_size=3).map(tuple), min_size=numbering.last, max_size=numbering.last))
    assert isinstance(rows, list)
    notes = tuple(Note(number, row) for number, row in enumerate(rows, start=1))
    label = draw(letters)
    assert isinstance(label, str)
    return plain(
        *blocks,
        notes=notes,
        language="en",
        properties=Properties(
            title=label, author=label, keywords=(label,), identifier=label, created="2031-11-07T09:00:00Z"
        ),
        furniture=Furniture(marking=Marking("free", label), footer=label, page_label=f"{label}{{page}} of {{pages}}"),
        placement=_placement(placement),
    )


def _placement(value: object) -> NotePlacement:
    return "endnotes" if value == "endnotes" else "footnotes" if value == "footnotes" else "in-text"
