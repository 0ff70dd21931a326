"""Bottom line and key points, with the items that carry them."""

from collections.abc import Iterator, Mapping, Sequence

from briefwright.citing.words import ranges
from briefwright.composing.items import ItemSetter, anchor_of, label_of
from briefwright.composing.numbering import Numbering
from briefwright.model.brief import Brief, Statement
from briefwright.model.document import Block, Inline, Paragraph, Text

_ITEMS_RUN = 3
"""Three or more neighbouring items are joined to a range: I06–I08, but I02, I03."""


def bottom_line(brief: Brief, numbering: Numbering, setter: ItemSetter) -> Iterator[Block]:
    """The BLUF block; nothing when it is empty."""
    line = brief.bottom_line
    if not line.runs:
        return
    wording = brief.template.wording
    inlines: list[Inline] = [Text(wording.bottom_line, bold=True), Text(" "), *_words(line, setter)]
    pointer = list(_pointer(line.items, numbering))
    if pointer:
        word = wording.rests_on if numbering.labels else wording.rests_on.replace("items", "notes")
        inlines += [Text(f" ({word} ", italic=True), *pointer, Text(".)", italic=True)]
    yield Paragraph(style="bottom-line", inlines=tuple(inlines), anchor="bottom-line")


def key_points(brief: Brief, numbering: Numbering, setter: ItemSetter) -> Iterator[Block]:
    """Heading and list of the key points; nothing when there are none."""
    if not brief.key_points:
        return
    heading = Text(brief.template.wording.key_points, bold=True)
    yield Paragraph(style="key-points-heading", inlines=(heading,), keep_next=True)
    for point in brief.key_points:
        inlines: list[Inline] = list(_words(point, setter))
        pointer = list(_pointer(point.items, numbering))
        if pointer:
            word = "" if numbering.labels else ("notes " if len(pointer) > 1 else "note ")
            inlines += [Text(f" ({word}", italic=True), *pointer, Text(")", italic=True)]
        yield Paragraph(style="key-point", inlines=tuple(inlines))


def _words(statement: Statement, setter: ItemSetter) -> Iterator[Inline]:
    for run in statement.runs:
        yield from setter.run(run)


def _pointer(items: Sequence[str], numbering: Numbering) -> Iterator[Inline]:
    """Labels (or note numbers) of the items, ranges joined; each end of a range leads to its own item."""
    numbers = {numbering.handle(item): item for item in items}
    numbers.pop(0, None)
    if not numbers:
        return
    for place, part in enumerate(ranges(sorted(numbers), _ITEMS_RUN).split(", ")):
        if place:
            yield Text(", ", italic=True)
        first, dash, last = part.partition("–")
        yield _reference(int(first), numbers, numbering)
        if dash:
            yield Text(dash, italic=True)
            yield _reference(int(last), numbers, numbering)


def _reference(number: int, numbers: Mapping[int, str], numbering: Numbering) -> Text:
    item = numbers[number]
    if numbering.labels:
        return Text(f"I{number:02}", italic=True, anchor=anchor_of(item), repeats=label_of(item))
    return Text(str(number), italic=True, anchor=anchor_of(item), note=number)
