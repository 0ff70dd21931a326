"""Follows a session and works out behind the desk which of its sources tell one story."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from briefwright.errors import BriefwrightError
from briefwright.gui.session import Session
from briefwright.gui.work import Job, Pool, Progress
from briefwright.model.likeness import Kin, Stories
from briefwright.model.source import Source


class Kinship(QObject):
    """Looks at sources as they arrive, each once; when some go, the rest are looked at anew.

    Args:
        session: is told what was found.
        pool: where the work is done (half a millisecond a source).
    """

    def __init__(self, session: Session, pool: Pool) -> None:
        super().__init__(session)
        self._session = session
        self._pool = pool
        self._stories = Stories()
        self._known: tuple[str, ...] = ()
        self._kin: dict[str, Kin] = {}
        self._job: Job[dict[str, Kin]] | None = None
        session.brief_changed.connect(self.work_out)
        session.sources_changed.connect(self.work_out)

    def stop(self) -> None:
        """The session is left."""
        self._session.brief_changed.disconnect(self.work_out)
        self._session.sources_changed.disconnect(self.work_out)
        if self._job is not None:
            self._job.cancel()

    def work_out(self) -> None:
        """Look at what is new on the desk; a run that is under way is followed by another."""
        desk = tuple(use.source for use in self._session.brief.sources if use.source in self._session.sources)
        if self._job is not None or desk == self._known:
            return
        if desk[: len(self._known)] != self._known:
            self._stories, self._known, self._kin = Stories(), (), {}
        rest = [self._session.sources[source_id] for source_id in desk[len(self._known) :]]
        self._known = desk
        self._job = Job(self._work(rest))
        self._job.succeeded.connect(self._on_found)
        self._job.failed.connect(self._on_failed)
        self._pool.start(self._job)

    def _work(self, rest: list[Source]) -> Callable[[Progress], dict[str, Kin]]:
        stories = self._stories

        def run(progress: Progress) -> dict[str, Kin]:
            found: dict[str, Kin] = {}
            for number, source in enumerate(rest):
                progress(number / len(rest))
                kin = stories.add(source)
                if kin is not None:
                    found[source.id] = kin
            return found

        return run

    def _on_found(self, found: dict[str, Kin]) -> None:
        self._job = None
        self._kin = {**self._kin, **found}
        self._session.know_kin(self._kin)
        self.work_out()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, BriefwrightError):
            raise error
