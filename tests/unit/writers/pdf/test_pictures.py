"""Pictures: what they show is told, nothing of their making leaves the house, no file stops the program."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from PIL import Image

from briefwright.errors import ExportError
from briefwright.model.document import Document, Furniture, Paragraph, Picture, Text, document_text
from briefwright.model.marking import Marking
from briefwright.writers.pdf.images import ImageBook
from briefwright.writers.pdf.lint import lint
from briefwright.writers.pdf.preview import Preview
from briefwright.writers.pdf.read_back import text_of
from briefwright.writers.pdf.write import anchor_pages, layout_pages, write

MakeDocument = Callable[..., Document]
MakeParagraph = Callable[..., Paragraph]


def file(kind: str = "PNG", mode: str = "RGB", size: tuple[int, int] = (120, 60), **more: Any) -> bytes:
    out = BytesIO()
    colour = {"L": 90, "RGB": (20, 90, 160), "RGBA": (20, 90, 160, 128), "P": 3, "CMYK": (9, 8, 7, 0)}[mode]
    Image.new(mode, size, colour).save(out, kind, **more)  # type: ignore[arg-type]  # the tuples fit their modes
    return out.getvalue()


Images = Callable[[Document], list[Any]]


@pytest.fixture
def images() -> Iterator[Images]:
    """Gives the image objects of a written document."""
    opened: list[pikepdf.Pdf] = []

    def read(document: Document) -> list[Any]:
        opened.append(pikepdf.open(BytesIO(write(document))))
        return list(opened[-1].pages[0].Resources.XObject.values())

    yield read
    for pdf in opened:
        pdf.close()


@pytest.mark.parametrize(
    ("kind", "mode", "filter_", "colours", "masked"),
    [
        ("PNG", "RGB", "/FlateDecode", "/DeviceRGB", False),
        ("PNG", "L", "/FlateDecode", "/DeviceGray", False),
        ("PNG", "RGBA", "/FlateDecode", "/DeviceRGB", True),
        ("PNG", "P", "/FlateDecode", "/DeviceRGB", False),
        ("JPEG", "RGB", "/DCTDecode", "/DeviceRGB", False),
        ("JPEG", "L", "/DCTDecode", "/DeviceGray", False),
        ("JPEG", "CMYK", "/DCTDecode", "/DeviceRGB", False),
    ],
)
def test_every_kind_is_shown(
    make: MakeDocument, images: Images, kind: str, mode: str, filter_: str, colours: str, *, masked: bool
) -> None:
    (picture,) = images(make(Picture(data=file(kind, mode), description="A wall")))
    assert picture.Filter == filter_
    assert picture.ColorSpace == colours
    assert ("/SMask" in picture) == masked
    assert (int(picture.Width), int(picture.Height)) == (120, 60)


def test_the_camera_tells_nothing(make: MakeDocument, images: Images) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Lindqvist Optics"
    (picture,) = images(make(Picture(data=file("JPEG", exif=exif, comment=b"taken at home"))))
    assert picture.Filter == "/DCTDecode"
    raw = picture.read_raw_bytes()
    assert b"Lindqvist" not in raw
    assert b"at home" not in raw
    assert Image.open(BytesIO(raw)).size == (120, 60)


def test_a_turned_picture_stands_upright(make: MakeDocument, images: Images) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    (picture,) = images(make(Picture(data=file("JPEG", exif=exif))))
    assert (int(picture.Width), int(picture.Height)) == (60, 120)


def test_a_huge_picture_is_made_smaller(make: MakeDocument, images: Images) -> None:
    (picture,) = images(make(Picture(data=file("JPEG", size=(4800, 400)))))
    assert (int(picture.Width), int(picture.Height)) == (2400, 200)


def test_grey_of_sixteen_bits_keeps_its_greys(images: Images, make: MakeDocument) -> None:
    out = BytesIO()
    Image.new("I;16", (4, 4), 0x8000).save(out, "PNG")
    (picture,) = images(make(Picture(data=out.getvalue())))
    assert set(picture.read_bytes()) == {0x80}


def test_description_caption_and_place(make: MakeDocument, item: MakeParagraph) -> None:
    caption = (Text("Figure 1. The "), Text("breakwater", italic=True), Text(" in March."))
    figure = Picture(data=file(), description="A wall in the sea", width=80, caption=caption, anchor="wall")
    document = make(item("See ", Text("figure", anchor="wall"), "."), figure, item("After."))
    data = write(document)
    assert text_of(data).split() == document_text(document).split()
    assert anchor_pages(document)["wall"] == 1
    with pikepdf.open(BytesIO(data)) as pdf:
        figures = [kid for kid in pdf.Root.StructTreeRoot.K[0].K if kid.S == "/Figure"]
        assert [str(kid.Alt) for kid in figures] == ["A wall in the sea"]
        left, _, right, _ = (float(edge) for edge in figures[0].A.BBox)
    assert right - left == pytest.approx(80 * 72 / 25.4, abs=0.1)


def test_decoration_is_no_figure(make: MakeDocument) -> None:
    with pikepdf.open(BytesIO(write(make(Picture(data=file()))))) as pdf:
        assert not list(pdf.Root.StructTreeRoot.K[0].K)


def test_no_picture_is_larger_than_its_page(make: MakeDocument, item: MakeParagraph) -> None:
    tall = Picture(data=file(size=(100, 3000)), description="A mast", width=500, caption=(Text("Mast."),))
    document = make(item("Before. " * 200), tall)
    assert layout_pages(document) == 2


def test_the_logo_stands_at_the_head_of_the_first_page(
    make: MakeDocument, item: MakeParagraph, content: Callable[[Any], bytes]
) -> None:
    logo = Picture(data=file(), description="Coast desk", width=30)
    furniture = Furniture(marking=Marking("us", "CUI"), logo=logo)
    with pikepdf.open(BytesIO(write(make(item("Words. " * 900), furniture=furniture)))) as pdf:
        drawn = [content(page).count(b" Do Q") for page in pdf.pages]
        assert drawn[0] == 1
        assert not any(drawn[1:])
        assert len(drawn) > 1
        first = pdf.Root.StructTreeRoot.K[0].K[0]
        assert (str(first.S), str(first.Alt)) == ("/Figure", "Coast desk")


def test_a_logo_without_words_is_decoration(make: MakeDocument, item: MakeParagraph) -> None:
    document = make(item("Words."), furniture=Furniture(logo=Picture(data=file(), width=30)))
    data = write(document)
    with pikepdf.open(BytesIO(data)) as pdf:
        assert [str(kid.S) for kid in pdf.Root.StructTreeRoot.K[0].K] == ["/P"]
    assert lint(data, document) == []


def test_the_preview_draws_a_logo_that_was_moved_anew(make: MakeDocument, item: MakeParagraph) -> None:
    preview, logo = Preview(), Picture(data=file(), width=30)
    left, right = (
        preview.render(make(item("Words."), furniture=Furniture(logo=logo, logo_place=place)))
        for place in ("left", "right")
    )
    assert left != right
    assert preview.render(make(item("Words."), furniture=Furniture(logo=logo, logo_place="left"))) == left


def test_the_same_picture_is_stored_once(make: MakeDocument, images: Images) -> None:
    assert len(images(make(*(Picture(data=file()) for _ in range(3))))) == 1


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"GIF89a", file()[:60], file("JPEG")[:200], file("GIF", "P")])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ExportError, match="Save the picture anew"):
        ImageBook().image(data)
