"""Short source tags in the text."""

import pytest

from briefwright.citing.cluster import Cite, Cluster
from briefwright.citing.press_file import shipped_style
from briefwright.model.brief import SourceUse
from briefwright.model.document import inline_text
from unit.model.texts import source_of


def tag(*numbers: int, remark: str = "", **fields: str) -> str:
    source = source_of("Body.", **fields)
    cluster = Cluster((Cite(source, SourceUse(source=source.id, label="S2"), numbers),), remark)
    (text,) = shipped_style("source-tag").notes([cluster])
    return inline_text(text)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"credit": "AFP", "outlet": "Courier", "published": "2026-03-19T16:41"}, "[AFP 1641]"),
        ({"outlet": "Courier", "published": "2026-03-19"}, "[Courier 19 Mar 2026]"),
        ({"outlet": "Courier"}, "[Courier, date not stated]"),
        ({"published": "2026-03-19"}, "[S2, publisher not stated, 19 Mar 2026]"),
        ({}, "[S2, publisher not stated, date not stated]"),
    ],
)
def test_a_tag_says_who_and_when(fields: dict[str, str], told: str) -> None:
    assert tag(**fields) == told


def test_a_tag_carries_locator_and_remark() -> None:
    assert tag(3, 4, credit="AFP", published="2026-03-19T16:41", remark="unconfirmed") == (
        "[AFP 1641, paras. 3–4; unconfirmed]"
    )


def test_every_citation_carries_the_same_tag() -> None:
    source = source_of("Body.", credit="AFP", published="2026-03-19T07:05")
    cluster = Cluster((Cite(source, SourceUse(source=source.id, label="S1")),))
    assert [inline_text(text) for text in shipped_style("source-tag").notes([cluster, cluster])] == ["[AFP 0705]"] * 2
