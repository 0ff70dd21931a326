"""Slow work is a plain function handed to one pool; its result or exception comes back to the main thread."""

import threading
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from briefwright.errors import Cancelled
from briefwright.gui.collecting import Collecting

T = TypeVar("T")
Progress = Callable[[float], None]


class Job(QObject, Generic[T]):
    """One piece of slow work.

    Signals:
        progressed(float): share done, 0 to 1.
        succeeded(object): the result.
        failed(object): the exception; :class:`~briefwright.errors.Cancelled` after :meth:`cancel`.
        ended(): after either.
    """

    progressed = Signal(float)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, work: Callable[[Progress], T]) -> None:
        super().__init__()
        self._work = work
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it stops at its next report of progress."""
        self._stop.set()

    def _report(self, share: float) -> None:
        if self._stop.is_set():
            raise Cancelled("Stopped.", "Nothing was changed.")
        self.progressed.emit(share)

    def run(self) -> None:
        """Do the work where called (a pool's thread); signals are queued to the thread of this object."""
        try:
            result = self._work(self._report)
        except Exception as error:  # noqa: BLE001 - brought back to the main thread, which knows ours from defects
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        self.ended.emit()


class Pool(Protocol):
    """Where jobs run."""

    def start(self, job: Job[T]) -> None:
        """Run the job, now or soon."""

    def start_beside(self, job: Job[T]) -> None:
        """Run a job that may take minutes and hands its work to another process, without holding up the others."""


class _Runnable(QRunnable):
    def __init__(self, job: Job[T]) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()


class ThreadedPool:
    """Runs jobs one after another in a thread of its own, so that PDF libraries are never entered twice."""

    def __init__(self) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._beside = QThreadPool()
        self._beside.setMaxThreadCount(1)
        self._jobs: set[object] = set()
        self._collecting = Collecting()

    def start(self, job: Job[T]) -> None:
        """Queue a job; it is kept alive until it ends."""
        self._start(job, self._pool)

    def start_beside(self, job: Job[T]) -> None:
        """Queue a job in the second thread."""
        self._start(job, self._beside)

    def _start(self, job: Job[T], pool: QThreadPool) -> None:
        self._jobs.add(job)
        job.ended.connect(lambda: self._jobs.discard(job))
        pool.start(_Runnable(job))

    def finish(self) -> None:
        """Wait until all jobs have ended; for closing."""
        self._pool.waitForDone()
        self._beside.waitForDone()
        self._collecting.stop()


class InstantPool:
    """Runs jobs at once in the calling thread; for tests."""

    def start(self, job: Job[T]) -> None:
        """Run the job here."""
        job.run()

    start_beside = start

    def finish(self) -> None:
        """Nothing waits."""
