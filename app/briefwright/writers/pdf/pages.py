"""Fills pages with strips: notes stand at the foot of the page that calls them, what belongs together stays so."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from briefwright.writers.pdf.strips import SHORT_NOTE, Strip, total_height

NOTE_GAP = 14.0
"""Points between the text and its footnotes; the short rule stands in it."""

_FEWEST = 2
"""Lines of a parted note that must stand on the page of its call, at least."""
_FOOT_SHARE = 0.5
"""Parted notes take at most so much of a page, so that the text can go on above them."""
_CARRIED_SHARE = 0.7
"""The same for the rest of a note carried over from the page before."""

_TOLERANCE = 0.01
"""Points that rounding may cost."""

Foot = Callable[[int], list[Strip]]


@dataclass(slots=True)
class Page:
    """A filled page.

    Attributes:
        body: strips with the distance of their top from the top of the text area.
        foot: strips of the notes at its foot.
        foot_height: height of these, without the gap above them.
    """

    body: list[tuple[float, Strip]] = field(default_factory=list)
    foot: list[Strip] = field(default_factory=list)
    foot_height: float = 0


class PageFiller:
    """Fills one page after another.

    Args:
        height: of the text area, points.
        foot: gives the strips of a note, once.
        numbers: of the notes that stand at the foot of pages; calls of others take no room.
    """

    def __init__(self, height: float, foot: Foot, numbers: Iterable[int] = ()) -> None:
        self.pages: list[Page] = []
        self._height = height
        self._foot = foot
        self._feet: dict[int, list[Strip]] = {}
        self._uncalled = dict.fromkeys(numbers)
        self._waiting: list[Strip] = []  # strips that later pages must take at their foot
        self._group: list[Strip] = []
        self._y = 0.0
        self._fresh = True
        self._start_page([])

    def add(self, strips: Iterable[Strip]) -> None:
        """Takes strips; those glued together are placed together."""
        for strip in strips:
            self._group.append(strip)
            if not strip.glued:
                self._place_group()

    def take(self) -> list[Page]:
        """The pages that nothing more is put on; the filler forgets them."""
        done, self.pages = self.pages[:-1], self.pages[-1:]
        return done

    def finish(self) -> list[Page]:
        """Places what is left; notes that nothing calls stand at the foot of the last page, for no word may be lost.

        Returns the pages not yet taken.
        """
        if self._group:
            self._place_group()
        for number in tuple(self._uncalled):
            self._waiting += self._note(number)
        self._take_waiting(self._room())
        while self._waiting:
            self._start_page([])
        return self.pages

    def _place_group(self) -> None:
        group, self._group = self._group, []
        if not self._fits(group) and not self._fresh:
            self._start_page(group)
        while self._waiting and self._new_notes(group):  # notes keep their order, even if a page holds nothing else
            self._start_page(group)
        if self._fits(group):
            self._place(group)
            return
        for strip in group:  # higher than a page, or with more notes than a page can hold
            if not self._fits([strip]) and not self._fresh:
                self._start_page([strip])
            while self._waiting and self._new_notes([strip]):
                self._start_page([strip])
            self._place([strip])

    def _room(self) -> float:
        """What is left between text and notes."""
        page = self._page
        return self._height - self._y - (page.foot_height + NOTE_GAP if page.foot else 0)

    def _new_notes(self, strips: list[Strip]) -> list[int]:
        """The notes that these strips call first, by number: the lines of a row's cells call them in any order."""
        numbers = {number for strip in strips for number in strip.notes}
        return sorted(number for number in numbers if number in self._uncalled)

    def _note(self, number: int) -> list[Strip]:
        del self._uncalled[number]
        strips = self._seen(number)
        del self._feet[number]
        return strips

    def _seen(self, number: int) -> list[Strip]:
        """The strips of a note that may come onto this page; set once, for several places may be tried."""
        if number not in self._feet:
            self._feet[number] = self._foot(number)
        return self._feet[number]

    def _fits(self, group: list[Strip]) -> bool:
        first = 0.0 if self._fresh else group[0].before
        need = total_height(group) + first
        numbers = self._new_notes(group)
        if numbers:
            if self._waiting:
                return False
            need += self._least_foot(numbers)
        return need <= self._room() + _TOLERANCE

    def _least_foot(self, numbers: list[int]) -> float:
        """What the notes need on this page: all of them, of a long last one its beginning."""
        notes = [self._seen(number) for number in numbers]
        if len(notes[-1]) > SHORT_NOTE:
            notes[-1] = notes[-1][:_FEWEST]
        height = sum(_foot_height(note) for note in notes)
        return height if self._page.foot else height + NOTE_GAP

    def _place(self, group: list[Strip]) -> None:
        page = self._page
        numbers = self._new_notes(group)
        least = self._least_foot(numbers) if numbers else 0.0
        for strip in group:
            if page.body:
                self._y += strip.before
            page.body.append((self._y, strip))
            self._y += strip.height
        self._fresh = False
        for number in numbers:
            self._waiting += self._note(number)
        if numbers:
            self._take_waiting(self._room(), least)

    def _take_waiting(self, room: float, least: float = 0.0, share: float = _FOOT_SHARE) -> None:
        """Moves waiting strips to the foot: all if they fit, else no more than ``least`` or a share of the page."""
        waiting, page = self._waiting, self._page
        gap = 0.0 if page.foot else NOTE_GAP
        if _foot_height(waiting) + gap > room:
            room = min(room, max(self._height * share - page.foot_height, least))
        taken = _fitting(waiting, room - gap)
        page.foot += waiting[:taken]
        page.foot_height += _foot_height(waiting[:taken])
        self._waiting = waiting[taken:]

    def _start_page(self, group: list[Strip]) -> None:
        """Begins a page for a group; without text that may stand above them, waiting notes may fill it."""
        self._page = Page()
        self.pages.append(self._page)
        self._y = 0.0
        self._fresh = True
        if self._waiting:
            text_follows = group and not self._new_notes(group)
            self._take_waiting(self._height, share=_CARRIED_SHARE if text_follows else 1.0)
        for strip in group[0].header if group else ():
            self._page.body.append((self._y, strip))
            self._y += strip.height


def _foot_height(strips: list[Strip]) -> float:
    return sum(strip.height + strip.before for strip in strips)


def _fitting(strips: list[Strip], room: float) -> int:
    """How many strips fit; lines glued together are parted only when nothing would fit else."""
    count = 0
    for strip in strips:
        room -= strip.height + strip.before
        if room + _TOLERANCE < 0:
            break
        count += 1
    whole = count
    while 0 < whole < len(strips) and strips[whole - 1].glued:
        whole -= 1
    return whole or count
