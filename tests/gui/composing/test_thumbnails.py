"""Small pictures: sized without decoding, made when painted, few kept."""

import hashlib

from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication

from briefwright.gui.composing import thumbnails
from briefwright.gui.composing.brief_rows import item_key
from briefwright.gui.composing.brief_view import BriefView
from briefwright.gui.composing.thumbnails import Thumbnails, shrunk, thumbnail_size
from briefwright.gui.session import Session
from briefwright.model.edits.figures import figure_item, file_figures
from briefwright.model.figure import Figure
from unit.picture_files import picture_file

WIDE, HIGH = picture_file("PNG", (400, 100)), picture_file("JPEG", (100, 400))


def test_a_thumbnail_keeps_its_shape_within_its_bounds() -> None:
    assert thumbnail_size(WIDE, 200) == QSizeF(200, 50)
    assert thumbnail_size(HIGH, 200) == QSizeF(24, 96)
    assert thumbnail_size(picture_file(size=(10, 10)), 200) == QSizeF(10, 10)
    assert thumbnail_size(b"words", 200).isEmpty()


def test_pictures_are_made_once_for_a_size_and_a_screen(qapp: QApplication) -> None:
    made = Thumbnails({"a": WIDE, "b": b"words"})
    size = QSizeF(40, 10)
    assert made("a", size, 1.0) is made("a", size, 1.0)
    sharp = made("a", size, 2.0)
    assert (sharp.width(), sharp.height(), sharp.devicePixelRatio()) == (80, 20, 2.0)
    assert sharp.toImage().pixelColor(40, 10).name() == "#336699"
    assert not made("b", size, 1.0).isNull()
    assert shrunk(b"words", size.toSize()).isNull()


def test_few_pictures_are_kept(qapp: QApplication) -> None:
    made = Thumbnails({"a": WIDE})
    for width in range(1, 2 * thumbnails._KEPT):
        made("a", QSizeF(width, 1), 1.0)
    assert len(made._made) == thumbnails._KEPT


def test_no_picture_is_decoded_before_it_is_painted(view: BriefView, session: Session) -> None:
    sha256 = hashlib.sha256(HIGH).hexdigest()
    session.keep_picture(sha256, HIGH)
    items = [figure_item(f"f-{number}", Figure(picture=sha256)) for number in range(200)]
    session.edit("Figures filed", lambda brief: file_figures(brief, items, "ferry"))
    row = view.rows.row(item_key("f-199"))
    assert row is not None
    assert view._paint.face(row).shown[0].rect.height() == 96
    assert len(view._paint._thumbnails._made) <= 1


def test_a_figure_whose_picture_is_gone_says_so(view: BriefView, session: Session) -> None:
    items = [figure_item("f", Figure(picture="0" * 64), "The lock.")]
    session.edit("Figure filed", lambda brief: file_figures(brief, items, "ferry"))
    row = view.rows.row(item_key("f"))
    assert row is not None
    face = view._paint.face(row)
    assert face.shown == []
    assert any("not in the library" in placed.layout.text() for placed in face.placed)
