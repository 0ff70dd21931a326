"""Opens picture files that may be hostile or tell too much: PNG and JPEG in, bare pixels out.

What comes in is written anew once: upright, in sRGB, no larger than a page can show, without what cameras and programs
write beside the pixels (places, names, times, thumbnails, comments). A file that is bare already keeps its bytes, so
that cleaning twice gives the same file as cleaning once.
"""

from io import BytesIO
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from PIL import Image

MOST_BYTES = 40 << 20
MOST_PIXELS = 60_000_000
"""More is no picture for a page but an attack on the memory."""
LONGEST = 2400
"""Pixels along the longer side: 300 to the inch over the widest text area; what is larger is made smaller."""
_SMALLER = (1200, 900, 600, 400, 250, 150)
"""Pixels along the longer side that are tried one after the other where a file must be small."""

_FORMATS = ("PNG", "JPEG")
_DOTS = (20.0, 2400.0)
"""Dots per inch beyond these are mistakes of the program that wrote them."""
_USUAL_DOTS = 150.0
_UNKNOWING = 72
"""What cameras and programs write that know nothing of paper."""
_ORIENTATION, _UPRIGHT = 0x0112, 1
"""The Exif entry of how a camera was held, and its value where nothing is to be turned."""
_JPEG_QUALITY = 92


class RefusedPicture(ValueError):  # noqa: N818 - the name is the finding; callers turn it into an error of the tree
    """The file is no picture that can be taken; the text is the rest of a sentence that begins with its name."""


class CleanPicture(NamedTuple):
    """A picture fit to be kept and to leave the house.

    Attributes:
        kind: of file.
        data: the file.
        width, height: pixels.
        dots: pixels to the inch, as the file says or as usual.
    """

    kind: Literal["png", "jpeg"]
    data: bytes
    width: int
    height: int
    dots: float


def clean_picture(data: bytes, longest: int = LONGEST) -> CleanPicture:
    """A picture without anything beside its pixels.

    Args:
        data: the whole file.
        longest: pixels that its longer side may have.

    Raises:
        RefusedPicture: it is no PNG or JPEG, is damaged, or is far too large.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - 40 ms; few briefs have pictures

    if len(data) > MOST_BYTES:
        raise RefusedPicture(f"is larger than {MOST_BYTES >> 20} MiB")
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as found:
            if found.width * found.height > MOST_PIXELS:
                raise RefusedPicture(f"has {found.width} × {found.height} pixels, which no page can show")
            found.load()
            dots = _dots(found)
            bare = None if max(found.size) > longest else _bare(found, data)
            if bare is not None:
                return CleanPicture("jpeg" if found.format == "JPEG" else "png", bare, *found.size, dots)
            return _written_anew(found, longest, dots)
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        OSError,
        SyntaxError,
        ValueError,
        MemoryError,
    ) as error:
        if isinstance(error, RefusedPicture):
            raise
        raise RefusedPicture("is no PNG or JPEG file, or is damaged") from error


def small_picture(data: bytes, most: int) -> CleanPicture:
    """A picture as :func:`clean_picture` gives it, made smaller until its file has at most ``most`` bytes.

    Raises:
        RefusedPicture: so for it, and if even a tiny one has more.
    """
    for longest in _SMALLER:
        clean = clean_picture(data, longest)
        if len(clean.data) <= most:
            return clean
    raise RefusedPicture("cannot be made small enough")


def pixels_of(data: bytes) -> tuple[int, int]:
    """Width and height of a clean picture, read from its first bytes without decoding it; (0, 0) if it is none."""
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    for marker, place, _ in _segments(data):
        if marker in _FRAMES:
            return int.from_bytes(data[place + 7 : place + 9], "big"), int.from_bytes(
                data[place + 5 : place + 7], "big"
            )
    return 0, 0


def _dots(found: "Image.Image") -> float:
    """Pixels to the inch as the file says, the usual number where it says none or nonsense."""
    try:
        said = float(found.info.get("dpi", (0, 0))[0])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return _USUAL_DOTS
    return said if _DOTS[0] <= said <= _DOTS[1] and round(said) != _UNKNOWING else _USUAL_DOTS


# ── files that need no new writing ──────────────────────────────────────────────────────────────────────────────────

_START_OF_SCAN, _JFIF, _LAST_REMARK, _ADOBE, _COMMENT = 0xDA, 0xE0, 0xEF, 0xEE, 0xFE
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of JPEG segments that name width and height (ITU T.81, table B.1)."""
_PNG_BARE = (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"pHYs")


def _bare(found: "Image.Image", data: bytes) -> bytes | None:
    """The bytes less all remarks, where the pixels can stay as they are; None where they must be written anew."""
    profiled = bool(found.info.get("icc_profile"))
    if profiled or found.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT or getattr(found, "n_frames", 1) > 1:
        return None
    if found.format == "JPEG":
        return _bare_jpeg(data) if found.mode in ("L", "RGB") else None
    return data if found.mode in ("L", "LA", "RGB", "RGBA", "P", "1") and _is_bare_png(data) else None


def _segments(data: bytes) -> list[tuple[int, int, int]]:
    """Marker, start and end of each segment of a JPEG file before its first scan (ITU T.81, B.1)."""
    out: list[tuple[int, int, int]] = []
    place = 2
    while data[place : place + 1] == b"\xff" and place + 4 <= len(data):
        marker = data[place + 1]
        if marker == 0xFF:  # noqa: PLR2004 - a fill byte
            place += 1
            continue
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        out.append((marker, place, end))
        if marker == _START_OF_SCAN:
            break
        place = end
    return out


def _bare_jpeg(data: bytes) -> bytes | None:
    """A JPEG without Exif, XMP, thumbnails and comments; its JFIF segment stays for its dots, Adobe's for its colours.

    What follows the picture (a camera's previews, another file altogether) goes too.
    """
    segments = _segments(data)
    if not segments or segments[-1][0] != _START_OF_SCAN:
        return None
    kept = [data[:2]]
    for marker, start, end in segments[:-1]:
        remark = _JFIF <= marker <= _LAST_REMARK or marker == _COMMENT
        if not remark or marker == _ADOBE:
            kept.append(data[start:end])
        elif marker == _JFIF and data[start + 4 : start + 9] == b"JFIF\0" and len(kept) == 1:
            kept.append(b"\xff\xe0\x00\x10" + data[start + 4 : start + 16] + b"\0\0")  # without its thumbnail
    end = data.rfind(b"\xff\xd9")
    scan = segments[-1][1]
    return b"".join((*kept, data[scan : end + 2])) if end > scan and b"\xff\xd8\xff" not in data[scan:end] else None


def _is_bare_png(data: bytes) -> bool:
    """Whether a PNG holds pixels, palette, transparency and dots only, and nothing behind its end."""
    place = 8
    while place + 12 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        name = data[place + 4 : place + 8]
        place += 12 + length
        if name not in _PNG_BARE:
            return False
        if name == b"IEND":
            return place == len(data)
    return False


# ── files that are written anew ─────────────────────────────────────────────────────────────────────────────────────


def _written_anew(found: "Image.Image", longest: int, dots: float) -> CleanPicture:
    from PIL import ImageOps  # noqa: PLC0415 - as in clean_picture

    as_jpeg = found.format == "JPEG"
    upright = _in_srgb(_eight_bits(ImageOps.exif_transpose(found)), found.info.get("icc_profile"))
    bare = upright.convert(_plain_mode(upright, as_jpeg=as_jpeg))
    if max(bare.size) > longest:
        scale = longest / max(bare.size)
        bare = bare.resize((max(1, round(bare.width * scale)), max(1, round(bare.height * scale))))
        dots = max(dots * scale, _DOTS[0])
    bare.info = {}
    out = BytesIO()
    if as_jpeg:
        bare.save(out, "JPEG", quality=_JPEG_QUALITY, dpi=(round(dots), round(dots)))
    else:
        bare.save(out, "PNG", dpi=(dots, dots))
    return CleanPicture("jpeg" if as_jpeg else "png", out.getvalue(), *bare.size, dots)


def _eight_bits(picture: "Image.Image") -> "Image.Image":
    """Grey of sixteen bits in eight; Pillow's own way makes all but the darkest greys white."""
    if not picture.mode.startswith("I"):
        return picture
    return picture.point(lambda value: value * (1 / 256)).convert("L")


def _plain_mode(picture: "Image.Image", *, as_jpeg: bool) -> str:
    """The mode every writer takes: grey or colours, with opacity where a PNG has any."""
    grey = picture.mode in ("1", "L", "LA", "I", "I;16", "F")
    if picture.has_transparency_data and not as_jpeg:
        return "LA" if picture.mode == "LA" else "RGBA"
    return "L" if grey else "RGB"


def _in_srgb(picture: "Image.Image", profile: bytes | None) -> "Image.Image":
    """The picture in the colours of a screen; a profile that cannot be understood is left out."""
    if not profile:
        return picture
    from PIL import ImageCms  # noqa: PLC0415 - few pictures carry a profile

    opacity = picture.getchannel("A") if picture.mode in ("RGBA", "LA") else None
    base = picture.convert("L" if picture.mode == "LA" else "RGB") if opacity is not None else picture
    if base.mode not in ("RGB", "L", "CMYK"):
        return picture
    try:
        screen = ImageCms.createProfile("sRGB")
        given = ImageCms.ImageCmsProfile(BytesIO(profile))
        shown = ImageCms.profileToProfile(base, given, screen, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    if shown is None:
        return picture
    if opacity is not None:
        shown.putalpha(opacity)
    return shown
