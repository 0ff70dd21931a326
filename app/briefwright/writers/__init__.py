"""The table of writers: Document in, bytes out.

A format is one module (or folder) and one row. The modules are imported when first used: the window must not wait for
PDF and Word libraries before its first paint.
"""

from collections.abc import Callable, Iterator

import msgspec

from briefwright.model.document import Document, document_text
from briefwright.model.text import printable
from briefwright.notices import Notice
from briefwright.writers.options import Options

Progress = Callable[[float], None]


def _nothing(_document: Document) -> Iterator[tuple[str, str]]:
    return iter(())


def _no_notices(_document: Document, _options: Options) -> tuple[Notice, ...]:
    return ()


def _as_it_is(data: bytes, _options: Options) -> bytes:
    return data


class Writer(msgspec.Struct, frozen=True, kw_only=True):
    """One format of export.

    Attributes:
        name: as the command line and settings name it.
        label: as listed.
        suffix: of the file, with the dot.
        write: Document, progress (share done, 0 to 1; may raise Cancelled) and options → bytes.
        inspect: what is wrong with the written bytes; empty when nothing is.
        refuse: reasons why this Document cannot be written in this format, with the item each concerns.
        unlock: the file as it was before the password of the options locked it; ``inspect`` reads that.
        notices: what the analyst should know of how the options were met; raises ExportError where they cannot be.
    """

    name: str
    label: str
    suffix: str
    write: Callable[[Document, Progress, Options], bytes]
    inspect: Callable[[bytes, Document], list[str]]
    refuse: Callable[[Document], Iterator[tuple[str, str]]] = _nothing
    unlock: Callable[[bytes, Options], bytes] = _as_it_is
    notices: Callable[[Document, Options], tuple[Notice, ...]] = _no_notices


def _write_docx(document: Document, _progress: Progress, options: Options) -> bytes:
    from briefwright.writers.docx.write import write  # noqa: PLC0415 - see the module's first lines

    if not options.base:
        return write(document, options)
    from briefwright.writers.docx.stationery import read_base  # noqa: PLC0415 - see the module's first lines

    return write(document, options, dressed=read_base(options.base).dress)


def _notices_docx(document: Document, options: Options) -> tuple[Notice, ...]:
    from briefwright.writers.docx.notes import notices  # noqa: PLC0415 - see the module's first lines

    if not options.base:
        return notices(document)
    from briefwright.writers.docx.stationery import read_base  # noqa: PLC0415 - see the module's first lines

    return (*notices(document), *read_base(options.base).notices(document))


def _inspect_docx(data: bytes, document: Document) -> list[str]:
    from briefwright.writers.docx.lint import lint  # noqa: PLC0415 - see the module's first lines
    from briefwright.writers.docx.read_back import text_of  # noqa: PLC0415 - see the module's first lines

    return [*lint(data), *_text_problems(text_of(data), document)]


def _write_pdf(document: Document, progress: Progress, options: Options) -> bytes:
    from briefwright.writers.pdf.write import write  # noqa: PLC0415 - see the module's first lines

    return write(document, progress, options)


def _unlock_pdf(data: bytes, options: Options) -> bytes:
    if not options.password:
        return data
    from briefwright.writers.pdf.locking import unlocked  # noqa: PLC0415 - see the module's first lines

    return unlocked(data, options.password)


def _refuse_pdf(document: Document) -> Iterator[tuple[str, str]]:
    from briefwright.writers.pdf.write import closed_font, missing_characters, words_round  # noqa: PLC0415 - see above

    for character, item in missing_characters(document):
        place = words_round(document, character, item)
        told = f"no font on this machine has the character {character!r} (U+{ord(character):04X}) in “{place}”"
        closed = closed_font(character)
        yield f"{told} but “{closed}”, whose maker forbids to put it into files" if closed else told, item


def _inspect_pdf(data: bytes, document: Document) -> list[str]:
    from briefwright.writers.pdf.lint import lint  # noqa: PLC0415 - see the module's first lines
    from briefwright.writers.pdf.read_back import shown, text_of  # noqa: PLC0415 - see the module's first lines

    problems = _text_problems(shown(text_of(data)), document, shown)
    if problems:
        problems = _text_problems(shown(text_of(data, exact=True)), document, shown)
    return [*lint(data, document), *problems]


def _write_html(document: Document, _progress: Progress, _options: Options) -> bytes:
    from briefwright.writers.html import write  # noqa: PLC0415 - see the module's first lines

    return write(document)


def _inspect_html(data: bytes, document: Document) -> list[str]:
    from briefwright.writers.html import text_of  # noqa: PLC0415 - see the module's first lines

    return _text_problems(text_of(data), document)


def _write_markdown(document: Document, _progress: Progress, _options: Options) -> bytes:
    from briefwright.writers.markdown import write  # noqa: PLC0415 - see the module's first lines

    return write(document)


def _inspect_markdown(data: bytes, document: Document) -> list[str]:
    from briefwright.writers.markdown import text_of  # noqa: PLC0415 - see the module's first lines

    return _text_problems(text_of(data), document)


def _write_plain_text(document: Document, _progress: Progress, _options: Options) -> bytes:
    from briefwright.writers.plain_text import write  # noqa: PLC0415 - see the module's first lines

    return write(document)


def _inspect_plain_text(data: bytes, document: Document) -> list[str]:
    from briefwright.writers.plain_text import bare, text_of  # noqa: PLC0415 - see the module's first lines

    return _text_problems(text_of(data, document), document, bare)


def _write_json(document: Document, _progress: Progress, _options: Options) -> bytes:
    from briefwright.writers.json import write  # noqa: PLC0415 - see the module's first lines

    return write(document)


def _inspect_json(data: bytes, document: Document) -> list[str]:
    from briefwright.writers.json import text_of  # noqa: PLC0415 - see the module's first lines

    return _text_problems(text_of(data), document)


def _same(text: str) -> str:
    return text


def _text_problems(read: str, document: Document, bare: Callable[[str], str] = _same) -> list[str]:
    """Whether the file says the Document's words, in its order; white space folded, ``bare`` asked of the Document."""
    said, meant = read.split(), bare(printable(document_text(document))).split()
    if said == meant:
        return []
    place = next((n for n, pair in enumerate(zip(said, meant, strict=False)) if pair[0] != pair[1]), None)
    at = min(len(said), len(meant)) if place is None else place
    found, wanted = " ".join(said[at : at + 6]), " ".join(meant[at : at + 6])
    return [f"The file reads “{found}” where the brief says “{wanted}”."]


WRITERS: tuple[Writer, ...] = (
    Writer(
        name="docx",
        label="Word document",
        suffix=".docx",
        write=_write_docx,
        inspect=_inspect_docx,
        notices=_notices_docx,
    ),
    Writer(
        name="pdf",
        label="PDF document",
        suffix=".pdf",
        write=_write_pdf,
        inspect=_inspect_pdf,
        refuse=_refuse_pdf,
        unlock=_unlock_pdf,
    ),
    Writer(name="html", label="Web page", suffix=".html", write=_write_html, inspect=_inspect_html),
    Writer(name="markdown", label="Markdown", suffix=".md", write=_write_markdown, inspect=_inspect_markdown),
    Writer(name="plain-text", label="Plain text", suffix=".txt", write=_write_plain_text, inspect=_inspect_plain_text),
    Writer(name="json", label="JSON", suffix=".json", write=_write_json, inspect=_inspect_json),
)
"""Every format a brief can be exported to, the usual one first."""
