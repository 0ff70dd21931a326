"""Settings, fonts and the one list: the small parts beside styles and text; children in the schema's order."""

from collections.abc import Mapping

from briefwright.model.document import Document
from briefwright.writers.docx.languages import faces, is_east_asian, is_right_to_left, word_language
from briefwright.writers.docx.package import DECLARATION, NAMESPACES

_MODE = "http://schemas.microsoft.com/office/word"
_COMPATIBILITY = (
    ("compatibilityMode", 15),  # Word 2013 and later, so that no “Compatibility Mode” stands in the title bar
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
)
_METRIC_TWINS = {
    "Cambria": "Caladea",
    "Calibri": "Carlito",
    "Times New Roman": "Liberation Serif",
    "Arial": "Liberation Sans",
}


EARLY = ("embedTrueTypeFonts", "saveSubsetFonts", "mirrorMargins", "gutterAtTop")
MIDDLE = ("evenAndOddHeaders",)
LATE = ("clrSchemeMapping",)
"""Settings of an organisation's template that its look hangs on, by their place in the schema's order."""


def settings_xml(document: Document, kept: Mapping[str, str] | None = None) -> str:
    """``word/settings.xml``.

    Args:
        document: gives language, notes and hyphenation.
        kept: elements of an organisation's settings by name, those of EARLY, MIDDLE and LATE.
    """
    early, middle, late = ("".join((kept or {}).get(name, "") for name in names) for names in (EARLY, MIDDLE, LATE))
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{_MODE}" w:val="{value}"/>' for name, value in _COMPATIBILITY
    )
    hyphenation = '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/>' if document.type.justified else ""
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>{early}<w:defaultTabStop w:val="567"/>'
        f'{hyphenation}{middle}<w:characterSpacingControl w:val="doNotCompress"/>{_note_settings(document)}'
        f"<w:compat>{compatibility}</w:compat>{language_mark('themeFontLang', document.language)}{late}"
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _note_settings(document: Document) -> str:
    """Where the separators are; Word would number endnotes i, ii, iii and put them last unless told otherwise."""
    if not document.notes or document.placement == "in-text":
        return ""
    if document.placement == "footnotes":
        return '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    return (
        '<w:endnotePr><w:pos w:val="sectEnd"/><w:numFmt w:val="decimal"/>'
        '<w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>'
    )


def language_mark(element: str, tag: str) -> str:
    """An element with the document's language for each script; Word keeps three."""
    own = word_language(tag) or "en-US"
    western = "en-US" if is_east_asian(own) or is_right_to_left(own) else own
    east_asian = own if is_east_asian(own) else "ko-KR"
    right_to_left = own if is_right_to_left(own) else "ar-SA"
    return f'<w:{element} w:val="{western}" w:eastAsia="{east_asian}" w:bidi="{right_to_left}"/>'


def fonts_xml(document: Document) -> str:
    """``word/fontTable.xml``: every face used, with the face of the same widths to take where it is missing."""
    kinds = {"serif": "roman", "sans": "swiss"}
    rows = {}
    for family in sorted({document.type.body, document.type.headings}):
        for face in faces(document.language, family):
            twin = f'<w:altName w:val="{_METRIC_TWINS[face]}"/>' if face in _METRIC_TWINS else ""
            rows[face] = (
                f'<w:font w:name="{face}">{twin}<w:family w:val="{kinds[family]}"/><w:pitch w:val="variable"/></w:font>'
            )
    return f"{DECLARATION}<w:fonts {NAMESPACES}>{''.join(rows.values())}</w:fonts>"


def numbering_xml() -> str:
    """``word/numbering.xml``: the bullets of the key points, a real list, so that Enter makes the next point."""
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="KeyPoint"/>'
        '<w:lvlText w:val="•"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl>'
    )
    return (
        f'{DECLARATION}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">'
        f'<w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
