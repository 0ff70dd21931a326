"""Pictures in every format: shown, described, no wider than the text, without what the camera wrote into them."""

import io
import zipfile
from typing import Literal

import pytest
from msgspec.structs import replace
from PIL import Image

from briefwright.errors import ExportError
from briefwright.guarded import Element
from briefwright.model.document import Document, Furniture, Picture, Text
from briefwright.model.figure import LogoPlace
from briefwright.model.marking import Marking
from briefwright.writers import WRITERS, Writer
from briefwright.writers.docx.opened import Opened, W
from briefwright.writers.docx.stationery import read_base
from briefwright.writers.docx.write import write
from briefwright.writers.options import PLAIN
from briefwright.writers.pdf.assembly import Composition
from briefwright.writers.pdf.logos import SHARES, Head, place_logo
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


# ── figures and the logo ────────────────────────────────────────────────────────────────────────────────────────────


def figures(*numbers: int) -> Document:
    label = (Text("Figure ", bold=True),)
    return document_of(
        *(
            Picture(
                data=file(),
                description="Quay",
                caption=(*label, Text(str(number), bold=True), Text(f". In {number} days")),
                number=number,
            )
            for number in numbers
        )
    )


def branded(place: LogoPlace, scheme: Literal["free", "tlp"] = "free", height: int = 60) -> Document:
    logo = Picture(data=file(size=(120, height)), description="Harbour Desk", width=30)
    marking = Marking(scheme, "TLP:GREEN")
    return replace(document_of(), furniture=Furniture(marking=marking, logo=logo, logo_place=place))


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_figures_keep_their_words_in_every_format(writer: Writer) -> None:
    document = figures(1, 2, 11)
    data = writer.write(document, unwatched, PLAIN)
    assert writer.inspect(data, document) == []


def test_word_counts_the_figures_itself() -> None:
    fields = list(_trees(figures(1, 2)).iter(f"{W}fldSimple"))
    assert [field.get(f"{W}instr") for field in fields] == [" SEQ Figure \\* ARABIC "] * 2
    assert [row.text for field in fields for row in field.iter(f"{W}t")] == ["1", "2"]


def test_a_picture_without_number_counts_nothing() -> None:
    assert not list(_trees(illustrated(file())).iter(f"{W}fldSimple"))


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
@pytest.mark.parametrize("place", ["left", "centre", "right"])
def test_a_logo_adds_no_word_to_any_format(writer: Writer, place: LogoPlace) -> None:
    document = branded(place)
    assert writer.inspect(writer.write(document, unwatched, PLAIN), document) == []


@pytest.mark.parametrize(("place", "side"), [("left", "left"), ("centre", "center"), ("right", "right")])
def test_the_logo_stands_on_its_side(place: LogoPlace, side: str) -> None:
    header = Opened(write(branded(place))).trees["word/header2.xml"]
    (line,) = (row for row in header.iter(f"{W}p") if list(row.iter(EXTENT)))
    (found,) = line.iter(f"{W}jc")
    assert found.get(f"{W}val") == side
    html = next(row for row in WRITERS if row.name == "html").write(branded(place), unwatched, PLAIN).decode()
    assert f'<div class="logo" style="text-align:{side}"><img ' in html
    assert 'alt="Harbour Desk" style="width:30mm"' in html


def test_the_logo_heads_a_markdown_file() -> None:
    data = next(row for row in WRITERS if row.name == "markdown").write(branded("left"), unwatched, PLAIN)
    assert data.decode().split("\n\n")[1].startswith("![Harbour Desk](data:image/png;base64,")


def test_an_organisations_template_without_a_logo_gets_ours_above_the_text() -> None:
    bare = Opened(write(branded("right"), dressed=read_base(write(document_of())).dress)).trees
    first = next(bare["word/document.xml"].iter(f"{W}p"))
    assert len(list(first.iter(EXTENT))) == 1
    its_own = Opened(write(branded("right"), dressed=read_base(write(branded("left"))).dress)).trees
    assert not list(its_own["word/document.xml"].iter(EXTENT))
    assert list(its_own["word/header2.xml"].iter(EXTENT))


@pytest.mark.parametrize("position", ["left", "centre", "right"])
@pytest.mark.parametrize("place", ["left", "centre", "right"])
@pytest.mark.parametrize("height", [20, 240])
def test_no_logo_lies_over_the_marking_or_the_text_of_its_page(
    place: LogoPlace, position: LogoPlace, height: int
) -> None:
    head = Head(70, 450, 842, 71, 22, 12, (160, 16), position)
    size = (85.0, 85.0 * height / 120)
    found = place_logo("Im1", size, place, head)
    width, tall, x, y = found.width, found.height, found.x, found.y
    banner_left = 70 + (450 - 160) * SHARES[position]
    beside = x >= banner_left + 160 or x + width <= banner_left
    assert beside or y + tall <= 842 - 22 - 16
    assert y >= 842 - 71 - found.overhang + 12 - 0.01
    assert 70 - 0.01 <= x <= 70 + 450 - width + 0.01
    assert width / tall == pytest.approx(size[0] / size[1], rel=0.01)


def test_text_begins_below_a_high_logo_on_the_first_page_only() -> None:
    low, high = (Composition(branded("left", height=height)) for height in (20, 240))
    assert low.furniture.logo is not None
    assert high.furniture.logo is not None
    assert low.furniture.logo.overhang == 0
    assert high.furniture.logo.overhang > 50
    first = next(iter(high.pages(unwatched)))
    assert first.body[0][1].height == high.furniture.logo.overhang
