"""Cites for the tests of styles: what was captured, and what the analyst says."""

from collections.abc import Mapping

from msgspec.structs import replace

from briefwright.citing.cluster import Cite, Cluster, Style
from briefwright.model.brief import Correction, SourceUse
from briefwright.model.document import inline_text
from briefwright.model.source import CAPTURED_NAMES, ENTERED_NAMES, FieldName, Source
from unit.model.texts import source_of


def cite(source: Source, *numbers: int, label: str = "S1", **says: str) -> Cite:
    rows = tuple(Correction(_name(key), value) for key, value in says.items())
    return Cite(source, SourceUse(source=source.id, label=label, corrections=rows), numbers)


def on_pages(row: Cite, *pages: int) -> Cite:
    return replace(row, pages=pages)


def graded(row: Cite, digit: str) -> Cite:
    return replace(row, grade=digit)


def _name(key: str) -> FieldName:
    names: tuple[FieldName, ...] = (*CAPTURED_NAMES, *ENTERED_NAMES)
    return next(name for name in names if name == key)


def captured(text: str = "Body.", source_id: str = "s-1", **fields: str) -> Source:
    return source_of(text, source_id, **fields)


def notes(style: Style, *cites: Cite, remark: str = "") -> list[str]:
    """The notes of a style, one a cite."""
    return [inline_text(text) for text in style.notes([Cluster((row,), remark) for row in cites])]


def listed(style: Style, *cites: Cite) -> list[str]:
    """The reference list of a style."""
    return [inline_text(text) for text in style.bibliography([Cluster((row,)) for row in cites])]


WIRE = {
    "headline": "Mayor opens the quay",
    "outlet": "Quay Courier",
    "published": "2026-03-19T16:41",
    "published_zone": "KST",
    "url": "https://c.example/1",
    "language": "en",
}


def wire(**fields: str) -> dict[str, str]:
    """The fields of a wire story with changes; "" takes one away."""
    return {name: value for name, value in {**WIRE, **fields}.items() if value}


def told(fields: Mapping[str, str]) -> str:
    """The captured values as one text, so that each stands in the capture."""
    return "\n\n".join(fields.values())
