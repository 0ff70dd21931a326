"""Picture files made on the spot: small, of any kind, with what cameras write."""

import io

from PIL import Image

PLANTED = "planted-camera-9917"


def picture_file(
    kind: str = "PNG",
    size: tuple[int, int] = (240, 60),
    *,
    mode: str = "RGB",
    colour: str | int | None = None,
    orientation: int = 1,
    remarks: bool = False,
    dots: int = 0,
) -> bytes:
    """A picture of one colour; with ``remarks`` it tells its camera and place."""
    usual: str | int = 90 if mode in ("L", "1", "P") else "#336699"
    picture = Image.new(mode, size, usual if colour is None else colour)
    exif = Image.Exif()
    if remarks or orientation != 1:
        exif[0x0110], exif[0x0112] = PLANTED, orientation
        exif.get_ifd(0x8825)[1] = "N"
    wanted = {"exif": exif.tobytes()} if len(exif) else {}
    if dots:
        wanted["dpi"] = (dots, dots)  # type: ignore[assignment]
    out = io.BytesIO()
    picture.save(out, kind, **wanted)
    return out.getvalue()
