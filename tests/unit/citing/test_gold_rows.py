"""The gold brief's two sources in other styles (part A2, the rows marked checked): ICD 206 and APA 7."""

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from briefwright.citing.choosing import find_style
from briefwright.citing.cluster import Cite, Cluster, Style
from briefwright.citing.press_file import shipped_style
from briefwright.model.document import inline_text
from briefwright.model.template import Citation
from unit.citing.cites import captured, cite

SAYS: dict[str, dict[str, str]] = {
    "S1": {"info_dates": "6 Nov 2024; 2018–2019"},
    "S2": {
        "description": "on South Korea, the US election and North Korea",
        "dating": "written before the US election",
        "info_dates": "“Friday”; “earlier this month”",
    },
}
PARAGRAPHS = {"S1": 2, "S2": 5}


@pytest.fixture(scope="module")
def table(shared: Path) -> dict[str, dict[str, str]]:
    """Style → source → the expected string, without Markdown and with typographic apostrophes."""
    text = (shared / "gold/gold_brief.md").read_text(encoding="utf-8").split("## A2.", 1)[1].split("## A3.", 1)[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    return {row[0]: {"S1": plain(row[1]), "S2": plain(row[2])} for row in rows[2:]}


def plain(text: str) -> str:
    return text.replace("*", "").replace("'", "’").replace("‘", "’")


@pytest.fixture(scope="module")
def cites(shared: Path) -> dict[str, Cite]:
    data: dict[str, Any] = json.loads((shared / "gold/gold_brief.json").read_text(encoding="utf-8"))
    return {row["id"]: as_cite(row) for row in data["sources"]}


def as_cite(row: dict[str, Any]) -> Cite:
    known = ("headline", "outlet", "credit", "published", "language")
    fields = {name: row["expect_parsed"][name] for name in known if row["expect_parsed"][name]}
    source = replace(captured(**fields), id=row["id"], file_name=row["file"], imported="2024-11-07")
    return cite(source, PARAGRAPHS[row["id"]], label=row["id"], **SAYS[row["id"]])


def note(style: Style, row: Cite) -> str:
    (text,) = style.notes([Cluster((row,))])
    return plain(inline_text(text))


@pytest.mark.parametrize("source", ["S1", "S2"])
def test_icd_206(table: dict[str, dict[str, str]], cites: dict[str, Cite], source: str) -> None:
    style = shipped_style("icd-206").with_portion_marks(printed=True)
    assert note(style, cites[source]) == table["ICD 206 endnote"][source]


@pytest.mark.parametrize("source", ["S1", "S2"])
def test_apa(table: dict[str, dict[str, str]], cites: dict[str, Cite], source: str) -> None:
    apa = find_style(Citation(style="apa"), "en")
    assert note(apa, cites[source]) == table["APA 7 in text"][source]
    (entry,) = apa.bibliography([Cluster((cites[source],))])
    assert plain(inline_text(entry)) == table["APA 7 reference"][source].replace("“", "“")
