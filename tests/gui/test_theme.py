"""Both palettes keep AA contrast (WCAG 2.2, 1.4.3: 4.5 to 1 for text, 1.4.11: 3 to 1 for what is not text)."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from briefwright.gui.theme import DARK, LIGHT, Appearance, Tones, dress, palette

PALETTES = pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
TEXT, SHAPE = 4.5, 3.0


def luminance(colour: str) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part / 255) for part in bytes.fromhex(colour.removeprefix("#")))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@PALETTES
def test_every_ink_reads_on_every_ground(tones: Tones) -> None:
    grounds = (tones.ground, tones.pane, tones.page, tones.card)
    inks = ("ink", "mute", "soft", "accent", "warn", "ok", "bad")
    weak = {(ink, ground) for ink in inks for ground in grounds if contrast(getattr(tones, ink), ground) < TEXT}
    assert not weak


@PALETTES
def test_article_words_read_on_every_tint(tones: Tones) -> None:
    tints = [tones.caret, tones.selected, tones.unfiled, *(row.tint for row in tones.sections.values())]
    assert all(contrast(tones.ink, tint) >= TEXT for tint in tints)


@PALETTES
def test_section_numbers_read_where_they_stand(tones: Tones) -> None:
    weak = {
        (name, ground)
        for name, row in tones.sections.items()
        for ground in (row.tint, tones.page, tones.pane, tones.card)
        if contrast(row.ink, ground) < TEXT
    }
    assert not weak
    assert all(contrast(row.on_ink, row.ink) >= TEXT for row in tones.sections.values())
    assert contrast(tones.on_accent, tones.accent) >= TEXT


@PALETTES
def test_underlines_and_frames_stand_out(tones: Tones) -> None:
    assert all(contrast(row.ink, row.tint) >= SHAPE for row in tones.sections.values())
    assert contrast(tones.accent, tones.card) >= SHAPE


@PALETTES
def test_qt_gets_our_colours(tones: Tones) -> None:
    made = palette(tones)
    assert made.color(QPalette.ColorRole.Base) == QColor(tones.page)
    assert made.color(QPalette.ColorRole.PlaceholderText) == QColor(tones.soft)


def test_changes_are_told_once() -> None:
    appearance = Appearance()
    heard: list[str] = []
    appearance.changed.connect(lambda: heard.append(appearance.mode))
    appearance.set_mode("light")
    appearance.set_mode("dark")
    appearance.set_scale(1.0)
    appearance.set_scale(9)
    assert heard == ["dark", "dark"]
    assert appearance.scale == 2.5


def test_dressing_sets_face_and_a_caret_that_does_not_blink(qapp: QApplication) -> None:
    appearance = Appearance("dark", 1.5)
    dress(qapp, appearance)
    assert qapp.cursorFlashTime() == 0
    assert qapp.font().pixelSize() == round(13 * 1.5)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.pane)
