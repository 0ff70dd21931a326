"""The table of formats: bytes in, sources and notices out.

A format is one module and one row here; file dialogs, the command line, documentation and tests read this table.
Content is sniffed in the order of the rows before the suffix of the name is asked.
:func:`briefwright.readers.capture.read` is the door.
"""

from briefwright.readers.format import Format

FORMATS: tuple[Format, ...] = (
    Format("pdf", "PDF document", (".pdf",)),
    Format("epub", "electronic book", (".epub",)),
    Format("odt", "OpenDocument text", (".odt", ".ott")),
    Format("docx", "Word document", (".docx", ".docm", ".dotx")),
    Format("rtf", "rich text", (".rtf",)),
    Format("mbox", "mail box", (".mbox", ".mbx")),
    Format("mhtml", "web archive", (".mhtml", ".mht", ".webarchive")),
    Format("mail", "mail message", (".eml", ".emlx")),
    Format("msg", "Outlook message", (".msg",)),
    Format("nitf", "NITF article", (".nitf", ".xml")),
    Format("newsml", "NewsML message", (".newsml",)),
    Format("feed", "RSS or Atom feed", (".rss", ".atom", ".rdf")),
    Format("csl-json", "CSL-JSON list of references", (".csl.json",), "references"),
    Format("ninjs", "ninjs article", (".ninjs", ".json")),
    Format("ris", "RIS list of references", (".ris",), "references"),
    Format("biblatex", "BibLaTeX list of references", (".bib",), "references"),
    Format("anpa", "agency wire message", (".anpa", ".iptc")),
    Format("html", "web page", (".html", ".htm", ".xhtml"), sure=False),
    Format("text", "plain text", (".txt", ".text", ".md"), sure=False),
)
