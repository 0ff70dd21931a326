"""How sources are worded, and dates read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.gui.reading.wording import (
    NO_HEADLINE,
    date_words,
    evidence_words,
    headline_of,
    iso_date,
    metadata_line,
    missing_words,
    name_of,
    outlet_of,
)
from briefwright.model.edits.front import correct
from briefwright.model.source import CapturedField, CapturedName
from gui.reading.desk_parts import empty_brief, harbour, nameless


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-03-12T09:20", "12 March 2031, 09:20"),
        ("2031-03-12 09:20:33", "12 March 2031, 09:20"),
        ("2031-03", "March 2031"),
        ("2031", "2031"),
        ("spring", "spring"),
        ("2031-13", "2031-13"),
    ],
)
def test_dates_are_written_to_the_precision_stated(value: str, words: str) -> None:
    assert date_words(value) == words


def test_lists_shorten_months() -> None:
    assert date_words("2031-09-02", short=True) == "2 Sep 2031"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12 March 2031, 09:20", "2031-03-12T09:20"),
        ("12 Mar 2031 9:20", "2031-03-12T09:20"),
        ("March 2031", "2031-03"),
        ("2031", "2031"),
        ("2031-03-12", "2031-03-12"),
        ("2031-03-12 09:20", "2031-03-12T09:20"),
        ("31 February 2031", None),
        ("2031-02-30", None),
        ("12 March 2031, 25:00", None),
        ("Ma 2031", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_are_read_as_analysts_write_them(words: str, value: str | None) -> None:
    assert iso_date(words) == value


@given(st.datetimes())
def test_a_written_date_is_read_back(moment: object) -> None:
    value = str(moment)[:16].replace(" ", "T")
    assert iso_date(date_words(value)) == value or value < "1000"


def test_the_line_under_a_wire_headline() -> None:
    source = harbour()
    use = empty_brief(source).use(source.id)
    line = metadata_line(source, use)
    assert [segment.text for segment in line] == [
        "The Lantern Post", "NWA", "12 March 2031, 09:20", "zone not stated", "VELMORA", "no byline", "no URL",
    ]  # fmt: skip
    assert [segment.tone for segment in line] == ["guess", "guess", "guess", "missing", "guess", "quiet", "quiet"]


def test_nothing_is_invented_for_a_nameless_source() -> None:
    source = nameless()
    use = empty_brief(source).use(source.id)
    assert headline_of(source, use) == NO_HEADLINE
    assert outlet_of(source, use) == "Outlet not stated"
    assert name_of(source, use) == "S1"
    assert missing_words(source, use) == "4 fields missing"
    assert [segment.tone for segment in metadata_line(source, use)] == ["missing", "missing", "missing", "quiet"]


def test_an_entered_value_that_does_not_stand_in_the_text_is_bracketed() -> None:
    source = nameless()
    brief = correct(empty_brief(source), source.id, "outlet", "The Far Courier")
    line = metadata_line(source, brief.use(source.id))
    assert (line[0].text, line[0].tone) == ("[The Far Courier]", "plain")
    assert missing_words(source, brief.use(source.id)) == "3 fields missing"


def test_the_desk_says_outlet_where_styles_say_publisher() -> None:
    source = nameless()
    brief = empty_brief(source)
    told: dict[CapturedName, str] = {"headline": "A quay", "byline": "Ann Ode", "published": "2031-03-12"}
    for name, value in told.items():
        brief = correct(brief, source.id, name, value)
    assert missing_words(source, brief.use(source.id)) == "no outlet"


def test_evidence_names_characters_line_and_reason() -> None:
    source = harbour()
    field = source.field("published")
    assert field is not None
    assert evidence_words(source, field) == "“12 March 2031, 09:20” in line 2. It stands at the top."
    declared = CapturedField("url", "https://lantern.example/1", where="link canonical", guessed=False)
    assert evidence_words(source, declared) == "from link canonical."


def test_long_evidence_is_cut() -> None:
    source = harbour()
    field = CapturedField("headline", "x", 0, len(source.captured_text))
    assert len(evidence_words(source, field)) < 200
