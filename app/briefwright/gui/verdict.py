"""The verdict on the open brief: proof ledger and findings, worked out anew a moment after each change."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from briefwright import pipeline
from briefwright.errors import BriefwrightError
from briefwright.gui.session import Session
from briefwright.gui.work import Job, Pool, Progress
from briefwright.model.brief import Brief
from briefwright.model.finding import Finding, Ledger
from briefwright.model.source import Source

_REST = 250
"""Milliseconds without a change before the checks run: filing passage after passage is never slowed by them."""

Found = tuple[Brief, Ledger, tuple[Finding, ...]]
Work = Callable[[Progress], Found]


class Verdict(QObject):
    """Follows one session.

    Signals:
        changed(): ledger or findings are new.

    Attributes:
        ledger: every quotation with its proof.
        findings: the release check, errors first.
    """

    changed = Signal()

    def __init__(self, session: Session, pool: Pool) -> None:
        super().__init__(session)
        self._session = session
        self._pool = pool
        self._job: Job[Found] | None = None
        self.ledger = Ledger(())
        self.findings: tuple[Finding, ...] = ()
        self._at = -1
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.work_out)
        session.brief_changed.connect(self._rest.start)
        session.sources_changed.connect(self._rest.start)

    def next_finding(self) -> Finding | None:
        """The finding after the one handed out last, from the end back to the first; None without any."""
        if not self.findings:
            return None
        self._at = (self._at + 1) % len(self.findings)
        return self.findings[self._at]

    def stop(self) -> None:
        """The session is left: nothing more is worked out."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()

    def work_out(self) -> None:
        """Prove and check the brief as it is now; a run on an older state is stopped."""
        if self._job is not None:
            self._job.cancel()
        self._job = Job(_work(self._session.brief, dict(self._session.sources)))
        self._job.succeeded.connect(self._on_found)
        self._job.failed.connect(self._on_failed)
        self._pool.start(self._job)

    def _on_found(self, found: Found) -> None:
        brief, ledger, findings = found
        if brief is self._session.brief:
            if findings != self.findings:
                self._at = -1
            self.ledger, self.findings = ledger, findings
            self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, BriefwrightError):
            raise error


def _work(brief: Brief, sources: dict[str, Source]) -> Work:
    def run(progress: Progress) -> Found:
        progress(0)
        ledger = pipeline.prove(brief, sources)
        progress(0.5)
        return brief, ledger, pipeline.check(brief, sources)

    return run
