"""Our own styles: all looks of a brief stand here, so the text carries none and a reader can restyle it in Word.

The plan of the page: one left edge for everything that is read. Items that bring another's words hang a rule in the
margin (thin for quotations, strong for excerpts); the bottom line and the analyst's comment stand on a ground;
headings, tables and furniture take the second face. All sizes and distances follow from the template's body size.
"""

from briefwright.model.document import Document, ParagraphStyle
from briefwright.model.template import ItemKind
from briefwright.writers.docx.furniture import FOOTER_SIZE
from briefwright.writers.docx.languages import Family, faces
from briefwright.writers.docx.looks import Scale, border, character_style, colour, ground, rule, style
from briefwright.writers.docx.package import DECLARATION, NAMESPACES
from briefwright.writers.docx.page import text_width
from briefwright.writers.docx.settings import language_mark
from briefwright.writers.palette import ACCENT, COOL, HAIRLINE, INK, MUTED, OCHRE, RULE, WARM

PARAGRAPH_STYLES: dict[ParagraphStyle, str] = {
    "product": "ProductLine",
    "front-matter": "FrontMatter",
    "title": "Title",
    "designation": "Designation",
    "bottom-line": "BottomLine",
    "key-points-heading": "KeyPointsHeading",
    "key-point": "KeyPoint",
    "section-lead": "SectionLead",
    "empty-section": "EmptySection",
    "item": "BodyText",
    "block-quotation": "BlockQuotation",
    "editors-note": "EditorsNote",
    "source-summary": "SourceSummary",
    "boilerplate": "Boilerplate",
    "note": "EndnoteText",
}
ITEM_STYLES: dict[ItemKind, str] = {
    "quotation": "ItemQuotation",
    "excerpt": "ItemExcerpt",
    "paraphrase": "ItemParaphrase",
    "comment": "ItemComment",
}
BLOCK_STYLES: dict[ItemKind, str] = {"excerpt": "BlockExcerpt"}
"""Styles of block quotations in items of a kind whose blocks look otherwise than ``block-quotation``."""
SLANTED = frozenset({"EditorsNote", "EmptySection"})
"""Styles in italics, in which Hangul, Han and Kana are set upright."""

_ITALIC = "<w:i/><w:iCs/>"
_BOLD = "<w:b/><w:bCs/>"
_WHOLE = "<w:suppressAutoHyphens/>"
_ONE_LINE = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'


def styles_xml(document: Document, width: int = 0) -> str:
    """``word/styles.xml`` for the document's type, page, language and marking.

    Args:
        document: what is to look so.
        width: between the margins, where the page is not the document's own.
    """
    width = width or text_width(document.page)
    scale = Scale(document.type.size, document.type.leading)
    second = _face(document, document.type.headings)
    justified = '<w:jc w:val="both"/>' if document.type.justified else ""
    groups = (
        _defaults(document, scale),
        _plain_styles(scale),
        _front_styles(scale, second),
        _statement_styles(scale, second),
        _heading_styles(scale, second),
        _contents_styles(scale, second, width),
        _item_styles(scale, justified),
        _block_styles(scale, justified),
        _comment_style(scale, _face(document, "sans")),
        _table_styles(scale, second),
        _note_styles(scale),
        _furniture_styles(document, scale, second, width),
    )
    return f"{DECLARATION}<w:styles {NAMESPACES}>{''.join(groups)}</w:styles>"


def _face(document: Document, family: Family) -> str:
    western, east_asian, complex_script = faces(document.language, family)
    return f'<w:rFonts w:ascii="{western}" w:hAnsi="{western}" w:eastAsia="{east_asian}" w:cs="{complex_script}"/>'


def _defaults(document: Document, scale: Scale) -> str:
    """The ground all styles stand on; of Word's own styles only those in use are listed."""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_face(document, document.type.body)}{scale.letters(1)}"
        f"{language_mark('lang', document.language)}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"'
        ' w:defQFormat="0" w:count="376"/>'
    )


def _cell_margins(top: int, left: int, right: int) -> str:
    sides = (("top", top), ("left", left), ("bottom", top), ("right", right))
    rows = (f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
    return f"<w:tblCellMar>{''.join(rows)}</w:tblCellMar>"


def _plain_styles(scale: Scale) -> str:
    """The four styles Word expects to fall back to, running text, links, and the paragraphs that only part others."""
    cells = f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_cell_margins(0, 108, 108)}</w:tblPr>'
    seam = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    gap = '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/>'
    return (
        style("Normal", "<w:widowControl/>" + scale.spacing(0, 0), default=True, parent="")
        + style("Default Paragraph Font", kind="character", default=True, shown=False, parent="")
        + style(
            "Normal Table", identifier="TableNormal", kind="table", default=True, shown=False, table=cells, parent=""
        )
        + style("No List", kind="numbering", default=True, shown=False, parent="")
        + style("Body Text", scale.spacing(0, 0.7), following="BodyText")
        + style("Brief Picture", "<w:keepLines/>" + scale.spacing(0.6, 0.3), shown=False)
        + style("caption", scale.spacing(0, 1, share=0.85), colour(MUTED) + scale.letters(0.85), identifier="Caption")
        + style("Brief Gap", gap, '<w:sz w:val="8"/><w:szCs w:val="8"/>', shown=False)
        + style("Brief Seam", seam, '<w:sz w:val="2"/><w:szCs w:val="2"/>', shown=False)
        + character_style("Hyperlink", f'{colour(ACCENT)}<w:u w:val="single" w:color="{RULE}"/>')
        + character_style("Cross Reference", colour(ACCENT))
    )


def _front_styles(scale: Scale, second: str) -> str:
    title = rule("bottom", INK, 8, 6) + _WHOLE + scale.spacing(1.1, 1.3, share=2.2, tight=0.86)
    title_letters = f'{second}{_BOLD}{colour(INK)}<w:spacing w:val="-4"/>{scale.letters(2.2)}'
    product = f'{second}{colour(ACCENT)}<w:spacing w:val="8"/>{scale.letters(0.95)}'
    muted = colour(MUTED) + scale.letters(0.86)
    designation = rule("left", INK, 12, 8) + scale.spacing(0.4, 0.6, share=0.82)
    return (
        style("Product Line", scale.spacing(0, 0.25, share=0.95), product, following="FrontMatter")
        + style("Front Matter", scale.spacing(0, 0.1, share=0.86), second + muted)
        + style("Title", "<w:keepNext/><w:keepLines/>" + title, title_letters, following="BodyText")
        + style("Designation", designation, second + scale.letters(0.82))
        + style("Boilerplate", scale.spacing(0.5, 0.7, share=0.9), muted)
    )


def _statement_styles(scale: Scale, second: str) -> str:
    bottom_line = f"<w:keepLines/>{ground(COOL, border('left', ACCENT, 24, 8))}{scale.spacing(0.4, 1.3)}"
    heading = second + _BOLD + colour(ACCENT) + scale.letters(1.05)
    point = '<w:numPr><w:numId w:val="1"/></w:numPr>' + scale.spacing(0, 0.35) + '<w:ind w:left="284" w:hanging="284"/>'
    return (
        style("Bottom Line", bottom_line, colour(INK) + scale.letters(1.05), following="BodyText")
        + style("Key Points Heading", f"<w:keepNext/>{scale.spacing(0.4, 0.35)}", heading, following="KeyPoint")
        + style("Key Point", point)
    )


def _heading_styles(scale: Scale, second: str) -> str:
    steps = ((1, 1.4, 1.9, 0.55, ACCENT), (2, 1.15, 1.3, 0.45, ACCENT), (3, 1.0, 1.1, 0.35, MUTED))
    return "".join(
        style(
            f"heading {level}",
            f"<w:keepNext/><w:keepLines/>{_WHOLE}{scale.spacing(before, after, share=size, tight=0.92)}"
            f'<w:outlineLvl w:val="{level - 1}"/>',
            second + _BOLD + colour(ink) + scale.letters(size),
            identifier=f"Heading{level}",
            following="BodyText",
        )
        for level, size, before, after, ink in steps
    )


def _contents_styles(scale: Scale, second: str, width: int) -> str:
    """Entries with their pages at the right edge; the heading stands outside the outline, or it would list itself."""
    tabs = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'
    heading = f"<w:keepNext/><w:keepLines/>{scale.spacing(1.2, 0.45, share=1.05)}"
    return style(
        "TOC Heading", heading, second + _BOLD + colour(ACCENT) + scale.letters(1.05), following="BodyText"
    ) + "".join(
        style(
            f"toc {level}",
            tabs + scale.spacing(0, 0.25) + f'<w:ind w:left="{indent}"/>',
            second + scale.letters(0.95),
            identifier=f"TOC{level}",
            shown=False,
        )
        for level, indent in ((1, 0), (2, 284), (3, 567))
    )


def _item_styles(scale: Scale, justified: str) -> str:
    text = scale.spacing(0, 0.75) + justified
    quiet = _ITALIC + colour(MUTED)
    return (
        style("Item Quotation", rule("left", ACCENT, 8, 9) + text)
        + style("Item Excerpt", rule("left", RULE, 24, 8) + text)
        + style("Item Paraphrase", text)
        + style("Editors Note", scale.spacing(0, 0.75, share=0.92), quiet + scale.letters(0.92))
        + style("Section Lead", "<w:keepNext/>" + scale.spacing(0, 0.7), colour(MUTED))
        + style("Empty Section", scale.spacing(0, 0.75), quiet)
        + style("Source Summary", text)
    )


def _block_styles(scale: Scale, justified: str) -> str:
    """Blocks are indented by 21 points; their rule hangs so much further out and stands where the item's does."""
    block = scale.spacing(0, 0.75, share=0.95) + '<w:ind w:left="420" w:right="284"/>' + justified
    return style("Block Quotation", rule("left", ACCENT, 8, 30) + block, scale.letters(0.95)) + style(
        "Block Excerpt", rule("left", RULE, 24, 29) + block, scale.letters(0.95)
    )


def _comment_style(scale: Scale, sans: str) -> str:
    """The analyst's own judgement: another ground and a sans face, so that nobody takes it for a source's words."""
    paragraph = ground(WARM, border("left", OCHRE, 16, 8)) + scale.spacing(0.35, 1.1)
    return style("Item Comment", paragraph, sans + scale.letters(0.96))


def _table_styles(scale: Scale, second: str) -> str:
    lines = border("top", INK, 8, 0) + border("bottom", INK, 8, 0) + border("insideH", HAIRLINE, 4, 0)
    header = f'<w:tcBorders>{border("bottom", INK, 6, 0)}</w:tcBorders><w:vAlign w:val="bottom"/>'
    table = (
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
        f"{_cell_margins(57, 0, 170)}</w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr>{header}</w:tcPr></w:tblStylePr>'
    )
    text = _WHOLE + scale.spacing(0, 0, share=0.85, tight=0.94)
    heading = second + _BOLD + colour(INK) + scale.letters(0.85)
    return (
        style("Brief Table", kind="table", parent="TableNormal", table=table)
        + style("Table Text", text, second + scale.letters(0.85))
        + style("Table Heading", "<w:keepNext/>" + text, heading)
        + style("Table Row Heading", text, heading)
    )


def _note_styles(scale: Scale) -> str:
    hanging = '<w:tabs><w:tab w:val="left" w:pos="255"/></w:tabs>{}<w:ind w:left="255" w:hanging="255"/>'
    foot = hanging.format(scale.spacing(0, 0.15, share=0.82, tight=0.92))
    end = hanging.format(scale.spacing(0, 0.3, share=0.88, tight=0.95))
    raised = '<w:vertAlign w:val="superscript"/>'
    return (
        style("footnote text", foot, scale.letters(0.82), identifier="FootnoteText", shown=False)
        + character_style("footnote reference", raised, "FootnoteReference")
        + style("endnote text", end, scale.letters(0.88), identifier="EndnoteText", shown=False)
        + character_style("endnote reference", raised, "EndnoteReference")
    )


def _furniture_styles(document: Document, scale: Scale, second: str, width: int) -> str:
    marking = document.furniture.marking
    side = {"left": "left", "centre": "center", "right": "right"}[marking.position]
    tabs = f'<w:tabs><w:tab w:val="center" w:pos="{width // 2}"/></w:tabs>'
    muted = second + colour(MUTED) + scale.letters(FOOTER_SIZE)
    behind = f'<w:shd w:val="clear" w:color="auto" w:fill="{marking.ground}"/>' if marking.ground else ""
    size = '<w:sz w:val="24"/><w:szCs w:val="24"/>'  # 12 points: the least that TLP 2.0 allows
    banner = f'<w:spacing w:before="60" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="{side}"/>'
    return (
        style("header", _ONE_LINE, muted, identifier="Header", shown=False)
        + style("footer", _ONE_LINE, muted, identifier="Footer", shown=False)
        + style("Brief Footer", rule("top", RULE, 4, 5) + tabs + _ONE_LINE, parent="Footer", shown=False)
        + style("Marking", banner, shown=False)
        + character_style("Marking Text", f"{second}{_BOLD}<w:caps/>{colour(marking.colour)}{size}{behind}")
    )
