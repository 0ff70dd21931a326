"""Files of many articles: what parts them by itself, what only when the analyst says so, and documents with marks."""

import pytest
from msgspec.structs import replace

from briefwright.errors import CaptureError
from briefwright.model.source import Mark, Source, Span
from briefwright.readers.articles import cut_articles
from briefwright.readers.capture import read
from briefwright.readers.format import Reading, Split
from briefwright.readers.separate import separate
from unit.readers.reading import capture

BODY = (
    "The harbour master said on Tuesday that the ferry line would open in spring, once the quay had been mended by "
    "both of the towns on the river, and that the fares would be told to everybody in the first week of the month."
)
OTHER = BODY.replace("ferry", "coal").replace("harbour master", "council")


def split(text: str, how: Split = "") -> list[Source]:
    return list(read(text.encode(), "dump.txt", imported="2026-03-20", source_id="s-1", split=how))


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n\n==========\n\n{OTHER}\n",
        f"Title: Ferry\nSource: Quay Courier\n\n{BODY}\n\nTitle: Coal\nSource: Quay Courier\n\n{OTHER}\n",
        f"제목: 여객선\n\n{BODY}\n\n제목: 석탄\n\n{OTHER}\n",
        f"Ferry line\n\nPORT RUUN, March 3 (QNA) -- {BODY}\n\nCoal line\n\nVARSK, March 4 (QNA) -- {OTHER}\n",
        f"{BODY}\n\n\n\n\n{OTHER}\n",
    ],
)
def test_weak_signs_part_articles_when_the_analyst_says_many(text: str) -> None:
    assert len(split(text)) == 1
    parts = split(text, "many")
    assert len(parts) == 2
    assert "ferry line would" in parts[0].captured_text
    assert "coal line would" in parts[1].captured_text
    assert "ferry line would" not in parts[1].captured_text


def test_what_parts_itself_is_one_when_the_analyst_says_one() -> None:
    text = f"1 of 2 DOCUMENTS\n\nFerry line\n\n{BODY}\n\n2 of 2 DOCUMENTS\n\nCoal line\n\n{OTHER}\n"
    assert len(split(text)) == 2
    (whole,) = split(text, "one")
    assert "ferry line would" in whole.captured_text
    assert "coal line would" in whole.captured_text


def test_what_nothing_parts_is_refused_as_many() -> None:
    with pytest.raises(CaptureError, match=r"where one article ends.*stays one article.*====="):
        split(f"Ferry line\n\n{BODY}\n", "many")


def test_cuts_know_where_they_begin() -> None:
    text = f"1 of 2 DOCUMENTS\n\n{BODY}\n\n2 of 2 DOCUMENTS\n\n{OTHER}\n"
    for cut in cut_articles(text):
        assert text[cut.start : cut.start + len(cut.text)] == cut.text


def test_a_document_is_parted_with_its_marks_and_page_numbers() -> None:
    first = f"Ferry line\n\n{BODY}\n\nEnd of Document\n\n"
    text = f"{first}Coal line\n\n{OTHER}\n\nEnd of Document\n"
    at = text.index("coal line would")
    marks = (Mark(text.index("ferry line"), text.index("ferry line") + 10), Mark(at, at + 9, "why?"))
    whole = Reading(
        captured_text=text,
        paragraphs=(),
        encoding="utf-8",
        marks=marks,
        pages=(Span(0, 40), Span(40, len(first)), Span(len(first), len(text))),
    )
    parts = separate(whole, "")
    assert [[part.captured_text[m.start : m.end] for m in part.marks] for part in parts] == [
        ["ferry line"],
        ["coal line"],
    ]
    source = replace(capture(OTHER), captured_text=parts[1].captured_text, pages=parts[1].pages)
    assert source.page_at(parts[1].marks[0].start) == 3
    assert separate(whole, "one") == (whole,)


def test_page_numbers_of_a_document_part_nothing() -> None:
    reading = Reading(captured_text=f"1 of 2\n\n{BODY}\n\n2 of 2\n\n{OTHER}\n", paragraphs=(), encoding="utf-8")
    assert separate(reading, "") == (reading,)
    named = replace(reading, captured_text=reading.captured_text.replace("of 2", "of 2 DOCUMENTS"))
    assert len(separate(named, "")) == 2


def test_rules_in_a_document_are_layout() -> None:
    text = f"Ferry line\n\nBy Ann Other\n\n{BODY}\n\n==========\n\nCoal line\n\nBy Ann Other\n\n{OTHER}\n"
    reading = Reading(captured_text=text, paragraphs=(), encoding="utf-8")
    assert separate(reading, "") == (reading,)
    assert len(separate(reading, "many")) == 2
