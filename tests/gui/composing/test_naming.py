"""What a source is called in one breath."""

import pytest
from msgspec.structs import replace

from briefwright.gui.composing.naming import headline, located, locator, origins_of, shortened, source_name
from briefwright.gui.session import Session
from briefwright.model.brief import Correction, SourceUse
from briefwright.model.likeness import Kin
from briefwright.model.source import Source


def test_credit_comes_before_outlet(wire: Source) -> None:
    assert source_name(wire, None) == "CPN"


def test_an_unnamed_source_names_what_is_missing(unnamed: Source) -> None:
    assert source_name(unnamed, None) == "[Article without headline]"


def test_what_was_entered_and_not_captured_stands_in_brackets(unnamed: Source) -> None:
    use = SourceUse(source=unnamed.id, label="S2", corrections=(Correction("outlet", "Ellery Gazette"),))
    assert source_name(unnamed, use) == "[Ellery Gazette]"


def test_short_headline_wins(wire: Source) -> None:
    use = SourceUse(source=wire.id, label="S1", corrections=(Correction("short_headline", "Lock vote"),))
    assert headline(wire, use) == "Lock vote"


def test_a_source_that_is_not_here_is_said_to_be_missing() -> None:
    assert source_name(None, None) == "[source not on the desk]"
    assert locator(None, 0, 4) == ""


def test_one_name_in_brackets_or_not_is_one_origin_and_so_is_one_text(
    session: Session, wire: Source, unnamed: Source
) -> None:
    entered = Correction("outlet", "cpn")
    rows = (SourceUse(source=wire.id, label="S1"), SourceUse(source=unnamed.id, label="S2", corrections=(entered,)))
    sources = {wire.id: wire, unnamed.id: unnamed}
    brief = replace(session.brief, sources=rows)
    assert len(set(origins_of(brief, sources, {}).values())) == 1
    apart = replace(brief, sources=(rows[0], replace(rows[1], corrections=())))
    assert len(set(origins_of(apart, sources, {}).values())) == 2
    kin = {unnamed.id: Kin(wire.id, "near", 0.6)}
    assert len(set(origins_of(apart, sources, kin).values())) == 1


def test_locator_counts_body_paragraphs(wire: Source) -> None:
    first, second = wire.paragraphs[0], wire.paragraphs[1]
    assert locator(wire, first.start, first.end) == "para. 1"
    assert locator(wire, first.start, second.end) == "paras. 1–2"
    assert locator(wire, 0, 10) == ""
    assert located("CPN", "") == "CPN"


@pytest.mark.parametrize(
    ("text", "longest", "cut"),
    [("short", 10, "short"), ("the gate opens", 10, "the gate…"), ("unbrokenlongword", 8, "unbroke…")],
)
def test_shortened_cuts_at_words(text: str, longest: int, cut: str) -> None:
    assert shortened(text, longest) == cut
