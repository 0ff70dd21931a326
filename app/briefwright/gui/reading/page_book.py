"""The pages of the open source: sizes, letters' places and pictures, made in the reading process by the pool."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from briefwright.errors import BriefwrightError, Cancelled, PasswordNeeded
from briefwright.gui.reading.page_places import Places
from briefwright.gui.work import Job, Pool, Progress
from briefwright.model.page_map import PageMap, PagePicture
from briefwright.model.source import Source
from briefwright.readers.isolated_pages import IsolatedPages

_KEPT = 3
"""Pictures kept on either side of what is in sight."""
Work = Callable[[IsolatedPages], Any]


class Book(QObject):
    """Opens one source at a time.

    Args:
        pool: where it is made, one job after another.
        original: gives the original bytes of a source by its id; raises LibraryError.

    Attributes:
        source: whose pages these are, None before the first.
        sizes: of the pages in points; empty until they are known.
        places: where the letters stand, None until that is known.
        lost: words of the pages that are not in the captured text.
        trouble: why there are no pages, "" while nothing is wrong.
        locked: a password is needed.

    Signals:
        changed(): sizes, places or what is wrong are known.
        pictured(): a page has its picture.
    """

    changed = Signal()
    pictured = Signal()

    def __init__(self, pool: Pool, original: Callable[[str], bytes]) -> None:
        super().__init__()
        self._pool = pool
        self._original = original
        self._pages: IsolatedPages | None = None
        self._passwords: dict[str, str] = {}
        self._pictures: dict[int, tuple[float, QImage]] = {}
        self._asked: dict[int, float] = {}
        self._near = range(0)
        self.source: Source | None = None
        self._forget()

    def _forget(self) -> None:
        self.sizes: tuple[tuple[float, float], ...] = ()
        self.places: Places | None = None
        self.lost = 0
        self.trouble = ""
        self.locked = False
        self._pictures.clear()
        self._asked.clear()

    @staticmethod
    def holds_pages(source: Source | None) -> bool:
        """Whether pages of this source can be shown."""
        return source is not None and source.format == "pdf"

    def open(self, source: Source) -> None:
        """Begin to make the pages of a source, unless they are there."""
        if self.source is None or source.id != self.source.id or self.trouble:
            self._begin(source, self._passwords.get(source.sha256, ""))

    def unlock(self, password: str) -> None:
        """Open the source with its password, which is remembered until the brief is left and nowhere kept."""
        if self.source is not None:
            self._passwords[self.source.sha256] = password
            self._begin(self.source, password)

    def close(self) -> None:
        """Let go of the file and of the process that reads it."""
        pages, self._pages = self._pages, None
        if pages is not None:
            self._pool.start(Job(lambda _progress: pages.close()))
        self.source = None
        self._forget()

    def _begin(self, source: Source, password: str) -> None:
        self.close()
        self.source = source
        try:
            self._pages = IsolatedPages(self._original(source.id), source.file_name, password)
        except BriefwrightError as error:
            self.trouble = str(error)
        else:
            self._start(lambda pages: pages.sizes(), self._on_sized)
        self.changed.emit()

    def _start(self, work: Work, on_done: Callable[[Any], None]) -> None:
        """Have something of the open file made; what comes after another was opened is dropped."""
        pages = self._pages
        if pages is None:
            return

        def do(progress: Progress) -> Any:  # noqa: ANN401 - what a job's signal carries
            progress(0.0)
            return work(pages)

        job = Job(do)
        job.succeeded.connect(lambda result: on_done(result) if self._pages is pages else None)
        job.failed.connect(lambda error: self._on_failed(error) if self._pages is pages else None)
        self._pool.start(job)

    def _on_sized(self, sizes: tuple[tuple[float, float], ...]) -> None:
        self.sizes = sizes
        self.changed.emit()
        source = self.source
        if source is not None:
            self._start(lambda pages: _indexed(pages.places(source.captured_text)), self._on_placed)

    def _on_placed(self, found: tuple[Places, int]) -> None:
        self.places, self.lost = found
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, BriefwrightError):
            raise error
        self.trouble, self.locked = str(error), isinstance(error, PasswordNeeded)
        if self.locked and self.source is not None:
            given = self._passwords.pop(self.source.sha256, "")
            self.trouble = error.what if given else "The pages are protected with a password."
        self.changed.emit()

    # pictures

    def picture(self, page: int) -> tuple[float, QImage] | None:
        """The picture of a page and its pixels to a point, None while there is none."""
        return self._pictures.get(page)

    def want(self, near: range, scale: float) -> None:
        """Have the pages in sight made at a scale, and those beside them kept; the rest is let go."""
        self._near = range(max(0, near.start - _KEPT), near.stop + _KEPT)
        self._pictures = {page: row for page, row in self._pictures.items() if page in self._near}
        for page in near:
            there = self._pictures.get(page)
            if 0 <= page < len(self.sizes) and (there is None or there[0] != scale) and self._asked.get(page) != scale:
                self._asked[page] = scale
                self._start(self._picturing(page, scale), self._on_pictured)

    def _picturing(self, page: int, scale: float) -> Work:
        def work(pages: IsolatedPages) -> tuple[int, float, QImage | None]:
            wanted = page in self._near and self._asked.get(page) == scale  # it may be out of sight by now
            return page, scale, _image(pages.picture(page, scale)) if wanted else None

        return work

    def _on_pictured(self, made: tuple[int, float, QImage | None]) -> None:
        page, scale, image = made
        if self._asked.get(page) == scale:
            del self._asked[page]
        if image is not None:
            self._pictures[page] = (scale, image)
            self.pictured.emit()


def _indexed(page_map: PageMap) -> tuple[Places, int]:
    """The index is made in the pool's thread, too: a long document has a hundred thousand words."""
    return Places(page_map), page_map.lost


def _image(picture: PagePicture | None) -> QImage | None:
    if picture is None:
        return None
    form = QImage.Format.Format_BGR888
    return QImage(picture.pixels, picture.width, picture.height, picture.stride, form).convertToFormat(
        QImage.Format.Format_RGB32
    )
