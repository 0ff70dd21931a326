"""The look of the desk: two palettes of our own on Fusion, two faces, one colour per section.

Qt's own dark mode leaves the palette light on X11 without a desktop theme (measured, ``ecosystem.md`` 0.5), so both
palettes are explicit. Every ink stands at AA contrast (4.5 to 1, WCAG 2.2 section 1.4.3) on every ground it is used
on; a test asserts it.
"""

from typing import Literal

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from briefwright import shipped
from briefwright.model.template import Colour

Mode = Literal["light", "dark"]
SERIF = "Source Serif Pro"
SANS = "Source Sans Pro"


class SectionColours(msgspec.Struct, frozen=True):
    """Colours of one section: ``ink`` of its number and rule, ``tint`` behind its passages, ``on_ink`` on the ink."""

    ink: str
    tint: str
    on_ink: str


class Tones(msgspec.Struct, frozen=True):
    """The colours of one mode, #RRGGBB.

    Attributes:
        ground: behind the panes; pane: side panes and bars; page: reader; card: items and fields.
        line: hairlines; ink: text; mute: labels; soft: hints; accent: focus, links; on_accent: letters on accent.
        warn: what deserves a look; ok: proved; bad: refused; caret: behind the caret sentence; selected: selection.
        unfiled: tint of passages in no section.
        sections: per section colour.
    """

    ground: str
    pane: str
    page: str
    card: str
    line: str
    ink: str
    mute: str
    soft: str
    accent: str
    on_accent: str
    warn: str
    ok: str
    bad: str
    caret: str
    selected: str
    unfiled: str
    sections: dict[Colour, SectionColours]


LIGHT = Tones(
    ground="#f4f2ee",
    pane="#faf9f6",
    page="#ffffff",
    card="#ffffff",
    line="#e2ded6",
    ink="#22252a",
    mute="#5f646c",
    soft="#676c74",
    accent="#2456a6",
    on_accent="#ffffff",
    warn="#8a5d00",
    ok="#2a7340",
    bad="#b3261e",
    caret="#f6f3ea",
    selected="#bcd6f5",
    unfiled="#edeae1",
    sections={
        "blue": SectionColours("#2a66a5", "#cfe3f7", "#ffffff"),
        "red": SectionColours("#a8412a", "#f7d9cf", "#ffffff"),
        "violet": SectionColours("#6b4fa0", "#e2d8f5", "#ffffff"),
        "green": SectionColours("#286f50", "#d0ecdf", "#ffffff"),
        "amber": SectionColours("#7f5a00", "#f6e6bd", "#ffffff"),
        "teal": SectionColours("#1c6b73", "#cdebee", "#ffffff"),
        "rose": SectionColours("#a13a68", "#f8d7e5", "#ffffff"),
        "olive": SectionColours("#5c661c", "#e6ebc3", "#ffffff"),
        "slate": SectionColours("#4d5a6b", "#dfe4ea", "#ffffff"),
    },
)

DARK = Tones(
    ground="#1b1d21",
    pane="#212429",
    page="#1f2227",
    card="#282c32",
    line="#3a3f48",
    ink="#e6e4df",
    mute="#a9afb7",
    soft="#979da6",
    accent="#8ab4f8",
    on_accent="#10131a",
    warn="#e0b050",
    ok="#7bc48b",
    bad="#f28b82",
    caret="#292d33",
    selected="#3d5a80",
    unfiled="#393c40",
    sections={
        "blue": SectionColours("#7fb2ea", "#233c55", "#10131a"),
        "red": SectionColours("#ea9a85", "#54302a", "#10131a"),
        "violet": SectionColours("#b79fe8", "#3a2f52", "#10131a"),
        "green": SectionColours("#7fd0ac", "#23443a", "#10131a"),
        "amber": SectionColours("#e3bb5e", "#4a3c1b", "#10131a"),
        "teal": SectionColours("#74c7cf", "#1f4347", "#10131a"),
        "rose": SectionColours("#ec94b8", "#512b3d", "#10131a"),
        "olive": SectionColours("#c0ca6d", "#3c4120", "#10131a"),
        "slate": SectionColours("#aab6c6", "#363f4a", "#10131a"),
    },
)


class Appearance(QObject):
    """How the desk looks now; widgets keep it and restyle themselves on ``changed``.

    Args:
        mode: light or dark.
        scale: text size, 1.0 is 100 %.
    """

    changed = Signal()

    def __init__(self, mode: Mode = "light", scale: float = 1.0) -> None:
        super().__init__()
        self._mode: Mode = mode
        self._scale = scale

    @property
    def mode(self) -> Mode:
        """Light or dark."""
        return self._mode

    @property
    def scale(self) -> float:
        """Text size, 1.0 is 100 %."""
        return self._scale

    @property
    def tones(self) -> Tones:
        """The colours of the mode."""
        return DARK if self._mode == "dark" else LIGHT

    def set_mode(self, mode: Mode) -> None:
        """Switch the palette."""
        if mode != self._mode:
            self._mode = mode
            self.changed.emit()

    def set_scale(self, scale: float) -> None:
        """Change the text size, between 0.7 and 2.5."""
        scale = round(min(2.5, max(0.7, scale)), 2)
        if scale != self._scale:
            self._scale = scale
            self.changed.emit()

    def font(self, family: str = SANS, size: float = 13, *, bold: bool = False, italic: bool = False) -> QFont:
        """A font; ``size`` in device-independent pixels at 100 %."""
        font = QFont(family)
        font.setPixelSize(max(8, round(size * self._scale)))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setItalic(italic)
        return font

    def section(self, colour: Colour) -> SectionColours:
        """Colours of a section."""
        return self.tones.sections[colour]


def load_fonts() -> None:
    """Give Qt the faces that ship; call once after the application object exists."""
    for face in ("serif", "sans"):
        for cut in ("regular", "italic", "semibold", "bold"):
            QFontDatabase.addApplicationFontFromData(shipped.font_bytes(face, cut))


def dress(app: QApplication, appearance: Appearance) -> None:
    """Give the application Fusion, our palette, our face and the few rules that a palette cannot say.

    The face is the application's font, not a rule of the sheet: a rule would override what widgets set themselves.
    """
    app.setStyle("Fusion")
    app.setCursorFlashTime(0)  # nothing on the desk blinks
    app.setPalette(palette(appearance.tones))
    app.setFont(appearance.font())
    app.setStyleSheet(sheet(appearance))


def palette(tones: Tones) -> QPalette:
    """Our colours as Qt's roles."""
    out = QPalette(QColor(tones.card), QColor(tones.pane))
    roles = {
        QPalette.ColorRole.Window: tones.pane,
        QPalette.ColorRole.WindowText: tones.ink,
        QPalette.ColorRole.Base: tones.page,
        QPalette.ColorRole.AlternateBase: tones.ground,
        QPalette.ColorRole.Text: tones.ink,
        QPalette.ColorRole.Button: tones.card,
        QPalette.ColorRole.ButtonText: tones.ink,
        QPalette.ColorRole.Highlight: tones.selected,
        QPalette.ColorRole.HighlightedText: tones.ink,
        QPalette.ColorRole.PlaceholderText: tones.soft,
        QPalette.ColorRole.Link: tones.accent,
        QPalette.ColorRole.ToolTipBase: tones.card,
        QPalette.ColorRole.ToolTipText: tones.ink,
    }
    for role, colour in roles.items():
        out.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        out.setColor(QPalette.ColorGroup.Disabled, role, QColor(tones.soft))
    return out


def sheet(appearance: Appearance) -> str:
    """Rules for what all panes share: fields, buttons, lists, splitters, scroll bars, tool tips, focus."""
    t = appearance.tones
    small = appearance.font(size=12).pixelSize()
    return f"""
QWidget#desk {{ background: {t.ground}; }}
QSplitter::handle {{ background: {t.line}; }}
QLineEdit, QPlainTextEdit, QTextEdit#editor, QComboBox, QSpinBox, QDateEdit {{
  background: {t.card}; color: {t.ink}; border: 1px solid {t.line}; border-radius: 5px; padding: 4px 8px;
  selection-background-color: {t.selected}; selection-color: {t.ink}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit#editor:focus, QComboBox:focus {{ border: 1px solid {t.accent}; }}
QPushButton {{
  background: {t.card}; color: {t.ink}; border: 1px solid {t.line}; border-radius: 6px; padding: 5px 14px; }}
QPushButton:hover {{ border-color: {t.mute}; }}
QPushButton:focus {{ border: 1px solid {t.accent}; }}
QPushButton:default, QPushButton[primary="true"] {{
  background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent}; font-weight: 600; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {t.ink}; }}
QPushButton:disabled {{ color: {t.soft}; }}
QPushButton[flat="true"] {{
  background: transparent; border: 1px solid transparent; color: {t.accent}; padding: 2px 6px; }}
QPushButton[flat="true"]:focus {{ border: 1px solid {t.accent}; }}
QCheckBox::indicator:unchecked {{
  width: 12px; height: 12px; background: {t.page}; border: 1px solid {t.soft}; border-radius: 2px; }}
QCheckBox::indicator:unchecked:hover, QCheckBox::indicator:unchecked:focus {{ border-color: {t.accent}; }}
QToolTip {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.line}; padding: 4px 6px; font-size: {small}px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 5px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {t.soft}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
