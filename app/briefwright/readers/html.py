"""Web pages: the words by trafilatura's choice among our own blocks, the fields by what the page declares."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from briefwright.errors import CaptureError
from briefwright.guarded import Element, bearable, parse_html
from briefwright.model.source import CapturedField, Mark, Span
from briefwright.model.text import clean_text
from briefwright.notices import Notice
from briefwright.readers.body import read_body
from briefwright.readers.dates import find_date
from briefwright.readers.encoding import Decoded, decode
from briefwright.readers.evidence import missing, one_line, read_off
from briefwright.readers.format import HEAD, Raw, Reading
from briefwright.readers.header import read_header
from briefwright.readers.header_lines import read_line
from briefwright.readers.html_annotations import read_annotations
from briefwright.readers.html_article import PageText, read_page_text
from briefwright.readers.html_body import choose
from briefwright.readers.html_declared import declared_fields, read_page
from briefwright.readers.html_guessed import saved_from, searched_date, shown_fields
from briefwright.readers.html_names import is_button, signed_line
from briefwright.readers.html_page import fold
from briefwright.readers.html_people import named_with_date
from briefwright.readers.html_text import Block, letters
from briefwright.readers.language import read_language
from briefwright.readers.lines import columns, ends_sentence
from briefwright.readers.trailer import fields_below, read_trailer

_MARKS = (b"<!doctype html", b"<html", b"<head", b"<body")
_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_PROLOGUE = re.compile(rb"^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([\w-]{2,40})", re.IGNORECASE)
_UNWORDED = re.compile(r"<(?:(?P<tag>script|style|template|noscript|svg|title|textarea|select)\b|!--)", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_LOST = 0.6
"""Share of the raw page's letters below which the tree has lost some (``reliability.md`` 2.8)."""
_STRAY, _MORE = 0.002, 2
"""Share of a page's characters that scripts leave standing; how many times longer the article in one must be."""
_FRAMES = 12
"""Frames of a page that are looked into."""
_SHELL, _WORD_COLUMNS = 12, 6
"""Words up to which a page with scripts is a shell that its scripts would fill."""
_ABOVE, _SHORT = 20, 240
"""Blocks between headline and body that are captured, and their letters: deck, byline, date."""
_BELOW = ("byline", "credit", "published", "published_zone")
"""What a line below the article may state; its rights and addresses are the page's."""
_BY = re.compile(r"(?:(?:posted|written|published)\s)?by\s(?:\S+\s?){1,6}", re.IGNORECASE)
_DATED = 100
"""Letters of a line above the body that dates or signs it."""
_TOP = 8
"""Blocks among which the headline stands."""


def sniff(head: bytes) -> bool:
    """Whether the file says in its first bytes that it is HTML or XHTML, in an ASCII or UTF-16 encoding."""
    plain = head.replace(b"\0", b"").lower()
    return any(mark in plain for mark in _MARKS)


def read(raw: Raw) -> tuple[Reading, ...]:
    """The article of a page.

    Raises:
        CaptureError: the page has no words of its own, or is nested too deeply to be read.
    """
    decoded = decode(raw.data, stated=raw.encoding, declared=_declared_encoding(raw.data[:HEAD]))
    markup, cleaned = clean_text(decoded.text)
    markup = bearable(markup)
    root = parse_html(markup)
    standing = _standing_letters(markup)
    held = 0 if root is None else letters(root)
    if root is None or (standing > _STRAY * len(markup) and not held):
        raise CaptureError(
            "The page could not be read as HTML: it is cut off, damaged or nested too deeply.",
            "Nothing was captured; the file is untouched.",
            "Open it in a browser, copy the article's text and paste it.",
        )
    page = read_page_text(root)
    notices = (*decoded.notices, *cleaned, *_losses(page, held, standing))
    if _is_shell(page, root) and (frame := _framed(root)) is not None:
        page = frame
    told = _told_in_script(root)
    if _is_shell(page, root) and told is None:
        raise _shell_error(root)
    if told and _words_of(told) > _MORE * _words_of(page):
        said = "The page shows less than all of the article; it was read from the data in one of its scripts (JSON-LD)."
        page, notices = told, (*notices, Notice("text-in-script", said, "warning"))
    return (_article(page, root, markup, decoded, notices),)


def _article(page: PageText, root: Element, markup: str, decoded: Decoded, notices: tuple[Notice, ...]) -> Reading:
    laid, said = _laid(page, markup)
    text, spans = _joined(laid)
    header = read_header(text, spans)
    stated_fields = declared_fields(read_page(root), root, list(saved_from(root, markup)))
    declared, asked = shown_fields(stated_fields, root)
    declared = _placed(text, spans, declared)
    known = {field.name for field in declared}
    if "published" in known:
        known.add("published_zone")  # a zone of another date says nothing of this one
    # a page has elements for its headline; a short first paragraph is none
    stated = [field for field in header.fields if field.name != "headline" and not _is_none(field)]
    title = {field.start for field in declared if field.name == "headline" and field.end > field.start}
    top = max(header.paragraphs, _above(text, spans))
    body = tuple(
        span
        for number, (span, (block, chosen)) in enumerate(zip(spans, laid, strict=True))
        if chosen and span.start not in title and not (number < top and _heads(text, span, stated))
    )
    trailer = read_trailer(text, body)
    fields = [*declared, *(field for field in stated if field.name not in known)]
    fields, doubts = _language_checked(text, fields)
    fields += _signed(text, spans, trailer.body, fields)
    fields += read_body(text, trailer.body, fields)
    fields += fields_below([field for field in trailer.fields if field.name in _BELOW], fields)
    asked = asked or header.notices
    if not asked and not any(field.name == "published" for field in fields):
        fields += searched_date(markup, next((field.value for field in fields if field.name == "url"), ""))
    return Reading(
        captured_text=text,
        paragraphs=trailer.body,
        fields=tuple(fields),
        notices=(*notices, *said, *doubts, *(() if "published" in known else asked), *missing(fields)),
        encoding=decoded.encoding,
        marks=tuple(sorted({*_marks(spans, [block for block, _ in laid]), *read_annotations(root, text)}, key=_place)),
    )


def _is_none(field: CapturedField) -> bool:
    """Whether a byline read off a line is the words of a button."""
    return field.name == "byline" and is_button(field.value)


def _laid(page: PageText, markup: str) -> tuple[list[tuple[Block, bool]], tuple[Notice, ...]]:
    """The blocks that are captured, with whether each is of the body: the article's and the lines above its first."""
    chosen, notices = choose(page, markup)
    first = next((number for number, yes in enumerate(chosen) if yes), 0)
    title = next((number for number in range(first, -1, -1) if page.blocks[number].kind == "headline"), first)
    top = title if first - title <= _ABOVE else first
    rows = [
        (block, chosen[number])
        for number, block in enumerate(page.blocks)
        if chosen[number] or page.inside[number] or (top <= number < first and len(block.text) <= _SHORT)
    ]
    return rows, notices


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end


def _marks(spans: Sequence[Span], blocks: Sequence[Block]) -> Iterator[Mark]:
    """The highlighted words of the page."""
    for span, block in zip(spans, blocks, strict=True):
        for start, end in block.marks:
            yield Mark(span.start + start, span.start + end)


def _heads(text: str, span: Span, fields: Sequence[CapturedField]) -> bool:
    """Whether a block above the body is a header line: a field was read from it, or it is a date or a byline."""
    if any(span.start <= field.start < span.end for field in fields):
        return True
    line = read_line(text, span)
    words = text[span.start : span.end]
    if line.known or line.notices or _BY.fullmatch(words) or signed_line(words, ""):
        return True
    return len(words) <= _DATED and not ends_sentence(words) and find_date(text, span.start, span.end) is not None


def _above(text: str, spans: Sequence[Span]) -> int:
    """How many short blocks without a sentence stand above the first that is one."""
    words = (text[span.start : span.end] for span in spans)
    return next((n for n, one in enumerate(words) if len(one) > _DATED or ends_sentence(one)), len(spans))


def _signed(
    text: str, spans: Sequence[Span], body: Sequence[Span], fields: Sequence[CapturedField]
) -> Iterator[CapturedField]:
    """The authors in a line above the body that begins as bylines do."""
    if any(field.name == "byline" for field in fields):
        return
    house = next((fold(field.value) for field in fields if field.name == "outlet"), "")
    for span in spans:
        if span.end > (body[0].start if body else 0):
            return
        lines = text[span.start : span.end].split("\n")
        for name in (name for one in lines for name in signed_line(one, house) or named_with_date(one, house)):
            at = text.find(name, span.start, span.end)
            if at < 0:
                continue
            yield read_off("byline", text, Span(at, at + len(name)), "The line has the shape of a byline.")


def _joined(laid: Sequence[tuple[Block, bool]]) -> tuple[str, tuple[Span, ...]]:
    """The captured text, blocks parted by blank lines, and where each block stands in it."""
    spans: list[Span] = []
    at = 0
    for block, _ in laid:
        spans.append(Span(at, at + len(block.text)))
        at += len(block.text) + 2
    return "\n\n".join(block.text for block, _ in laid), tuple(spans)


def _placed(text: str, spans: tuple[Span, ...], fields: list[CapturedField]) -> list[CapturedField]:
    """The fields, the headline with its characters where it stands in the captured text too."""
    value = next((field.value for field in fields if field.name == "headline"), "")
    place = next((span for span in spans[:_TOP] if one_line(text[span.start : span.end]) == value), None)
    if place is None:
        return fields
    return [
        msgspec.structs.replace(field, start=place.start, end=place.end) if field.name == "headline" else field
        for field in fields
    ]


def _language_checked(text: str, fields: list[CapturedField]) -> tuple[list[CapturedField], tuple[Notice, ...]]:
    """The declared language, unless the words are clearly of another: templates often declare the site's own."""
    declared = next((field.value for field in fields if field.name == "language"), "")
    found = next((field.value for field in read_language(text)), "")
    if not declared or not found or declared.lower().split("-")[0] == found:
        return fields, ()
    said = f"The page declares the language “{declared}”, but its words are “{found}”."
    return [field for field in fields if field.name != "language"], (Notice("language-contradicted", said),)


def _declared_encoding(head: bytes) -> str:
    match = _CHARSET.search(head) or _PROLOGUE.search(head)
    return match[1].decode("ascii") if match else ""


def _words_of(page: PageText) -> int:
    """Words of the article's blocks, of scripts without spaces by their width."""
    blocks = (block for block, inside in zip(page.blocks, page.inside, strict=True) if inside)
    return sum(_word_count(block) for block in blocks)


def _word_count(block: Block) -> int:
    return max(len(block.text.split()), columns(block.text) // _WORD_COLUMNS)


def _is_shell(page: PageText, root: Element) -> bool:
    """Whether the page shows nearly no words and has scripts that would bring them, or shows none at all."""
    words = sum(map(_word_count, page.blocks))
    return not words or (words <= _SHELL and next(root.iter("script"), None) is not None)


def _framed(root: Element) -> PageText | None:
    """The page in a frame whose source stands in this file (``srcdoc``), as browsers save frames; the fullest."""
    sources = [one.get("srcdoc") or "" for one in islice(root.iter("iframe"), _FRAMES)]
    trees = [parse_html(clean_text(source)[0]) for source in sources if source.strip()]
    pages = [read_page_text(tree) for tree in trees if tree is not None]
    fullest = max(pages, key=_words_of, default=None)
    return fullest if fullest is not None and _words_of(fullest) > _SHELL else None


def _told_in_script(root: Element) -> PageText | None:
    """The article that the page declares in JSON-LD word for word (``articleBody``); None where it declares none."""
    words = (read_page(root).article or {}).get("articleBody")
    if not isinstance(words, str):
        return None
    if "</p>" in words.lower() or "<br" in words.lower():
        tree = parse_html(clean_text(words)[0])
        blocks = () if tree is None else read_page_text(tree).blocks
    else:
        lines = [line.strip() for line in clean_text(words)[0].split("\n")]
        blocks = tuple(Block(line, "body", root) for line in lines if line)
    page = PageText(blocks, (True,) * len(blocks), marked=True, hidden_words=0)
    return page if _words_of(page) > _SHELL else None


def _shell_error(root: Element) -> CaptureError:
    if next(root.iter("script"), None) is not None:
        what = "The page holds no article text; a script would bring it when the page is opened."
    else:
        what = "The page holds no article text."
    todo = "Open it in a browser, then save it as “complete page” or copy the text and paste it."
    return CaptureError(what, "Nothing was captured; no script was run and nothing was fetched.", todo)


def _losses(page: PageText, read_letters: int, standing: int) -> Iterator[Notice]:
    if read_letters < _LOST * standing:
        share = round(100 * read_letters / standing)
        said = f"Part of the page may be missing: only about {share} % of its letters could be read."
        yield Notice("text-may-be-missing", said, "warning")
    if page.goes_on:
        yield Notice("further-articles", "The page goes on with other articles; only the first one was read.")
    if page.hidden_words:
        said = f"{page.hidden_words} words that the page hides from its readers were left out."
        yield Notice("hidden-text", said, "warning")


def _standing_letters(markup: str) -> int:
    """Characters of the source that are neither white space nor tags nor inside scripts: a tree should hold them."""
    kept: list[str] = []
    at = 0
    while match := _UNWORDED.search(markup, at):
        kept.append(markup[at : match.start()])
        closing = "-->" if match["tag"] is None else f"</{match['tag'].lower()}"
        at = _find_end(markup, closing, match.end())
    kept.append(markup[at:])
    return len("".join(_TAG.sub("", "".join(kept)).split()))


def _find_end(markup: str, closing: str, start: int) -> int:
    """Where ``closing`` begins after ``start``, in any case of letters; the end of the page where it does not."""
    match = re.compile(re.escape(closing), re.IGNORECASE).search(markup, start)
    return match.start() if match else len(markup)
