"""Chains and kinds in Chicago notes for press (Chicago 18: 11.9, 14.54, 14.106, 14.108, 14.111, 14.160, 14.165)."""

import pytest

from briefwright.citing.choosing import find_style
from briefwright.citing.cluster import Cluster
from briefwright.citing.csl_json import CSL_TYPES, csl_item
from briefwright.citing.locators import locator
from briefwright.citing.press_file import shipped_style
from briefwright.model.description import missing
from briefwright.model.kinds import Kind, kind_of
from briefwright.model.template import Citation
from unit.citing.cites import captured, cite, notes, on_pages, told

PRESS = shipped_style("chicago-notes-press")


def test_words_that_reached_us_through_another_text() -> None:
    fields = {
        "headline": "Mayor speaks",
        "outlet": "Quay Courier",
        "published": "2026-03-19",
        "url": "https://c.example",
    }
    full, short = notes(PRESS, *[cite(captured(**fields), n, quotes="Ada Quill, post on Chirp") for n in (2, 3)])
    assert full == (
        "[Ada Quill, post on Chirp], as quoted by “Mayor Speaks,” Quay Courier, March 19, 2026, para. 2, "
        "https://c.example; no byline in captured text."
    )
    assert short == "[Ada Quill, post on Chirp], as quoted by “Mayor Speaks,” para. 3."


@pytest.mark.parametrize(
    ("style", "start"),
    [
        ("icd-206", "[Ada Quill, post], as quoted by QC; "),
        ("sourceline", "Source: [Ada Quill, post], as quoted by QC"),
        ("apa", "([Ada Quill, post], as quoted by QC, n.d."),
        ("oscola", "[Ada Quill, post], as quoted by QC, ‘Mayor Speaks’"),
    ],
)
def test_other_styles_say_through_whom_words_came(style: str, start: str) -> None:
    found = find_style(Citation(style=style), "en")
    (note,) = notes(found, cite(captured(headline="Mayor speaks", credit="QC"), quotes="Ada Quill, post"))
    assert note.startswith(start)


def test_a_republished_copy_names_agency_and_outlet() -> None:
    fields = {"headline": "Boats sail", "byline": "Ada Quill", "credit": "CNA", "outlet": "Quay Courier"}
    (note,) = notes(PRESS, cite(captured(**fields, published="2026-03-19", url="https://c.example"), 1))
    assert note == "Ada Quill, “Boats Sail,” CNA, via Quay Courier, March 19, 2026, para. 1, https://c.example."


def test_an_agency_that_is_the_outlet_is_named_once() -> None:
    fields = {"headline": "Boats sail", "byline": "Ada Quill", "credit": "CNA", "outlet": "CNA"}
    (note,) = notes(PRESS, cite(captured(**fields, published="2026-03-19", url="https://c.example"), 1))
    assert note == "Ada Quill, “Boats Sail,” CNA, March 19, 2026, para. 1, https://c.example."


def test_a_translated_source() -> None:
    fields = {"headline": "항구가 열렸다", "byline": "김민수", "outlet": "항만일보", "language": "ko"}
    source = captured(told(fields), **fields, published="2026-03-19", url="https://h.example")
    row = cite(source, 2, translated_title="The harbour has opened", translator="Ada Quill")
    (note,) = notes(PRESS, row)
    assert note == (
        "김민수, “항구가 열렸다” [The harbour has opened], in Korean, translated by [Ada Quill], "
        "항만일보, March 19, 2026, para. 2, https://h.example."
    )


def test_a_captured_translation_names_its_original_title() -> None:
    source = captured(headline="Harbour opens", outlet="Monitor", published="2026-03-19", url="https://m.example")
    (note,) = notes(PRESS, cite(source, 2, original_title="항구가 열렸다"))
    assert note.startswith("“Harbour Opens” [original title: 항구가 열렸다], Monitor, ")


def test_a_post_has_its_first_words_for_title() -> None:
    text = "Ada Quill @adaquill on Chirp: " + "the ferry sails again and " * 8
    fields = {"byline": "Ada Quill", "published": "2026-03-19T08:30", "published_zone": "KST"}
    source = captured(text, **fields, url="https://chirp.example/1")
    full, short = notes(PRESS, *[cite(source, kind="social post", handle="@adaquill", platform="Chirp")] * 2)
    title, _, rest = full.removeprefix("Ada Quill (@adaquill), “").partition(",” ")
    assert text.startswith(title.removesuffix(" …"))
    assert len(title) <= 162
    assert rest == "Chirp, March 19, 2026, 08:30 KST, https://chirp.example/1."
    assert short == "Ada Quill (@adaquill), “Ada Quill @adaquill.”"


def test_a_broadcast_with_time_mark() -> None:
    fields = {"headline": "Ferry sails", "outlet": "Ruun TV", "published": "2026-03-19", "url": "https://tv.example"}
    row = cite(
        captured("The Evening Hour", **fields), kind="broadcast", programme="The Evening Hour", time_mark="00:12:30"
    )
    assert notes(PRESS, row) == [
        "“Ferry Sails,” The Evening Hour, Ruun TV, March 19, 2026, at 00:12:30, https://tv.example."
    ]


def test_an_interview() -> None:
    fields = {"headline": "We sail", "byline": "Ben Marsh", "outlet": "Courier", "interview_by": "Ben Marsh"}
    source = captured("Ada Quill talks", **fields, published="2026-03-19", url="https://c.example")
    assert notes(PRESS, cite(source, 4, kind="interview", interviewee="Ada Quill")) == [
        "Ada Quill, “We Sail,” interview by Ben Marsh, Courier, March 19, 2026, para. 4, https://c.example."
    ]


def test_a_report_stands_in_italics_with_its_page() -> None:
    fields = {"headline": "Ferries of the north", "credit": "Harbour Institute", "published": "2025-06"}
    report = cite(captured("HI-12", **fields), kind="report", report_number="HI-12", outlet="Harbour Press")
    row = on_pages(report, 3, 4)
    (text,) = PRESS.notes([Cluster((row,))])
    assert "".join(run.text for run in text) == (
        "Harbour Institute, Ferries of the North, HI-12, [Harbour Press], June 2025, pp. 3–4."
    )
    assert [run.text for run in text if run.italic] == ["Ferries of the North"]


def test_a_personal_communication_is_no_publication() -> None:
    source = captured("Dear desk", byline="Ada Quill", published="2026-03-19")
    full, short = notes(PRESS, *[cite(source, 1, kind="e-mail")] * 2)
    assert full == "Ada Quill, e-mail to the author, March 19, 2026, para. 1."
    assert short == "Ada Quill, e-mail to the author, para. 1."
    assert notes(PRESS, cite(source, kind="personal communication"))[0].startswith("Ada Quill, personal communication,")


@pytest.mark.parametrize(
    ("kind", "says", "lacks"),
    [
        ("article", {}, ["headline", "publisher", "author", "date", "URL"]),
        ("social post", {"handle": "@quill", "platform": "Chirp"}, ["date", "URL"]),
        ("broadcast", {"programme": "The Evening Hour"}, ["headline", "date", "URL"]),
        ("e-mail", {}, ["author", "date"]),
        ("report", {}, ["headline", "publisher", "author", "date"]),
    ],
)
def test_a_kind_misses_only_what_it_should_have(kind: str, says: dict[str, str], lacks: list[str]) -> None:
    row = cite(captured(), kind=kind, **says)
    assert missing(row.source, row.use) == lacks


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("", "article"),
        ("Social post", "post"),
        ("TV broadcast", "broadcast"),
        ("personal communication", "personal"),
        ("E-mail", "personal"),
        ("something else", "article"),
    ],
)
def test_kinds_by_their_names(words: str, kind: Kind) -> None:
    row = cite(captured(), **({"kind": words} if words else {}))
    assert kind_of(row.use) == kind
    assert csl_item(row.source, row.use)["type"] == CSL_TYPES[kind]


def test_places_are_time_marks_pages_or_paragraphs() -> None:
    source = captured()
    assert locator(cite(source, 2, 3)).text == "2–3"
    assert locator(on_pages(cite(source, 2), 4)).kind == "page"
    assert locator(cite(source, 2, time_mark="00:01")).kind == "timestamp"
    assert locator(cite(source)).text == ""


def test_chains_as_csl_items() -> None:
    fields = {"headline": "We sail", "outlet": "Courier", "interview_by": "Ben Marsh", "published": "2026-03-19"}
    item = csl_item(captured(**fields), cite(captured(), kind="interview", interviewee="김민수").use)
    assert item["author"] == [{"family": "김", "given": "민수"}]
    assert item["interviewer"] == [{"family": "Marsh", "given": "Ben"}]
    says = {"kind": "broadcast", "programme": "The Evening Hour", "translator": "Ada Quill", "original_title": "원제"}
    item = csl_item(captured(outlet="Ruun TV"), cite(captured(), **says).use)
    assert (item["container-title"], item["publisher"]) == ("The Evening Hour", "Ruun TV")
    assert item["translator"] == [{"family": "Quill", "given": "Ada"}]
    assert item["original-title"] == "원제"
    item = csl_item(captured("First words"), cite(captured(), kind="post", handle="@quill", platform="Chirp").use)
    assert (item["author"], item["container-title"], item["title"]) == ([{"literal": "@quill"}], "Chirp", "First words")
    item = csl_item(captured(outlet="Harbour Press"), cite(captured(), kind="report", report_number="12").use)
    assert (item["publisher"], item["number"], "container-title" in item) == ("Harbour Press", "12", False)
