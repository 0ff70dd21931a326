"""What a line above the body of an article is."""

import msgspec

from briefwright.model.source import CapturedField, CapturedName, Span
from briefwright.notices import Notice


class HeaderLine(msgspec.Struct, frozen=True):
    """A line above the body.

    Attributes:
        span: its characters.
        fields: what it states.
        known: whether we know what it is although it may state nothing: a button, a slug, a section's label.
        updated: whether its date is that of a change.
        notices: what of it cannot be decided.
    """

    span: Span
    fields: tuple[CapturedField, ...] = ()
    known: bool = False
    updated: bool = False
    notices: tuple[Notice, ...] = ()

    def states(self, *names: CapturedName) -> bool:
        """Whether it states one of these fields."""
        return any(field.name in names for field in self.fields)
