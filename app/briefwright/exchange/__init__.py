"""Lists of sources as other programs write them: CSL-JSON items to bytes and back. The table of formats.

The room knows neither sources nor briefs, only CSL-JSON items (docs.citationstyles.org, data schema 1.0), so that
readers can read records with it and the pipeline can write them. The modules are imported when first used: two of them
need a library of the extra ``refs``.
"""

from collections.abc import Callable, Sequence

import msgspec

from briefwright.exchange.records import Item, Records


class Exchange(msgspec.Struct, frozen=True, kw_only=True):
    """One format.

    Attributes:
        name: as the command line names it.
        label: as listed.
        suffix: of the file, with its dots.
        write: items → bytes; the same items give the same bytes.
        read: bytes → the good records and a notice on each bad one; raises CaptureError when there is none at all.
    """

    name: str
    label: str
    suffix: str
    write: Callable[[Sequence[Item]], bytes]
    read: Callable[[bytes], Records]


def _write_csl_json(items: Sequence[Item]) -> bytes:
    from briefwright.exchange.csl_json import write  # noqa: PLC0415 - see the module's first lines

    return write(items)


def _read_csl_json(data: bytes) -> Records:
    from briefwright.exchange.csl_json import read  # noqa: PLC0415 - see the module's first lines

    return read(data)


def _write_ris(items: Sequence[Item]) -> bytes:
    from briefwright.exchange.ris import write  # noqa: PLC0415 - see the module's first lines

    return write(items)


def _read_ris(data: bytes) -> Records:
    from briefwright.exchange.ris import read  # noqa: PLC0415 - see the module's first lines

    return read(data)


def _write_biblatex(items: Sequence[Item]) -> bytes:
    from briefwright.exchange.biblatex import write  # noqa: PLC0415 - see the module's first lines

    return write(items)


def _read_biblatex(data: bytes) -> Records:
    from briefwright.exchange.biblatex import read  # noqa: PLC0415 - see the module's first lines

    return read(data)


EXCHANGES: tuple[Exchange, ...] = (
    Exchange(name="csl-json", label="CSL-JSON", suffix=".csl.json", write=_write_csl_json, read=_read_csl_json),
    Exchange(name="ris", label="RIS", suffix=".ris", write=_write_ris, read=_read_ris),
    Exchange(name="biblatex", label="BibLaTeX", suffix=".bib", write=_write_biblatex, read=_read_biblatex),
)
"""Every format in which a list of sources goes out and comes in."""


def exchange_of(file_name: str) -> Exchange | None:
    """The format that a file's name asks for, None for any other file."""
    return next((row for row in EXCHANGES if file_name.lower().endswith(row.suffix)), None)
