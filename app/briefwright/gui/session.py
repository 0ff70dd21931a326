"""One open brief: the only door through which it changes, with undo, saving and what is selected."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from briefwright.errors import LibraryError
from briefwright.gui.undo import Step, UndoStack
from briefwright.model.brief import Brief
from briefwright.model.edits.front import exchange_sources
from briefwright.model.edits.marks import take_marks
from briefwright.model.edits.rereading import carry_over
from briefwright.model.likeness import Kin
from briefwright.model.source import Source

_NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})
Change = Callable[[Brief], Brief]


class Keeper(Protocol):
    """Where a session keeps its brief: the library; a stand-in in tests."""

    def save_brief(self, brief: Brief, label: str) -> None:
        """Keep the brief durably; returns when it is safe."""

    def keep_picture(self, data: bytes) -> str:
        """Keep the file of a picture durably; returns its SHA-256."""


class Session(QObject):
    """One open brief with its sources.

    Attributes:
        marks_on_arrival: what is marked in files becomes passages in the act that brings them.

    Signals:
        brief_changed(): the brief is another value now; read :attr:`brief`.
        sources_changed(): sources were taken in; read :attr:`sources`.
        kin_changed(): it is known anew which sources tell one story; read :attr:`kin`.
        source_changed(): another source is open in the reader.
        item_changed(): another item is selected ("" for none).
        passage_shown(str): show this passage in the reader.
        acted(str): what just happened, for the bottom line.
        not_kept(object): keeping failed (a LibraryError); the brief on screen is whole.
    """

    brief_changed = Signal()
    sources_changed = Signal()
    kin_changed = Signal()
    source_changed = Signal()
    item_changed = Signal()
    passage_shown = Signal(str)
    acted = Signal(str)
    not_kept = Signal(object)

    def __init__(
        self,
        brief: Brief,
        sources: Sequence[Source],
        keeper: Keeper,
        pictures: Mapping[str, bytes] = _NO_PICTURES,
    ) -> None:
        super().__init__()
        self._pictures = dict(pictures)
        self._brief = brief
        self._sources = {source.id: source for source in sources}
        self._keeper = keeper
        self._source_id = next((use.source for use in brief.sources if use.source in self._sources), "")
        self._item_id = ""
        self._kin: dict[str, Kin] = {}
        self._arrived_at = 0
        self.marks_on_arrival = False
        self.stack = UndoStack(self._set, self)

    @property
    def brief(self) -> Brief:
        """The brief as it is now."""
        return self._brief

    @property
    def sources(self) -> dict[str, Source]:
        """Source id → source, for every source on the desk."""
        return self._sources

    @property
    def pictures(self) -> Mapping[str, bytes]:
        """SHA-256 → file of every picture that figures of the brief show now or showed since it was opened."""
        return self._pictures

    def keep_picture(self, sha256: str, data: bytes) -> None:
        """Keep the file of a picture before a figure shows it.

        Raises:
            LibraryError: it could not be kept.
        """
        if sha256 not in self._pictures:
            self._keeper.keep_picture(data)
            self._pictures[sha256] = data

    @property
    def kin(self) -> dict[str, Kin]:
        """Source id → the source it is most like, for those that share a text; worked out behind the desk."""
        return self._kin

    def know_kin(self, kin: dict[str, Kin]) -> None:
        """Take what was worked out of the sources."""
        if kin != self._kin:
            self._kin = kin
            self.kin_changed.emit()

    @property
    def source(self) -> Source | None:
        """The source open in the reader."""
        return self._sources.get(self._source_id)

    @property
    def item_id(self) -> str:
        """Id of the selected item, "" for none."""
        return self._item_id if self._brief.item(self._item_id) else ""

    def edit(self, label: str, change: Change) -> bool:
        """Change the brief; the act can be undone and is kept at once.

        Args:
            label: the act in the past tense of the bottom line, e.g. ``Filed into 2 DPRK stance``.
            change: pure function brief → brief.

        Returns:
            False when nothing changed.
        """
        after = change(self._brief)
        if after == self._brief:
            return False
        self._arrived_at = 0
        self.stack.push(Step(label, self._brief, after))
        return True

    def _set(self, brief: Brief, label: str) -> None:
        self._brief = brief
        self.brief_changed.emit()
        self.acted.emit(label)
        self._keep(label)

    def _keep(self, label: str) -> None:
        try:
            self._keeper.save_brief(self._brief, label)
        except LibraryError as error:
            self.not_kept.emit(error)

    def keep_quietly(self, change: Change) -> None:
        """Change what is not an act of composing (a source was opened); kept, not undoable."""
        after = change(self._brief)
        if after != self._brief:
            self._brief = after
            self.brief_changed.emit()
            self._keep("")

    def take_in(
        self, sources: Sequence[Source], label: str, *, grow: bool = False, in_place_of: Sequence[str] = ()
    ) -> None:
        """Put captured sources on the desk, as one act; the first is opened if none was.

        Args:
            sources: what was captured.
            label: the act.
            grow: it is one act with the arrival before it, if nothing was done since.
            in_place_of: ids of sources that these replace; passages go over where their very words stand in the new
                ones, and what has others stays.
        """
        self._sources.update({source.id: source for source in sources})
        ids = [source.id for source in sources]

        def change(brief: Brief) -> Brief:
            after = exchange_sources(self._carried(brief, in_place_of, sources), in_place_of, ids)
            return take_marks(after, sources) if self.marks_on_arrival else after

        if grow and self._arrived_at and self._arrived_at == self.stack.index() == self.stack.count():
            self.stack.grow(label, change(self._brief))
        elif self.edit(label, change):
            self._arrived_at = self.stack.index()
        self.sources_changed.emit()
        if self.source is None and sources:
            self.open_source(sources[0].id)

    def _carried(self, brief: Brief, old_ids: Sequence[str], new: Sequence[Source]) -> Brief:
        for source_id in old_ids if new else ():
            old = self._sources.get(source_id)
            if old is not None:
                brief, _kept = carry_over(brief, old, new)
        return brief

    def open_source(self, source_id: str) -> None:
        """Open a source in the reader."""
        if source_id in self._sources and source_id != self._source_id:
            self._source_id = source_id
            self.source_changed.emit()

    def select_item(self, item_id: str) -> None:
        """Select an item of the brief ("" for none)."""
        if item_id != self._item_id:
            self._item_id = item_id
            self.item_changed.emit()

    def show_passage(self, passage_id: str) -> None:
        """Open the passage's source and bring the passage into view."""
        passage = self._brief.passage(passage_id)
        if passage is not None:
            self.open_source(passage.source)
            self.passage_shown.emit(passage_id)
