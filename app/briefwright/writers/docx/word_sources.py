"""Citations of Word's own: sources in a custom XML part, notes as CITATION fields that Word's references tab knows.

ECMA-376 part 1, 17.16.5.8 (the field) and 22.6 (the bibliography schema).
"""

import re
import uuid
from collections.abc import Iterator
from typing import Any

import msgspec

from briefwright.model.document import Cited, Note
from briefwright.model.text import printable
from briefwright.writers.docx.citations import Enclosure
from briefwright.writers.docx.controls import Controls
from briefwright.writers.docx.fields import END, field, opening
from briefwright.writers.docx.letters import escaped
from briefwright.writers.docx.package import DECLARATION

BIBLIOGRAPHY = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"

_LANGUAGES = {
    "ar": 1025, "cs": 1029, "da": 1030, "de": 1031, "el": 1032, "en": 1033, "en-gb": 2057, "es": 3082, "fi": 1035,
    "fr": 1036, "he": 1037, "hu": 1038, "it": 1040, "ja": 1041, "ko": 1042, "nl": 1043, "nb": 1044, "pl": 1045,
    "pt": 1046, "ru": 1049, "sv": 1053, "tr": 1055, "uk": 1058, "zh": 2052, "zh-tw": 1028,
}  # fmt: skip
"""Windows language identifiers (MS-LCID), which the field counts languages by."""
_NOT_IN_TAGS = re.compile(r"[^A-Za-z0-9]+")
_DAYS = ("Year", "Month", "Day")


class WordCiting:
    """Makes every note, and every citation in the text, a citation of Word's.

    Args:
        language: of the document, BCP 47.
        controls: gives the ids of content controls.
    """

    def __init__(self, language: str, controls: Controls) -> None:
        tag = language.lower()
        self._language = _LANGUAGES.get(tag) or _LANGUAGES.get(tag.partition("-")[0], _LANGUAGES["en"])
        self._controls = controls
        self._sources: dict[str, Cited] = {}

    def note(self, note: Note, runs: str) -> str:
        """The runs as one citation; the analyst's remark is the suffix of its last source."""
        return self._citation(note.cites, runs, note.remark)

    def in_text(self, cites: tuple[Cited, ...], _text: str, runs: str) -> str:
        """The runs as one citation."""
        return self._citation(cites, runs)

    def source_list(self) -> Enclosure:
        """One field in the two content controls that Word's own gallery of bibliographies inserts.

        Without the outer one, LibreOffice shows the field's code where a table stands in the document.
        """
        gallery = '<w:docPartObj><w:docPartGallery w:val="Bibliographies"/><w:docPartUnique/></w:docPartObj>'
        controls = "".join(
            f'<w:sdt><w:sdtPr><w:id w:val="{self._controls.new_id()}"/>{kind}</w:sdtPr><w:sdtContent>'
            for kind in (gallery, "<w:bibliography/>")
        )
        ends = "</w:sdtContent></w:sdt>" * 2
        return Enclosure(controls, opening(f"BIBLIOGRAPHY \\l {self._language}"), END, ends)

    def properties(self) -> list[tuple[str, str]]:
        """None."""
        return []

    def sources_xml(self) -> str:
        """Every source cited so far, in order of its first citation."""
        rows = "".join(_source(cite) for cite in self._sources.values())
        return (
            f'{DECLARATION}<b:Sources xmlns:b="{BIBLIOGRAPHY}" xmlns="{BIBLIOGRAPHY}"'
            f' SelectedStyle="\\CHICAGO.XSL" StyleName="Chicago" Version="16">{rows}</b:Sources>'
        )

    def _citation(self, cites: tuple[Cited, ...], runs: str, remark: str = "") -> str:
        if not cites or not runs:
            return runs
        for cite in cites:
            self._sources.setdefault(cite.source, cite)
        first, *others = (_reference(cite, remark if cite is cites[-1] else "") for cite in cites)
        code = " ".join((f"CITATION {first} \\l {self._language}", *(f"\\m {other}" for other in others)))
        return (
            f'<w:sdt><w:sdtPr><w:id w:val="{self._controls.new_id()}"/><w:citation/></w:sdtPr>'
            f"<w:sdtContent>{field(code, runs)}</w:sdtContent></w:sdt>"
        )


def _tag(cite: Cited) -> str:
    """The name the field knows a source by: letters and figures; the id keeps sources of one label apart."""
    return f"{_NOT_IN_TAGS.sub('', cite.label) or 'S'}x{_NOT_IN_TAGS.sub('', cite.source)}"


def _reference(cite: Cited, remark: str) -> str:
    """A source as the field names it; Word's place is a page, so other places say what they are."""
    said = f"para. {cite.locator}" if cite.place == "paragraph" else cite.locator
    locator = f' \\p "{_quoted(said)}"' if cite.locator else ""
    return _tag(cite) + locator + (f' \\s "{_quoted(f" {remark}")}"' if remark else "")


def _quoted(text: str) -> str:
    """Letters between the quotation marks of a field code."""
    return " ".join(printable(text).split("\n")).replace("\\", "\\\\").replace('"', '\\"')


def _source(cite: Cited) -> str:
    item = msgspec.json.decode(cite.csl)
    online = bool(item.get("URL"))
    guid = str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:briefwright:source:{cite.source}")).upper()
    rows = [
        ("Tag", _tag(cite)),
        ("SourceType", "DocumentFromInternetSite" if online else "ArticleInAPeriodical"),
        ("Guid", f"{{{guid}}}"),
        ("Title", item.get("title", "")),
        ("InternetSiteTitle" if online else "PeriodicalTitle", item.get("container-title", "")),
        ("City", item.get("publisher-place", "")),
        ("ShortTitle", item.get("title-short", "")),
        *_dates(item, "issued", ""),
        *_dates(item, "accessed", "Accessed"),
        ("URL", item.get("URL", "")),
    ]
    told = "".join(f"<b:{name}>{escaped(str(value))}</b:{name}>" for name, value in rows if value)
    return f"<b:Source>{told}{_authors(item.get('author', []))}</b:Source>"


def _dates(item: dict[str, Any], name: str, suffix: str) -> Iterator[tuple[str, str]]:
    parts = item.get(name, {}).get("date-parts", [[]])[0]
    yield from ((f"{word}{suffix}", str(part)) for word, part in zip(_DAYS, parts, strict=False))


def _authors(names: list[dict[str, str]]) -> str:
    """Persons by name, or bodies: the schema holds only one of both."""
    if not names:
        return ""
    bodies = [name["literal"] for name in names if "literal" in name]
    if bodies:
        listed = "; ".join(name.get("literal") or f"{name['given']} {name['family']}" for name in names)
        inside = f"<b:Corporate>{escaped(listed)}</b:Corporate>"
    else:
        persons = (
            f"<b:Person><b:Last>{escaped(name['family'])}</b:Last><b:First>{escaped(name['given'])}</b:First></b:Person>"
            for name in names
        )
        inside = f"<b:NameList>{''.join(persons)}</b:NameList>"
    return f"<b:Author><b:Author>{inside}</b:Author></b:Author>"
