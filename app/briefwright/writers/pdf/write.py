"""Writes a Document as PDF: tagged (PDF/UA-1), archivable (PDF/A-2a), the same bytes for the same document."""

from collections.abc import Callable

from briefwright.model.document import Document

Progress = Callable[[float], None]


def write(document: Document, progress: Progress | None = None) -> bytes:
    """The bytes of the PDF file.

    Args:
        document: what is printed.
        progress: called with the share of the work done, about once a page; what it raises stops the work.
    """
    # reportlab and HarfBuzz take a tenth of a second to load: the program's start should not wait for an export.
    from briefwright.writers.pdf.assembly import assemble  # noqa: PLC0415

    return assemble(document, progress or _silent)


def layout_pages(document: Document) -> int:
    """How many pages the document fills; nothing is drawn."""
    from briefwright.writers.pdf.assembly import Composition  # noqa: PLC0415 - see write

    return sum(1 for _ in Composition(document).pages(_silent))


def anchor_pages(document: Document) -> dict[str, int]:
    """The page (from 1) that each of the document's anchors stands on; nothing is drawn."""
    from briefwright.writers.pdf.assembly import Composition  # noqa: PLC0415 - see write

    found: dict[str, int] = {}
    for number, page in enumerate(Composition(document).pages(_silent), 1):
        for _, strip in page.body:
            for name in strip.anchors:
                if name.startswith("anchor-"):
                    found.setdefault(name.removeprefix("anchor-"), number)
    return found


def missing_characters(document: Document) -> list[tuple[str, str]]:
    """Characters that no font can show, each with the id of its item ("" for none), in order, once an item.

    They are printed as ``[U+1F600]``; a release check should stop the export before that.
    """
    from briefwright.writers.pdf.coverage import missing  # noqa: PLC0415 - see write

    return missing(document)


def _silent(_share: float) -> None:
    """Nobody watches."""
