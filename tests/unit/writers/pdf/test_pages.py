"""Filling pages, with strips of known heights."""

from briefwright.writers.pdf.pages import NOTE_GAP, Page, PageFiller
from briefwright.writers.pdf.strips import Strip, glue_all, glue_ends

LINE = 10.0


def lines(count: int, *, glued: bool = False, note: int = 0, before: float = 0) -> list[Strip]:
    strips = [Strip(LINE) for _ in range(count)]
    strips[0].before = before
    strips[0].notes = (note,) if note else ()
    glue_ends(strips)
    strips[-1].glued = glued
    return strips


def fill(blocks: list[list[Strip]], height: float, notes: dict[int, list[Strip]] | None = None) -> list[Page]:
    feet = notes or {}
    filler = PageFiller(height, feet.__getitem__, feet)
    for block in blocks:
        filler.add(block)
    return filler.finish()


def counts(pages: list[Page]) -> list[int]:
    return [len(page.body) for page in pages]


def test_lines_fill_a_page_to_its_height() -> None:
    assert counts(fill([lines(1) for _ in range(25)], 100)) == [10, 10, 5]


def test_space_before_is_dropped_at_the_top_of_a_page() -> None:
    pages = fill([lines(1, before=5) for _ in range(8)], 100)
    assert counts(pages) == [7, 1]
    assert [page.body[0][0] for page in pages] == [0, 0]


def test_no_widow_and_no_orphan() -> None:
    assert counts(fill([lines(9), lines(5)], 100)) == [9, 5]
    assert counts(fill([lines(6), lines(5)], 100)) == [9, 2]
    assert counts(fill([lines(8), lines(3)], 100)) == [8, 3]


def test_a_heading_stays_with_two_lines_of_what_follows() -> None:
    assert counts(fill([lines(7), lines(1, glued=True), lines(4)], 90)) == [7, 5]
    assert counts(fill([lines(6), lines(1, glued=True), lines(4)], 90)) == [9, 2]


def test_what_is_glued_but_higher_than_a_page_is_parted() -> None:
    tall = lines(25)
    glue_all(tall)
    assert counts(fill([lines(3), tall], 100)) == [3, 10, 10, 5]


def test_a_note_takes_its_room_from_the_text() -> None:
    pages = fill([lines(1, note=1), *(lines(1) for _ in range(9))], 100, {1: lines(3)})
    room = int((100 - 3 * LINE - NOTE_GAP) // LINE)
    assert counts(pages) == [room, 10 - room]
    assert [len(page.foot) for page in pages] == [3, 0]


def test_a_line_moves_on_when_its_short_note_has_no_room() -> None:
    short = lines(3)
    glue_all(short)
    pages = fill([lines(1) for _ in range(7)] + [lines(1, note=1)], 100, {1: short})
    assert counts(pages) == [7, 1]
    assert [len(page.foot) for page in pages] == [0, 3]


def test_a_long_note_begins_below_its_call_and_goes_on_below_the_next_page() -> None:
    pages = fill([lines(1, note=1), *(lines(1) for _ in range(30))], 200, {1: lines(40)})
    assert pages[0].foot
    assert sum(len(page.foot) for page in pages) == 40
    assert all(page.body for page in pages)
    assert all(len(page.body) * LINE + page.foot_height + NOTE_GAP <= 200 for page in pages if page.foot)


def test_notes_keep_their_order_behind_a_long_one() -> None:
    long, short = lines(60), lines(1)
    pages = fill([lines(1, note=1), lines(1, note=2)], 200, {1: long, 2: short})
    order = [strip for page in pages for strip in page.foot]
    assert order == [*long, *short]
    (place,) = [place for place, page in enumerate(pages) if short[0] in page.foot]
    assert len(pages[place].body) == 1, "the second call stands on the page of its note"


def test_a_repeated_header_stands_above_the_next_rows() -> None:
    header = Strip(LINE, glued=True)
    rows = [Strip(LINE, header=(header,)) for _ in range(25)]
    pages = fill([[Strip(LINE, glued=True), *rows]], 100)
    assert counts(pages) == [10, 10, 8]
    assert [page.body[0][1] is header for page in pages] == [False, True, True]
