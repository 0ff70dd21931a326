"""Lists of references (CSL-JSON, RIS, BibTeX and BibLaTeX): every record is a source, its abstract the body.

The captured text is the record as it stands in the file; each field points at its characters there. What the values
mean is read by :mod:`briefwright.exchange`, one record at a time, so that a broken one loses no other.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

import msgspec

from briefwright.exchange import EXCHANGES
from briefwright.exchange.fields import captured_fields, spoken_name
from briefwright.exchange.records import Fault, Item, NoRecord, iso_date, line, read_date, read_name
from briefwright.model.source import CapturedField, CapturedName, CarriedName, Span
from briefwright.model.text import clean_text
from briefwright.notices import Notice
from briefwright.readers import reference_records as shape
from briefwright.readers.encoding import Decoded, byte_order_mark, decode
from briefwright.readers.evidence import missing
from briefwright.readers.format import Raw, Reading
from briefwright.readers.reference_records import Part, Place

_NEXT = 200
"""Places of one kind that are compared with a value: its own is among the first of those not yet taken."""
_MOST = 5000
_ABSTRACT = ("abstract", "ab", "n2")
_ESCAPED = re.compile(r"(\\\\)|((?:\\u[0-9a-fA-F]{4})+)")
_CSL_TELLING = (b'"container-title"', b'"date-parts"', b'"issued"', b'"citation-key"', b'"title-short"')
_CSL_KIND = re.compile(
    rb'"type"\s*:\s*"(?:article(?:-\w+)?|book|broadcast|chapter|document|interview|paper-conference'
    rb'|personal_communication|post(?:-weblog)?|report|speech|thesis|webpage)"'
)
_RIS = re.compile(rb"(?:[^\n]{0,200}\n){0,8}?TY {1,2}- ?[A-Z]{2,6}\s*\n[A-Z][A-Z0-9] {1,2}-")
_BIB = re.compile(
    rb"(?:[ \t]*(?:%[^\n]*|@(?:comment|preamble|string)\b[^\n]*)?\r?\n)*"
    rb"[ \t]*@[a-z]+[ \t]*\{[^\s,{}=\"]*\s*,\s*[a-z][\w-]*\s*=\s*[\"{\w]",
    re.IGNORECASE,
)

_NO_WORDS = Notice("record-only", "The record brings no words of the article.")
_NO_LANGUAGE = Notice("no-language", "The record does not state the language.")
_REST = Notice("records-not-read", f"Only the first {_MOST:,} records of the list were read.", "warning")

_Keys = Mapping[CapturedName | CarriedName, tuple[str, ...]]


class _Shape(msgspec.Struct, frozen=True, kw_only=True):
    """What is particular to one format.

    Attributes:
        name: of its row.
        parts: records of a text.
        places: values of a record.
        keys: of each field, the likeliest first.
        strings: abbreviations that a record may need to be understood, by name.
    """

    name: str
    parts: Callable[[str], Iterator[Part]]
    places: Callable[[str], Iterator[Place]]
    keys: _Keys
    strings: Callable[[str], Mapping[str, str]] = lambda _text: {}


_RIS_SHAPE = _Shape(
    name="ris",
    parts=shape.ris_parts,
    places=shape.ris_places,
    keys={
        "headline": ("ti", "t1"),
        "outlet": ("t2", "jo", "jf", "pb"),
        "language": ("la",),
        "url": ("ur",),
        "byline": ("au", "a1"),
        "published": ("da", "py", "y1"),
    },
)
_BIB_SHAPE = _Shape(
    name="biblatex",
    parts=shape.biblatex_parts,
    places=shape.biblatex_places,
    keys={
        "headline": ("title",),
        "outlet": ("journaltitle", "journal", "booktitle", "organization", "maintitle", "publisher", "institution"),
        "language": ("language",),
        "url": ("url",),
        "byline": ("author",),
        "published": ("date", "day-less", "year"),
    },
    strings=shape.biblatex_strings,
)
_CSL_SHAPE = _Shape(
    name="csl-json",
    parts=shape.csl_json_parts,
    places=shape.csl_json_places,
    keys={
        "headline": ("title",),
        "outlet": ("container-title", "publisher"),
        "language": ("language",),
        "url": ("url",),
        "byline": ("author",),
        "published": ("issued",),
    },
)


def sniff_csl_json(head: bytes) -> bool:
    """Whether it begins as JSON does and has keys, or a kind, of CSL."""
    start = _bare(head)
    if start.lstrip()[:1] not in (b"{", b"["):
        return False
    kind = b'"title"' in start and _CSL_KIND.search(start) is not None
    return kind or sum(key in start for key in _CSL_TELLING) > 1


def sniff_ris(head: bytes) -> bool:
    """Whether a record begins within the first lines."""
    start = _bare(head)
    return not start.lstrip().startswith(b"<") and _RIS.match(start) is not None


def sniff_biblatex(head: bytes) -> bool:
    """Whether it begins with an entry, remarks and declarations aside."""
    return _BIB.match(_bare(head)) is not None


def _bare(head: bytes) -> bytes:
    """The first bytes without a byte order mark, and as UTF-8 where the mark is that of another encoding."""
    mark, codec = byte_order_mark(head)
    return head[len(mark) :].decode(codec, "ignore").encode(errors="ignore") if mark else head


def read_csl_json(raw: Raw) -> tuple[Reading, ...]:
    """The records of a CSL-JSON file.

    Raises:
        CaptureError: it holds no good record.
    """
    decoded = decode(raw.data, stated=raw.encoding)
    text = _ESCAPED.sub(_letters, decoded.text)
    return _read(msgspec.structs.replace(decoded, text=text), _CSL_SHAPE)


def read_ris(raw: Raw) -> tuple[Reading, ...]:
    """The records of an RIS file.

    Raises:
        CaptureError: it holds no good record, or the package that reads it is not installed.
    """
    return _read(decode(raw.data, stated=raw.encoding), _RIS_SHAPE)


def read_biblatex(raw: Raw) -> tuple[Reading, ...]:
    """The records of a BibTeX or BibLaTeX file.

    Raises:
        CaptureError: it holds no good record, or the package that reads it is not installed.
    """
    return _read(decode(raw.data, stated=raw.encoding), _BIB_SHAPE)


def _letters(found: re.Match[str]) -> str:
    r"""JSON's ``\ud56d`` as the letter it stands for: the same value, and words that can be read and quoted."""
    if found.group(1):
        return found.group()
    letters = str(json.loads(f'"{found.group()}"'))
    return letters if all(letter > "\x7f" for letter in letters) else found.group()


def _read(decoded: Decoded, kind: _Shape) -> tuple[Reading, ...]:
    text, cleaned = clean_text(decoded.text)
    exchange = next(row for row in EXCHANGES if row.name == kind.name)
    strings = kind.strings(text)
    readings: list[Reading] = []
    faults: list[Fault] = []
    parts = list(islice(kind.parts(text), _MOST + 1))
    for part in parts[:_MOST]:
        record = text[part.start : part.end].rstrip()
        declared = "\n".join(row for name, row in strings.items() if re.search(rf"\b{name}\b", record))
        try:
            (item, *_) = exchange.read(f"{declared}\n{record}".encode(errors="replace")).items
        except NoRecord as error:
            why = error.faults[0].why if error.faults else "it cannot be read"
            faults.append(Fault(f"The record at line {text.count(chr(10), 0, part.start) + 1}", why))
        else:
            readings.append(_reading(record, item, kind, (*decoded.notices, *cleaned), decoded.encoding))
    if not readings:
        raise NoRecord(exchange.label, tuple(faults))
    told = (*(fault.notice() for fault in faults), *([_REST] if len(parts) > _MOST else []))
    readings[0] = msgspec.structs.replace(readings[0], notices=(*told, *readings[0].notices))
    return tuple(readings)


def _reading(record: str, item: Item, kind: _Shape, notices: Sequence[Notice], encoding: str) -> Reading:
    places = list(kind.places(record))
    fields = tuple(_with_evidence(captured_fields(item), record, places, kind.keys))
    abstract = next((place for place in places if place.key in _ABSTRACT and place.end > place.start), None)
    body = shape.paragraphs(record, abstract) if abstract else ()
    said = [] if abstract else [_NO_WORDS]
    said += [_NO_LANGUAGE if notice.code == _NO_LANGUAGE.code else notice for notice in missing(fields)]
    return Reading(
        captured_text=record,
        paragraphs=tuple(Span(part.start, part.end) for part in body if part.end > part.start),
        fields=fields,
        notices=(*notices, *said),
        encoding=encoding,
    )


def _with_evidence(
    fields: Sequence[CapturedField], record: str, places: Sequence[Place], keys: _Keys
) -> Iterator[CapturedField]:
    """The fields with the characters they stand in; authors in their order, a value word for word before any other."""
    left = list(places)
    for field in fields:
        value = clean_text(field.value)[0]
        wanted = keys.get(field.name, ())
        fit = (place for key in wanted for place in left if place.key == key and place.end > place.start)
        likely = list(islice(fit, _NEXT))
        same = [place for place in likely if _says(record[place.start : place.end], field.name, value)]
        found = next(iter(same or likely), None)
        if found is None:
            yield msgspec.structs.replace(field, value=value)
            continue
        left.remove(found)
        yield msgspec.structs.replace(field, value=value, start=found.start, end=found.end, where="")


def _says(words: str, name: CapturedName | CarriedName, value: str) -> bool:
    """Whether the characters mean the value as they stand."""
    if name == "byline":
        return value in (spoken_name(read_name(words)), line(words))
    if name == "published":
        return iso_date(read_date(words)) == value
    return line(words) == value
