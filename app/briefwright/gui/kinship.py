"""Follows a session and works out in idle moments which of its sources tell one story."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from briefwright.gui.session import Session
from briefwright.model.likeness import Kin, Stories
from briefwright.model.source import Source

_SLICE = 0.004
"""Seconds at a time. A thread would be slower for all: it is pure Python, and the window's every call would wait for
it (1.4 s for 0.1 s of work, measured with 10,000 sources); a source takes half a millisecond."""


class Kinship(QObject):
    """Looks at sources as they arrive, each once; when some go, the rest are looked at anew.

    Args:
        session: is told what was found, and ends the work with itself.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._stories = Stories()
        self._known: tuple[str, ...] = ()
        self._kin: dict[str, Kin] = {}
        self._rest: Iterator[Source] = iter(())
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._on_idle)
        session.brief_changed.connect(self.work_out)
        session.sources_changed.connect(self.work_out)

    def stop(self) -> None:
        """The session is left."""
        self._idle.stop()
        self._session.brief_changed.disconnect(self.work_out)
        self._session.sources_changed.disconnect(self.work_out)

    def work_out(self) -> None:
        """Look at what is new on the desk, once what is being looked at is done."""
        desk = tuple(use.source for use in self._session.brief.sources if use.source in self._session.sources)
        if self._idle.isActive() or desk == self._known:
            return
        if desk[: len(self._known)] != self._known:
            self._stories, self._known, self._kin = Stories(), (), {}
        self._rest = iter([self._session.sources[source_id] for source_id in desk[len(self._known) :]])
        self._known = desk
        self._idle.start()

    def _on_idle(self) -> None:
        until = time.perf_counter() + _SLICE
        for source in self._rest:
            kin = self._stories.add(source)
            if kin is not None:
                self._kin[source.id] = kin
            if time.perf_counter() > until:
                return
        self._idle.stop()
        self._session.know_kin(dict(self._kin))
        self.work_out()
