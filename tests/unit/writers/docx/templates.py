"""Organisation templates of invented make, good and bad, for the tests of :mod:`.stationery`."""

import io
import zipfile
from collections.abc import Callable

import docx
from docx.shared import Mm
from PIL import Image

RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PLANTED = ("ursula.planted", "SRV-PLANTED-7", "C:\\Users\\ursula.planted\\Templates\\logo.png", "Planted & Partners")


def logo() -> io.BytesIO:
    picture = io.BytesIO()
    Image.new("RGB", (240, 60), (20, 90, 160)).save(picture, "PNG")
    picture.seek(0)
    return picture


def organisation() -> bytes:
    """A .docx with logo, header, footer without page number, a first page of its own, text, and its author's traces."""
    made = docx.Document()
    section = made.sections[0]
    section.left_margin, section.page_width, section.page_height = Mm(40), Mm(210), Mm(297)
    section.header.paragraphs[0].add_run().add_picture(logo(), width=Mm(30))
    section.header.paragraphs[0].add_run("Harbour Office")
    section.footer.paragraphs[0].text = "Quay 1, Lindenport"
    made.add_paragraph("Write here.")
    properties = made.core_properties
    properties.author, properties.last_modified_by, properties.comments = PLANTED[0], PLANTED[0], PLANTED[2]
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def changed(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The file with its members changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for name, content in members.items():
            copy.writestr(name, content)
    return out.getvalue()


def replaced(data: bytes, member: str, old: str, new: str) -> bytes:
    """The file with something else in one member."""

    def change(members: dict[str, bytes]) -> None:
        assert old.encode() in members[member], old
        members[member] = members[member].replace(old.encode(), new.encode())

    return changed(data, change)


def header_of(data: bytes) -> str:
    """Name of the header part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return next(name for name in archive.namelist() if name.startswith("word/header"))


def related(data: bytes, part: str, identifier: str, kind: str, target: str, *, external: bool = True) -> bytes:
    """The file with one more relationship of a part."""
    name = f"word/_rels/{part.removeprefix('word/')}.rels"
    mode = ' TargetMode="External"' if external else ""
    row = f'<Relationship Id="{identifier}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'

    def change(members: dict[str, bytes]) -> None:
        rels = members.get(name, f"{RELS}</Relationships>".encode())
        members[name] = rels.replace(b"</Relationships>", f"{row}</Relationships>".encode())

    return changed(data, change)


def as_template(data: bytes) -> bytes:
    """The same as a .dotx."""
    return replaced(data, "[Content_Types].xml", "document.main+xml", "template.main+xml")


def localised(data: bytes) -> bytes:
    """The same as German Word saves it: ids in German, names inside in English."""

    def change(members: dict[str, bytes]) -> None:
        for old, new in (("Heading1", "berschrift1"), ("Heading2", "berschrift2"), ("Quote", "Zitat")):
            for name in ("word/styles.xml", "word/document.xml"):
                members[name] = members[name].replace(f'"{old}"'.encode(), f'"{new}"'.encode())

    return changed(data, change)
