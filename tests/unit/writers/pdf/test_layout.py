"""Blocks as strips: what stays together, what stands in the structure."""

from collections.abc import Callable

import pytest
from pypdfium2 import PdfDocument

from briefwright.model.document import Document, DocumentTable, Heading, Note, NoteMark, Paragraph, Text
from briefwright.model.template import KINDS, Type
from briefwright.writers.pdf.assembly import Composition
from briefwright.writers.pdf.fonts import FontBook
from briefwright.writers.pdf.images import ImageBook
from briefwright.writers.pdf.layout import Layout
from briefwright.writers.pdf.paragraphs import LineSetter
from briefwright.writers.pdf.shaping import Shaper
from briefwright.writers.pdf.strips import Strip
from briefwright.writers.pdf.styles import StyleSheet, cut_of
from briefwright.writers.pdf.tables import column_widths
from briefwright.writers.pdf.tagging import Element, StructureTree
from briefwright.writers.pdf.write import write

MakeDocument = Callable[..., Document]
MakeParagraph = Callable[..., Paragraph]


def lay(document: Document) -> tuple[Layout, StructureTree, list[list[Strip]]]:
    tree = StructureTree()
    layout = Layout(
        document, LineSetter(Shaper(FontBook(files=()))), tree, StyleSheet(document.type), (400, 700), ImageBook()
    )
    return layout, tree, list(layout.body())


def shape(element: Element) -> str:
    inner = " ".join(shape(kid) for kid in element.kids if isinstance(kid, Element))
    return f"{element.tag}({inner})" if inner else element.tag


def test_sections_nest_and_lists_gather(make: MakeDocument, item: MakeParagraph) -> None:
    document = make(
        item("Title", style="title"),
        item("one", style="key-point"),
        item("two", style="key-point"),
        Heading(level=1, text="A"),
        item("said", style="block-quotation"),
        Heading(level=2, text="B"),
        Heading(level=1, text="C"),
    )
    layout, tree, _ = lay(document)
    lists = "L(LI(Lbl LBody) LI(Lbl LBody))"
    assert shape(tree.root) == f"Document(H1 {lists} Sect(H2 BlockQuote(P) Sect(H3)) Sect(H2))"
    assert [(entry.depth, entry.text) for entry in layout.outline] == [(0, "Title"), (1, "A"), (2, "B"), (1, "C")]


def test_a_table_has_header_cells_for_columns_and_rows(brief: MakeDocument) -> None:
    _, tree, _ = lay(brief())
    assert "Table(THead(TR(TH TH TH TH)) TBody(TR(TH TD TD TD)" in shape(tree.root)


def test_headings_and_marked_paragraphs_stay_with_the_next(make: MakeDocument, item: MakeParagraph) -> None:
    long = "Words that fill several lines of the measure. " * 20
    document = make(
        Heading(level=1, text="A"),
        item(long, keep_next=True),
        item(long, style="block-quotation"),
        item("Editor's note: said the desk.", style="editors-note"),
        item(long),
    )
    _, _, blocks = lay(document)
    assert [strips[-1].glued for strips in blocks] == [True, True, True, False, False]
    assert not all(strip.glued for strip in blocks[1]), "a long paragraph may still be parted in the middle"


def test_no_table_row_stands_alone(make: MakeDocument, table: Callable[[int], DocumentTable]) -> None:
    _, _, (small, large) = lay(make(table(6), table(40)))
    assert [strip.glued for strip in small] == [True] * 6 + [False]
    assert [place for place, strip in enumerate(large) if strip.glued] == [0, 1, 39]


def test_kinds_look_unlike_each_other(make: MakeDocument, item: MakeParagraph) -> None:
    sheet = StyleSheet(Type())
    looks = {sheet.paragraph(item("x", kind=kind)) for kind in KINDS}
    assert len(looks) == len(KINDS)


def test_sizes_follow_the_template() -> None:
    small, large = StyleSheet(Type(size=9, leading=1.2)), StyleSheet(Type(size=14, leading=1.5, body="sans"))
    assert (small.body.size, small.body.family) == (9, "serif")
    assert small.body.leading == pytest.approx(10.8)
    assert (large.body.size, large.body.leading, large.body.family) == (14, 21, "sans")
    assert large.heading(1).size > large.heading(2).size > large.body.size > large.note.size


@pytest.mark.parametrize(
    ("base", "bold", "italic", "cut"),
    [
        ("regular", False, False, "regular"),
        ("regular", True, True, "bold-italic"),
        ("italic", False, True, "regular"),
        ("italic", True, False, "bold-italic"),
        ("semibold", False, False, "semibold"),
        ("semibold", True, False, "bold"),
        ("semibold", False, True, "bold-italic"),
        ("bold", False, True, "bold-italic"),
    ],
)
def test_cuts(base: str, *, bold: bool, italic: bool, cut: str) -> None:
    assert cut_of(base, bold=bold, italic=italic) == cut  # type: ignore[arg-type]  # parametrised


def test_a_bar_runs_beside_the_whole_item(make: MakeDocument, item: MakeParagraph) -> None:
    document = make(
        item("She said:", kind="quotation", item="i1"),
        item("We count the stones.", style="block-quotation", item="i1"),
        item("Editor's note: in dialect.", style="editors-note", item="i1"),
        item("He said:", kind="quotation", item="i2"),
        item("We do not.", style="block-quotation", item="i3"),
        item("Our view.", kind="comment", item="i4"),
        item("Quoted below.", style="block-quotation", item="i4"),
    )
    _, _, blocks = lay(document)
    grounds = [strips[0].ground for strips in blocks]
    assert grounds[0] is not None
    assert grounds[0] is grounds[1] is grounds[2]
    assert grounds[3] is not grounds[0]
    assert grounds[4] is None, "another item"
    assert grounds[6] is None, "no ground of ours lies behind words of others"


def test_the_bar_of_a_leftward_item_stands_at_its_right(make: MakeDocument, item: MakeParagraph) -> None:
    _, _, blocks = lay(make(item("שובר הגלים נבנה", kind="quotation"), item("A wall is built", kind="quotation")))
    assert [strips[0].ground.leftward for strips in blocks if strips[0].ground] == [True, False]


def test_no_running_text_is_wider_than_the_eye_can_follow() -> None:
    sheet = StyleSheet(Type(size=10))
    assert sheet.measure(430) == 430
    assert sheet.measure(900) == 540


def test_columns_first_get_room_for_their_longest_words() -> None:
    assert column_widths((1, 2, 1), 400, (0, 0, 0)) == [100, 200, 100]
    narrow = column_widths((0.1, 2, 2, 1.5), 400, (36, 0, 0, 0))
    assert min(narrow) == 36
    assert sum(narrow) == pytest.approx(400)
    assert narrow[1] == narrow[2] > narrow[3]
    assert column_widths((1, 9), 50, (36, 36)) == [25, 25]  # a page too narrow for both: shared
    # What one column gives to its neighbour may leave it too little itself.
    assert column_widths((1, 3, 6), 300, (85, 89, 0)) == pytest.approx([85, 89, 126])


def test_a_file_name_stands_on_one_line_where_its_column_can_have_the_room(make: MakeDocument) -> None:
    name = "05_quay_and_wall_in_full.html"
    rows = (((Text("S1"),), (Text("Words of a source. " * 9),), (Text(name),)),)
    header = ((), (Text("Source"),), (Text("File"),))
    table = DocumentTable(name="sources", description="x", header=header, rows=rows, widths=(0.5, 6, 1))
    assert name in PdfDocument(write(make(table)))[0].get_textpage().get_text_bounded()


@pytest.mark.parametrize(("language", "justified"), [("ar", False), ("ar", True), ("en", False)])
def test_all_lines_of_a_document_begin_on_its_own_side(
    make: MakeDocument, item: MakeParagraph, language: str, *, justified: bool
) -> None:
    words = item("Harbour council and nothing else.", style="product")
    page = PdfDocument(write(make(words, language=language, type=Type(justified=justified))))[0]
    text = page.get_textpage()
    said = text.get_text_range()
    left = text.get_charbox(said.index("Harbour"))[0]
    right = text.get_charbox(said.index("else.") + 4)[2]
    margin = 25 * 72 / 25.4
    if language == "ar":
        assert right == pytest.approx(page.get_width() - margin, abs=2)
    else:
        assert left == pytest.approx(margin, abs=2)


@pytest.mark.parametrize(("language", "left"), [("ar", False), ("en", True)])
def test_the_rule_above_notes_begins_where_lines_begin(
    make: MakeDocument, item: MakeParagraph, language: str, *, left: bool
) -> None:
    document = make(item("Words", NoteMark(1)), notes=(Note(1, (Text("Courier."),)),), language=language)
    composed = Composition(document)
    (page,) = composed.pages(lambda _share: None)
    (rule,) = (row for row in composed.painter.draw(page, 0).operators if row.endswith("re f") and " 0.40 " in row)
    assert (float(rule.split("rg ")[1].split()[0]) < 100) == left
