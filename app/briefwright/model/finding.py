"""Findings of the release checks and the proof ledger."""

from typing import Literal

import msgspec

from briefwright.model.proof import Proof
from briefwright.model.quotation import Quotation

Severity = Literal["error", "warning", "note"]


class Finding(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One result of a release check.

    Attributes:
        check: id of the check as in the tradecraft list (``Q1`` …).
        severity: an error blocks the export.
        text: what is wrong, in plain words.
        todo: what to do about it.
        item: id of the item it concerns, "" for the whole brief.
        source: id of the source it concerns, "" for none.
        format: name of the only format of export that it concerns, "" for all; an error blocks that one alone.
    """

    check: str
    severity: Severity
    text: str
    todo: str = ""
    item: str = ""
    source: str = ""
    format: str = ""


class Entry(msgspec.Struct, frozen=True):
    """One quotation's line in the proof ledger; what is no item, or has no number, is told by its kind."""

    item: str
    label: str
    quotation: Quotation
    proof: Proof


class Ledger(msgspec.Struct, frozen=True):
    """The proof ledger of a brief: every quotation in printed order."""

    entries: tuple[Entry, ...]

    @property
    def proved(self) -> int:
        """How many quotations are proved."""
        return sum(1 for entry in self.entries if entry.proof.proved)

    @property
    def total(self) -> int:
        """How many quotations there are."""
        return len(self.entries)
