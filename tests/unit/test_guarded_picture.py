"""Pictures come in bare: nothing that a camera wrote, nothing hostile, nothing larger than a page can show."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from briefwright import guarded_picture
from briefwright.guarded_picture import LONGEST, RefusedPicture, clean_picture, pixels_of, small_picture
from unit.picture_files import PLANTED, picture_file

KINDS = pytest.mark.parametrize("kind", ["PNG", "JPEG"])


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@KINDS
def test_what_the_camera_wrote_stays_out(kind: str) -> None:
    data = picture_file(kind, remarks=True, dots=96)
    clean = clean_picture(data)
    assert PLANTED.encode() in data
    assert PLANTED.encode() not in clean.data
    assert not opened(clean.data).getexif()
    assert (clean.kind, clean.width, clean.height) == (kind.lower(), 240, 60)
    assert clean.dots == pytest.approx(96, abs=0.1)


@KINDS
@pytest.mark.parametrize(
    ("said", "dots"),
    [(0, 150), (72, 150), (96, 96), (300, 300), (9000, 150), (5, 150), (21, 21), (2400, 2400), (2401, 150)],
)
def test_dots_that_know_nothing_of_paper_are_the_usual_ones(kind: str, said: int, dots: int) -> None:
    assert clean_picture(picture_file(kind, dots=said)).dots == pytest.approx(dots, abs=0.1)


@KINDS
def test_cleaning_twice_is_cleaning_once(kind: str) -> None:
    for data in (picture_file(kind), picture_file(kind, remarks=True), picture_file(kind, orientation=6)):
        once = clean_picture(data).data
        assert clean_picture(once).data == once


def test_a_jpeg_keeps_its_pixels_to_the_letter() -> None:
    data = picture_file("JPEG", remarks=True)
    assert opened(clean_picture(data).data).tobytes() == opened(data).tobytes()


@KINDS
def test_a_picture_held_sideways_is_turned(kind: str) -> None:
    clean = clean_picture(picture_file(kind, (240, 60), orientation=6))
    assert (clean.width, clean.height) == (60, 240)


def test_a_text_in_a_png_and_what_follows_a_file_stay_out() -> None:
    said = PngImagePlugin.PngInfo()
    said.add_text("Author", PLANTED)
    out = io.BytesIO()
    Image.new("RGB", (9, 9)).save(out, "PNG", pnginfo=said)
    for data in (out.getvalue(), picture_file("PNG") + PLANTED.encode(), picture_file("JPEG") + PLANTED.encode()):
        assert PLANTED.encode() in data
        assert PLANTED.encode() not in clean_picture(data).data


def test_a_preview_behind_a_jpeg_stays_out() -> None:
    hidden = picture_file("JPEG", (8, 8), colour="#ffffff")
    clean = clean_picture(picture_file("JPEG") + hidden)
    assert clean.data.count(b"\xff\xd8\xff") == 1


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "I;16", "CMYK"])
def test_every_mode_becomes_one_that_the_writers_take(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    colours: dict[str, str | int] = {"1": 0, "L": 90, "P": 90, "I;16": 9000, "CMYK": "cyan"}
    clean = clean_picture(picture_file(kind, mode=mode, colour=colours.get(mode, "#33669980")))
    assert opened(clean.data).mode in ("1", "L", "LA", "P", "RGB", "RGBA")


def test_a_foreign_colour_space_becomes_that_of_screens() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    out = io.BytesIO()
    Image.new("RGB", (9, 9), "#336699").save(out, "PNG", icc_profile=profile)
    assert "icc_profile" not in opened(clean_picture(out.getvalue()).data).info
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    out = io.BytesIO()
    Image.new("RGBA", (9, 9), "#33669980").save(out, "PNG", icc_profile=srgb)
    same = opened(clean_picture(out.getvalue()).data)
    assert (same.getpixel((4, 4)), same.info.get("icc_profile")) == ((0x33, 0x66, 0x99, 0x80), None)


def test_what_is_larger_than_a_page_shows_is_made_smaller() -> None:
    clean = clean_picture(picture_file(size=(LONGEST * 2, 100), dots=300))
    assert (clean.width, clean.height) == (LONGEST, 50)
    assert clean.dots == pytest.approx(150, abs=1)


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that promises that many pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    body = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no PNG or JPEG"),
        (b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "no PNG or JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no PNG or JPEG"),
        (picture_file("PNG")[:60], "damaged"),
        (picture_file("JPEG", (90, 90))[:-300], "damaged"),
        (bomb(50_000, 50_000), "damaged|no page can show"),
        (bomb(9_000, 9_000), "9000 × 9000 pixels"),
        (bomb(90, 90), "damaged"),
    ],
    ids=["empty", "gif", "svg", "cut-png", "cut-jpeg", "bomb", "large", "short"],
)
def test_what_is_no_sound_picture_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(RefusedPicture, match=why):
        clean_picture(data)


def test_a_file_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarded_picture, "MOST_BYTES", 100)
    with pytest.raises(RefusedPicture, match="larger than"):
        clean_picture(picture_file("PNG", (900, 900)))


@KINDS
def test_the_size_is_read_without_decoding(kind: str) -> None:
    assert pixels_of(picture_file(kind, (123, 45))) == (123, 45)


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"words", b"\xff\xd8\xff\xe0\x00\x00" * 9]
)
def test_what_has_no_size_has_none(data: bytes) -> None:
    assert pixels_of(data) == (0, 0)


def test_a_small_picture_is_as_large_as_fits() -> None:
    noise = io.BytesIO()
    Image.effect_noise((1200, 400), 90).save(noise, "PNG")
    small = small_picture(noise.getvalue(), 60_000)
    assert len(small.data) <= 60_000
    assert small.width < 1200
    assert small_picture(picture_file(size=(1000, 300)), 60_000).width == 1000
    with pytest.raises(RefusedPicture, match="small enough"):
        small_picture(noise.getvalue(), 100)


def test_grey_of_sixteen_bits_keeps_its_greys() -> None:
    out = io.BytesIO()
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", PLANTED)
    Image.new("I;16", (4, 4), 0x8000).save(out, "PNG", pnginfo=info)
    assert opened(clean_picture(out.getvalue()).data).convert("L").getpixel((0, 0)) in (0x7F, 0x80)


@pytest.mark.parametrize(
    ("kind", "mode", "colour", "plain"),
    [
        ("PNG", "L", 90, "L"),
        ("PNG", "1", 1, "L"),
        ("PNG", "LA", (90, 128), "LA"),
        ("PNG", "RGBA", (9, 99, 199, 128), "RGBA"),
        ("PNG", "RGB", (9, 99, 199), "RGB"),
        ("JPEG", "L", 90, "L"),
        ("JPEG", "RGB", (9, 99, 199), "RGB"),
        ("JPEG", "CMYK", (9, 99, 199, 0), "RGB"),
    ],
)
def test_a_picture_made_smaller_keeps_its_kind_its_greys_and_its_opacity(
    kind: str, mode: str, colour: int | tuple[int, ...], plain: str
) -> None:
    out = io.BytesIO()
    Image.new(mode, (LONGEST + 10, 4), colour).save(out, kind)
    clean = clean_picture(out.getvalue())
    shown = opened(clean.data)
    assert (clean.kind, shown.format, shown.mode) == (kind.lower(), kind, plain)
    assert max(shown.size) == LONGEST
    if mode in ("LA", "RGBA"):
        assert shown.getchannel("A").getextrema() == (128, 128)


def test_a_profile_changes_the_colours_and_one_that_is_rubbish_does_not() -> None:
    def saved(mode: str, colour: tuple[int, ...], profile: bytes) -> Image.Image:
        out = io.BytesIO()
        Image.new(mode, (9, 9), colour).save(out, "PNG", icc_profile=profile)
        return opened(clean_picture(out.getvalue()).data)

    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert saved("RGB", (200, 60, 10), b"rubbish").getpixel((4, 4)) == (200, 60, 10)
    assert saved("RGB", (200, 60, 10), srgb).getpixel((4, 4)) == (200, 60, 10)
    grey = saved("LA", (120, 128), b"rubbish")
    assert (grey.mode, grey.getpixel((4, 4))) == ("LA", (120, 128))
