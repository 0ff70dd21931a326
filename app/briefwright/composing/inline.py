"""The notation in which a person writes an item.

Plain text, quotations between “ ”, block quotations as lines that begin with ``> ``. Right after a closing mark, braces
may say more: ``{S2}`` the source, ``{P03}`` the passage, ``{S2 para 7}`` the paragraph, ``{S1 para 13; S2 para 10}``
that they stand in both, ``{term}`` a name or title that quotes nobody. ``{note}`` puts the note call there; without it
the call closes the item.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec

from briefwright.errors import NotInSource
from briefwright.model.anchoring import anchor, fold
from briefwright.model.brief import Item, ItemParagraph, NoteCall, Run, Words
from briefwright.model.passage import Passage
from briefwright.model.quotation import Quotation
from briefwright.model.source import Source, Span

_QUOTED = re.compile(r"“([^”]*)”(?:\{([^{}]*)\})?|\{note\}")
_BLOCK_TAG = re.compile(r"\s*\{([^{}]*)\}\s*$")
_PARA = re.compile(r"\bparas?\.?\s*(\d+)", re.IGNORECASE)


class Find(Protocol):
    """Finds a quotation by its words."""

    def __call__(self, words: str, tag: str, *, block: bool) -> Quotation | None:
        """The quotation, or None to leave the words as the analyst's own, without marks."""


def item_text(item: Item) -> str:
    """An item's paragraphs in the notation, one a line."""
    return "\n".join(_paragraph_text(paragraph) for paragraph in item.paragraphs)


def _paragraph_text(paragraph: ItemParagraph) -> str:
    if paragraph.block:
        return "> " + "".join(run.words for run in paragraph.runs if isinstance(run, Quotation))
    return runs_text(paragraph.runs)


def runs_text(runs: Sequence[Run]) -> str:
    """Runs in the notation."""
    return "".join(_run_text(run) for run in runs)


def _run_text(run: Run) -> str:
    match run:
        case Quotation():
            return f"“{run.words}”"
        case Words():
            return f"“{run.text}”{{term}}" if run.term else run.text
        case NoteCall():
            return "{note}"


def parse_paragraphs(text: str, find: Find) -> tuple[ItemParagraph, ...]:
    """The notation as paragraphs of runs; ``find`` proves each quotation."""
    out: list[ItemParagraph] = []
    for line in text.splitlines():
        if line.lstrip().startswith(">"):
            out.append(_block(line.lstrip()[1:].strip(), find))
        elif line.strip():
            out.append(ItemParagraph(parse_runs(line.strip(), find)))
    return tuple(out)


def _block(text: str, find: Find) -> ItemParagraph:
    found = _BLOCK_TAG.search(text)
    words = (text[: found.start()] if found else text).strip()
    if words.startswith("“") and words.endswith("”") and words.count("“") == 1:
        words = words[1:-1]
    quotation = find(words, found.group(1) if found else "", block=True)
    return ItemParagraph((quotation,), block=True) if quotation else ItemParagraph((Words(words),))


def parse_runs(text: str, find: Find) -> tuple[Run, ...]:
    """One paragraph of the notation as runs."""
    text = _curled(text)
    runs: list[Run] = []
    at = 0
    for found in _QUOTED.finditer(text):
        runs.append(Words(text[at : found.start()]))
        at = found.end()
        if found.group(1) is None:
            runs.append(NoteCall())
        else:
            runs.append(_quoted(found.group(1), found.group(2) or "", find))
    runs.append(Words(text[at:]))
    return tuple(_tidy(runs))


def _quoted(words: str, tag: str, find: Find) -> Run:
    if tag.strip() == "term":
        return Words(words, term=True)
    return find(words, tag, block=False) or Words(words)


def typed_quotations(line: str) -> list[str]:
    """The words that one line of the notation asks to be quoted; terms are none."""
    if line.lstrip().startswith(">"):
        return [_BLOCK_TAG.sub("", line.lstrip()[1:]).strip()]
    found = _QUOTED.finditer(_curled(line))
    return [match[1] for match in found if match[1] is not None and (match[2] or "").strip() != "term"]


def _curled(text: str) -> str:
    """Straight double marks made typographic when they come in pairs; those between typographic ones stay."""
    parts = re.split(r"(“[^”]*”|\")", text)
    places = [place for place, part in enumerate(parts) if part == '"']
    if len(places) % 2 == 0:
        for number, place in enumerate(places):
            parts[place] = "”" if number % 2 else "“"
    return "".join(parts)


def _tidy(runs: Sequence[Run]) -> list[Run]:
    """Neighbouring own words made one, empty ones left out."""
    out: list[Run] = []
    for run in runs:
        last = out[-1] if out else None
        if isinstance(run, Words) and not run.text:
            continue
        if isinstance(run, Words) and isinstance(last, Words) and not run.term and not last.term:
            out[-1] = Words(last.text + run.text)
        else:
            out.append(run)
    return out


class Finder:
    """Finds quotations for the notation: first those the item had, then in its sources.

    Args:
        sources: where to look, the likeliest first.
        passages: chosen passages; a quotation inside one belongs to it.
        labels: label (``S1``) → source id.
        known: quotations that the item had; equal words keep their place and edits.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        passages: Sequence[Passage],
        labels: Mapping[str, str],
        known: Sequence[Quotation] = (),
    ) -> None:
        self._sources = list(sources)
        self._passages = list(passages)
        self._labels = dict(labels)
        self._known = list(known)

    def __call__(self, words: str, tag: str, *, block: bool) -> Quotation:
        """The quotation with these words.

        Raises:
            NotInSource: no source has them; the error of the likeliest source.
        """
        first, *further = tag.split(";")
        known = next((old for old in self._known if fold(old.words) == fold(words)), None) if not tag else None
        if known is not None:
            self._known.remove(known)
            return known
        found = self._found(words, first.strip(), block=block)
        also = tuple(self._found(words, place.strip(), block=block) for place in further)
        return msgspec.structs.replace(found, also=also)

    def _found(self, words: str, tag: str, *, block: bool) -> Quotation:
        failed: NotInSource | None = None
        for source, span in self._places(tag):
            try:
                return self._owned(anchor(source, words, span, block=block), tag)
            except NotInSource as error:
                failed = failed or error
        raise failed or NotInSource(f"“{words}” has no source to stand in.", wanted=words, todo="Name its source.")

    def _places(self, tag: str) -> list[tuple[Source, Span | None]]:
        """Sources and ranges to look in, the likeliest first, as far as the tag leaves open."""
        label = (tag.split() or [""])[0]
        passage = next((p for p in self._passages if p.id == label), None)
        if passage is not None:
            return [(s, Span(passage.start, passage.end)) for s in self._sources if s.id == passage.source]
        wanted = self._labels.get(label)
        number = _PARA.search(tag)
        if label and wanted is None and not (number and number.start() == 0):
            known = ", ".join([*self._labels, *(passage.id for passage in self._passages)])
            raise NotInSource(f"There is no source or passage “{label}”.", wanted=tag, todo=f"Known: {known}.")
        rows = [source for source in self._sources if wanted in (None, source.id)]
        if number:
            at = int(number.group(1)) - 1
            found = [(source, source.paragraphs[at]) for source in rows if 0 <= at < len(source.paragraphs)]
            if not found:
                ends = ", ".join(f"{row.file_name} has {len(row.paragraphs)}" for row in rows)
                raise NotInSource(f"There is no paragraph {at + 1}.", wanted=tag, todo=f"{ends}.")
            return [*found]
        out: list[tuple[Source, Span | None]] = []
        for source in rows:  # a likelier source goes before a passage of another
            out += [(source, Span(p.start, p.end)) for p in self._passages if p.source == source.id]
            out.append((source, None))
        return out

    def _owned(self, quotation: Quotation, tag: str) -> Quotation:
        """The quotation with the passage it lies in: the one named by the tag, else the shortest."""
        inside = [
            passage
            for passage in self._passages
            if passage.source == quotation.source and passage.start <= quotation.start and quotation.end <= passage.end
        ]
        named = next((passage for passage in inside if passage.id == tag.strip()), None)
        best = named or min(inside, key=lambda passage: passage.end - passage.start, default=None)
        return msgspec.structs.replace(quotation, passage=best.id if best else "")
