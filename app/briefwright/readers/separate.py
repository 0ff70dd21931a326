"""Documents that hold many articles, such as an archive's export to Word or PDF: cut apart, marks and pages with them.

Pages keep the numbers they have in the file.
"""

from msgspec.structs import replace

from briefwright.model.source import Mark, Span
from briefwright.readers.articles import Cut, cut_articles
from briefwright.readers.format import Reading, Split
from briefwright.readers.text import place_of, read_article


def separate(reading: Reading, split: Split) -> tuple[Reading, ...]:
    """The articles of a document: the reading itself where nothing says that it holds several.

    Unless the analyst says that it holds many, only the marks of archives (``3 of 12 DOCUMENTS``, ``End of Document``)
    part articles: rules and wide gaps are a matter of layout in documents.
    """
    cuts = cut_articles(reading.captured_text, split, marked_only=True)
    if len(cuts) == 1:
        return (reading,)
    return tuple(_part(reading, cut, number, cuts) for number, cut in enumerate(cuts, 1))


def _part(reading: Reading, cut: Cut, number: int, cuts: tuple[Cut, ...]) -> Reading:
    kept = [notice for notice in reading.notices if not notice.code.startswith("no-")]
    part = read_article(cut.text, reading.encoding, (*kept, *place_of(number, cuts)))
    if part.captured_text != cut.text:  # a carrier was taken off: places cannot be told any more
        return part
    end = cut.start + len(cut.text)
    marks = tuple(_moved(mark, cut.start) for mark in reading.marks if cut.start <= mark.start and mark.end <= end)
    pages = tuple(
        Span(max(span.start - cut.start, 0), max(min(span.end, end) - cut.start, 0))  # pages before it are empty
        for span in reading.pages
        if span.start < end
    )
    return replace(part, marks=marks, pages=pages)


def _moved(mark: Mark, by: int) -> Mark:
    return replace(mark, start=mark.start - by, end=mark.end - by)
