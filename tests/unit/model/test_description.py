"""What may be said of a source, and what stands in brackets."""

import pytest

from briefwright.model.brief import Correction, SourceUse
from briefwright.model.description import Stated, missing, stated
from briefwright.model.source import CapturedName
from unit.model.desk import PORTS, TALKS
from unit.model.texts import source_of


def use(*rows: tuple[CapturedName, str]) -> SourceUse:
    return SourceUse(source="s", label="S1", corrections=tuple(Correction(name, value) for name, value in rows))


def test_captured_values_are_said_as_they_are() -> None:
    found = stated(PORTS, None, "outlet")
    assert found is not None
    assert (found.value, found.origin, found.bracketed) == ("Quay Courier", "captured", False)
    assert stated(PORTS, use(), "url") is None


def test_several_authors_are_one_value() -> None:
    source = source_of("Body.", byline="Ada Quill; Ben Marsh")
    found = stated(source, use(), "byline")
    assert found is not None
    assert found.value == "Ada Quill; Ben Marsh"


def test_an_empty_correction_says_not_stated() -> None:
    assert stated(PORTS, use(("outlet", "")), "outlet") is None
    assert "publisher" in missing(PORTS, use(("outlet", "")))


@pytest.mark.parametrize(
    ("text", "value", "bracketed"),
    [
        ("Talks in Japan go on.", "AP", True),
        ("Talks, AP reports.", "AP", False),
        ("SEOUL, Nov 6 - Talks.", "Seoul", False),
        ("They took their time.", "Time", True),
        ("By Ada\nQuill, our own", "Ada Quill", False),
        ("The ports' paper", "The ports’ paper", False),
        ("By Ada Quill", "Ada Quill; Ben Marsh", True),
        ("By Ada Quill and Ben Marsh", "Ada Quill; Ben Marsh", False),
        ("Nov 6, 2024", "2024-11-06", True),
        ("A.P. says", "A.P.", False),
    ],
)
def test_what_does_not_stand_in_the_text_as_whole_words_is_bracketed(text: str, value: str, bracketed: bool) -> None:
    found = stated(source_of(text), use(("byline", value)), "byline")
    assert found == Stated(value, "entered", bracketed=bracketed)


def test_a_value_captured_elsewhere_in_the_file_needs_no_brackets() -> None:
    source = source_of("Body.", outlet="Quay Courier")
    found = stated(source, use(("outlet", "Quay Courier")), "outlet")
    assert found is not None
    assert not found.bracketed


def test_missing_elements_are_named_and_a_credit_counts_as_author() -> None:
    assert missing(PORTS, use()) == ["URL"]
    assert missing(TALKS, use()) == ["headline", "publisher", "author", "date", "URL"]
    assert missing(TALKS, use(("credit", "CNA"), ("url", "https://courier.example"))) == [
        "headline",
        "publisher",
        "date",
    ]
