"""Pictures onto the brief: from files, from a drag, from the clipboard; cleaned off the main thread, then one act."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from briefwright import pipeline
from briefwright.composing.figures import usual_share
from briefwright.errors import BriefwrightError, LibraryError, PictureError
from briefwright.gui.composing.item_acts import section_name
from briefwright.gui.session import Session
from briefwright.gui.work import Job, Pool, Progress
from briefwright.model.brief import Brief, Section
from briefwright.model.edits.figures import figure_item, file_figures
from briefwright.model.edits.find import section_of
from briefwright.model.figure import Figure
from briefwright.model.ids import new_id
from briefwright.readers.isolation import IsolatedReader

PICTURE_KINDS = f"Pictures ({' '.join(f'*{suffix}' for suffix in pipeline.PICTURE_SUFFIXES)})"
_PASTED = "pasted picture"
_ADDRESS = re.compile(r"(\w+:\S*)?")

Picture = Path | QImage
"""A picture as it arrives: a file, or what another program copied."""


class Spot(NamedTuple):
    """Where figures go: a section, and the place before which they stand there (None: its end)."""

    section: str
    place: int | None = None


def is_picture(path: Path) -> bool:
    """Whether a file calls itself a picture that a figure can be made of."""
    return path.suffix.lower() in pipeline.PICTURE_SUFFIXES


def pictures_in(parcel: QMimeData) -> list[Picture]:
    """The pictures of a drag or of the clipboard: files first; else the pixels that another program copied.

    Words go before pixels (cells of a table come as both), unless they are nothing but the picture's address.
    """
    files: list[Picture] = [path for url in parcel.urls() if url.isLocalFile() and is_picture(path := _path(url))]
    if files or not parcel.hasImage() or not _ADDRESS.fullmatch(parcel.text().strip()):
        return files
    image = parcel.imageData()
    return [image] if isinstance(image, QImage) and not image.isNull() else []


def _path(url: object) -> Path:
    return Path(url.toLocalFile())  # type: ignore[attr-defined]


def dropped_elsewhere(paths: Sequence[Path]) -> str:
    """Where picture files that were dropped among the sources can go, "" when there are none."""
    pictures = [path for path in paths if is_picture(path)]
    if not pictures:
        return ""
    if len(pictures) == 1:
        return f"“{pictures[0].name}” is a picture, no article: drop it onto the brief, where it becomes a figure."
    return f"{len(pictures)} files are pictures, no articles: drop them onto the brief, where they become figures."


def spot_after(brief: Brief, item_id: str) -> Spot | None:
    """The place behind an item; without one the end of the last section that takes items, None if there is none."""
    if brief.item(item_id) is not None:
        section = section_of(brief, item_id)
        return Spot(section.id, [item.id for item in section.items].index(item_id) + 1)
    taking = [section.id for section in brief.sections if section.plan.role == "items"]
    return Spot(taking[-1]) if taking else None


class FigureActs:
    """Makes figures of pictures.

    Args:
        session: the open brief.
        pool: where picture files are read and cleaned.
        show: brings an item into sight and lets keys go there, so that the next Enter is the figure's.
    """

    def __init__(self, session: Session, pool: Pool, show: Callable[[str], None]) -> None:
        self._session = session
        self._show = show
        self._pool = pool
        self._job: Job[list[pipeline.TakenPicture]] | None = None

    def insert(self, pictures: Sequence[Picture], spot: Spot) -> None:
        """Put pictures as figures at a spot; what cannot be taken is said and the others are not held up."""
        self._job = Job(_taking(tuple(pictures), self._session.acted.emit))
        self._job.succeeded.connect(lambda taken: self._file(taken, spot))
        self._pool.start(self._job)

    def _file(self, taken: Sequence[pipeline.TakenPicture], spot: Spot) -> None:
        session = self._session
        section = session.brief.section(spot.section)
        if section is None or not taken:
            return
        try:
            for row in taken:
                session.keep_picture(row.sha256, row.data)
        except LibraryError as error:
            session.not_kept.emit(error)
            return
        page = session.brief.template.page
        items = [
            figure_item(new_id("i"), Figure(picture=row.sha256, share=usual_share(row.width, page))) for row in taken
        ]
        session.edit(_label(len(items), section), lambda brief: file_figures(brief, items, section.id, spot.place))
        self._show(items[0].id)


def _label(count: int, section: Section) -> str:
    what = "Figure" if count == 1 else f"{count} figures"
    return f"{what} filed into {section_name(section)}; Enter writes caption and alt text"


def _taking(
    pictures: Sequence[Picture], refused: Callable[[str], object]
) -> Callable[[Progress], list[pipeline.TakenPicture]]:
    def work(progress: Progress) -> list[pipeline.TakenPicture]:
        taken = []
        with IsolatedReader() as reader:
            for number, picture in enumerate(pictures, 1):
                try:
                    taken.append(_taken(picture, reader))
                except BriefwrightError as error:
                    refused(str(error))
                progress(number / len(pictures))
        return taken

    return work


def _taken(picture: Picture, reader: IsolatedReader) -> pipeline.TakenPicture:
    if isinstance(picture, Path):
        return pipeline.take_picture(pipeline.picture_bytes(picture), picture.name, reader)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not picture.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise PictureError("The copied picture could not be read.", "Nothing was changed.", "Save it as a file first.")
    return pipeline.take_picture(bytes(buffer.data().data()), _PASTED, reader)
