"""Opens picture files: PNG and JPEG, turned upright, made smaller where no eye would see the difference."""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from briefwright.errors import ExportError
from briefwright.writers.pdf.images import PdfImage

_FORMATS = ("PNG", "JPEG")
_MOST_PIXELS = 60_000_000
"""More is no picture for a page but an attack on the memory."""
_MOST_WIDE = 2400
"""Pixels across: 300 to the inch over the widest text area; what is wider is made smaller."""
_QUALITY = 90
"""Of photographs that cannot go in as they are (Pillow's scale)."""
_WHOLE_TURN = 1
"""The Exif orientation of a picture that stands upright."""
_START_OF_SCAN, _FIRST_REMARK, _LAST_REMARK, _ADOBE, _COMMENT = 0xDA, 0xE0, 0xEF, 0xEE, 0xFE
"""Markers of a JPEG file; APP0 (JFIF) goes with the other remarks, a PDF needs none of them."""


def opened(name: str, data: bytes) -> PdfImage:
    """A picture under its name in the resources.

    Raises:
        ExportError: it is no PNG or JPEG, is damaged, or is far too large.
    """
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as picture:
            width, height = picture.size
            if width * height > _MOST_PIXELS:
                raise _refused(f"has {width} × {height} pixels, which no page can show")
            return _as_it_is(name, picture, data) or _decoded(name, picture)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        raise _refused("is no PNG or JPEG file, or is damaged") from error


def _refused(why: str) -> ExportError:
    return ExportError(
        f"A picture {why}.", "Nothing was written; an older file is whole.", "Save the picture anew as PNG or JPEG."
    )


def _as_it_is(name: str, picture: Image.Image, data: bytes) -> PdfImage | None:
    """A JPEG that needs no change but the loss of its remarks."""
    upright = picture.getexif().get(0x0112, _WHOLE_TURN) == _WHOLE_TURN
    if picture.format != "JPEG" or picture.mode not in ("L", "RGB") or not upright or picture.width > _MOST_WIDE:
        return None
    picture.load()
    bare = _without_remarks(data)
    return PdfImage(name, *picture.size, bare, b"", 1 if picture.mode == "L" else 3, packed=True) if bare else None


def _decoded(name: str, picture: Image.Image) -> PdfImage:
    upright = _eight_bits(ImageOps.exif_transpose(picture))
    mask = upright.convert("RGBA").getchannel("A") if upright.has_transparency_data else None
    plain = upright.convert("L" if upright.mode in ("1", "L", "LA") else "RGB")
    if plain.width > _MOST_WIDE:
        size = (_MOST_WIDE, max(1, round(plain.height * _MOST_WIDE / plain.width)))
        plain = plain.resize(size)
        mask = mask.resize(size) if mask else None
    if picture.format == "JPEG":  # photographs stay small, though they were turned or made smaller
        out = BytesIO()
        plain.save(out, "JPEG", quality=_QUALITY)
        return PdfImage(name, *plain.size, out.getvalue(), b"", len(plain.getbands()), packed=True)
    opaque = b"" if mask is None or mask.getextrema() == (255, 255) else mask.tobytes()
    return PdfImage(name, *plain.size, plain.tobytes(), opaque, len(plain.getbands()), packed=False)


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Grey of sixteen bits in eight; Pillow's own way makes all but the darkest greys white."""
    if not picture.mode.startswith("I"):
        return picture
    return picture.point(lambda value: value * (1 / 256)).convert("L")


def _without_remarks(data: bytes) -> bytes:
    """A JPEG without Exif, XMP, thumbnails and comments (ITU T.81, B.1); empty when it is not built as it should be.

    Of the application segments only Adobe's (APP14) stays: it says how the colours are coded.
    """
    kept, place = [data[:2]], 2
    while data[place : place + 1] == b"\xff":
        marker = data[place + 1]
        if marker == _START_OF_SCAN:
            return b"".join((*kept, data[place:]))
        length = int.from_bytes(data[place + 2 : place + 4], "big") + 2
        if not (_FIRST_REMARK <= marker <= _LAST_REMARK and marker != _ADOBE) and marker != _COMMENT:
            kept.append(data[place : place + length])
        place += length
    return b""
