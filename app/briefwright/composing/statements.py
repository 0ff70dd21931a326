"""Bottom line and key points, with the items that carry them."""

from collections.abc import Iterator, Mapping, Sequence

from briefwright.citing.words import ranges
from briefwright.composing.items import anchor_of, label_of
from briefwright.composing.numbering import Numbering
from briefwright.model.brief import Brief, Run, Statement, Words
from briefwright.model.document import Block, Inline, Paragraph, Text
from briefwright.model.quotation import Quotation

_ITEMS_RUN = 3
"""Three or more neighbouring items are joined to a range: I06–I08, but I02, I03."""


def bottom_line(brief: Brief, numbering: Numbering) -> Iterator[Block]:
    """The BLUF block; nothing when it is empty."""
    line = brief.bottom_line
    if not line.runs:
        return
    wording = brief.template.wording
    inlines: list[Inline] = [Text(wording.bottom_line, bold=True), Text(" "), *_words(line)]
    pointer = list(_pointer(line.items, numbering))
    if pointer:
        word = wording.rests_on if numbering.labels else wording.rests_on.replace("items", "notes")
        inlines += [Text(f" ({word} ", italic=True), *pointer, Text(".)", italic=True)]
    yield Paragraph(style="bottom-line", inlines=tuple(inlines), anchor="bottom-line")


def key_points(brief: Brief, numbering: Numbering) -> Iterator[Block]:
    """Heading and list of the key points; nothing when there are none."""
    if not brief.key_points:
        return
    heading = Text(brief.template.wording.key_points, bold=True)
    yield Paragraph(style="key-points-heading", inlines=(heading,), keep_next=True)
    for point in brief.key_points:
        inlines: list[Inline] = list(_words(point))
        pointer = list(_pointer(point.items, numbering))
        if pointer:
            word = "" if numbering.labels else ("notes " if len(point.items) > 1 else "note ")
            inlines += [Text(f" ({word}", italic=True), *pointer, Text(")", italic=True)]
        yield Paragraph(style="key-point", inlines=tuple(inlines))


def _words(statement: Statement) -> Iterator[Inline]:
    for run in statement.runs:
        yield from _run(run)


def _run(run: Run) -> Iterator[Inline]:
    match run:
        case Words(text=text, term=term):
            yield Text(f"“{text}”" if term else text)
        case Quotation(words=words, passage=passage):
            yield from (Text("“"), Text(words, passage=passage), Text("”"))
        case _:
            return


def _pointer(items: Sequence[str], numbering: Numbering) -> Iterator[Inline]:
    """Labels (or note numbers) of the items, ranges joined; each end of a range leads to its own item."""
    numbers = {_number(item, numbering): item for item in items}
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


def _number(item: str, numbering: Numbering) -> int:
    label = numbering.labels.get(item, "")
    return int(label[1:]) if label else numbering.note(item)
