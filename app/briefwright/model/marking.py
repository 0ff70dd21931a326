"""Handling markings: exact strings, their colours and where they stand.

TLP 2.0 (FIRST, 2022): no space, capitals, never translated, coloured letters on black, header and footer of each page,
right-aligned, 12 pt or larger. UK (Government Security Classifications, 2024) and US CUI (32 CFR 2002; DoDI 5200.48):
capitals, centred.
"""

from typing import Literal

import msgspec

Scheme = Literal["tlp", "us", "uk", "free", "none"]
Position = Literal["left", "centre", "right"]

TLP_COLOURS: dict[str, str] = {
    "TLP:RED": "FF2B2B",
    "TLP:AMBER": "FFC000",
    "TLP:AMBER+STRICT": "FFC000",
    "TLP:GREEN": "33FF00",
    "TLP:CLEAR": "FFFFFF",
}
US_TEXTS = ("UNCLASSIFIED", "CUI")
UK_TEXTS = ("OFFICIAL", "OFFICIAL-SENSITIVE")
LEGACY: dict[str, str] = {
    "TLP:WHITE": "TLP:CLEAR",
    "TLP: RED": "TLP:RED",
    "TLP: AMBER": "TLP:AMBER",
    "TLP: GREEN": "TLP:GREEN",
    "FOUO": "CUI",
    "FOR OFFICIAL USE ONLY": "CUI",
}
"""Markings that are wrong today, with what to use."""


class Marking(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A handling marking as chosen: scheme and exact text; ``block`` is the page-1 designation block (CUI)."""

    scheme: Scheme = "none"
    text: str = ""
    block: str = ""

    @property
    def position(self) -> Position:
        """Where the banner stands: TLP right, all others centred, so that both could share a page."""
        return "right" if self.scheme == "tlp" else "centre"

    @property
    def colour(self) -> str:
        """Colour of the letters, RRGGBB."""
        return TLP_COLOURS.get(self.text, "FFFFFF") if self.scheme == "tlp" else "000000"

    @property
    def ground(self) -> str:
        """Colour behind the letters, RRGGBB, "" for none."""
        return "000000" if self.scheme == "tlp" else ""


def marking_of(text: str) -> Marking:
    """The marking of that text; its scheme follows from the first word."""
    if not text.strip():
        return Marking()
    first = text.split(maxsplit=1)[0].split("//", maxsplit=1)[0]
    if text.upper().startswith("TLP"):
        return Marking("tlp", text)
    if first in US_TEXTS:
        return Marking("us", text)
    return Marking("uk" if first in UK_TEXTS else "free", text)


def marking_fault(marking: Marking) -> str:
    """Why a marking is not one of its scheme ("" when it is)."""
    if marking.text in LEGACY:
        return f"“{marking.text}” is no longer a valid marking; use {LEGACY[marking.text]}."
    if marking.scheme == "none":
        return f'The marking “{marking.text}” has no scheme; use scheme = "free".' if marking.text else ""
    if not marking.text.strip():
        return "The marking has a scheme but no text."
    if marking.scheme == "tlp" and marking.text not in TLP_COLOURS:
        return f"“{marking.text}” is not a TLP 2.0 label; these are: {', '.join(TLP_COLOURS)}."
    if marking.scheme == "us" and not marking.text.startswith(US_TEXTS):
        return f"“{marking.text}” must begin with UNCLASSIFIED or CUI."
    if marking.scheme == "uk" and not marking.text.startswith("OFFICIAL"):
        return f"“{marking.text}” must begin with OFFICIAL."
    return ""
