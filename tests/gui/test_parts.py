"""Small parts of the desk: ranking, file names, lines, reports, copies; no window is opened."""

import pytest

from briefwright.exchange import EXCHANGES
from briefwright.gui.dialogs.report import defect_text
from briefwright.gui.keys import key_words
from briefwright.gui.library.copying import item_words
from briefwright.gui.library.exporting import ENDINGS, proposed_name
from briefwright.gui.library.import_run import Counts
from briefwright.gui.search import SHOWN, Candidate, rank
from briefwright.model.brief import Brief
from briefwright.model.document import Document, Furniture, Note, NoteMark, Paragraph, Properties, Text
from briefwright.model.template import Page, SectionPlan, Template, Type
from briefwright.writers import WRITERS


def row(title: str, detail: str = "", also: str = "") -> Candidate:
    return Candidate(title, detail, "source", lambda: None, also)


def brief(title: str, **front: str) -> Brief:
    template = Template(id="t", name="T", sections=(SectionPlan(id="s", title="S"),))
    return Brief(id="b", title=title, template=template, front_matter=front)


def test_every_word_must_be_found() -> None:
    assert rank("harbour vote", [row("Harbour council"), row("The vote"), row("A vote in the harbour")])[0].title == (
        "A vote in the harbour"
    )
    assert rank("harbour zebra", [row("Harbour council")]) == []


def test_titles_before_details_before_the_text_and_starts_of_words_before_their_middles() -> None:
    rows = [row("x", also="ferry"), row("x", "ferry"), row("wafery ferryman"), row("Ferry pact"), row("conferry")]
    ranked = rank("ferry", rows)
    assert ranked[0].title == "Ferry pact"
    assert ranked[1].title == "wafery ferryman"
    assert ranked[-1].also == "ferry"


def test_equal_rows_keep_their_order_and_the_list_stays_short() -> None:
    ranked = rank("a", [row(f"a{number}") for number in range(SHOWN + 9)])
    assert [found.title for found in ranked] == [f"a{number}" for number in range(SHOWN)]


@pytest.mark.parametrize(
    ("title", "front", "name"),
    [
        ("Ferry pact", {"number": "2031-07"}, "2031-07 Ferry pact"),
        ('A/B: "C"?', {}, "A B C"),
        ("  ", {}, "Brief"),
        ("x" * 300, {}, "x" * 100),
        ("항구 도시", {}, "항구 도시"),
        ("..hidden..", {}, "hidden"),
    ],
)
def test_proposed_file_names(title: str, front: dict[str, str], name: str) -> None:
    assert proposed_name(brief(title, **front)) == name


def test_every_writer_can_be_chosen_and_the_brief_file_comes_last() -> None:
    formats = [*(writer.suffix for writer in WRITERS), *(row.suffix for row in EXCHANGES)]
    assert [ending for ending, _name in ENDINGS] == [*formats, ".brief"]


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        ((1, 0, 0, 0), "1 source in"),
        ((3, 0, 1, 1), "3 sources in, 1 with notices, 1 refused"),
        ((0, 1, 0, 0), "Already on the desk"),
        ((0, 2, 0, 1), "2 already on the desk, 1 refused"),
        ((2, 1, 0, 0), "2 sources in, 1 already on the desk"),
        ((0, 0, 0, 2), "0 sources in, 2 refused"),
    ],
)
def test_line_after_a_capture(counts: tuple[int, int, int, int], line: str) -> None:
    assert Counts(*counts).line() == line


def test_a_copied_item_carries_its_notes_and_no_other() -> None:
    document = Document(
        language="en",
        properties=Properties(title="T", created="2031-01-01T00:00:00+00:00"),
        furniture=Furniture(),
        page=Page(),
        type=Type(),
        placement="footnotes",
        blocks=(
            Paragraph(style="item", inlines=(Text("One."), NoteMark(1)), item="i-1"),
            Paragraph(style="item", inlines=(Text("Two."), NoteMark(2)), item="i-2"),
        ),
        notes=(Note(1, (Text("Source A."),), "i-1"), Note(2, (Text("Source "), Text("B.")), "i-2")),
    )
    assert item_words(document, "i-2") == "Two.[2]\n2. Source B."


def test_a_defect_report_names_places_and_no_values() -> None:
    words = "words of a source"
    with pytest.raises(ValueError, match="words") as caught:
        raise ValueError(words)
    report = defect_text(caught.type, caught.value, caught.tb)
    assert "ValueError" in report
    assert words not in report
    assert "test_parts.py" in report


@pytest.mark.parametrize(("key", "words"), [("?", "?"), ("1–9", "1–9"), ("Ctrl+Shift+C", "Ctrl+Shift+C"), ("F6", "F6")])
def test_keys_as_they_are_read(key: str, words: str) -> None:
    assert key_words(key) == words
