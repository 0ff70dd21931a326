"""Three back ends of citations: the letters stay the same, one back end at a time."""

import json
from pathlib import Path
from typing import Any, Literal

import pytest
from lxml import etree
from msgspec.structs import replace

from briefwright.citing.csl_json import csl_text
from briefwright.model.brief import SourceUse
from briefwright.model.document import (
    Block,
    Cited,
    Document,
    DocumentTable,
    Note,
    NoteMark,
    NotesHere,
    Paragraph,
    Text,
    document_text,
)
from briefwright.model.template import NotePlacement
from briefwright.writers.docx.lint import lint
from briefwright.writers.docx.opened import Opened, W
from briefwright.writers.docx.read_back import text_of
from briefwright.writers.docx.word_sources import BIBLIOGRAPHY
from briefwright.writers.docx.write import write
from briefwright.writers.options import CitationBackEnd, Options
from unit.model.texts import source_of
from unit.writers.docx.conftest import document_of, element
from unit.writers.docx.pandoc import pandoc, read

Place = Literal["paragraph", "page", "timestamp"]
B = f"{{{BIBLIOGRAPHY}}}"
FERRY = source_of(
    "Text.", "s-1", headline='Ferry "sails" & <waits>', byline="Mira Ashdown; 홍길동", published="2031-11-04",
    url="https://courier.example/a?b=1&c=2", outlet="Courier",
)  # fmt: skip
HARBOUR = source_of("Text.", "s-2", credit="QC/CNA", headline="부두", dateline_place="RUUN")


def cited(*sources: str) -> tuple[Cited, ...]:
    known = {"s-1": FERRY, "s-2": HARBOUR}
    return tuple(
        Cited(name, csl_text(known[name], SourceUse(source=name, label=f"S{name[-1]}")), "1–3, 6", f"S{name[-1]}")
        for name in sources
    )


def brief(placement: NotePlacement = "footnotes") -> Document:
    if placement == "in-text":
        words = Text("[Courier 4 Nov]", cites=cited("s-1"))
        return document_of(Paragraph(style="item", inlines=(Text("Said. "), words)), placement=placement)
    here = (NotesHere(),) if placement == "endnotes" else ()
    return document_of(
        Paragraph(style="item", inlines=(Text("Said."), NoteMark(1), Text(" Again."), NoteMark(2), NoteMark(3))),
        *here,
        notes=(
            Note(
                1, (Text("Ashdown, “Ferry"), Text(", sails” & <waits>; CNA.", italic=True)), "i-1", cited("s-1", "s-2")
            ),
            Note(
                2, (Text("Ashdown, “Ferry”; see “also” \\ this {thing}."),), "i-2", cited("s-1"), 'see "also" \\ this'
            ),
            Note(3, (Text("The desk's own remark."),)),
        ),
        placement=placement,
    )


def parts(document: Document, citations: CitationBackEnd) -> Opened:
    data = write(document, Options(citations=citations))
    assert lint(data) == []
    assert text_of(data) == document_text(document)
    return Opened(data)


def codes(opened: Opened, part: str = "word/footnotes.xml") -> list[str]:
    return [code.text or "" for code in opened.trees[part].iter(f"{W}instrText")]


def zotero(code: str) -> dict[str, Any]:
    assert code.startswith(" ADDIN ZOTERO_ITEM CSL_CITATION {")
    assert code.endswith("} ")
    told: dict[str, Any] = json.loads(code[len(" ADDIN ZOTERO_ITEM CSL_CITATION ") :])
    return told


def test_zotero_fields_carry_every_item_in_full() -> None:
    first, second = map(zotero, codes(parts(brief(), "zotero")))
    assert [item["id"] for item in first["citationItems"]] == ["s-1", "s-2"]
    item = first["citationItems"][0]
    assert item["uris"] == ["urn:briefwright:source:s-1"]
    assert (item["locator"], item["label"]) == ("1–3, 6", "paragraph")
    assert item["itemData"]["title"] == 'Ferry "sails" & <waits>'
    assert item["itemData"]["author"] == [{"family": "Ashdown", "given": "Mira"}, {"family": "홍", "given": "길동"}]
    assert item["itemData"]["issued"] == {"date-parts": [[2031, 11, 4]]}
    assert second["citationItems"][0]["suffix"] == '; see "also" \\ this'
    assert first["citationID"] != second["citationID"]
    assert (first["properties"]["noteIndex"], second["properties"]["noteIndex"]) == (1, 2)


def test_what_zotero_shows_is_what_it_thinks_it_shows() -> None:
    opened = parts(brief(), "zotero")
    shown = ["".join(piece.text or "" for piece in note.iter(f"{W}t")) for note in opened.trees["word/footnotes.xml"]]
    told = [zotero(code)["properties"]["plainCitation"] for code in codes(opened)]
    assert told == shown[2:4]


@pytest.mark.parametrize(("placement", "kind"), [("footnotes", "1"), ("endnotes", "2"), ("in-text", "0")])
def test_zoteros_preferences_fit_into_properties(placement: NotePlacement, kind: str) -> None:
    custom = parts(brief(placement), "zotero").trees["docProps/custom.xml"]
    rows = {row.get("name", ""): "".join(str(text) for text in row.itertext()) for row in custom}
    pieces = [rows[name] for name in sorted(rows) if name.startswith("ZOTERO_PREF_")]
    assert len(pieces) > 1
    assert all(len(piece) <= 255 for piece in pieces)
    told = etree.fromstring("".join(pieces))
    prefs = {row.get("name"): row.get("value") for row in told.iter("pref")}
    assert prefs == {"fieldType": "Field", "noteType": kind}


@pytest.mark.parametrize(
    ("placement", "told", "style"),
    [
        ("footnotes", "", "chicago-notes-bibliography"),
        ("in-text", "", "chicago-author-date"),
        ("footnotes", "http://www.zotero.org/styles/oscola", "oscola"),
        ("in-text", "http://www.zotero.org/styles/apa", "apa"),
    ],
)
def test_zotero_goes_on_in_the_style_of_the_brief(placement: NotePlacement, told: str, style: str) -> None:
    custom = parts(replace(brief(placement), zotero_style=told), "zotero").trees["docProps/custom.xml"]
    pieces = ["".join(map(str, row.itertext())) for row in custom if row.get("name", "").startswith("ZOTERO_PREF_")]
    assert element(etree.fromstring("".join(pieces)), "style").get("id") == f"http://www.zotero.org/styles/{style}"


def test_citations_in_the_text_are_fields_too() -> None:
    (told,) = map(zotero, codes(parts(brief("in-text"), "zotero"), "word/document.xml"))
    assert told["properties"]["plainCitation"] == "[Courier 4 Nov]"
    (code,) = codes(parts(brief("in-text"), "word"), "word/document.xml")
    assert code.startswith(" CITATION S1xs1 ")


def test_words_own_citations_name_their_sources() -> None:
    opened = parts(brief(), "word")
    assert codes(opened) == [
        ' CITATION S1xs1 \\p "para. 1–3, 6" \\l 2057 \\m S2xs2 \\p "para. 1–3, 6" ',
        ' CITATION S1xs1 \\p "para. 1–3, 6" \\s " see \\"also\\" \\\\ this" \\l 2057 ',
    ]
    sources = next(tree for tree in opened.trees.values() if tree.tag == f"{B}Sources")
    told = [{str(row.tag).removeprefix(B): row.text for row in source} for source in sources]
    assert [row["Tag"] for row in told] == ["S1xs1", "S2xs2"]
    assert [row["SourceType"] for row in told] == ["DocumentFromInternetSite", "ArticleInAPeriodical"]
    assert (told[0]["Year"], told[0]["Month"], told[0]["Day"]) == ("2031", "11", "4")
    assert told[0]["URL"] == "https://courier.example/a?b=1&c=2"
    assert [row.text for row in sources.iter(f"{B}Last", f"{B}Corporate")] == ["Ashdown", "홍", "QC/CNA"]


@pytest.mark.parametrize(
    ("place", "locator", "word"),
    [
        ("paragraph", "1–3, 6", "para. 1–3, 6"),
        ("page", "12–14", "12–14"),
        ("timestamp", "00:12:30", "00:12:30"),
        ("page", 'A"4\\', 'A\\"4\\\\'),
    ],
)
def test_places_are_told_in_each_programs_way(place: Place, locator: str, word: str) -> None:
    (cite,) = cited("s-1")
    cite = replace(cite, locator=locator, place=place)
    document = document_of(
        Paragraph(style="item", inlines=(NoteMark(1),)), notes=(Note(1, (Text("There."),), "i-1", (cite,)),)
    )
    (item,) = zotero(codes(parts(document, "zotero"))[0])["citationItems"]
    assert (item["locator"], item["label"]) == (locator, place)
    assert codes(parts(document, "word")) == [f' CITATION S1xs1 \\p "{word}" \\l 2057 ']


def listed(*blocks: Block, placement: NotePlacement = "footnotes") -> Document:
    made = brief(placement)
    return replace(made, blocks=(*made.blocks, *blocks))


ENTRIES = tuple(Paragraph(style="note", inlines=(Text(f"Entry {number}."),)) for number in range(1, 4))
TABLE = DocumentTable(name="sources", description="Sources", header=((Text("S1"),),), rows=(((Text("Ferry"),),),))
AFTER = Paragraph(style="boilerplate", inlines=(Text("Questions to the desk."),))
ZOTERO_LIST = ' ADDIN ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY '


def result_of(body: etree._Element, code: str) -> str:
    """The letters between the halves of the field of that code."""
    letters, inside = "", False
    for row in body.iter(f"{W}instrText", f"{W}t", f"{W}fldChar"):
        inside = inside or row.text == code
        if inside and row.tag == f"{W}t":
            letters += row.text or ""
        if inside and row.get(f"{W}fldCharType") == "end":
            break
    return letters


@pytest.mark.parametrize(
    ("blocks", "shown"),
    [
        (ENTRIES, "Entry 1.Entry 2.Entry 3."),
        (ENTRIES[:1], "Entry 1."),
        ((TABLE,), ""),
        ((*ENTRIES, TABLE), "Entry 1.Entry 2.Entry 3."),
    ],
)
@pytest.mark.parametrize(("citations", "code"), [("zotero", ZOTERO_LIST), ("word", " BIBLIOGRAPHY \\l 2057 ")])
def test_the_list_of_sources_is_a_field_with_our_words(
    citations: CitationBackEnd, code: str, blocks: tuple[Block, ...], shown: str
) -> None:
    opened = parts(listed(*blocks, AFTER), citations)
    body = opened.trees["word/document.xml"]
    assert codes(opened, "word/document.xml") == [code]
    assert result_of(body, code) == shown
    controls = [row.getparent() for row in body.iter(f"{W}bibliography")]
    assert len(controls) == (citations == "word" and bool(shown))
    for control in controls:
        assert control is not None
        content = control.getnext()
        assert content is not None
        assert "".join(str(text.text) for text in content.iter(f"{W}t")) == shown


def test_plain_notes_leave_the_list_of_sources_alone() -> None:
    opened = parts(listed(*ENTRIES, TABLE), "notes")
    assert codes(opened, "word/document.xml") == []


@pytest.mark.parametrize("citations", ["zotero", "word"])
def test_no_list_no_field(citations: CitationBackEnd) -> None:
    empty = DocumentTable(name="sources", description="", header=(), rows=())
    comparison = replace(TABLE, name="comparison")
    assert codes(parts(listed(empty, comparison, AFTER), citations), "word/document.xml") == []


def test_there_is_one_back_end_at_a_time() -> None:
    plain, live, word = (parts(brief(), name) for name in ("notes", "zotero", "word"))
    assert codes(plain) == []
    assert not any("CITATION S" in code for code in codes(live))
    assert not any("ZOTERO" in code for code in codes(word))
    assert b"ZOTERO" not in etree.tostring(word.trees["docProps/custom.xml"])
    for opened in (plain, live):
        assert not any(tree.tag == f"{B}Sources" for tree in opened.trees.values())


@pytest.mark.skipif(not pandoc(), reason="pandoc is neither on the PATH nor installed as pypandoc_binary")
def test_pandoc_reads_zoteros_citations_back_with_their_places(tmp_path: Path) -> None:
    places: tuple[tuple[Place, str], ...] = (("page", "12"), ("timestamp", "00:12:30"))
    first, second, third = brief().notes
    located = tuple(replace(cited("s-2")[0], place=place, locator=locator) for place, locator in places)
    document = replace(listed(*ENTRIES), notes=(first, second, replace(third, cites=located)))
    file = tmp_path / "brief.docx"
    file.write_bytes(write(document, Options(citations="zotero")))
    found = [(cite["citationId"], _plain(cite["citationSuffix"])) for cite in _citations(read(file, "docx+citations"))]
    paragraphs = ", paragraph 1–3, 6"
    assert found == [
        ("s-1", paragraphs),
        ("s-2", paragraphs),
        ("s-1", paragraphs + ' ; see "also" \\ this'),
        ("s-2", ", page 12"),
        ("s-2", ", timestamp 00:12:30"),
    ]


def _plain(inlines: list[dict[str, Any]]) -> str:
    return "".join(inline.get("c", " ") for inline in inlines).strip()


def _citations(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = value["c"][0] if value.get("t") == "Cite" else []
        return own or [cite for below in value.values() for cite in _citations(below)]
    return [cite for below in value for cite in _citations(below)] if isinstance(value, list) else []
