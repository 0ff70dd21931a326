"""Chicago notes for press: first in full, then short; what was not captured in brackets or named as missing."""

from collections.abc import Sequence

import pytest

from briefwright.citing import STYLES
from briefwright.citing.cluster import Cite, Cluster
from briefwright.citing.joining import closed
from briefwright.citing.press_file import shipped_style
from briefwright.model.brief import Correction, SourceUse
from briefwright.model.document import inline_text
from briefwright.model.source import CAPTURED_NAMES, ENTERED_NAMES, FieldName, Source
from unit.model.texts import source_of

WIRE = {
    "headline": "N. Ruun's mayor congratulates Hale, hopes for 'brighter' ferry line",
    "outlet": "Quay Courier",
    "credit": "QC/CNA",
    "published": "2026-03-19T16:41",
    "dateline_place": "PORT RUUN",
    "language": "en",
}
TEXT = "PORT RUUN, March 19 (QC/CNA) - The mayor spoke.\n\nQuay Courier has more."


def cite(source: Source, *numbers: int, label: str = "S1", **says: str) -> Cite:
    rows = tuple(Correction(_name(key), value) for key, value in says.items())
    return Cite(source, SourceUse(source=source.id, label=label, corrections=rows), numbers)


def _name(key: str) -> FieldName:
    names: tuple[FieldName, ...] = (*CAPTURED_NAMES, *ENTERED_NAMES)
    return next(name for name in names if name == key)


def wire(source_id: str = "s-1", **fields: str) -> Source:
    return source_of(TEXT, source_id, **{key: value for key, value in (WIRE | fields).items() if value})


def notes(*cites: Cite | Sequence[Cite], remark: str = "") -> list[str]:
    clusters = [Cluster((row,) if isinstance(row, Cite) else tuple(row), remark) for row in cites]
    return [inline_text(text) for text in shipped_style("chicago-notes-press").notes(clusters)]


def test_full_note_then_short_form() -> None:
    source = wire()
    full, short = notes(cite(source, 1, 2, 3), cite(source, 5))
    assert full == (
        "QC/CNA, “N. Ruun’s Mayor Congratulates Hale, Hopes for ‘Brighter’ Ferry Line,” Quay Courier, March 19, 2026, "
        "16:41 [time zone not stated], dateline Port Ruun, paras. 1–3; no byline or URL in captured text."
    )
    assert short == "QC/CNA, “N. Ruun’s Mayor Congratulates,” para. 5."


def test_byline_zone_and_url_are_printed_when_captured() -> None:
    source = wire(byline="ADA QUILL; Ben Marsh", published_zone="GMT", url="https://courier.example/ferry")
    (note,) = notes(cite(source, 2))
    assert note.startswith("Ada Quill and Ben Marsh, “")
    assert "March 19, 2026, 16:41 GMT, dateline" in note
    assert note.endswith("para. 2, https://courier.example/ferry.")
    assert "captured text" not in note


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        ({"url": "https://c.example"}, "; no byline in captured text."),
        ({"byline": "Ada Quill"}, "; no URL in captured text."),
    ],
)
def test_what_is_missing_is_named_once(gone: dict[str, str], told: str) -> None:
    source = wire(**gone)
    first, second = notes(cite(source, 1), cite(source, 2))
    assert first.endswith(told)
    assert "captured text" not in second


def test_without_publisher_or_date_the_file_is_named() -> None:
    source = source_of("The mayor spoke.", "s-2", name="mayor.txt")
    full, short = notes(
        cite(source, 1, description="on the ferry", dating="written before the vote"),
        cite(source, 3, description="on the ferry"),
    )
    assert full == (
        "[Article without headline on the ferry], [publisher, author, date and URL not in captured text; written "
        "before the vote], para. 1; captured file mayor.txt, imported March 20, 2026."
    )
    assert short == "[Article without headline], para. 3."


def test_a_source_without_date_but_with_url_names_no_file() -> None:
    source = wire(published="", url="https://c.example")
    (note,) = notes(cite(source, 1))
    assert "[author and" not in note  # the credit line is the author
    assert "[date not in captured text]" in note
    assert "captured file" not in note


@pytest.mark.parametrize("place", ["", "on the ferry"])
def test_articles_without_headline_are_told_apart(place: str) -> None:
    says = {"description": place} if place else {}
    one, two = source_of("One spoke.", "s-1"), source_of("Two spoke.", "s-2")
    cites = [cite(one, 1, label="S1", **says), cite(two, 1, label="S2", **says)]
    printed = notes(*cites, *cites)
    name = f"Article without headline {place}".strip()
    assert printed[0].startswith(f"[{name}, S1], [")
    assert printed[1].startswith(f"[{name}, S2], [")
    assert printed[2:] == [f"[{name}, S1], para. 1.", f"[{name}, S2], para. 1."]


def test_different_descriptions_are_enough_to_tell_them_apart() -> None:
    one, two = source_of("One spoke.", "s-1"), source_of("Two spoke.", "s-2")
    cites = [cite(one, label="S1", description="on the ferry"), cite(two, label="S2", description="on the quay")]
    assert notes(*cites, *cites)[2:] == [
        "[Article without headline on the ferry].",
        "[Article without headline on the quay].",
    ]


def test_syndicated_copies_are_told_apart_by_label() -> None:
    one, two = wire("s-1"), wire("s-2", outlet="Harbour Post")
    printed = notes(cite(one, 1), cite(two, 1, label="S4"), cite(two, 2, label="S4"))
    assert "Line” [S1], Quay Courier," in printed[0]
    assert "Line” [S4], Harbour Post," in printed[1]
    assert printed[2] == "QC/CNA, “N. Ruun’s Mayor Congratulates” [S4], para. 2."


def test_two_letters_of_one_writer_are_told_apart() -> None:
    one, two = (source_of(text, text, byline="Ada Quill", published="2026-03-19") for text in ("One.", "Two."))
    cites = [cite(one, label="S1", kind="e-mail"), cite(two, label="S2", kind="e-mail")]
    assert notes(*cites, *cites)[1:3] == [
        "Ada Quill, e-mail to the author [S2], March 19, 2026.",
        "Ada Quill, e-mail to the author [S1].",
    ]


def test_a_letter_takes_no_description_from_an_article_without_headline() -> None:
    letter, article = source_of("One.", "s-1", byline="Ada Quill"), source_of("Two.", "s-2")
    rows = [cite(letter, kind="e-mail"), cite(article, label="S2", description="on the ferry")]
    assert notes(*rows, *rows)[3] == "[Article without headline]."


def test_a_short_headline_of_the_analysts_is_taken() -> None:
    source = wire()
    assert notes(cite(source), cite(source, 2, short_headline="Mayor congratulates Hale"))[1] == (
        "QC/CNA, “Mayor Congratulates Hale,” para. 2."
    )


@pytest.mark.parametrize(
    ("headline", "short"),
    [
        ("Ferry sails", "“Ferry Sails”"),
        ("Talks open on the cost of bases", "“Talks Open”"),
        ("Talks on the end of a line", "“Talks on the End”"),
        ("'Brighter days for all of us' says mayor", "“Brighter Days for All”"),
        ("'No' says the mayor of Ruun", "“‘No’ Says the Mayor”"),
        ("Ferry, mayor, quay, talks: all of it", "“Ferry, Mayor, Quay, Talks”"),
        ("기지 비용 협상 시작 발표", "“기지 비용 협상 시작”"),
        ("Will the ferry sail? Perhaps", "“Will the Ferry Sail?”"),
    ],
)
def test_short_headlines_are_the_first_words_as_captured(headline: str, short: str) -> None:
    language = "ko" if "기지" in headline else "en"
    source = wire(headline=headline, language=language, credit="")
    assert notes(cite(source), cite(source))[1].removesuffix(".").replace(".”", "”") == short


def test_corrections_stand_in_brackets_unless_the_text_has_them() -> None:
    source = wire(outlet="", published="")
    (note,) = notes(cite(source, 1, outlet="Quay Courier", published="2026-03-19T16:41", byline="Ada Quill"))
    assert note.startswith("[Ada Quill], “")
    assert " Quay Courier, [March 19, 2026, 16:41] [time zone not stated]," in note
    (note,) = notes(cite(source, 1, outlet="Harbour Post", headline="Mayor spoke", published_zone="KST"))
    assert note.startswith("QC/CNA, [“Mayor Spoke”], [Harbour Post], ")


def test_an_entered_headline_stays_bracketed_in_the_short_form() -> None:
    source = source_of("Body.", "s-1")
    rows = cite(source, 1, headline="Ferry news", outlet="Courier", published="2026-03-19")
    assert notes(rows, rows)[1] == "[“Ferry News”], para. 1."


def test_a_foreign_headline_keeps_its_case() -> None:
    source = wire(headline="hafen wartet auf die fähre", language="de")
    assert "“hafen wartet auf die fähre,”" in notes(cite(source))[0]


def test_commas_go_inside_the_marks_and_not_after_a_question() -> None:
    assert "Sail?” Quay Courier" in notes(cite(wire(headline="Will the ferry sail?")))[0]
    assert "Says ‘No,’” Quay Courier" in notes(cite(wire(headline="Mayor says 'no'")))[0]


def test_a_dateline_dates_an_article_without_date_of_publication() -> None:
    source = wire(published="", dateline_date="2026-03-19")
    (note,) = notes(cite(source))
    assert "dateline Port Ruun, March 19, 2026" in note
    assert "publication date" in note


def test_several_sources_share_a_note() -> None:
    one, two = wire("s-1"), source_of("Two.", "s-2")
    first, second = notes([cite(one, 1), cite(two, 1, label="S2")], [cite(two, 2, label="S2"), cite(one, 4)])
    assert "; [Article without headline], [publisher" in first
    assert second == "[Article without headline], para. 2; QC/CNA, “N. Ruun’s Mayor Congratulates,” para. 4."


@pytest.mark.parametrize(
    ("cites", "remark", "told"),
    [
        ("A, para. 2", "", "A, para. 2."),
        ("A, para. 2", "month not stated", "A, para. 2; month not stated."),
        ("A, para. 2", "month not stated.", "A, para. 2; month not stated."),
        ("A, para. 2", "The month is not stated.", "A, para. 2. The month is not stated."),
        ("A, para. 2", "[Sic] marks “quai.”", "A, para. 2. [Sic] marks “quai.”"),
        ("A, para. 2", "Is it so?", "A, para. 2. Is it so?"),
        ("“Will It?”", "", "“Will It?”"),
        ("Courier Inc.", "", "Courier Inc."),
    ],
)
def test_a_note_ends_with_its_remark_and_one_point(cites: str, remark: str, told: str) -> None:
    assert closed(cites, remark) == told


def test_the_table_of_styles_names_each_by_its_id() -> None:
    styles = {key: shipped_style(key) for key in STYLES}
    assert {key: style.id for key, style in styles.items()} == {key: key for key in STYLES}
    assert {"chicago-notes-press", "source-tag"} <= set(STYLES)
    assert all(style.name for style in styles.values())
