"""What carried an article here: the head of a mail it was forwarded in, the front matter of a Markdown file."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from briefwright.model.source import CapturedField, Span
from briefwright.notices import Notice
from briefwright.readers.agencies import is_house
from briefwright.readers.dates import find_date
from briefwright.readers.evidence import date_fields, read_off
from briefwright.readers.header_labels import declared
from briefwright.readers.labels import labelled
from briefwright.readers.lines import lines_of, trimmed

_REACH = 12_000
_MAIL = re.compile(
    r"[ \t>*]{0,8}\*?(?P<name>from|to|cc|bcc|sent|date|subject|reply-to|importance|attachments|von|an|gesendet"
    r"|datum|betreff|de|à|envoyé|objet|para|enviado|asunto|da|a|inviato|oggetto"
    r"|보낸 ?사람|받는 ?사람|보낸 ?날짜|날짜|제목|参照|差出人|宛先|送信日時|日時|件名|发件人|收件人|发送时间|日期"
    r"|主题|主題|寄件者|收件者|от|кому|дата|тема|от кого"
    r"|відправлено"
    r"|من|إلى|التاريخ|الموضوع|kimden|kime|tarih|konu|gönderildi|od|komu|odesláno|předmět)\*?\s?[:：]\*?[ "
    r"\t]*(?P<value>[^\n]*)",
    re.IGNORECASE,
)
_FROM = (
    "from",
    "von",
    "de",
    "da",
    "보낸사람",
    "보낸 사람",
    "差出人",
    "发件人",
    "寄件者",
    "от",
    "от кого",
    "من",
    "kimden",
    "od",
)
_SUBJECT = (
    "subject",
    "betreff",
    "objet",
    "asunto",
    "oggetto",
    "제목",
    "件名",
    "主题",
    "主題",
    "тема",
    "الموضوع",
    "konu",
    "předmět",
)
_SENT = (
    "sent",
    "date",
    "gesendet",
    "datum",
    "envoyé",
    "enviado",
    "inviato",
    "보낸날짜",
    "보낸 날짜",
    "날짜",
    "送信日時",
    "日時",
    "发送时间",
    "日期",
    "дата",
    "відправлено",
    "التاريخ",
    "tarih",
    "gönderildi",
    "odesláno",
)
_REPLY = re.compile(
    r"(?:(?:fwd?|re|tr|wg|aw|rv|i|pr|ynt|ilt|回复|转发|答复|轉寄|전달|FW)\s?[:：]\s*|\[[^\]]{2,30}\]\s*)+",
    re.IGNORECASE,
)
_SENDER = re.compile(r"\"?(?P<name>[^<>\"@]{3,60}?)\"?\s*(?:[<\[(][^\n]*)?$")
_SERVICE = re.compile(
    r"\s(?:alerts?|news alerts?|breaking news|newsletters?|daily|briefing|digest|updates?|e-?mail|via .*|no-?reply)$",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"^(?:--|__+|—)\s?$", re.MULTILINE)
_FEWEST = 2
_QUOTED = re.compile(r"^[ \t]?(?:>[ \t]?)+", re.MULTILINE)
_MOSTLY = 0.8
_FRONT = re.compile(r"\s*---[ \t]*\n(?P<rows>(?:[^\n]*\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_ROW = re.compile(r"(?P<key>[\w -]{2,30}?)\s?:[ \t]*(?P<value>[^\n]*)")
_LIST_ITEM = re.compile(r"\s+-\s+(?:name:\s*)?(?P<value>[^\n]+)|-\s+(?:name:\s*)?(?P<flush>[^\n]+)")
_KEYS = {
    "authors": "author",
    "creator": "author",
    "publication": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "website": "outlet",
    "source": "outlet",
    "datepublished": "date",
    "pubdate": "date",
    "publish_date": "date",
    "link": "url",
    "canonical": "url",
    "source_url": "url",
    "lang": "language",
}


class Carrier(msgspec.Struct, frozen=True):
    """What an article came in.

    Attributes:
        text: the captured text; the quoting marks of a mail are taken away.
        body: where the article stands in it.
        declared: fields that are declared of the article itself.
        carried: fields that the carrier suggests where the article is silent.
        notices: what was taken away.
    """

    text: str
    body: Span
    declared: tuple[CapturedField, ...] = ()
    carried: tuple[CapturedField, ...] = ()
    notices: tuple[Notice, ...] = ()


def read_carrier(text: str) -> Carrier:
    """The wrapping of a text, if it has one."""
    if match := _FRONT.match(text):
        fields = list(_front_fields(text, Span(*match.span("rows"))))
        if fields:
            return Carrier(text, Span(match.end(), len(text)), tuple(fields))
    if ":" not in text[:_REACH] and "：" not in text[:_REACH]:
        return Carrier(text, Span(0, len(text)))
    return _mail(text)


def forwarded_on(text: str) -> list[CapturedField]:
    """When the innermost mail in a text was sent, by its head; nothing where there is none."""
    head = _innermost(text)
    sent = _named(head, _SENT)
    found = find_date(text, *sent.span("value")) if sent else None
    return date_fields(text, found, "The forwarded mail was sent then.") if found else []


def _mail(text: str) -> Carrier:
    """A mail: the innermost head decides, and what stands above it is the forwarder's."""
    head = _innermost(text)
    if not head:
        return Carrier(text, Span(0, len(text)))
    rest = text[head[-1].end() :]
    lines = [line for line in rest.split("\n") if line.strip()]
    if lines and sum(1 for line in lines if line.lstrip().startswith(">")) >= _MOSTLY * len(lines):
        plain = text[: head[-1].end()] + _QUOTED.sub("", rest)
        said = Notice("mail-marks-dropped", "The “>” marks of a forwarded mail were taken from the start of its lines.")
        return msgspec.structs.replace(_framed(plain, head), notices=(said,))
    return _framed(text, head)


def _framed(text: str, head: Sequence[re.Match[str]]) -> Carrier:
    start = head[-1].end()
    signature = _SIGNATURE.search(text, start + 200) if len(text) > start + 200 else None
    end = signature.start() if signature and signature.start() > start + 0.3 * (len(text) - start) else len(text)
    return Carrier(text, Span(start, end), carried=tuple(_mail_fields(text, head)))


def _innermost(text: str) -> list[re.Match[str]]:
    """The last run of two or more head lines, one of them the sender's or the subject."""
    runs: list[list[re.Match[str]]] = [[]]
    at = 0
    while at < min(len(text), _REACH):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        match = _MAIL.fullmatch(text, at, end)
        if match:
            runs[-1].append(match)
        elif text[at:end].strip(" >\t") and runs[-1]:
            runs.append([])
        at = end + 1
    named = [
        run for run in runs if len(run) >= _FEWEST and _named(run, _SUBJECT + _FROM) and _named(run, _FROM + _SENT)
    ]
    return named[-1] if named and _named(named[-1], _SUBJECT) else []


def _named(run: Sequence[re.Match[str]], names: Sequence[str]) -> re.Match[str] | None:
    return next((match for match in run if match["name"].casefold() in names), None)


def _mail_fields(text: str, head: Sequence[re.Match[str]]) -> Iterator[CapturedField]:
    """Sender and date where the sender is an outlet; the subject where the mail has no headline of its own."""
    subject, sender, sent = _named(head, _SUBJECT), _named(head, _FROM), _named(head, _SENT)
    if subject and subject["value"].strip():
        span = trimmed(text, *subject.span("value"))
        if match := _REPLY.match(text, span.start, span.end):
            span = Span(match.end(), span.end)
        if len(text[span.start : span.end].split()) >= 4 or not text[span.start : span.end].isascii():  # noqa: PLR2004 - a headline
            yield read_off("headline", text, span, "It is the subject of the mail.")
    house = _house(text, sender) if sender else None
    if house is None:
        return
    yield read_off("outlet", text, house, "It sent the mail.")
    if sent and (found := find_date(text, *sent.span("value"))):
        yield from date_fields(text, found, "The outlet sent the mail then.")


def _house(text: str, sender: re.Match[str]) -> Span | None:
    span = trimmed(text, *sender.span("value"))
    match = _SENDER.match(text, span.start, span.end)
    if not match:
        return None
    name = match["name"].strip()
    name = _SERVICE.sub("", name)
    return Span(match.start("name"), match.start("name") + len(name)) if is_house(name) else None


def _front_fields(text: str, rows: Span) -> Iterator[CapturedField]:
    """The fields of YAML front matter; lists of names, quoted values and nested dates included."""
    key = ""
    for line in lines_of(text, rows):
        item = _LIST_ITEM.fullmatch(text, line.start - 1, line.end) or _LIST_ITEM.fullmatch(text, line.start, line.end)
        if item and key:
            group = "value" if item["value"] else "flush"
            yield from _front(text, key, Span(*item.span(group)))
        elif match := _ROW.fullmatch(text, line.start, line.end):
            key = match["key"].casefold()
            if match["value"]:
                yield from _front(text, key, Span(*match.span("value")))


def _front(text: str, key: str, value: Span) -> Iterator[CapturedField]:
    label = labelled(f"{_KEYS.get(key.replace(' ', ''), key)}: x")
    if not label or not label[0]:
        if _KEYS.get(key, key) == "language":
            yield read_off("language", text, _unquoted(text, value), "The front matter declares it.", guessed=False)
        return
    for part in _listed(text, value):
        yield from declared(text, label[0], _unquoted(text, part))[0]


def _listed(text: str, value: Span) -> Iterator[Span]:
    """The items of ``[one, two]``, or the value itself."""
    piece = text[value.start : value.end]
    if not (piece.startswith("[") and piece.endswith("]")):
        yield value
        return
    for match in re.finditer(r"[^,\[\]]+", piece):
        yield trimmed(text, value.start + match.start(), value.start + match.end())


def _unquoted(text: str, value: Span) -> Span:
    span = trimmed(text, value.start, value.end)
    if span.end - span.start > 1 and text[span.start] in "\"'" and text[span.end - 1] == text[span.start]:
        return Span(span.start + 1, span.end - 1)
    return span
