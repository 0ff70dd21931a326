"""Any CSL style under the rule of the captured text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.citing import STYLES
from briefwright.citing.choosing import find_style, name_of_file, offered_styles, search_styles
from briefwright.citing.cluster import Cluster
from briefwright.citing.press_file import shipped_style
from briefwright.errors import CitationStyleError
from briefwright.model.document import inline_text
from briefwright.model.template import Citation
from unit.citing.cites import captured, cite, listed, notes

CHICAGO = find_style(Citation(style="chicago-notes-bibliography"), "en")
APA = find_style(Citation(style="apa"), "en")
FIELDS = {"headline": "Boats sail", "outlet": "Quay Courier", "published": "2026-03-19", "language": "en"}
OWN = """<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>House of ferries</title><id>ferries</id></info>
<citation><layout suffix="!"><text variable="title"/><text term="and" prefix=" "/></layout></citation>
</style>"""


def test_a_source_without_headline_is_described_without_marks() -> None:
    rows = [
        cite(captured(outlet="Quay Courier", published="2026-03-19"), n, description="on the ferry") for n in (1, 2)
    ]
    assert notes(CHICAGO, *rows) == [
        "[Article without headline on the ferry], Quay Courier, March 19, 2026, para. 1.",
        "Quay Courier, [Article without headline], para. 2.",
    ]


@pytest.mark.parametrize("style", [choice.id for choice in offered_styles() if choice.id not in STYLES])
def test_no_style_prints_a_description_in_marks_or_hides_a_missing_date(style: str) -> None:
    found = find_style(Citation(style=style), "en")
    row = cite(captured(), 1, description="on the Ferry Line")
    told = listed(found, row) if found.in_text else notes(found, row)
    if style == "chicago-shortened-notes-bibliography":
        assert told == ["[Article without headline], para. 1. [Publisher and date not in captured text.]"]
        return
    assert "[Article without headline on the Ferry Line]" in told[0]
    assert told[0].endswith("[Publisher and date not in captured text.]")
    assert not set("“”‘’") & set(told[0])


@pytest.mark.parametrize(
    "style", ["chicago-author-date", "apa", "modern-language-association", "harvard-cite-them-right"]
)
def test_a_source_of_which_nothing_is_known_stands_in_the_list_under_the_words_of_the_citation(style: str) -> None:
    found = find_style(Citation(style=style), "en")
    rows = [cite(captured(source_id=f"s-{n}", language="en"), 1, label=f"S{n}") for n in (1, 2)]
    entries = listed(found, *rows)
    for label, told in zip(("S1", "S2"), notes(found, *rows), strict=True):
        words = f"[Article without headline, {label}]"
        assert words in told
        assert [entry.count(words) for entry in entries if words in entry] == [1]


def test_a_description_says_more_in_the_list_than_in_the_text() -> None:
    harvard = find_style(Citation(style="harvard-cite-them-right"), "en")
    row = cite(captured(language="en"), 1, description="on the ferry")
    assert notes(harvard, row) == ["([Article without headline], no date, para. 1)"]
    (entry,) = listed(harvard, row)
    assert entry.startswith("[Article without headline] (no date) [Article without headline on the ferry].")


def test_what_is_missing_is_told_once() -> None:
    row = cite(captured(headline="Boats sail"), 1)
    full, short = notes(CHICAGO, row, row)
    assert full.endswith("[Publisher and date not in captured text.]")
    assert "not in captured text" not in short


def test_in_a_note_on_several_sources_the_label_says_which_lacks_what() -> None:
    one, two = cite(captured(**FIELDS), 1), cite(captured(source_id="s-2", headline="Fares"), 2, label="S2")
    (text,) = CHICAGO.notes([Cluster((one, two))])
    assert inline_text(text).endswith(" [S2: publisher and date not in captured text.]")


def test_what_the_analyst_supplies_is_bracketed() -> None:
    says = {"headline": "Boats sail", "outlet": "Harbour News", "byline": "Ada Quill", "published": "2026-03-18"}
    row = cite(captured(language="en"), 1, **says, url="https://c.example")
    assert notes(CHICAGO, row) == [
        "[Ada Quill], “[Boats Sail],” [Harbour News], March 18, 2026, para. 1, [https://c.example]. [Date supplied.]"
    ]


def test_the_place_of_a_dateline_is_not_the_place_of_the_paper() -> None:
    assert "RUUN" not in notes(CHICAGO, cite(captured(**FIELDS, dateline_place="PORT RUUN"), 1))[0]


@pytest.mark.parametrize(
    ("style", "told"),
    [
        ("chicago-notes-bibliography", "“Boats Sail,” Quay Courier, March 19, 2026, para. 1; month not stated."),
        ("apa", "(“Boats Sail,” 2026, para. 1; month not stated)"),
        ("ieee", "[1, Para. 1; month not stated]"),
    ],
)
def test_a_remark_closes_the_citation(style: str, told: str) -> None:
    found = find_style(Citation(style=style), "en")
    assert notes(found, cite(captured(**FIELDS), 1), remark="month not stated") == [told]


def test_looks_of_a_style_are_looks_of_the_text() -> None:
    (text,) = CHICAGO.notes([Cluster((cite(captured(**FIELDS, url="https://c.example"), 1),))])
    assert [run.text for run in text if run.italic] == ["Quay Courier"]
    assert [run.url for run in text if run.url] == ["https://c.example"]


def test_copies_without_headline_are_told_apart() -> None:
    rows = [cite(captured(source_id=f"s-{n}"), 1, label=f"S{n}") for n in (1, 2)]
    printed = notes(CHICAGO, *rows, *rows)
    assert "[Article without headline, S1]" in printed[2]
    assert "[Article without headline, S2]" in printed[3]


def test_a_style_of_ones_own_needs_no_file() -> None:
    citation = Citation(style="House of ferries", style_file=OWN)
    row = cite(captured(**FIELDS), 1)
    assert notes(find_style(citation, "en"), row) == ["Boats sail and!"]
    assert notes(find_style(citation, "de"), row) == ["Boats sail und!"]
    assert name_of_file(OWN.encode(), "ferries.csl") == "House of ferries"


@pytest.mark.parametrize(
    ("xml", "line"), [("<style", "line 1"), ("<a/>", "line 1"), (OWN.replace("</layout>", "</lay>"), "line 3")]
)
def test_a_broken_style_is_refused_with_its_line(xml: str, line: str) -> None:
    with pytest.raises(CitationStyleError, match=line) as caught:
        find_style(Citation(style="broken.csl", style_file=xml))
    assert "broken.csl" in caught.value.what
    with pytest.raises(CitationStyleError):
        name_of_file(xml.encode(), "broken.csl")


def test_styles_are_offered_and_found_by_name() -> None:
    offered = offered_styles()
    assert [choice.id for choice in offered[:4]] == list(STYLES)
    assert len(offered) >= 12
    assert all(find_style(Citation(style=choice.id)).name for choice in offered)
    assert search_styles("  ") == offered
    assert "icd-206" in {choice.id for choice in search_styles("source reference")}
    assert "korean-social-science-journal" in {choice.id for choice in search_styles("KOREAN social")}
    assert search_styles("no such style at all") == []


def test_portion_marks_are_the_templates_to_ask_for() -> None:
    row = cite(captured(), 1)
    marked = find_style(Citation(style="icd-206", portion_marks=True))
    assert notes(marked, row)[0].startswith("(U) ")
    assert not notes(find_style(Citation(style="icd-206")), row)[0].startswith("(U) ")


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@settings(max_examples=60)
@given(headline=WORDS, outlet=WORDS, byline=WORDS, published=st.sampled_from(["", "2026", "0000-99-99", "spring"]))
def test_nothing_captured_makes_a_style_fail(headline: str, outlet: str, byline: str, published: str) -> None:
    fields = {"headline": headline, "outlet": outlet, "byline": byline, "published": published}
    row = cite(captured(**{name: value for name, value in fields.items() if value.strip("; \n")}), 1)
    for style in (*map(shipped_style, STYLES), CHICAGO, APA):
        assert notes(style, row)[0]
        listed(style, row)
