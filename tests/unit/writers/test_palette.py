"""One palette: every format with colours shows the same ones, and its words can be read in them."""

import re
import zipfile
from io import BytesIO

import pytest

from briefwright.writers import WRITERS, palette
from briefwright.writers.options import PLAIN
from briefwright.writers.pdf.styles import ACCENT, BLACK, INK, MUTED, fill
from unit.writers.exhibits import sample

LETTERS = (palette.INK, palette.ACCENT, palette.MUTED)
GROUNDS = ("FFFFFF", palette.COOL, palette.WARM)
DOCX, _, HTML = WRITERS[:3]


def light(rrggbb: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(rrggbb[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_letters_stand_out_from_every_ground(letters: str, ground: str) -> None:
    assert (light(ground) + 0.05) / (light(letters) + 0.05) >= 4.5


def test_in_grey_print_letters_rules_and_grounds_stay_apart() -> None:
    assert light(palette.ACCENT) < light(palette.OCHRE) < light(palette.RULE) < light(palette.COOL)


def test_word_files_and_web_pages_have_no_other_colours_than_the_palettes() -> None:
    document = sample()
    marking = document.furniture.marking
    known = {*palette.NAMED.values(), palette.HAIRLINE, marking.colour, marking.ground}
    with zipfile.ZipFile(BytesIO(DOCX.write(document, lambda _share: None, PLAIN))) as archive:
        styles = archive.read("word/styles.xml").decode()
    assert set(re.findall(r'w:(?:color|fill|val)="([0-9A-F]{6})"', styles)) <= known
    page = HTML.write(document, lambda _share: None, PLAIN).decode()
    for name, value in palette.NAMED.items():
        assert f"--{name}:#{value.lower()};" in page


def test_pdf_fills_with_the_same() -> None:
    assert fill("000000") == BLACK
    for operator, colour in ((INK, palette.INK), (ACCENT, palette.ACCENT), (MUTED, palette.MUTED)):
        red, green, blue, _ = operator.split()
        made = "".join(f"{round(float(part) * 255):02X}" for part in (red, green, blue))
        assert made == colour
