"""What a drag carries inside the desk: a span of a source, an item of the brief, or both.

The two MIME types are ours; beside them a drag always carries the captured words as plain text, so that it can end in
any other program too.
"""

from typing import TypeVar

import msgspec
from PySide6.QtCore import QByteArray, QMimeData

SPAN_TYPE = "application/x-briefwright-span"
ITEM_TYPE = "application/x-briefwright-item"

T = TypeVar("T", bound=msgspec.Struct)


class DraggedSpan(msgspec.Struct, frozen=True):
    """A span of a source's captured text.

    Attributes:
        source: id of the source.
        start: first code point.
        end: end (exclusive).
        passage: id of the passage that stands there, "" for a fresh selection.
    """

    source: str
    start: int
    end: int
    passage: str = ""


class DraggedItem(msgspec.Struct, frozen=True):
    """An item of the brief, by its id."""

    item: str


def pack(span: DraggedSpan | None = None, item: str = "", words: str = "") -> QMimeData:
    """The parcel of a drag: a span, an item, or an item together with the passage it stands on."""
    parcel = QMimeData()
    if span is not None:
        parcel.setData(SPAN_TYPE, QByteArray(msgspec.json.encode(span)))
    if item:
        parcel.setData(ITEM_TYPE, QByteArray(msgspec.json.encode(DraggedItem(item))))
    if words:
        parcel.setText(words)
    return parcel


def span_in(parcel: QMimeData) -> DraggedSpan | None:
    """The span a parcel carries; None without one, or when another program made the bytes up."""
    return _read(parcel, SPAN_TYPE, DraggedSpan)


def item_in(parcel: QMimeData) -> str:
    """Id of the item a parcel carries, "" without one."""
    found = _read(parcel, ITEM_TYPE, DraggedItem)
    return found.item if found else ""


def is_ours(parcel: QMimeData) -> bool:
    """Whether the drag started on this desk."""
    return parcel.hasFormat(SPAN_TYPE) or parcel.hasFormat(ITEM_TYPE)


def _read(parcel: QMimeData, kind: str, shape: type[T]) -> T | None:
    if not parcel.hasFormat(kind):
        return None
    try:
        return msgspec.json.decode(parcel.data(kind).data(), type=shape)
    except msgspec.DecodeError:
        return None
