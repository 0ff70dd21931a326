"""HTML as a browser and a screen reader take it: landmarks, links both ways, directions, nothing fetched or run."""

import re
from itertools import pairwise

import pytest

from briefwright.guarded import Element, parse_html
from briefwright.model.document import Contents, Document, Heading, Note, NoteMark, Paragraph, Text
from briefwright.writers.html import write
from unit.writers.docx.conftest import document_of, whole

ARABIC = "\u0642\u0627\u0644 \u0631\u0626\u064a\u0633 \u0627\u0644\u0648\u0632\u0631\u0627\u0621 "


def tree(document: Document) -> Element:
    found = parse_html(write(document).decode())
    assert found is not None
    return found


def paragraph(*words: str) -> Paragraph:
    return Paragraph(style="item", kind="quotation", inlines=tuple(map(Text, words)))


def in_language(language: str, *blocks: Paragraph | Heading) -> Element:
    return tree(document_of(*blocks, language=language))


def test_the_page_has_one_main_landmark_one_title_and_a_language() -> None:
    page = tree(whole("footnotes"))
    assert [len(page.findall(f".//{tag}")) for tag in ("main", "h1", "footer")] == [1, 1, 1]
    assert page.get("lang")
    assert page.findtext(".//title")


def test_calls_and_notes_lead_to_each_other() -> None:
    page = tree(whole("footnotes"))
    ids = {element.get("id") for element in page.iter() if element.get("id")}
    calls = [link for link in page.iter("a") if link.get("role") == "doc-noteref"]
    backs = [link for link in page.iter("a") if link.get("role") == "doc-backlink"]
    assert len(calls) == len(backs) == 4
    for link in (*calls, *backs):
        assert link.get("href", "").removeprefix("#") in ids
    assert all(back.get("aria-label") for back in backs)


def test_underlined_words_are_so_and_stay_words() -> None:
    page = tree(document_of(Paragraph(style="note", inlines=(Text("The "), Text("Post", underline=True), Text(".")))))
    assert page.findtext(".//u") == "Post"


def test_headings_step_down_without_a_gap() -> None:
    levels = [int(element.tag[1]) for element in tree(whole("footnotes")).iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_headers_with_a_scope_and_a_caption() -> None:
    for table in tree(whole("footnotes")).iter("table"):
        assert table.findtext("caption")
        assert all(cell.get("scope") in ("col", "row") for cell in table.iter("th"))


def test_the_contents_are_a_named_landmark() -> None:
    page = tree(document_of(Contents("Inhalt"), Heading(level=1, text="One", anchor="one")))
    (nav,) = page.iter("nav")
    assert (nav.get("role"), nav.get("aria-label")) == ("doc-toc", "Inhalt")


@pytest.mark.parametrize(
    ("language", "words", "page", "line"),
    [
        ("en", "Harbour", None, None),
        ("en", f"I01. {ARABIC}", None, "rtl"),
        ("ar", f"I01. {ARABIC}", "rtl", None),
        ("ar", "Harbour council", "rtl", "ltr"),
        ("ar", "2026 (3)", "rtl", None),
    ],
)
def test_most_letters_decide_the_direction_of_a_line(
    language: str, words: str, page: str | None, line: str | None
) -> None:
    made = in_language(language, paragraph(words), Heading(level=1, text=words))
    assert made.get("dir") == page
    assert [found.get("dir") for found in (*made.iter("p"), *made.iter("h2"))] == [line, line]


def test_nothing_is_fetched_and_nothing_runs() -> None:
    said = write(whole("footnotes")).decode()
    assert "default-src 'none'" in said
    assert not re.findall(r"(?:src|@import|url)\s*[=(]\s*[\"']?https?:", said)
    scripts = [element.get("type") for element in tree(whole("footnotes")).iter("script")]
    assert scripts in ([], ["application/json"])


def test_a_note_of_another_direction_says_so() -> None:
    document = document_of(paragraph("Words"), notes=(Note(1, (Text(ARABIC),)),))
    called = document_of(
        Paragraph(style="item", inlines=(Text("Words"), NoteMark(1))), notes=(Note(1, (Text(ARABIC),)),)
    )
    assert [note.get("dir") for made in (document, called) for note in tree(made).iter("li")] == ["rtl", "rtl"]
