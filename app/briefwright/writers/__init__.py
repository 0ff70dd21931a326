"""The table of writers: Document in, bytes out.

A format is one module (or folder) and one row. The modules are imported when first used: the window must not wait for
PDF and Word libraries before its first paint.
"""

from collections.abc import Callable, Iterator

import msgspec

from briefwright.model.document import Document, document_text

Progress = Callable[[float], None]


class Writer(msgspec.Struct, frozen=True):
    """One format of export.

    Attributes:
        name: as the command line and settings name it.
        label: as listed.
        suffix: of the file, with the dot.
        write: Document and progress (share done, 0 to 1; may raise Cancelled) → bytes.
        refuse: reasons why this Document cannot be written in this format, with the item each concerns.
        inspect: what is wrong with the written bytes; empty when nothing is.
    """

    name: str
    label: str
    suffix: str
    write: Callable[[Document, Progress], bytes]
    refuse: Callable[[Document], Iterator[tuple[str, str]]]
    inspect: Callable[[bytes, Document], list[str]]


def _write_docx(document: Document, _progress: Progress) -> bytes:
    from briefwright.writers.docx.write import write  # noqa: PLC0415 - see the module's first lines

    return write(document)


def _inspect_docx(data: bytes, document: Document) -> list[str]:
    from briefwright.writers.docx.lint import lint  # noqa: PLC0415 - see the module's first lines
    from briefwright.writers.docx.read_back import text_of  # noqa: PLC0415 - see the module's first lines

    return [*lint(data), *_text_problems(text_of(data), document)]


def _write_pdf(document: Document, progress: Progress) -> bytes:
    from briefwright.writers.pdf.write import write  # noqa: PLC0415 - see the module's first lines

    return write(document, progress)


def _refuse_pdf(document: Document) -> Iterator[tuple[str, str]]:
    from briefwright.writers.pdf.write import missing_characters  # noqa: PLC0415 - see the module's first lines

    for character, item in missing_characters(document):
        yield f"no font on this machine has the character {character!r} (U+{ord(character):04X})", item


def _inspect_pdf(data: bytes, document: Document) -> list[str]:
    from briefwright.writers.pdf.read_back import text_of  # noqa: PLC0415 - see the module's first lines

    return _text_problems(text_of(data), document)


def _text_problems(read: str, document: Document) -> list[str]:
    """Whether the file says the Document's words, in its order; white space folded."""
    said, meant = read.split(), document_text(document).split()
    if said == meant:
        return []
    place = next((n for n, pair in enumerate(zip(said, meant, strict=False)) if pair[0] != pair[1]), None)
    at = min(len(said), len(meant)) if place is None else place
    found, wanted = " ".join(said[at : at + 6]), " ".join(meant[at : at + 6])
    return [f"the file reads “{found}” where the brief says “{wanted}”"]


def _nothing(_document: Document) -> Iterator[tuple[str, str]]:
    return iter(())


WRITERS: tuple[Writer, ...] = (
    Writer("docx", "Word document", ".docx", _write_docx, _nothing, _inspect_docx),
    Writer("pdf", "PDF document", ".pdf", _write_pdf, _refuse_pdf, _inspect_pdf),
)
"""Every format a brief can be exported to, the usual one first."""
