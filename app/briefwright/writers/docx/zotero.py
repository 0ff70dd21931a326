"""Citations that the Zotero plugin for Word takes over: fields as the plugin itself writes them.

Read off the plugin's public source: the code begins and ends with a blank; every item carries ``uris`` (any will do,
but without them the plugin stops) and its data in full, for readers who do not have it in their library; what is shown
equals ``plainCitation``, or the plugin takes it for edited by hand; the preferences are cut into custom properties.
"""

import hashlib
from typing import Any, Literal

import msgspec

from briefwright.model.document import Cited, Note, inline_text
from briefwright.model.template import NotePlacement
from briefwright.model.text import printable
from briefwright.writers.docx.citations import Enclosure
from briefwright.writers.docx.fields import END, field, opening
from briefwright.writers.docx.letters import escaped

_SCHEMA = "https://github.com/citation-style-language/schema/raw/master/csl-citation.json"
_NOTE_STYLE = "http://www.zotero.org/styles/chicago-notes-bibliography"
_TEXT_STYLE = "http://www.zotero.org/styles/chicago-author-date"
_NOTE_TYPES: dict[NotePlacement, Literal[0, 1, 2]] = {"in-text": 0, "footnotes": 1, "endnotes": 2}
_LONGEST_PROPERTY = 255
_ID = 8


class ZoteroCiting:
    """Makes every note, and every citation in the text, a Zotero citation.

    Args:
        placement: of the notes, as the preferences state it.
        language: of the document, BCP 47.
        style: address of the style in which the plugin shall go on, "" for the nearest to the trade's.
    """

    def __init__(self, placement: NotePlacement, language: str, style: str = "") -> None:
        self._placement = placement
        self._language = language
        self._style = style or (_TEXT_STYLE if placement == "in-text" else _NOTE_STYLE)
        self._count = 0

    def note(self, note: Note, runs: str) -> str:
        """The runs as one citation; the analyst's remark is the suffix of its last item."""
        return self._field(note.cites, inline_text(note.inlines), runs, note.number, note.remark)

    def in_text(self, cites: tuple[Cited, ...], text: str, runs: str) -> str:
        """The runs as one citation."""
        return self._field(cites, text, runs)

    def source_list(self) -> Enclosure:
        """One field from the first entry to the last, which the plugin fills again when it refreshes."""
        told: dict[str, list[str]] = {"uncited": [], "omitted": [], "custom": []}
        code = f"ADDIN ZOTERO_BIBL {msgspec.json.encode(told).decode()} CSL_BIBLIOGRAPHY"
        return Enclosure(opening=opening(code), closing=END)

    def properties(self) -> list[tuple[str, str]]:
        """The document's preferences, in pieces that a property can hold (counted in UTF-16 units; it is all ASCII)."""
        session = hashlib.sha256(self._language.encode()).hexdigest()[:_ID]
        told = (
            f'<data data-version="3" zotero-version="7.0.0"><session id="{session}"/>'
            f'<style id="{escaped(self._style)}" locale="{escaped(self._language)}" hasBibliography="1"'
            ' bibliographyStyleHasBeenSet="0"/>'
            f'<prefs><pref name="fieldType" value="Field"/>'
            f'<pref name="noteType" value="{_NOTE_TYPES[self._placement]}"/></prefs></data>'
        )
        pieces = [told[at : at + _LONGEST_PROPERTY] for at in range(0, len(told), _LONGEST_PROPERTY)]
        return [(f"ZOTERO_PREF_{number}", piece) for number, piece in enumerate(pieces, 1)]

    def sources_xml(self) -> str:
        """None: the data of every item stands in its field."""
        return ""

    def _field(self, cites: tuple[Cited, ...], text: str, runs: str, number: int = 0, remark: str = "") -> str:
        if not cites:
            return runs
        self._count += 1
        shown = printable(text)
        code = {
            "citationID": hashlib.sha256(f"{self._count} {shown}".encode()).hexdigest()[:_ID],
            "properties": {"formattedCitation": shown, "plainCitation": shown, "noteIndex": number},
            "citationItems": [_item(cite, remark if cite is cites[-1] else "") for cite in cites],
            "schema": _SCHEMA,
        }
        return field(f"ADDIN ZOTERO_ITEM CSL_CITATION {msgspec.json.encode(code).decode()}", runs)


def _item(cite: Cited, remark: str) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": cite.source,
        "uris": [f"urn:briefwright:source:{cite.source}"],
        "itemData": msgspec.Raw(cite.csl.encode()),
    }
    if cite.locator:
        item |= {"locator": cite.locator, "label": cite.place}
    if remark:
        sentence = remark[0].isupper() or remark[0] == "["
        item["suffix"] = printable(f". {remark}" if sentence else f"; {remark}")
    return item
