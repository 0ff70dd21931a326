"""Writes a Document as PDF: tagged (PDF/UA-1), archivable (PDF/A-2a), the same bytes for the same document."""

from collections.abc import Callable

from briefwright.model.document import Document
from briefwright.writers.options import PLAIN, Options

Progress = Callable[[float], None]


def write(document: Document, progress: Progress | None = None, options: Options = PLAIN) -> bytes:
    """The bytes of the PDF file.

    Args:
        document: what is printed; its provenance record is attached (PDF/A-3a, without one PDF/A-2a).
        progress: called with the share of the work done, about once a page; what it raises stops the work.
        options: ``password`` locks the file (AES-256); it is no PDF/A then, and never twice the same bytes.
    """
    # HarfBuzz and what else draws pages take time to load: the program's start should not wait for an export.
    from briefwright.writers.pdf.assembly import assemble  # noqa: PLC0415

    data = assemble(document, progress or _silent, archival=not options.password)
    if not options.password:
        return data
    from briefwright.writers.pdf.locking import locked  # noqa: PLC0415 - see above

    return locked(data, options.password)


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
    :func:`closed_font` says whether a font has one and is not allowed to show it.
    """
    from briefwright.writers.pdf.coverage import missing  # noqa: PLC0415 - see write

    return missing(document)


def words_round(document: Document, character: str, item: str) -> str:
    """The words among which an item first says a character, for those who look for it."""
    from briefwright.writers.pdf import coverage  # noqa: PLC0415 - see write

    return coverage.words_round(document, character, item)


def closed_font(character: str) -> str:
    """The file name of a font that has a character but may not be put into a file, "" for none."""
    from briefwright.writers.pdf.fonts import FontBook  # noqa: PLC0415 - see write

    return FontBook().closed_to(character)


def _silent(_share: float) -> None:
    """Nobody watches."""
