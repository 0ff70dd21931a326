"""Sets pictures: as wide as asked, never wider than the text or higher than most of the page."""

from briefwright.model.document import Picture
from briefwright.writers.pdf.images import ImageBook
from briefwright.writers.pdf.inlines import letters
from briefwright.writers.pdf.objects import pdf_text
from briefwright.writers.pdf.strips import SetPicture, Strip
from briefwright.writers.pdf.styles import MILLIMETRE
from briefwright.writers.pdf.tagging import Element, StructureTree

_TALLEST = 0.85
"""Share of the text area's height that a picture takes at most, so that its caption has room below it."""


class PictureSetter:
    """Sets the pictures of one document; ``width`` and ``height`` are those of the text area."""

    def __init__(self, images: ImageBook, tree: StructureTree, width: float, height: float) -> None:
        self._images = images
        self._tree = tree
        self._width = width
        self._height = height

    def strip(self, picture: Picture, parent: Element) -> Strip:
        """The strip that holds a picture.

        Raises:
            ExportError: the picture cannot be read.
        """
        image = self._images.image(picture.data)
        wanted = picture.width * MILLIMETRE or image.natural_width
        scale = min(wanted, self._width) / image.width
        scale = min(scale, self._height * _TALLEST / image.height)
        width, height = image.width * scale, image.height * scale
        return Strip(height, picture=SetPicture(image.name, 0, width, height, figure(self._tree, parent, picture)))


def figure(tree: StructureTree, parent: Element, picture: Picture) -> Element | None:
    """The Figure element of a picture, None for one that only decorates."""
    if not picture.description:
        return None
    return tree.element("Figure", parent, b"/Alt" + pdf_text(letters(picture.description)))
