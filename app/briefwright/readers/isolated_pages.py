"""The pages of a captured PDF, asked for one by one and made in the reading process: its bytes are no safer now."""

from types import TracebackType
from typing import Self

from briefwright.model.page_map import PageMap, PagePicture
from briefwright.readers.isolation import IsolatedReader
from briefwright.readers.pipes import Answer, Ask

_WALL = 90.0
"""Seconds by the clock for one answer: where all letters of a long document stand takes longer than to read it."""


class IsolatedPages:
    """Pages of one file; close it, or use it with ``with``. Not for two threads at once.

    Args:
        data: the original bytes.
        file_name: for messages.
        password: what opens them, "" where they are open.
    """

    def __init__(self, data: bytes, file_name: str, password: str = "") -> None:
        self._data = data
        self._name = file_name
        self._password = password
        self._reader = IsolatedReader(_WALL)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; a further question starts another."""
        self._reader.close()

    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height of every page in points.

        Raises:
            PasswordNeeded: the file is protected, and the password is not the right one.
            CaptureError: it could not be read.
        """
        return self._answer(Ask(self._name, "", "", password=self._password, want="sizes")).sizes

    def places(self, captured_text: str) -> PageMap:
        """Where the letters of the captured text stand; raises as :meth:`sizes`."""
        ask = Ask(self._name, "", "", password=self._password, want="places", captured_text=captured_text)
        return self._answer(ask).places or PageMap(())

    def picture(self, page: int, scale: float) -> PagePicture | None:
        """A page (from 0) at so many pixels to a point; raises as :meth:`sizes`."""
        ask = Ask(self._name, "", "", password=self._password, want="picture", page=page, scale=scale)
        return self._answer(ask).picture

    def _answer(self, ask: Ask) -> Answer:
        return self._reader.answer(ask, self._data)
