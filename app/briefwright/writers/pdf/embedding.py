"""Embeds the used glyphs of a face as a Type0 font (ISO 32000-1, 9.7), so that its text can be copied exactly."""

from collections.abc import Iterable
from hashlib import sha256

import uharfbuzz as hb

from briefwright.writers.pdf.faces import Face, Glyph
from briefwright.writers.pdf.objects import PdfFile

# PDF draws glyphs by number: what shapes, names, hints or varies a font is dead weight there.
_DROPPED = (
    "GSUB", "GPOS", "GDEF", "BASE", "MATH", "kern", "name", "post", "OS/2", "DSIG", "STAT", "gasp", "meta",
    "VORG", "vhea", "vmtx", "fvar", "gvar", "avar", "cvar", "HVAR", "MVAR", "COLR", "CPAL", "SVG ", "CBDT", "CBLC",
)  # fmt: skip
_CFF_FLAGS = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.CFF_IDENTITY_CHARSET
_FLAGS = hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE

_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def /CMapName/Adobe-Identity-UCS def /CMapType 2 def "
    "1 begincodespacerange<0000><FFFF>endcodespacerange\n"
)
_CMAP_TAIL = "endcmap CMapName currentdict /CMap defineresource pop end end"
_NOTHING = "\u200b"
"""What a further glyph of the same letters stands for: PDF/A wants a character for each, so one that nobody sees."""
_WIDEST_KERN = 90
"""Thousandths of an em that two letters of a word are set apart at most: from more, readers take them for two words."""
_CMAP_BATCH = 100
"""Entries one bfchar section may hold (Adobe Technical Note 5411)."""


class EmbeddedFont:
    """The part of one face that one document uses.

    A code stands for a glyph and its text, so that a ligature or a shared glyph is copied as the letters it was.
    CFF faces are the exception: there a code is the glyph's own number, because viewers find CFF glyphs by it.

    Attributes:
        resource: its name in the page's resources.
        face: the face.
    """

    def __init__(self, resource: str, face: Face) -> None:
        self.resource = resource
        self.face = face
        self._by_number = face.outlines == "CFF"
        self._widest = int(_WIDEST_KERN / face.scale)
        self._codes: dict[tuple[int, str], str] = {}
        self._entries: dict[int, tuple[int, str]] = {}

    def encode(self, glyphs: Iterable[Glyph]) -> tuple[list[tuple[str, float]], float]:
        """Operands of TJ (without brackets), each with its height above the baseline, and the width; in 1/1000 em."""
        made: list[tuple[str, float]] = []
        parts = codes = ""
        width = height = 0
        scale = self.face.scale
        known = self._codes
        for number, text, advance, shift, lift, natural in glyphs:
            if lift != height:
                if parts or codes:
                    made.append((f"{parts}<{codes}>" if codes else parts, height * scale))
                parts, codes, height = "", "", lift
            if shift:
                parts += f"<{codes}>{-shift * scale:.1f}" if codes else f"{-shift * scale:.1f}"
                codes = ""
            codes += known.get((number, text)) or self._code(number, text)
            after = advance - natural - shift
            if after > self._widest and not shift:
                width -= after - self._widest
                after = self._widest
            if after:
                parts += f"<{codes}>{-after * scale:.1f}"
                codes = ""
            width += advance
        made.append((f"{parts}<{codes}>" if codes else parts, height * scale))
        return made, width * scale

    def _code(self, number: int, text: str) -> str:
        code = number if self._by_number else len(self._entries) + 1
        self._entries.setdefault(code, (number, text))
        digits = self._codes[number, text] = f"{code:04X}"
        return digits

    def write(self, file: PdfFile) -> int:
        """Adds the font's objects; returns the number of the font dictionary."""
        data, places = self._subset()
        name = self._name(data)
        descendant = self._descendant(file, name, data, places)
        unicode_map = file.add_stream(self._unicode_map())
        return file.add(
            b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
            % (name, descendant, unicode_map)
        )

    def _subset(self) -> tuple[bytes, dict[int, int]]:
        request = hb.SubsetInput()
        request.flags = _FLAGS | _CFF_FLAGS if self._by_number else _FLAGS
        request.glyph_set.update([0, *(index for index, _ in self._entries.values())])
        for table in _DROPPED:
            request.drop_table_tag_set.add(int.from_bytes(table.encode(), "big"))
        plan = hb.SubsetPlan(self.face.handle, request)
        return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)

    def _name(self, data: bytes) -> bytes:
        """A PostScript name with the six-letter tag of a subset (ISO 32000-1, 9.6.4)."""
        tag = "".join(chr(65 + byte % 26) for byte in sha256(data).digest()[:6])
        plain = "".join(letter for letter in self.face.name if letter.isascii() and (letter.isalnum() or letter == "-"))
        return f"{tag}+{plain or 'Font'}".encode()

    def _descendant(self, file: PdfFile, name: bytes, data: bytes, places: dict[int, int]) -> int:
        descriptor = self._descriptor(file, name, data)
        kind = b"CIDFontType0" if self._by_number else b"CIDFontType2"
        mapping = b"" if self._by_number else b"/CIDToGIDMap %d 0 R" % self._glyph_map(file, places)
        return file.add(
            b"<</Type/Font/Subtype/%s/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            b"/FontDescriptor %d 0 R/DW 1000/W[%s]%s>>" % (kind, name, descriptor, self._widths(), mapping)
        )

    def _descriptor(self, file: PdfFile, name: bytes, data: bytes) -> int:
        scale = self.face.scale
        extents = self.face.font.get_font_extents("ltr")
        up, down = int(extents.ascender * scale), int(extents.descender * scale)
        program = (
            b"/FontFile3 %d 0 R" % file.add_stream(data, b"/Subtype/OpenType")
            if self._by_number
            else b"/FontFile2 %d 0 R" % file.add_stream(data, b"/Length1 %d" % len(data))
        )
        return file.add(
            b"<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[-500 %d 2000 %d]/ItalicAngle 0/Ascent %d/Descent %d"
            b"/CapHeight 700/StemV 80%s>>" % (name, down, up, up, down, program)
        )

    def _widths(self) -> bytes:
        advance = self.face.font.get_glyph_h_advance
        rows = sorted((code, round(advance(index) * self.face.scale, 2)) for code, (index, _) in self._entries.items())
        if self._by_number:
            return " ".join(f"{code}[{width:g}]" for code, width in rows).encode()
        return f"1[{' '.join(f'{width:g}' for _, width in rows)}]".encode()

    def _glyph_map(self, file: PdfFile, places: dict[int, int]) -> int:
        rows = b"".join(places[index].to_bytes(2, "big") for index, _ in self._entries.values())
        return file.add_stream(b"\0\0" + rows)

    def _unicode_map(self) -> bytes:
        rows = [
            f"<{code:04X}><{(text or _NOTHING).encode('utf-16-be').hex()}>\n"
            for code, (_, text) in sorted(self._entries.items())
        ]
        batches = [rows[start : start + _CMAP_BATCH] for start in range(0, len(rows), _CMAP_BATCH)]
        body = "".join(f"{len(batch)} beginbfchar\n{''.join(batch)}endbfchar\n" for batch in batches)
        return (_CMAP_HEAD + body + _CMAP_TAIL).encode()
