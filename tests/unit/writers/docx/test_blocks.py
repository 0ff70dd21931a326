"""Tables, links and scripts in the body."""

from collections.abc import Callable

import pytest
from lxml import etree

from briefwright.model.document import Document, DocumentTable, Heading, Paragraph, Text
from briefwright.model.template import Page
from briefwright.writers.docx.read_back import text_of
from briefwright.writers.docx.write import write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PartsOf = Callable[[bytes], dict[str, etree._Element]]
MakeDocument = Callable[..., Document]


def cell(*texts: str) -> tuple[tuple[Text, ...], ...]:
    return tuple((Text(text),) for text in texts)


def table(**more: object) -> DocumentTable:
    rows = (cell("a", "b"), cell("c", "d"))
    return DocumentTable(name="comparison", description="Two by two", header=cell("A", "B"), rows=rows, **more)  # type: ignore[arg-type]


def line(*texts: Text) -> Paragraph:
    return Paragraph(style="item", inlines=texts)


def values(tree: etree._Element, name: str, attribute: str = "val") -> list[str | None]:
    return [element.get(f"{W}{attribute}") for element in tree.iter(f"{W}{name}")]


def test_a_table_repeats_its_header_and_keeps_rows_whole(make_document: MakeDocument, parts_of: PartsOf) -> None:
    body = parts_of(write(make_document(table(row_headers=True))))["word/document.xml"]
    rows = list(body.iter(f"{W}tr"))
    assert [len(row.findall(f"{W}trPr/{W}tblHeader")) for row in rows] == [1, 0, 0]
    assert [len(row.findall(f"{W}trPr/{W}cantSplit")) for row in rows] == [1, 1, 1]
    assert values(body, "tblDescription") == ["Two by two"]
    assert values(body, "tblCaption") == ["Comparison"]
    assert values(body, "pStyle")[:4] == ["TableHeading", "TableHeading", "TableRowHeading", "TableText"]


def test_widths_are_shares_of_the_measure(make_document: MakeDocument, parts_of: PartsOf) -> None:
    page = Page(left=20, right=20)
    body = parts_of(write(make_document(table(widths=(1, 3)), page=page)))["word/document.xml"]
    first, second = (int(width or 0) for width in values(body, "gridCol", "w"))
    assert abs(second - 3 * first) <= 3
    assert first + second == int(values(body, "tblW", "w")[0] or 0) == 11906 - 2 * 1134


def test_widths_that_do_not_fit_give_equal_columns(make_document: MakeDocument, parts_of: PartsOf) -> None:
    body = parts_of(write(make_document(table(widths=(1, 2, 3)))))["word/document.xml"]
    first, second = (int(width or 0) for width in values(body, "gridCol", "w"))
    assert abs(first - second) <= 1


def test_a_short_row_is_filled_up_by_the_grid(make_document: MakeDocument, parts_of: PartsOf) -> None:
    short = DocumentTable(name="sources", description="", header=cell("A", "B"), rows=(cell("a"), ()))
    data = write(make_document(short))
    assert values(parts_of(data)["word/document.xml"], "gridAfter") == ["1"]
    assert text_of(data) == "A\nB\na"


def test_links_lead_to_bookmarks_and_out(make_document: MakeDocument, parts_of: PartsOf) -> None:
    data = write(
        make_document(
            line(
                Text("to item", anchor="i 1"), Text("out", url="https://a.example/x y?é&z"), Text("lost", anchor="no")
            ),
            Heading(level=1, text="Goal", anchor="i 1"),
            Heading(level=1, text="Same name again", anchor="i 1"),
            table(anchor="t"),
            line(Text("to table", anchor="t")),
        )
    )
    parts = parts_of(data)
    body = parts["word/document.xml"]
    assert values(body, "bookmarkStart", "name") == ["bw1_i_1", "bw2_t"]
    assert [anchor for anchor in values(body, "hyperlink", "anchor") if anchor] == ["bw1_i_1", "bw2_t"]
    outward = [
        row.get("Target") for row in parts["word/_rels/document.xml.rels"] if row.get("TargetMode") == "External"
    ]
    assert outward == ["https://a.example/x%20y?%C3%A9&z"]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/x",
        "ftp://a.example",
        "http://",
        "http://[x",
        "http://a b/",
        "https://a:99999/",
        f"http://{64 * 'a'}",
        "x",
    ],
)
def test_doubtful_addresses_are_printed_as_text(url: str, make_document: MakeDocument, parts_of: PartsOf) -> None:
    data = write(make_document(line(Text("here", url=url))))
    assert "hyperlink" not in etree.tostring(parts_of(data)["word/document.xml"]).decode()
    assert text_of(data) == "here"


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("mailto:desk@lindenport.example?subject=A b", "mailto:desk@lindenport.example?subject=A%20b"),
        ("https://한국.example/%zz", "https://xn--3e0b707e.example/%25zz"),
        ("HTTP://A.example:8080/[1]#:~:text=a", "HTTP://A.example:8080/%5B1%5D#:~:text=a"),
    ],
)
def test_addresses_are_made_safe(url: str, target: str, make_document: MakeDocument, parts_of: PartsOf) -> None:
    rels = parts_of(write(make_document(line(Text("here", url=url)))))["word/_rels/document.xml.rels"]
    assert [row.get("Target") for row in rels if row.get("TargetMode")] == [target]


def test_hangul_is_marked_and_never_slanted(make_document: MakeDocument, parts_of: PartsOf) -> None:
    note = Paragraph(style="editors-note", inlines=(Text("He said 부두 공사가.", italic=True, language="ko"),))
    body = parts_of(write(make_document(note)))["word/document.xml"]
    runs = {str(run.xpath("string()")): run for run in body.iter(f"{W}r")}
    assert list(runs) == ["He said ", "부두 공사가", "."]
    hangul = runs["부두 공사가"]
    assert values(hangul, "rFonts", "hint") == ["eastAsia"]
    assert values(hangul, "lang", "eastAsia") == ["ko-KR"]
    assert values(hangul, "i") == ["0"]
    assert values(runs["He said "], "i") == [None]
    assert values(runs["He said "], "lang") == []


def test_chinese_and_japanese_take_their_own_faces(make_document: MakeDocument, parts_of: PartsOf) -> None:
    body = parts_of(write(make_document(line(Text("漢", language="ja"), Text("漢", language="zh-Hant"), Text("漢")))))[
        "word/document.xml"
    ]
    assert values(body, "rFonts", "eastAsia") == ["Yu Mincho", "PMingLiU", None]


def test_western_languages_are_named_only_where_they_differ(make_document: MakeDocument, parts_of: PartsOf) -> None:
    body = parts_of(
        write(make_document(line(Text("un", language="fr"), Text("one", language="en-GB"), Text("x", language='"'))))
    )
    assert values(body["word/document.xml"], "lang") == ["fr-FR"]


def test_hebrew_runs_right_to_left(make_document: MakeDocument, parts_of: PartsOf) -> None:
    body = parts_of(write(make_document(line(Text("שלום ABC.", language="he")))))["word/document.xml"]
    assert len(list(body.iter(f"{W}bidi"))) == 1
    runs = [(run.xpath("string()"), bool(list(run.iter(f"{W}rtl")))) for run in body.iter(f"{W}r")]
    assert runs == [("שלום", True), (" ", True), ("ABC", False), (".", True)]
    assert values(body, "lang", "bidi") == ["he-IL"] * 3


def test_a_hebrew_word_in_english_leaves_the_line_alone(make_document: MakeDocument, parts_of: PartsOf) -> None:
    body = parts_of(write(make_document(line(Text("He said שלום twice.")))))["word/document.xml"]
    assert not list(body.iter(f"{W}bidi"))
    assert len(list(body.iter(f"{W}rtl"))) == 1


@pytest.mark.parametrize(
    ("look", "mark"),
    [("bold", "b"), ("italic", "i"), ("small_caps", "smallCaps"), ("superscript", "vertAlign"), ("underline", "u")],
)
def test_looks_are_printed(look: str, mark: str, make_document: MakeDocument, parts_of: PartsOf) -> None:
    body = parts_of(write(make_document(line(Text("word", **{look: True})))))["word/document.xml"]  # type: ignore[arg-type]
    assert len(list(body.iter(f"{W}{mark}"))) == 1
