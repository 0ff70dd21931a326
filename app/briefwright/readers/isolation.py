"""Reads files in a process of their own: one that dies, hangs or swells takes one row of the import with it, no more.

The process is started once and reused for many files (a call costs well under a millisecond, a start a fifth of a
second); after a death the next file gets a new one. Where no process can be started at all, files are read in
this one, as the readers are safe by themselves and the process is the second wall.
"""

import contextlib
import signal
import subprocess
import sys
from collections.abc import Iterator
from threading import Timer
from types import TracebackType
from typing import BinaryIO, Self

import msgspec

from briefwright.errors import CaptureError, PasswordNeeded
from briefwright.model.source import Source
from briefwright.readers.confine import WORKER
from briefwright.readers.format import Split
from briefwright.readers.pipes import READY, Answer, Ask, receive, send
from briefwright.readers.shown import shown_name

WALL = 30.0
"""Seconds by the clock for one file."""
OUTPUT = 256 << 20
"""Bytes of an answer."""
_START = 20.0
_FILES = 500
"""Files after which a process is replaced."""
_SWOLLEN = 600 << 20
"""Bytes of memory held once, from which a process is replaced."""
_SAFE = "Nothing was captured; the file is untouched."
_COPY = "Open it in its own program, copy the article's text and paste it."


class _Died(Exception):  # noqa: N818 - what happened, not an error for the analyst
    """The process ended before it answered.

    Args:
        clause: what happened.
        used_up: the file took all the time there is, so another process would not do better.
    """

    def __init__(self, clause: str, *, used_up: bool = False) -> None:
        super().__init__(clause)
        self.used_up = used_up


class IsolatedReader:
    """Reads files in a process of its own; close it, or use it with ``with``. Not for two threads at once.

    Args:
        wall: seconds by the clock for one file.
    """

    def __init__(self, wall: float = WALL) -> None:
        self._wall = wall
        self._process: subprocess.Popen[bytes] | None = None
        self._served = 0
        self._late = False
        self._startable = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(
        self,
        data: bytes,
        file_name: str,
        *,
        imported: str,
        source_id: str,
        encoding: str = "",
        read_as: str = "",
        password: str = "",
        split: Split = "",
    ) -> tuple[Source, ...]:
        """The articles in a file; arguments as for :func:`briefwright.readers.capture.read`.

        Raises:
            PasswordNeeded: the file is protected, and the password is not the right one.
            CaptureError: the file was refused, or reading it took too long, too much memory, or ended the process.
        """
        name = file_name.encode("utf-8", "replace").decode()
        return self.answer(Ask(name, imported, source_id, encoding, read_as, password, split), data).sources

    def answer(self, ask: Ask, data: bytes) -> Answer:
        """What the process says of a file.

        Raises:
            CaptureError: as :meth:`read`.
        """
        name = shown_name(ask.file_name)
        try:
            answer = self._asked(ask, data)
        except _Died as death:
            raise CaptureError(
                f"“{name}” could not be read: {death}. It may be damaged or made to do harm.", _SAFE, _COPY
            ) from death
        if answer.peak > _SWOLLEN or answer.starved or self._served >= _FILES:
            self.close()
        if answer.refused:
            raise (PasswordNeeded if answer.locked else CaptureError)(*answer.refused)
        if answer.starved:
            raise CaptureError(f"“{name}” could not be read: it needs more memory than is allowed.", _SAFE, _COPY)
        if answer.fault:
            raise CaptureError(
                f"“{name}” could not be read because of a fault in Briefwright ({answer.fault}).",
                _SAFE,
                f"Please report it. {_COPY}",
            )
        return answer

    def close(self) -> None:
        """End the process; the next file starts another."""
        process, self._process, self._served = self._process, None, 0
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        try:
            process.wait(1.0)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _asked(self, ask: Ask, data: bytes) -> Answer:
        """The answer to one file; one that ends a process which has served others gets a second, fresh one."""
        while True:
            fresh = self._served == 0
            if self._process is None and not self._start():
                from briefwright.readers.worker import answer_ask  # noqa: PLC0415 - all readers; seldom needed here

                return answer_ask(ask, data)
            try:
                return self._exchange(ask, data)
            except _Died as death:
                self.close()
                if fresh or death.used_up:
                    raise

    def _exchange(self, ask: Ask, data: bytes) -> Answer:
        stdin, stdout = self._pipes()
        self._served += 1
        with self._watched(self._wall):
            with contextlib.suppress(OSError):  # the process is gone; what it left says more than the broken pipe
                send(stdin, msgspec.json.encode(ask))
                send(stdin, data)
            frame = receive(stdout, OUTPUT)
        if frame is None:
            raise self._death()
        try:
            return msgspec.json.decode(frame, type=Answer)
        except msgspec.DecodeError as error:
            raise _Died("the reading process answered nonsense") from error

    def _start(self) -> bool:
        """Start a process; False where that cannot be done here."""
        if not self._startable:
            return False
        module = [WORKER] if getattr(sys, "frozen", False) else ["-P", "-m", "briefwright.readers.worker"]
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would open a console
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, *module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=flags,
            )
        except OSError:
            self._startable = False
            return False
        with self._watched(_START):
            ready = receive(self._pipes()[1], len(READY))
        if ready != READY:
            self.close()
            self._startable = False
        return self._startable

    def _pipes(self) -> tuple[BinaryIO, BinaryIO]:
        process = self._process
        if (
            process is None or process.stdin is None or process.stdout is None
        ):  # pragma: no cover - pipes were asked for
            raise _Died("the reading process is gone")
        return process.stdin, process.stdout  # type: ignore[return-value]

    @contextlib.contextmanager
    def _watched(self, seconds: float) -> Iterator[None]:
        """Kill the process when it takes longer."""
        self._late = False
        watch = Timer(seconds, self._kill)
        watch.daemon = True
        watch.start()
        try:
            yield
        finally:
            watch.cancel()

    def _kill(self) -> None:
        self._late = True
        process = self._process
        if process is not None:
            process.kill()

    def _death(self) -> _Died:
        """Why the process is gone."""
        process = self._process
        if process is None:
            return _Died("the reading process is gone")
        if self._late:
            return _Died(f"it took longer than {self._wall:.0f} seconds", used_up=True)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(2.0)
        if process.returncode is None:
            return _Died(f"its answer is longer than {OUTPUT >> 20} MiB", used_up=True)
        if sys.platform != "win32" and process.returncode == -signal.SIGXCPU:
            return _Died("it took more processor time than its size allows", used_up=True)
        return _Died("the reading process ended")


def read_isolated(
    data: bytes, file_name: str, *, imported: str, source_id: str, encoding: str = ""
) -> tuple[Source, ...]:
    """One file read in a process of its own; for many files keep an :class:`IsolatedReader`.

    Raises:
        CaptureError: see there.
    """
    with IsolatedReader() as reader:
        return reader.read(data, file_name, imported=imported, source_id=source_id, encoding=encoding)
