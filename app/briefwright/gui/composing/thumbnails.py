"""Small pictures of figures for the brief tab: sizes without decoding, pixels when a row is painted."""

from collections import OrderedDict
from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

from briefwright.guarded_picture import pixels_of

_KEPT = 48
"""Several screens of figures."""
_TALLEST = 96.0


def thumbnail_size(data: bytes, widest: float) -> QSizeF:
    """Size of a figure in its row, device-independent pixels; empty for what is no picture."""
    across, down = pixels_of(data)
    if not across or not down:
        return QSizeF()
    scale = min(widest / across, _TALLEST / down, 1.0)
    return QSizeF(max(across * scale, 1), max(down * scale, 1))


def shrunk(data: bytes, size: QSize) -> QImage:
    """A picture file decoded no larger than needed; a null image for what is none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setScaledSize(size)
    return reader.read()


class Thumbnails:
    """The small pictures of one brief, those painted last kept.

    Args:
        files: SHA-256 → file, as the session has them.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self._made: OrderedDict[tuple[str, int, int], QPixmap] = OrderedDict()

    def __call__(self, sha256: str, size: QSizeF, ratio: float) -> QPixmap:
        """The picture at a size on a screen of ``ratio`` device pixels a pixel."""
        wanted = QSize(max(round(size.width() * ratio), 1), max(round(size.height() * ratio), 1))
        key = (sha256, wanted.width(), wanted.height())
        if key not in self._made:
            image = shrunk(self.files.get(sha256, b""), wanted)
            if image.isNull():
                image = QImage(wanted, QImage.Format.Format_RGB32)
                image.fill(Qt.GlobalColor.lightGray)
            made = QPixmap.fromImage(image)
            made.setDevicePixelRatio(ratio)
            self._made[key] = made
            if len(self._made) > _KEPT:
                self._made.popitem(last=False)
        self._made.move_to_end(key)
        return self._made[key]
