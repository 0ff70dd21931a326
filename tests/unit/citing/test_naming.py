"""How notes tell the sources of one brief apart: labels where names are alike, cut titles that end on a word."""

import pytest

from briefwright.citing.naming import cut_title, names_of
from unit.citing.cites import captured, cite, wire


@pytest.mark.parametrize(
    ("title", "count", "cut"),
    [
        ("Mayor opens the quay", 4, "Mayor opens the quay"),
        ("Mayor opens the new quay", 4, "Mayor opens the new"),
        ("Mayor opens quay of the port", 4, "Mayor opens quay"),
        ("Mayor opens quay, then leaves", 3, "Mayor opens quay"),
        ("The of the in", 3, "The"),
        ("Quay", 4, "Quay"),
        ("", 4, ""),
        ("Mayor calls ‘new quay’ a gift", 4, "Mayor calls ‘new quay’"),
        ("Mayor calls ‘new quay of hope’ a gift", 3, "Mayor calls new"),
    ],
)
def test_a_title_is_cut_behind_a_word_that_counts(title: str, count: int, cut: str) -> None:
    assert cut_title(title, count) == cut


def labels(*rows: tuple[str, dict[str, str], dict[str, str]]) -> list[str]:
    """The labels that sources need: id, captured fields, what is entered."""
    cites = [cite(captured(source_id=name, **fields), 1, label=name.upper(), **says) for name, fields, says in rows]
    found = names_of(cites)
    return [found[name].label for name, _, _ in rows]


def test_sources_of_one_author_and_title_carry_their_labels() -> None:
    assert labels(("s1", wire(), {}), ("s2", wire(published="2026-03-20"), {})) == ["S1", "S2"]
    assert labels(("s1", wire(), {}), ("s2", wire(headline="MAYOR OPENS THE QUAY"), {})) == ["S1", "S2"]
    assert labels(("s1", wire(), {}), ("s2", wire(headline="Mayor shuts the quay"), {})) == ["", ""]
    assert labels(("s1", wire(byline="Ada Quay"), {}), ("s2", wire(byline="Ben Port"), {})) == ["", ""]


def test_a_source_that_is_cited_twice_is_one() -> None:
    once = cite(captured(source_id="s1", **wire()), 1, label="S1")
    assert {key: name.label for key, name in names_of([once, once]).items()} == {"s1": ""}


def test_a_short_headline_tells_two_copies_apart() -> None:
    assert labels(("s1", wire(), {"short_headline": "Opening"}), ("s2", wire(), {})) == ["", ""]
    assert labels(("s1", wire(), {"short_headline": "Opening"}), ("s2", wire(), {"short_headline": "Opening"})) == [
        "S1",
        "S2",
    ]


@pytest.mark.parametrize(
    ("untitled", "alone"),
    [((), True), (("s1",), True), (("s1", "s2"), False)],
)
def test_one_source_without_headline_needs_no_description(untitled: tuple[str, ...], alone: bool) -> None:
    cites = [
        cite(captured(source_id=name, **wire(headline="" if name in untitled else f"Title {name}")), 1, label=name)
        for name in ("s1", "s2", "s3")
    ]
    assert {name.alone for name in names_of(cites).values()} == {alone}


def test_letters_and_talks_have_no_headline_to_lack() -> None:
    letter = cite(captured(source_id="s1"), 1, label="S1", kind="letter")
    bare = cite(captured(source_id="s2", **wire(headline="")), 1, label="S2")
    assert all(name.alone for name in names_of([letter, bare]).values())
