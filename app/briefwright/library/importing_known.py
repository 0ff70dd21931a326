"""Which sources of a captured file are new to the library and to the desk: the same bytes are never kept twice."""

from collections.abc import Container, Sequence

import msgspec

from briefwright.library.store import Library
from briefwright.model.source import Source


class Sorted(msgspec.Struct, frozen=True):
    """A captured file's sources, sorted.

    Attributes:
        new: not in the library.
        known: in the library, but not on the desk, as the library holds them.
        there: ids of those on the desk already.
    """

    new: tuple[Source, ...] = ()
    known: tuple[Source, ...] = ()
    there: tuple[str, ...] = ()


class Sorter:
    """Sorts file after file of one batch, which is kept only afterwards.

    Args:
        library: what is kept.
        on_desk: ids of the sources on the desk.
    """

    def __init__(self, library: Library, on_desk: Container[str]) -> None:
        self._library = library
        self._on_desk = on_desk
        self._batch: dict[str, tuple[Source, ...]] = {}

    def sort(self, sources: Sequence[Source]) -> Sorted:
        """Sort the sources of one file.

        Bytes that are known give what was read from them before, so that a file read again with another encoding stays
        what the analyst made of it.

        Raises:
            LibraryError: a known source cannot be read.
        """
        if not sources:
            return Sorted()
        sha256 = sources[0].sha256
        if sha256 in self._batch:
            return Sorted(there=tuple(source.id for source in self._batch[sha256]))
        held = self._library.readings(sha256)
        if not held:
            self._batch[sha256] = tuple(sources)
            return Sorted(new=tuple(sources))
        return self._known(sources, held)

    def _known(self, sources: Sequence[Source], held: Sequence[tuple[str, str]]) -> Sorted:
        there = tuple(source_id for source_id, _text in held if source_id in self._on_desk)
        if there and len(sources) == 1:
            return Sorted(there=there)
        texts = {source.text_sha256() for source in sources}
        matching = [source_id for source_id, text in held if text in texts] or [held[-1][0]]
        wanted = [source_id for source_id in matching if source_id not in self._on_desk]
        return Sorted(known=tuple(self._library.source(source_id) for source_id in wanted), there=there)
