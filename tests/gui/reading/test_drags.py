"""What a drag carries."""

import pytest
from PySide6.QtCore import QByteArray, QMimeData

from briefwright.gui.drags import ITEM_TYPE, SPAN_TYPE, DraggedSpan, is_ours, item_in, pack, span_in


def test_a_span_and_an_item_travel_together() -> None:
    span = DraggedSpan("s1", 4, 9, "p1")
    parcel = pack(span, "i1", "words")
    assert span_in(parcel) == span
    assert item_in(parcel) == "i1"
    assert parcel.text() == "words"
    assert is_ours(parcel)
    assert not parcel.hasHtml()


def test_the_wire_form_is_the_agreed_json() -> None:
    parcel = pack(DraggedSpan("s1", 4, 9), "i1")
    assert parcel.data(SPAN_TYPE).data() == b'{"source":"s1","start":4,"end":9,"passage":""}'
    assert parcel.data(ITEM_TYPE).data() == b'{"item":"i1"}'


def test_a_stranger_carries_nothing_of_ours() -> None:
    parcel = QMimeData()
    parcel.setText("x")
    assert (span_in(parcel), item_in(parcel), is_ours(parcel)) == (None, "", False)


@pytest.mark.parametrize("data", [b"", b"{", b'{"source": 3}', b"[1]"])
def test_broken_parcels_are_left_alone(data: bytes) -> None:
    parcel = QMimeData()
    parcel.setData(SPAN_TYPE, QByteArray(data))
    assert span_in(parcel) is None
