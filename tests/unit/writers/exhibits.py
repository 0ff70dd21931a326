"""The documents that both formats are validated on: every kind of block, script and template, in invented words."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from msgspec.structs import replace
from PIL import Image

from briefwright import pipeline
from briefwright.composing.compose import compose
from briefwright.model.document import (
    Contents,
    Document,
    DocumentTable,
    Furniture,
    Heading,
    Note,
    NoteMark,
    Paragraph,
    Picture,
    Text,
)
from briefwright.model.marking import Marking
from briefwright.model.template import NotePlacement, Page, Template, Type
from gold_plan import Gold
from unit.writers.docx.conftest import document_of, whole
from unit.writers.making import paragraph
from unit.writers.pdf.conftest import briefing

CREATED = "2031-11-07T09:00:00Z"
PLACES: tuple[NotePlacement, ...] = ("footnotes", "endnotes", "in-text")
SCRIPTS = {
    "ko": "북한 외무성 대변인은 방파제가 곧 완공될 것이라고 밝혔다. “얼음이 얼기 전에” 끝난다고 한다. ",
    "zh": "港务委员会星期二表示，新的防波堤将在“第一次结冰之前”完工（二〇二六年），渡轮将恢复通航。",
    "ja": "港湾評議会は火曜日、新しい防波堤は「最初の氷が張る前に」完成し、フェリーが再開すると発表した。",
    "ar": "قال رئيس الوزراء إن السفينة (رقم 42) ستصل يوم الخميس، وأضاف: «لن ننتظر أكثر» بحسب ما نقلت وكالة AFP. ",
    "he": "ראש הממשלה אמר כי הספינה תגיע ביום שלישי, 5 במרץ 2026, והוסיף: לא נחכה עוד. ",
    "fr": "« Où » et « là », dit-elle à l’œuvre. ",
}
STRANGE_ADDRESSES = (
    "https://a_b.example/",
    "https://a..b/",
    "https://²x.example/",
    "https://" + "a" * 64 + ".example/",
    "https://" + "a.b" * 90 + "/",
    "https://a.example/" + "x" * 3000,
    "https://a.example:0/%zz#a#b",
    "mailto:a..b@c.d?subject=%",
)


def exhibits() -> dict[str, Document]:
    """Name → document, those of the sample brief apart."""
    made = {f"whole-{place}": whole(place) for place in PLACES}
    long = briefing(type=Type(justified=True))
    made |= {"long-footnotes": replace(long, blocks=(Contents("Contents"), *long.blocks))}
    made |= {"long-endnotes": briefing("endnotes")}
    made |= {f"script-{tag}": _in_script(tag, words) for tag, words in SCRIPTS.items()}
    links = (Text(f"{address} ", url=address) for address in STRANGE_ADDRESSES)
    return made | {
        "mixed": _in_script("en", "Русский, Ελλάδα, " + "".join(SCRIPTS.values())),
        "looks": _looks(),
        "empty": document_of(),
        "links": document_of(Paragraph(style="item", inlines=tuple(links))),
        "marked": document_of(paragraph("No title here."), marking=Marking("us", "CUI")),
        "tables": document_of(paragraph("At length:"), _table(90), _table(0), *_long_note()[0], notes=_long_note()[1]),
        "pictures": _illustrated(),
        "notes": _thousand_notes(),
    }


def sample(template: Template | None = None) -> Document:
    """The sample brief, with a table of contents and in the sheet of another template."""
    held = pipeline.sample_brief()
    own = replace(held.brief.template, contents=True)
    if template is not None:
        own = replace(own, page=template.page, type=template.type, citation=template.citation)
    return compose(replace(held.brief, template=own), {source.id: source for source in held.sources}, CREATED)


def templates() -> Iterator[tuple[str, Document]]:
    """The sample brief in every template that ships."""
    return ((template.id, sample(template)) for template in pipeline.shipped_templates())


def placed(place: NotePlacement) -> Document:
    """The sample brief with its notes in one place."""
    held = pipeline.sample_brief().brief.template
    return sample(replace(held, citation=replace(held.citation, notes=place)))


def referenced() -> Document:
    """The sample brief with citations in the text and the list of references they need."""
    held = pipeline.sample_brief().brief.template
    return sample(replace(held, citation=replace(held.citation, style="apa")))


def gold(shared: Path, folder: Path) -> Document:
    """The gold brief of ``../shared``, its plan written into a folder."""
    made = pipeline.brief_of_plan(Gold(shared).write(folder))
    return pipeline.to_document(made.brief, {source.id: source for source in made.sources}, CREATED)


def picture_of(kind: str = "PNG", mode: str = "RGB") -> bytes:
    """A small picture without content."""
    out = BytesIO()
    Image.new(mode, (90, 60)).save(out, kind)
    return out.getvalue()


def _in_script(tag: str, words: str) -> Document:
    """A brief in a language: heading, item, list, note and table."""
    return document_of(
        Contents("Contents"),
        Heading(level=1, text=words[:20], anchor="head"),
        Paragraph(
            style="item",
            kind="quotation",
            inlines=(Text("I01. ", bold=True), Text(words * 6, passage="p"), NoteMark(1)),
        ),
        Paragraph(style="key-point", inlines=(Text(words * 2, italic=True), Text("(I01)", anchor="head"))),
        Paragraph(style="block-quotation", inlines=(Text(words, language=tag),)),
        Paragraph(style="editors-note", inlines=(Text(words, language=tag),)),
        DocumentTable(name="sources", description=words, header=((Text(words),),), rows=(((Text(words),),),)),
        notes=(Note(1, (Text(words), Text(words, italic=True, language=tag))),),
        language=tag,
        type_=Type(justified=True),
    )


def _looks() -> Document:
    """Every look at once in every script, on a sheet of another size."""
    lines = [
        Paragraph(
            style="editors-note",
            inlines=(
                Text(words, True, True, True, True, True, language=tag, url="https://한국.example/가"),
                Text("tab\tand\nline", anchor="goal"),
                NoteMark(number),
            ),
            keep_next=True,
        )
        for number, (tag, words) in enumerate(SCRIPTS.items(), start=1)
    ]
    return document_of(
        Heading(level=3, text="Goal", anchor="goal"),
        *lines,
        notes=tuple(
            Note(number, (Text(words, language=tag),)) for number, (tag, words) in enumerate(SCRIPTS.items(), 1)
        ),
        language="ko",
        page=Page(size="Letter", landscape=True, top=5),
        type_=Type(body="sans", headings="serif", justified=True),
    )


def _table(rows: int) -> DocumentTable:
    listed = tuple(((Text(f"S{row}"),), (Text("Courier"),), (Text("Breakwater nears its end"),)) for row in range(rows))
    header = tuple((Text(word),) for word in ("No.", "Outlet", "Headline"))
    return DocumentTable(name="sources", description="Sources", header=header, rows=listed, widths=(1, 2, 5))


def _long_note() -> tuple[tuple[Paragraph], tuple[Note]]:
    """A call and its note, longer than a page, and a link longer than a line."""
    address = "https://a.example/" + "path/" * 40
    return (paragraph("Called.", NoteMark(1), Text(address, url=address)),), (Note(1, (Text("A long note. " * 700),)),)


def _illustrated() -> Document:
    """Pictures with and without words for those who cannot see, and a logo."""
    kinds = (("PNG", "RGB"), ("PNG", "LA"), ("JPEG", "L"), ("PNG", "P"))
    figures = tuple(
        Picture(
            data=picture_of(*kind),
            description=f"A & <b> {kind}",
            caption=(Text(f"Figure {number}"),),
            anchor=f"f{number}",
        )
        for number, kind in enumerate(kinds)
    )
    document = document_of(paragraph("Words."), *figures, Picture(data=picture_of()))
    return replace(document, furniture=Furniture(logo=replace(figures[0], width=20)), provenance="")


def _thousand_notes() -> Document:
    items = (paragraph(f"Said on day {number}.", NoteMark(number)) for number in range(1, 1001))
    notes = tuple(Note(number, (Text(f"Courier, no. {number}."),)) for number in range(1, 1001))
    return document_of(*items, notes=notes)
