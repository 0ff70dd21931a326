"""Pictures in the text and in headers: DrawingML in line with the letters, the file as a part of its own."""

from typing import NamedTuple

from briefwright.model.document import Inline, Picture, Text
from briefwright.writers.docx.letters import escaped
from briefwright.writers.docx.package import RELATIONSHIPS, Part, Relations
from briefwright.writers.picture_files import cleaned

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_DECORATIVE = (
    f'<a:extLst xmlns:a="{_DRAWING}/main"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_PER_MILLIMETRE = 36_000
"""English metric units, which DrawingML measures in."""
_TWIPS_PER_MILLIMETRE = 1440 / 25.4
_FIRST = 1000
"""Numbers of pictures begin behind this one; those of an organisation's logos are low."""


class Counted(NamedTuple):
    """A caption cut at the number that Word shall count: what stands before it, the number, what stands after."""

    before: tuple[Inline, ...]
    number: tuple[Inline, ...]
    after: tuple[Inline, ...]


def counted(picture: Picture) -> Counted:
    """The caption of a figure; that of other pictures has no number."""
    said = str(picture.number)
    at = next((n for n, row in enumerate(picture.caption) if isinstance(row, Text) and row.text == said), None)
    if not picture.number or at is None:
        return Counted(picture.caption, (), ())
    return Counted(picture.caption[:at], picture.caption[at : at + 1], picture.caption[at + 1 :])


class Pictures:
    """The pictures of one document.

    Attributes:
        parts: their files.
    """

    def __init__(self) -> None:
        self.parts: dict[bytes, Part] = {}
        self._drawn = _FIRST

    def run(self, picture: Picture, relations: Relations, widest: int) -> str:
        """The run of a picture.

        Args:
            picture: what to draw.
            relations: of the part it stands in; the one to its file is added.
            widest: of the text, twentieths of a point.

        Raises:
            ExportError: the picture cannot be read.
        """
        found = cleaned(picture)
        name = f"word/media/picture{len(self.parts) + 1}.{found.kind}"
        part = self.parts.setdefault(found.data, Part(name, f"image/{found.kind}", found.data))
        identifier = relations.add(f"{RELATIONSHIPS}/image", part.name.removeprefix("word/"))
        width, height = (
            round(side * _PER_MILLIMETRE) for side in found.size(picture.width, widest / _TWIPS_PER_MILLIMETRE)
        )
        self._drawn += 1
        return _drawing(self._drawn, identifier, picture.description, max(width, 1), max(height, 1))


def _drawing(number: int, identifier: str, description: str, width: int, height: int) -> str:
    told = f'<wp:docPr id="{number}" name="Picture {number - _FIRST}" descr="{escaped(description)}"'
    properties = f"{told}/>" if description else f"{told}>{_DECORATIVE}</wp:docPr>"
    size = f'cx="{width}" cy="{height}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
        f' distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {size}/>{properties}"
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="Picture {number - _FIRST}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{identifier}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
