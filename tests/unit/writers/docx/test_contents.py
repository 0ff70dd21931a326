"""The table of contents: filled with our pages, updatable, and no text of its own."""

from msgspec.structs import replace

from briefwright.model.document import Contents, Document, Heading, document_text
from briefwright.writers.docx.lint import lint
from briefwright.writers.docx.opened import Opened, W
from briefwright.writers.docx.read_back import text_of
from briefwright.writers.docx.write import write
from briefwright.writers.options import Options
from unit.writers.docx.conftest import document_of, whole

PAGES = {"s1": 2, "s2": 3}


def listed(pages: dict[str, int] | None = None) -> tuple[Document, Opened]:
    document = document_of(
        Contents("Contents"),
        Heading(level=1, text="Opening & budget", number="1.", anchor="s1"),
        Heading(level=2, text="방파제", anchor="s2"),
        Heading(level=1, text="No anchor"),
        Heading(level=1, text="שלום", anchor="s1"),
    )
    data = write(document, Options(pages=pages or {}))
    assert lint(data) == []
    assert text_of(data) == document_text(document)
    return document, Opened(data)


def entries(opened: Opened) -> list[tuple[str, str]]:
    """Style and letters of every paragraph of the table of contents."""
    control = next(opened.trees["word/document.xml"].iter(f"{W}sdtContent"))
    return [
        (
            str(row.find(f"{W}pPr/{W}pStyle").get(f"{W}val")),  # type: ignore[union-attr]
            "".join("\t" if piece.tag == f"{W}tab" else piece.text or "" for piece in row.iter(f"{W}t", f"{W}tab")),
        )
        for row in control.iter(f"{W}p")
    ]


def test_entries_carry_number_text_and_page() -> None:
    _, opened = listed(PAGES)
    assert entries(opened) == [
        ("TOCHeading", "Contents"),
        ("TOC1", "1. Opening & budget\t2"),
        ("TOC2", "방파제\t3"),
        ("TOC1", "No anchor"),
        ("TOC1", "שלום\t2"),
    ]


def test_without_pages_nothing_is_made_up() -> None:
    _, opened = listed()
    assert [text for _, text in entries(opened)][1:3] == ["1. Opening & budget", "방파제"]


def test_the_field_can_be_updated_and_asks_nothing_on_opening() -> None:
    _, opened = listed(PAGES)
    codes = [code.text for code in opened.trees["word/document.xml"].iter(f"{W}instrText")]
    assert codes[0] == ' TOC \\o "1-3" \\h \\z \\u '
    assert [code.split()[0] for code in codes[1:]] == ["PAGEREF"] * 3  # type: ignore[union-attr]
    assert opened.trees["word/settings.xml"].find(f"{W}updateFields") is None
    assert not list(opened.trees["word/document.xml"].iterfind(f".//{W}fldChar[@{W}dirty]"))


def test_every_heading_has_a_mark_of_its_own() -> None:
    _, opened = listed(PAGES)
    names = [mark.get(f"{W}name", "") for mark in opened.trees["word/document.xml"].iter(f"{W}bookmarkStart")]
    assert len([name for name in names if name.startswith("_Toc")]) == 4


def test_a_document_without_headings_has_none() -> None:
    document = document_of(Contents("Contents"))
    assert b"docPartGallery" not in write(document)
    assert text_of(write(document)) == ""


def test_a_document_that_wants_none_has_none() -> None:
    tree = Opened(write(whole("footnotes"))).trees["word/document.xml"]
    assert not list(tree.iter(f"{W}docPartObj"))
    wanted = replace(whole("footnotes"), blocks=(Contents(), *whole("footnotes").blocks))
    assert list(Opened(write(wanted)).trees["word/document.xml"].iter(f"{W}docPartObj"))
