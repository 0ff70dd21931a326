"""Any CSL style as a style of ours, with the rule of the captured text kept through it.

A style knows nothing of the rule, so it is kept in what the style is given: values that the capture does not hold come
bracketed, a source without headline has a bracketed description for its title. What a style drops silently (publisher,
date) is named once, behind the first full form.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from briefwright.citing.cluster import Cite, Cluster
from briefwright.citing.csl import nodes
from briefwright.citing.csl.context import Cite as CslCite
from briefwright.citing.csl.processor import Citation, Processor
from briefwright.citing.csl.runs import Entry, Run, Span, flat_runs, plain
from briefwright.citing.csl_json import Item, csl_item
from briefwright.citing.joining import closed
from briefwright.citing.locators import locator
from briefwright.citing.naming import Name, cut_title, names_of
from briefwright.citing.press_parts import NO_HEADLINE, bracketed, description, headline, quoted_by
from briefwright.citing.styled_text import styled_text
from briefwright.citing.words import listed
from briefwright.model.description import missing, stated
from briefwright.model.document import Text
from briefwright.model.kinds import kind_of

_MARKED_DESCRIPTION = re.compile(rf"[“‘„«](\[{NO_HEADLINE}[^\]]*\])([.,]?)[”’“»]")
_DROPPED = ("publisher", "date")


class CslStyle:
    """A compiled CSL style.

    Args:
        style_id: as templates name it.
        style: the compiled style.
    """

    def __init__(self, style_id: str, style: nodes.Style) -> None:
        self.id = style_id
        self.name = style.title or style_id
        self.in_text = style.in_text
        self._style = style

    def notes(self, clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """The text of each citation, in order."""
        processor = self._arranged(clusters)
        told: set[str] = set()
        out: list[tuple[Text, ...]] = []
        for number, cluster in enumerate(clusters):
            texts = _texts(processor.runs(str(number)))
            if self.in_text:
                out.append(_remarked_inside(texts, cluster.remark))
                continue
            texts = _remarked(texts, cluster.remark)
            cites = {cite.source.id: cite for cite in cluster.cites}
            new = [cite for key, cite in cites.items() if key not in told]
            told.update(cites)
            out.append(_with_missing(texts, new, alone=len(cites) == 1))
        return out

    def bibliography(self, clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """The reference list of a style that cites in the text, in the style's order."""
        if not self.in_text:
            return []
        cites = _by_source(clusters)
        entries = self._arranged(clusters).bibliography()
        return [_with_missing(_entry_texts(entry), [cites[entry.item]], alone=True) for entry in entries]

    def _arranged(self, clusters: Sequence[Cluster]) -> Processor:
        cites = _by_source(clusters)
        names = names_of(list(cites.values()))
        items = {key: printed_item(cite, names[key], listed=self.in_text) for key, cite in cites.items()}
        processor = Processor(self._style, items.__getitem__)
        for key, item in items.items():
            if self._leaves_nameless(processor, item):
                _put_first(item, _short_description(names[key]))
                processor.refresh(key)
        processor.arrange(
            [
                Citation(str(number), tuple(map(_csl_cite, cluster.cites)), 0 if self.in_text else number + 1)
                for number, cluster in enumerate(clusters)
            ]
        )
        return processor

    def _leaves_nameless(self, processor: Processor, item: Item) -> bool:
        """Whether a citation in the text would not say which source it means: no author, and the title not shown."""
        if not self.in_text or self._style.asks_number or NO_HEADLINE not in item.get("title", ""):
            return False
        nobody = not (item.keys() & {"author", "container-title", "publisher"})
        return nobody and NO_HEADLINE not in plain(processor.preview([CslCite(item["id"])]))


def _put_first(item: Item, words: str) -> None:
    """The description in the author's place; a title that says no more is dropped."""
    item["author"] = [{"literal": words}]
    if item["title"] == _as_it_is(words):
        del item["title"], item["title-short"]


def _by_source(clusters: Sequence[Cluster]) -> dict[str, Cite]:
    return {cite.source.id: cite for cluster in clusters for cite in cluster.cites}


def _csl_cite(cite: Cite) -> CslCite:
    place = locator(cite)
    return CslCite(cite.source.id, place.text, place.kind, prefix=quoted_by(cite))


def printed_item(cite: Cite, name: Name, *, listed: bool = False) -> Item:
    """The source as CSL-JSON for printing: brackets around what the capture does not hold.

    Args:
        cite: the source.
        name: how it is told from the others.
        listed: citations lead to a list, where it must be found under the words they use.
    """
    item = csl_item(cite.source, cite.use, marked=True)
    _set_titles(item, cite, name, listed=listed)
    return item


def _set_titles(item: Item, cite: Cite, name: Name, *, listed: bool) -> None:
    value = headline(cite)
    if value is None:
        if kind_of(cite.use) != "personal":
            words = description(cite)
            labelled = f"{words[:-1]}, {name.label}]" if listed and name.label else words
            item["title"], item["title-short"] = _as_it_is(labelled), _as_it_is(_short_description(name))
        return
    item.setdefault("title-short", bracketed(value, cut_title(value.value)))
    if kind_of(cite.use) == "post":
        item["title"], item["title-short"] = _as_it_is(item["title"]), _as_it_is(item["title-short"])
    if translated := cite.use.entered("translated_title"):
        item["title"] += f" {_as_it_is(f'[{translated}]')}"


def _short_description(name: Name) -> str:
    return f"[{NO_HEADLINE}{f', {name.label}' if name.label else ''}]"


def _as_it_is(text: str) -> str:
    """Words whose letters no style may change (CSL rich text)."""
    return f'<span class="nocase">{text}</span>'


def _texts(runs: Sequence[Run]) -> tuple[Text, ...]:
    """The runs; a description of what has no headline loses the quotation marks of headlines."""
    return tuple(replace(text, text=_MARKED_DESCRIPTION.sub(r"\1\2", text.text)) for text in styled_text(runs))


def _entry_texts(entry: Entry) -> tuple[Text, ...]:
    """An entry as one line; a number that the style sets in the margin is parted from it by a space."""
    first = entry.pieces[0] if entry.pieces else ""
    if isinstance(first, Span) and first.display == "left-margin":
        return (*_texts(flat_runs([first])), Text(" "), *_texts(flat_runs(entry.pieces[1:])))
    return _texts(entry.runs())


def _remarked(texts: tuple[Text, ...], remark: str) -> tuple[Text, ...]:
    """A note closed by the analyst's remark."""
    if not remark or not texts:
        return texts
    last = texts[-1]
    return (*texts[:-1], replace(last, text=closed(last.text.removesuffix("."), remark)))


def _remarked_inside(texts: tuple[Text, ...], remark: str) -> tuple[Text, ...]:
    """A citation in the text with the remark inside its brackets."""
    if not remark or not texts:
        return texts
    last = texts[-1]
    close = last.text[-1:] if last.text.endswith((")", "]")) else ""
    said = remark.removesuffix(".")
    text = f"{last.text[:-1]}; {said}{close}" if close else f"{last.text} ({said})"
    return (*texts[:-1], replace(last, text=text))


def _with_missing(texts: tuple[Text, ...], cites: Sequence[Cite], *, alone: bool) -> tuple[Text, ...]:
    """A full form with a bracketed sentence on what the style left out for want of it."""
    told = [sentence for cite in cites if (sentence := _missing_sentence(cite, alone=alone))]
    return (*texts, Text(f" {' '.join(told)}")) if told else texts


def _missing_sentence(cite: Cite, *, alone: bool) -> str:
    """``[Publisher and date not in captured text.]``; a date cannot stand in brackets, so it is told here."""
    lacks = [word for word in missing(cite.source, cite.use) if word in _DROPPED]
    published = stated(cite.source, cite.use, "published")
    clauses = [f"{listed(lacks, 'and')} not in captured text"] if lacks else []
    clauses += ["date supplied"] if published is not None and published.bracketed else []
    if not clauses:
        return ""
    words = f"{'; '.join(clauses)}.]"
    return f"[{words[0].upper()}{words[1:]}" if alone else f"[{cite.use.label}: {words}"
