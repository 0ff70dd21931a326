"""An invented desk: two sources, a template, a brief of three sections that quotes both."""

from briefwright.model.brief import Brief, Item, ItemParagraph, Run, Section, SourceUse, Statement, Words
from briefwright.model.passage import Passage, choose_passage
from briefwright.model.quotation import AnyEdit, Quotation
from briefwright.model.source import Source
from briefwright.model.template import Citation, FrontField, ItemKind, SectionPlan, Template
from unit.model.texts import HARBOUR, PORT, quoted, source_of

PORTS = source_of(
    PORT,
    "s-port",
    name="ports.txt",
    headline="Ferry to sail again, minister says",
    outlet="Quay Courier",
    credit="QC/CNA",
    published="2026-03-19T16:41",
    dateline_place="PORT RUUN",
    language="en",
)
TALKS = source_of(HARBOUR, "s-talks", name="talks.txt")
SOURCES: dict[str, Source] = {PORTS.id: PORTS, TALKS.id: TALKS}

TEMPLATE = Template(
    id="test-brief",
    name="Test brief",
    product="ISSUE BRIEF",
    item_labels=True,
    citation=Citation(notes="endnotes", sources_table="matrix"),
    front_matter=(
        FrontField(id="number", label="No."),
        FrontField(id="date", default="{date}", required=True),
        FrontField(id="author", label="Prepared by:", line=2, required=True),
    ),
    sections=(
        SectionPlan(id="posture", title="Posture", key="1", required=True),
        SectionPlan(id="stance", title="Stance", key="2"),
        SectionPlan(id="gaps", title="Gaps", key="3", kinds=("comment",)),
        SectionPlan(id="summary", title="Source summary", role="source-summary"),
    ),
)


def passage_of(source: Source, words: str, passage_id: str) -> Passage:
    """The passage of words as they stand in the captured text."""
    at = source.captured_text.index(words)
    return choose_passage(source, at, at + len(words), passage_id)


MAY = passage_of(PORTS, "Shipping rose in May.", "p-may")
WAIT = passage_of(PORTS, "We won't wait for another winter", "p-wait")
BOATS = passage_of(TALKS, "We are not counting boats", "p-boats")
COAL = passage_of(TALKS, "Earlier this month Ruun offered coal, talks and a new lighthouse.", "p-coal")


def item(item_id: str, *runs: Run, kind: ItemKind = "quotation", rests_on: tuple[str, ...] = ()) -> Item:
    """An item of one paragraph."""
    return Item(id=item_id, kind=kind, paragraphs=(ItemParagraph(runs),), rests_on=rests_on)


def words_of(passage: Passage, *declared: AnyEdit) -> Quotation:
    """The whole passage as a quotation."""
    return quoted(SOURCES[passage.source], passage.exact, *declared, passage=passage.id)


def desk() -> Brief:
    """The brief: one quotation of each source, a paraphrase, a comment; COAL lies unfiled."""
    items = (
        (
            item("i-wait", Words("The minister said: "), words_of(WAIT), Words(".")),
            item("i-may", Words("Shipping grew."), kind="paraphrase", rests_on=("p-may",)),
        ),
        (item("i-boats", Words("The office stated: "), words_of(BOATS), Words(".")),),
        (item("i-gaps", Words("Fares are not covered."), kind="comment"),),
        (),
    )
    sections = zip(TEMPLATE.sections, items, strict=True)
    return Brief(
        id="b-1",
        title="The ferry",
        template=TEMPLATE,
        front_matter={"number": "7", "date": "20 March 2026", "author": "Desk"},
        bottom_line=Statement((Words("The line opens."),), ("i-wait", "i-boats")),
        key_points=(Statement((Words("Shipping grows."),), ("i-may",)),),
        sections=tuple(Section(plan=plan, items=rows) for plan, rows in sections),
        passages=(MAY, WAIT, BOATS, COAL),
        sources=(SourceUse(source="s-port", label="S1"), SourceUse(source="s-talks", label="S2")),
        summary_statement=("Two texts; one without publisher.",),
    )
