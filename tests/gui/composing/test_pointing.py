"""Pointers to items as they are read and typed."""

import pytest

from briefwright.gui.composing.pointing import pointers_text, read_pointers

LABELS = {"a": "I01", "b": "I02", "c": "I03", "d": "I04", "e": "I05"}


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ((), ""),
        (("a",), "I01"),
        (("b", "a"), "I01, I02"),
        (("a", "c", "d", "e"), "I01, I03–I05"),
        (("a", "gone"), "I01"),
    ],
)
def test_neighbours_become_ranges(items: tuple[str, ...], text: str) -> None:
    assert pointers_text(items, LABELS) == text


@pytest.mark.parametrize(
    ("text", "items", "unknown"),
    [
        ("", (), ()),
        ("I01, I03", ("a", "c"), ()),
        ("1 3", ("a", "c"), ()),
        ("i2; 4-5", ("b", "d", "e"), ()),
        ("I01–I03", ("a", "b", "c"), ()),
        ("I02, I02", ("b",), ()),
        ("I09, gate, 1", ("a",), ("I09", "gate")),
        ("5-4", (), ("5-4",)),
    ],
)
def test_typed_pointers_are_read(text: str, items: tuple[str, ...], unknown: tuple[str, ...]) -> None:
    assert read_pointers(text, LABELS) == (items, unknown)


def test_what_is_shown_can_be_typed() -> None:
    shown = pointers_text(("a", "c", "d", "e"), LABELS)
    assert read_pointers(shown, LABELS) == (("a", "c", "d", "e"), ())
