"""The key bar: the sections with their digits, always in sight; a click files, a drop files."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from briefwright.gui.drags import item_in, span_in
from briefwright.gui.filing import Filing
from briefwright.gui.reading.chip import Chip, ChipFace
from briefwright.gui.reading.usage import Usage
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.model.brief import Section
from briefwright.model.edits.filing import move, take_out

_GAP = 6
_EDGE = 14
_LEGIBLE = 62
"""Pixels of a title that are enough to know the section by."""


class KeyBar(QWidget):
    """The row of chips below the reader.

    Signals:
        section_chosen(str): file the selection into this section.
        unfiled_chosen(): keep it as unfiled.
        more_chosen(): open the picker.

    Args:
        session: the open brief.
        appearance: colours and faces.
        filing: files what is dropped; the reader's, so that a digit right after a drop still moves it.
    """

    section_chosen = Signal(str)
    unfiled_chosen = Signal()
    more_chosen = Signal()

    def __init__(self, session: Session, appearance: Appearance, filing: Filing | None = None) -> None:
        super().__init__()
        self._session = session
        self._appearance = appearance
        self._filing = filing or Filing(session)
        self._usage = Usage()
        self._sections: tuple[Section, ...] = ()
        self.chips: list[Chip] = []
        self.setObjectName("keyBar")
        self.setAccessibleName("Sections and their keys")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._unfiled = Chip(appearance, self, takes_drops=True)
        self._more = Chip(appearance, self, takes_drops=False)
        self._unfiled.clicked.connect(self.unfiled_chosen)
        self._unfiled.dropped.connect(self._drop_unfiled)
        self._more.clicked.connect(self.more_chosen)
        self._more.show_face(ChipFace("/", "More…", 0, None), "Pick or make a section")
        session.brief_changed.connect(self.refresh)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self.refresh()

    def _restyle(self) -> None:
        t = self._appearance.tones
        self.setStyleSheet(f"#keyBar {{ background: {t.pane}; border-top: 1px solid {t.line}; }}")
        self._arrange()

    def refresh(self) -> None:
        """Show the sections of the brief as it is now."""
        brief = self._session.brief
        keyed = (s for s in brief.sections if s.plan.role == "items" and s.plan.key)
        sections = tuple(sorted(keyed, key=lambda section: section.plan.key))
        same = [s.plan for s in sections] == [s.plan for s in self._sections]
        if not same:
            self._make(sections)
        for chip, section, old in zip(self.chips, sections, self._sections if same else sections, strict=True):
            if section is not old or not same or chip.recent:
                self._say(chip, section)
        self._sections = sections
        self._usage.update(brief)
        loose = self._usage.loose().total()
        told = f"Keep as unfiled, {loose} passages there" if loose else "Keep as unfiled"
        self._unfiled.show_face(ChipFace("0", "Unfiled", loose, None), told)
        self._arrange()

    def _make(self, sections: tuple[Section, ...]) -> None:
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = []
        before: QWidget = self
        for section in sections:
            chip = Chip(self._appearance, self, takes_drops=True)
            chip.setObjectName(f"chip-{section.plan.key}")
            chip.clicked.connect(lambda _=False, name=section.id: self.section_chosen.emit(name))
            chip.dropped.connect(lambda parcel, also, name=section.id: self._drop(parcel, name, also=also))
            chip.show()
            self.chips.append(chip)
            if before is not self:
                QWidget.setTabOrder(before, chip)
            before = chip
        for last in (self._unfiled, self._more):
            if before is not self:
                QWidget.setTabOrder(before, last)
            before = last

    def _say(self, chip: Chip, section: Section) -> None:
        count = len(section.items)
        plan = section.plan
        items = f"{count} item{'' if count == 1 else 's'}"
        chip.show_face(
            ChipFace(plan.key, plan.title, count, plan.colour), f"File into {plan.key} {plan.title}, {items}"
        )

    # room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """One row of chips, or two where one would leave too little of the titles to tell the sections apart."""
        chips = [*self.chips, self._unfiled, self._more]
        rows = [chips] if self._readable(chips) else self._halves(chips)
        height = round(28 * self._appearance.scale)
        self.setFixedHeight(len(rows) * (height + _GAP) - _GAP + 16)
        for number, row in enumerate(rows):
            self._place(row, 8 + number * (height + _GAP), height)

    def _halves(self, chips: list[Chip]) -> list[list[Chip]]:
        """Two rows, parted where the least of the titles is cut."""

        def cut(at: int) -> float:
            return sum(
                max(0.0, sum(c.wanted() for c in row) - self._room(len(row))) for row in (chips[:at], chips[at:])
            )

        at = min(range(1, len(chips)), key=lambda place: (round(cut(place)), abs(2 * place - len(chips))))
        return [chips[:at], chips[at:]]

    def _readable(self, chips: list[Chip]) -> bool:
        legible = _LEGIBLE * self._appearance.scale
        needed = sum(min(chip.wanted(), chip.least() + legible) for chip in chips)
        return needed <= self._room(len(chips))

    def _room(self, count: int) -> float:
        return self.width() - 2 * _EDGE - _GAP * (count - 1)

    def _place(self, row: list[Chip], top: int, height: int) -> None:
        room = self._room(len(row))
        least = [chip.least() for chip in row]
        if sum(least) <= room:
            widths = shared([chip.wanted() for chip in row], least, room)
        else:
            widths = shared(least, [chip.tiny() for chip in row], room)
        x = float(_EDGE)
        for chip, width in zip(row, widths, strict=True):
            chip.setGeometry(round(x), top, round(x + width) - round(x), height)
            x += width + _GAP

    def minimumSizeHint(self) -> QSize:
        """The pane may be as narrow as it likes; titles are cut."""
        return QSize(240, self.height())

    # drops

    def _drop(self, parcel: object, section_id: str, *, also: bool) -> None:
        section = self._session.brief.section(section_id)
        if section is None:
            return
        item, span = item_in(parcel), span_in(parcel)  # type: ignore[arg-type]  # a signal's object is the parcel
        if item and not also and self._session.brief.item(item):
            name = f"{section.plan.key} {section.plan.title}"
            self._session.edit(f"Moved to {name}", lambda brief: move(brief, item, section_id))
            self._session.select_item(item)
        elif span is not None:
            if span.passage and self._session.brief.passage(span.passage):
                made = self._filing.passage_into(span.passage, section)
            else:
                self._session.open_source(span.source)
                made = self._filing.into((span.start, span.end), section, also=also)
            self._session.select_item(made)

    def _drop_unfiled(self, parcel: object, also: bool) -> None:  # noqa: FBT001 - a signal's argument
        del also
        item, span = item_in(parcel), span_in(parcel)  # type: ignore[arg-type]  # see above
        if item and self._session.brief.item(item):
            self._session.edit("Moved to the unfiled tray", lambda brief: take_out(brief, item))
        elif span is not None and not span.passage:
            self._session.open_source(span.source)
            self._filing.unfiled((span.start, span.end))


def shared(wanted: list[float], least: list[float], room: float) -> list[float]:
    """Widths that fit into ``room``: the widest are cut first, none below its least."""
    if sum(wanted) <= room:
        return wanted
    low, high = 0.0, max(wanted, default=0.0)
    for _ in range(24):  # halving finds the common cap to a fraction of a pixel
        cap = (low + high) / 2
        total = sum(max(small, min(want, cap)) for want, small in zip(wanted, least, strict=True))
        low, high = (cap, high) if total <= room else (low, cap)
    return [max(small, min(want, low)) for want, small in zip(wanted, least, strict=True)]
