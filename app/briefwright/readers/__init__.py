"""The table of formats: bytes in, sources and notices out.

A format is one module and one row here; file dialogs, the command line, documentation and tests read this table.
Content is sniffed in the order of the rows before the suffix of the name is asked.
:func:`briefwright.readers.capture.read` is the door.
"""

from briefwright.readers import (
    anpa,
    docx,
    epub,
    feed,
    html,
    mail,
    mbox,
    mhtml,
    msg,
    newsml,
    ninjs,
    nitf,
    odt,
    pdf,
    references,
    rtf,
    text,
)
from briefwright.readers.format import Format

FORMATS: tuple[Format, ...] = (
    Format("pdf", "PDF document", (".pdf",), pdf.sniff, pdf.read),
    Format("epub", "electronic book", (".epub",), epub.sniff, epub.read),
    Format("odt", "OpenDocument text", (".odt", ".ott"), odt.sniff, odt.read),
    Format("docx", "Word document", (".docx", ".docm", ".dotx"), docx.sniff, docx.read),
    Format("rtf", "rich text", (".rtf",), rtf.sniff, rtf.read),
    Format("mbox", "mail box", (".mbox", ".mbx"), mbox.sniff, mbox.read),
    Format("mhtml", "web archive", (".mhtml", ".mht", ".webarchive"), mhtml.sniff, mhtml.read),
    Format("mail", "mail message", (".eml", ".emlx"), mail.sniff, mail.read, named=mail.begins),
    Format("msg", "Outlook message", (".msg",), msg.sniff, msg.read),
    Format("nitf", "NITF article", (".nitf", ".xml"), nitf.sniff, nitf.read),
    Format("newsml", "NewsML message", (".newsml",), newsml.sniff, newsml.read),
    Format("feed", "RSS or Atom feed", (".rss", ".atom", ".rdf"), feed.sniff, feed.read),
    Format(
        "csl-json", "CSL-JSON list of references", (".csl.json",), references.sniff_csl_json, references.read_csl_json
    ),
    Format("ninjs", "ninjs article", (".ninjs", ".json"), ninjs.sniff, ninjs.read),
    Format("ris", "RIS list of references", (".ris",), references.sniff_ris, references.read_ris),
    Format("biblatex", "BibLaTeX list of references", (".bib",), references.sniff_biblatex, references.read_biblatex),
    Format("anpa", "agency wire message", (".anpa", ".iptc"), anpa.sniff, anpa.read),
    Format("html", "web page", (".html", ".htm", ".xhtml"), html.sniff, html.read, sure=False),
    Format("text", "plain text", (".txt", ".text", ".md"), text.sniff, text.read, sure=False),
)
