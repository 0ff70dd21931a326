"""Small styles and documents for the tests of the CSL room."""

from typing import Any

from briefwright.citing.csl.context import Cite
from briefwright.citing.csl.nodes import Style
from briefwright.citing.csl.parse import read_style
from briefwright.citing.csl.processor import Citation, Processor
from briefwright.citing.csl.runs import Piece
from briefwright.citing.styles import StyleShelf
from quality.csl_suite import to_html

SHELF = StyleShelf()


def style_text(
    layout: str, *, bibliography: str = "", citation: str = "", style: str = "", more: str = "", kind: str = "note"
) -> str:
    """A style: what stands in the citation layout, further attributes, and elements before the citation."""
    bib = f"<bibliography>{bibliography}</bibliography>" if bibliography else ""
    body = layout if "<layout" in layout else f"<layout>{layout}</layout>"
    return (
        f'<style xmlns="http://purl.org/net/xbiblio/csl" class="{kind}" version="1.0" {style}>'
        f"{more}<citation {citation}>{body}</citation>{bib}</style>"
    )


def compiled(layout: str, **parts: str) -> Style:
    """The same, compiled."""
    return read_style(style_text(layout, **parts), SHELF.locale)


def document(style: Style, *items: dict[str, Any]) -> Processor:
    """A document over some items; those without id get a, b, c …"""
    by_id = {str(item.setdefault("id", chr(ord("a") + place))): item for place, item in enumerate(items)}
    return Processor(style, by_id.__getitem__)


def cited(layout: str, item: dict[str, Any], **cite: Any) -> str:
    """One item cited once, as HTML."""
    made = document(compiled(layout), item)
    return html(made.preview([Cite(str(item["id"]), **cite)]))


def note(number: int, *ids: str, locator: str = "") -> Citation:
    """A note that cites some items; its key is its number."""
    return Citation(f"n{number}", tuple(Cite(one, locator=locator) for one in ids), number)


def html(pieces: list[Piece]) -> str:
    """Finished pieces as the public fixtures print them."""
    return to_html(pieces)
