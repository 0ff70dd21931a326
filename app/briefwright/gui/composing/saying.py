"""What an item or statement says, as stretches of one look each: the same order and marks as in the export."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from briefwright.gui.composing.naming import shortened
from briefwright.model.brief import Item, NoteCall, Run, Words
from briefwright.model.figure import Figure
from briefwright.model.quotation import EmphasisAdded, Quotation, render
from briefwright.model.source import Source

_TOLD = 60
"""Letters of a quotation that say which one is meant."""

Look = Literal["plain", "italic", "note"]


class Stretch(msgspec.Struct, frozen=True):
    """Words of one look; ``note`` is the superscript number."""

    text: str
    look: Look = "plain"


class Said(msgspec.Struct, frozen=True):
    """One paragraph; a block stands indented and without marks."""

    stretches: tuple[Stretch, ...]
    block: bool = False

    @property
    def text(self) -> str:
        """Its letters, note numbers left out."""
        return "".join(stretch.text for stretch in self.stretches if stretch.look != "note")


def say_item(item: Item, note: str, sources: Mapping[str, Source], editors_note: str) -> tuple[Said, ...]:
    """The paragraphs of an item with its note number where it is called, else at the end; the editor's note after.

    Args:
        item: the item; its table is painted apart.
        note: the number as printed, "" for none.
        sources: for the words to which emphasis was added.
        editors_note: what the template prints before an editor's note.
    """
    called = any(isinstance(run, NoteCall) for run in item.runs())
    out: list[Said] = list(_say_figure(item, item.figure, note, sources)) if item.figure else []
    for number, paragraph in enumerate(() if item.figure else item.paragraphs):
        stretches = list(say_runs(paragraph.runs, note, sources, block=paragraph.block))
        if note and not called and number == len(item.paragraphs) - 1:
            stretches.append(Stretch(note, "note"))
        out.append(Said(tuple(stretches), paragraph.block))
    if item.editors_note:
        said = "".join(stretch.text for stretch in say_runs(item.editors_note, "", sources))
        out.append(Said((Stretch(f"{editors_note} {said}".strip(), "italic"),)))
    return tuple(out)


def _say_figure(item: Item, figure: Figure, note: str, sources: Mapping[str, Source]) -> tuple[Said, ...]:
    """Caption and credit in one paragraph, as they are printed; a picture without either says nothing."""
    out: list[Stretch] = []
    for paragraph in item.paragraphs:
        out += [Stretch(" ")] if out else []
        out += say_runs(paragraph.runs, note, sources, block=paragraph.block)
    if figure.credit:
        out.append(Stretch(f" {figure.credit}" if out else figure.credit))
    if note and not any(stretch.look == "note" for stretch in out):
        out.append(Stretch(note, "note"))
    return (Said(tuple(out)),) if out else ()


def renumbered(said: tuple[Said, ...], note: str) -> tuple[Said, ...]:
    """The same paragraphs calling another note: filing into an early section shifts every number behind it."""
    return tuple(_renumbered(paragraph, note) if paragraph.stretches[-1:] else paragraph for paragraph in said)


def _renumbered(said: Said, note: str) -> Said:
    last = said.stretches[-1]
    if last.look == "note":  # where it mostly stands
        return Said((*said.stretches[:-1], Stretch(note, "note")), said.block)
    if not any(stretch.look == "note" for stretch in said.stretches):
        return said
    return Said(tuple(Stretch(note, "note") if s.look == "note" else s for s in said.stretches), said.block)


def say_runs(
    runs: Iterable[Run], note: str, sources: Mapping[str, Source], *, block: bool = False
) -> Iterator[Stretch]:
    """The stretches of some runs; quotations in marks unless they stand as a block."""
    for run in runs:
        match run:
            case Words():
                yield Stretch(f"“{run.text}”" if run.term else run.text)
            case Quotation():
                yield from _quoted(run, sources.get(run.source), block=block)
            case NoteCall():
                if note:
                    yield Stretch(note, "note")


def _quoted(quotation: Quotation, source: Source | None, *, block: bool) -> Iterator[Stretch]:
    before, after = ("", "") if block else ("“", "”")
    if source is None or not any(isinstance(edit, EmphasisAdded) for edit in quotation.edits):
        yield Stretch(before + quotation.words + after)
        return
    if before:
        yield Stretch(before)
    for piece in render(source.captured_text, quotation.start, quotation.end, quotation.edits):
        yield Stretch(piece.text, "italic" if piece.emphasis else "plain")
    if after:
        yield Stretch(after)


def marks_lost(words: Sequence[str]) -> str:
    """What is told when quotations lost their marks: which words, and why."""
    told = " and ".join(f"“{shortened(quoted, _TOLD)}”" for quoted in words)
    return f"{told} lost {'its' if len(words) == 1 else 'their'} marks: no source has these words"
