"""The headline of a PDF: the title in its properties where it stands on the page, else the largest type at the top."""

from collections.abc import Sequence

from briefwright.model.text import fold_marks
from briefwright.readers.agencies import is_house
from briefwright.readers.pdf_paragraphs import Paragraph, Set
from briefwright.readers.properties import plausible_title

_TOP = 12
"""Paragraphs of the first page among which the headline stands."""
_LONGEST, _FEWEST = 300, 2
_LARGER, _VERY_LARGE, _SHORTEST = 1.12, 1.6, 4
_MASTHEAD = 4
"""Words up to which the largest line of all is rather the paper's name, if a headline in large type follows."""


def headline_of(paragraphs: Sequence[Paragraph], texts: Sequence[Set], body: float, title: str) -> int | None:
    """The number of the paragraph that is the headline, None where none is."""
    rows = [n for n, paragraph in enumerate(paragraphs[:_TOP]) if paragraph.lines[0].page <= 2]  # noqa: PLR2004 - after a cover
    if plausible_title(title):
        folded = _fold(title)
        for n in rows:
            words = _fold(texts[n].text)
            if words == folded or (_can_be(texts[n].text) and words in folded):
                return n
    large = [n for n in rows if _is_large(paragraphs[n], texts[n], body)]
    large.sort(key=lambda n: (-round(paragraphs[n].size), n))
    if not large:
        return None
    first = large[0]
    second = next((n for n in large[1:] if n > first and len(texts[n].text.split()) > _MASTHEAD), None)
    is_masthead = first == rows[0] and len(texts[first].text.split()) <= _MASTHEAD and is_house(texts[first].text)
    return second if is_masthead and second is not None else first


def _is_large(paragraph: Paragraph, text: Set, body: float) -> bool:
    """Whether it is set as headlines are; a single word only where it is set very large."""
    alone = paragraph.size >= _VERY_LARGE * body and len(text.text) >= _SHORTEST and text.text[:1].isalpha()
    return paragraph.size >= _LARGER * body and (_can_be(text.text) or alone)


def _can_be(words: str) -> bool:
    return len(words) <= _LONGEST and (len(words.split()) >= _FEWEST or (not words.isascii() and len(words) > 5))  # noqa: PLR2004 - a word


def _fold(words: str) -> str:
    return " ".join(fold_marks(words).casefold().split())
