"""Pictures in every format: shown, described, no wider than the text, without what the camera wrote into them."""

import io
import zipfile

import pytest
from msgspec.structs import replace
from PIL import Image

from briefwright.errors import ExportError
from briefwright.guarded import Element
from briefwright.model.document import Document, Furniture, Picture, Text
from briefwright.writers import WRITERS, Writer
from briefwright.writers.docx.opened import Opened
from briefwright.writers.docx.write import write
from briefwright.writers.options import PLAIN
from briefwright.writers.picture_files import cleaned
from unit.writers.docx.conftest import document_of

EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
PLANTED = "planted-camera-9917"
SHOWING = [writer for writer in WRITERS if writer.name not in ("pdf", "plain-text")]


def unwatched(_share: float) -> None:
    pass


def file(kind: str = "PNG", size: tuple[int, int] = (240, 60), mode: str = "RGB", orientation: int = 1) -> bytes:
    picture, out = Image.new(mode, size, 90 if mode == "L" else None), io.BytesIO()
    remarks = Image.Exif()
    remarks[0x0110], remarks[0x0112] = PLANTED, orientation
    picture.save(out, kind, exif=remarks, dpi=(96, 96))
    return out.getvalue()


def illustrated(data: bytes, description: str = "The breakwater & its <gap>", width: float = 0) -> Document:
    caption = (Text("Figure 1. "), Text("The breakwater", italic=True))
    return document_of(
        Picture(data=data, description=description, width=width, caption=caption, anchor="fig"),
        Picture(data=data, description=description),
    )


@pytest.mark.parametrize("writer", SHOWING, ids=lambda writer: writer.name)
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_pictures_go_along_and_change_no_word(writer: Writer, kind: str) -> None:
    document = illustrated(file(kind))
    data = writer.write(document, unwatched, PLAIN)
    assert writer.inspect(data, document) == []
    assert writer.write(document, unwatched, PLAIN) == data


def test_plain_text_has_the_caption() -> None:
    writer = next(writer for writer in WRITERS if writer.name == "plain-text")
    said = writer.write(illustrated(file()), unwatched, PLAIN).decode()
    assert "[The breakwater & its <gap>]" in said.splitlines()[0]
    assert said.splitlines()[2].startswith("Figure 1. The breakwater")
    assert writer.inspect(said.encode(), illustrated(file())) == []


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_what_the_camera_wrote_stays_in_the_house(kind: str) -> None:
    data = file(kind)
    assert PLANTED.encode() in data
    assert PLANTED.encode() not in cleaned(Picture(data=data)).data
    with zipfile.ZipFile(io.BytesIO(write(illustrated(data)))) as archive:
        assert all(PLANTED.encode() not in archive.read(name) for name in archive.namelist())


def test_a_picture_is_as_wide_as_asked_but_no_wider_than_the_text() -> None:
    extents = list(_trees(illustrated(file(), width=20)).iter(EXTENT))
    assert (extents[0].get("cx"), extents[0].get("cy")) == (str(20 * 36_000), str(5 * 36_000))
    assert int(extents[1].get("cx", "")) == pytest.approx(63.5 * 36_000, rel=0.001)
    (wide, _) = _trees(illustrated(file(size=(4000, 10)))).iter(EXTENT)
    assert int(wide.get("cx", "")) == pytest.approx(160 * 36_000, abs=1000)


def test_one_file_stands_for_the_same_picture_twice() -> None:
    members = Opened(write(illustrated(file()))).members
    assert [name for name in members if name.startswith("word/media")] == ["word/media/picture1.png"]


def test_pictures_are_described_or_said_to_decorate() -> None:
    told = [row.get("descr") for row in _trees(illustrated(file())).iter(PROPERTIES)]
    assert told == ["The breakwater & its <gap>"] * 2
    (first, _) = _trees(illustrated(file(), description="")).iter(PROPERTIES)
    assert any(str(row.tag).endswith("decorative") for row in first.iter())


def test_the_logo_stands_at_the_head_of_the_first_page() -> None:
    document = replace(document_of(), furniture=Furniture(logo=Picture(data=file(), description="Logo")))
    trees = Opened(write(document)).trees
    assert [bool(list(trees[f"word/header{n}.xml"].iter(EXTENT))) for n in (1, 2, 3)] == [False, True, False]


def test_a_picture_lying_on_its_side_is_put_upright() -> None:
    found = cleaned(Picture(data=file("JPEG", orientation=6)))
    assert (found.width, found.height) == (60, 240)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "I;16"])
def test_any_mode_can_be_shown(mode: str) -> None:
    out = io.BytesIO()
    Image.new(mode, (4, 4)).save(out, "PNG")
    assert cleaned(Picture(data=out.getvalue())).width == 4


@pytest.mark.parametrize("data", [b"", b"GIF89a", file()[:60], b"<svg/>"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ExportError) as caught:
        write(illustrated(data))
    assert caught.value.todo


def _trees(document: Document) -> Element:
    return Opened(write(document)).trees["word/document.xml"]
