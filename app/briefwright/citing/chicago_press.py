"""Chicago notes for press articles that say nothing the capture does not say.

Chicago 18, 14.87-14.95 (newspapers: no page, agency as author, unsigned starts with the headline) under the monitors'
rule: what is not in the captured text stands in square brackets or is named as missing, once, in the full note. Other
kinds: reports and books 13.27 and 14.2 (title in italics), posts 14.106, interviews 14.108, personal communications
14.111, broadcasts 14.165, quoted sources 14.160, foreign titles 11.9.
"""

from collections import Counter
from collections.abc import Sequence

import msgspec

from briefwright.citing.cluster import Cite, Cluster
from briefwright.citing.languages import language_name
from briefwright.citing.locators import printed_locator
from briefwright.citing.press_parts import (
    NO_HEADLINE,
    author,
    bracketed,
    carriers,
    cased,
    closed,
    commas,
    dateline,
    description,
    headline,
    published,
    quoted_by,
    said,
    told,
)
from briefwright.citing.words import is_small, listed, long_date, typographic
from briefwright.model.description import missing, stated
from briefwright.model.document import Text
from briefwright.model.kinds import kind_of

_SHORT_WORDS = 4


class ChicagoPress:
    """Full note at the first citation, short form after that; no ibid."""

    id = "chicago-notes-press"
    name = "Chicago notes for press"
    in_text = False

    def notes(self, clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """The text of each note, in order."""
        seen: set[str] = set()
        names = names_of([cite for cluster in clusters for cite in cluster.cites])
        out: list[tuple[Text, ...]] = []
        for cluster in clusters:
            cites: list[str] = []
            for cite in cluster.cites:
                first = cite.source.id not in seen
                seen.add(cite.source.id)
                name = names[cite.source.id]
                cites.append(full_form(cite, name) if first else short_form(cite, name))
            out.append(_slanted(closed("; ".join(cites), cluster.remark), cluster.cites))
        return out

    def bibliography(self, _clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """None: the notes say it all."""
        return []


class Name(msgspec.Struct, frozen=True):
    """How the notes of one brief tell a source from the others.

    Attributes:
        short: its title in later notes.
        label: ``S3``, where two sources would else be named alike; "" where author and title suffice.
    """

    short: str
    label: str = ""


def names_of(cites: Sequence[Cite]) -> dict[str, Name]:
    """Source id → name; syndicated copies and articles without headline are told apart by their labels."""
    by_id = {cite.source.id: cite for cite in cites}
    nameless = [cite for cite in by_id.values() if not headline(cite)]
    shorts = {key: short_title(cite, alone=len(nameless) == 1) for key, cite in by_id.items()}
    called = Counter((author(by_id[key]), short) for key, short in shorts.items())
    return {
        key: Name(short, by_id[key].use.label if called[author(by_id[key]), short] > 1 else "")
        for key, short in shorts.items()
    }


def full_form(cite: Cite, name: Name) -> str:
    """The first citation of a source, without final point."""
    kind = kind_of(cite.use)
    lacks = missing(cite.source, cite.use)
    obscure = "publisher" in lacks or "date" in lacks
    what = _message(cite) if kind == "personal" else labelled(_title(cite), name)
    parts = [author(cite), what, *_of_kind(cite), carriers(cite), published(cite), dateline(cite)]
    if obscure:
        parts.append(_named_missing(cite, lacks))
    parts += [printed_locator(cite), told(cite, "url")]
    text = quoted_by(cite) + commas([part for part in parts if part])
    if obscure and "URL" in lacks:
        text += f"; captured file {cite.source.file_name}, imported {long_date(cite.source.imported)}"
    elif not obscure:
        text += _told_missing(cite, lacks)
    return text


def short_form(cite: Cite, name: Name) -> str:
    """A later citation of a source, without final point."""
    what = _message(cite) if kind_of(cite.use) == "personal" else labelled(name.short, name)
    parts = (author(cite), what, printed_locator(cite))
    return quoted_by(cite) + commas([part for part in parts if part])


def _of_kind(cite: Cite) -> list[str]:
    """What only sources of one kind are cited by, between title and outlet."""
    interviewer = told(cite, "interview_by")
    interview = cite.use.entered("interviewee") and interviewer
    translator = said(cite, "translator")
    return [
        f"in {language_name(told(cite, 'language'))}" if _is_foreign(cite) else "",
        f"translated by {translator}" if translator else "",
        f"interview by {interviewer}" if interview else "",
        said(cite, "report_number"),
        said(cite, "programme"),
        said(cite, "platform"),
    ]


def _is_foreign(cite: Cite) -> bool:
    language = stated(cite.source, cite.use, "language")
    translated = cite.use.entered("translated_title") or cite.use.entered("translator")
    return bool(translated) and language is not None and not language.value.startswith("en")


def _message(cite: Cite) -> str:
    """``e-mail to the author``."""
    kind = cite.use.entered("kind")
    return kind if "communication" in kind.casefold() else f"{kind} to the author"


def labelled(title: str, name: Name) -> str:
    """``[Article without headline, S3]``, ``“Talks Open” [S3]``."""
    if not name.label:
        return title
    return f"{title[:-1]}, {name.label}]" if title.endswith("]") else f"{title} [{name.label}]"


def short_title(cite: Cite, *, alone: bool = True) -> str:
    """The short headline in marks: the analyst's, else the first words of the headline.

    Args:
        cite: the source.
        alone: no other source of the brief lacks a headline, so that no description is needed.
    """
    value = headline(cite)
    if value is None:
        return f"[{NO_HEADLINE}]" if alone else description(cite)
    entered = cite.use.entered("short_headline")
    if entered:
        return marked(cite, cased(cite, entered))
    cut = cut_title(typographic(value.value, nested=True))
    return bracketed(value, marked(cite, cased(cite, cut)))


def cut_title(title: str) -> str:
    """The first words of a title, none of those that headline style leaves small at their end (Chicago 18, 13.33)."""
    words = title.split()
    kept = min(_SHORT_WORDS, len(words))
    while 1 < kept < len(words) and is_small(words[kept - 1]):
        kept -= 1
    return _unopened(" ".join(words[:kept]).rstrip(",;:"))


def _unopened(text: str) -> str:
    """A cut title without an opening mark whose partner was cut off."""
    at = text.rfind("‘")
    return text[:at] + text[at + 1 :] if at >= 0 and "’" not in text[at:] else text


def marked(cite: Cite, title: str) -> str:
    """A title in quotation marks; those of books and reports stand in italics instead."""
    return title if kind_of(cite.use) in {"report", "book"} else f"“{title}”"


def _slanted(text: str, cites: Sequence[Cite]) -> tuple[Text, ...]:
    """The note, with the titles of books and reports in italics."""
    out = [Text(text)]
    for cite in cites:
        value = headline(cite)
        if value is None or kind_of(cite.use) not in {"report", "book"}:
            continue
        for title in (cased(cite, value.value), short_title(cite).strip("[]")):
            before, found, after = out[-1].text.partition(title)
            if found:
                out[-1:] = [part for part in (Text(before), Text(found, italic=True), Text(after)) if part.text]
                break
    return tuple(out)


def _title(cite: Cite) -> str:
    value = headline(cite)
    if value is None:
        return description(cite)
    title = bracketed(value, marked(cite, cased(cite, value.value)))
    original, translated = cite.use.entered("original_title"), cite.use.entered("translated_title")
    if original:
        title = f"{title} [original title: {typographic(original, nested=True)}]"
    return f"{title} [{typographic(translated, nested=True)}]" if translated else title


def _named_missing(cite: Cite, lacks: Sequence[str]) -> str:
    """``[publisher, author, date and URL not in captured text; written before the US election]``."""
    dated = stated(cite.source, cite.use, "dateline_date") is not None
    words = [word.replace("date", "publication date") if dated else word for word in lacks if word != "headline"]
    dating = cite.use.entered("dating")
    gone = f"{listed(words, 'and')} not in captured text"
    return f"[{gone}; {dating}]" if dating else f"[{gone}]"


def _told_missing(cite: Cite, lacks: Sequence[str]) -> str:
    """``; no byline or URL in captured text``."""
    words = ["URL"] if "URL" in lacks else []
    if stated(cite.source, cite.use, "byline") is None and kind_of(cite.use) == "article":
        words.insert(0, "byline")
    return f"; no {listed(words, 'or')} in captured text" if words else ""
