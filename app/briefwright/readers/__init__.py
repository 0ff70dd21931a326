"""The table of formats: bytes in, sources and notices out.

A format is one module and one row here; file dialogs, the command line, documentation and tests read this table.
Content is sniffed in the order of the rows before the suffix of the name is asked.
:func:`briefwright.readers.capture.read` is the door.
"""

from briefwright.readers import html, text
from briefwright.readers.format import Format

FORMATS: tuple[Format, ...] = (
    Format("html", "web page", (".html", ".htm", ".xhtml"), html.sniff, html.read),
    Format("text", "plain text", (".txt", ".text", ".md"), text.sniff, text.read),
)
