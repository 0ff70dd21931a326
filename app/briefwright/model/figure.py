"""Pictures in briefs and templates: a figure among the items of a section, an organisation's logo.

A figure names its picture by hash, as a source names its original: the bytes lie in the library and travel in the
``.brief`` file, so that a state of the brief stays small. A logo is small and carries its bytes, as a template's
citation style does: a template depends on no other file.
"""

from typing import Annotated, Literal

import msgspec

Sha256 = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]
Share = Annotated[float, msgspec.Meta(ge=0.1, le=1)]
LogoHeight = Annotated[float, msgspec.Meta(ge=5, le=40)]
LogoPlace = Literal["left", "centre", "right"]
LARGEST_LOGO = 128 << 10
"""Bytes; larger files are made smaller on the way in. Every state of a brief that is kept holds its template."""


class Figure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The picture of an item; the item's paragraphs are its caption, its note cites where it is from.

    Attributes:
        picture: SHA-256 of the file (PNG or JPEG, bare of remarks), hexadecimal.
        description: what it shows, in words for those who cannot see it.
        credit: whose it is, printed at the end of the caption.
        source: id of the source on the desk that it is from, cited in the note; "" for none.
        share: of the width of the text.
    """

    picture: Sha256
    description: str = ""
    credit: str = ""
    source: str = ""
    share: Share = 1.0


class Logo(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """An organisation's logo at the head of the first page.

    Attributes:
        picture: the file (PNG or JPEG); in JSON and TOML as Base64.
        description: what it shows or says, in words.
        height: on paper, millimetres.
        place: side of the page.
    """

    picture: Annotated[bytes, msgspec.Meta(min_length=1, max_length=LARGEST_LOGO)]
    description: str = ""
    height: LogoHeight = 12
    place: LogoPlace = "left"
