"""The rows of the actions table on pictures: choose files for figures, paste a picture into the brief."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog

from briefwright.gui.composing.figure_acts import PICTURE_KINDS, pictures_in, spot_after
from briefwright.gui.window import Desk
from briefwright.settings import Purpose

_FOLDER: Purpose = "figures"
_PASTED_ELSEWHERE = "The clipboard holds a picture: go to the brief (F6) and paste it there, where it becomes a figure."


def insert_figure(desk: Desk) -> None:
    """Choose pictures; they stand behind the selected item as figures."""
    if desk.session is None or desk.panes is None:
        desk.news.bottom_line.say("No brief is open. Ctrl+N begins one, Ctrl+O opens one.")
        return
    folder = str(desk.preferences.folder(_FOLDER))
    names, _kind = QFileDialog.getOpenFileNames(desk, "Insert figures", folder, PICTURE_KINDS)
    if names:
        desk.preferences.remember_folder(_FOLDER, Path(names[0]).parent)
        insert_files(desk, [Path(name) for name in names])


def insert_files(desk: Desk, paths: list[Path]) -> None:
    """Put picture files behind the selected item."""
    if desk.session is None or desk.panes is None:
        return
    spot = spot_after(desk.session.brief, desk.session.item_id)
    if spot is None:
        desk.news.bottom_line.say("The brief has no section that takes items; Ctrl+Shift+A adds one.")
        return
    desk.panes.brief.figures.insert(paths, spot)


def paste_picture(desk: Desk, parcel: QMimeData) -> bool:
    """Put the clipboard's pictures into the brief while keys go there; says where they can go otherwise.

    Returns:
        Whether there were any.
    """
    pictures = pictures_in(parcel)
    if not pictures:
        return False
    view = desk.panes.brief.brief if desk.panes is not None else None
    if view is None or not view.hasFocus():
        desk.news.bottom_line.say(_PASTED_ELSEWHERE)
        return True
    view.take_pictures(pictures)
    return True
