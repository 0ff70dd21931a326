"""Control lines of the wires: slugs, urgency, versions, notes to editors, embargoes, end marks."""

import re

from briefwright.model.source import CapturedField, Span
from briefwright.readers.agencies import is_agency
from briefwright.readers.evidence import read_off
from briefwright.readers.lines import trimmed

_VERSION = (
    r"(?:\d{1,2}(?:st|nd|rd|th)\s)?(?:LEAD|LD|Ld|Lead)(?:[- ]?(?:Writethru|WRITETHRU|writethru))?|Writethru|WRITETHRU"
    r"|URGENT|FLASH|BULLETIN|ALERT|NEWSALERT|SNAP|KILL|WITHDRAWAL|WITHDRAWN|CORRECTION|CORRECTED|CORRECTIVE|REFILE"
    r"|REPEAT|RPT"
    r"|UPDATE \d{1,2}|WRAPUP \d{1,2}|ADVISORY|ROUNDUP|1st LD|속보|종합\d?|\d보|긴급|속보|快讯|快訊|更正|速報|ATTN"
    r"|СРОЧНО|МОЛНИЯ"
)
_PREFIX = re.compile(
    rf"(?:[(\[【]\s?(?P<boxed>{_VERSION})\s?[)\]】]\s*|(?P<bare>{_VERSION})\s?(?:-(?=\S)|:\s|--\s|\s[-–—]\s|\s/\s))"
)
_ALONE = re.compile(rf"[(\[【*]*(?P<version>{_VERSION})(?:\s(?P=version))*[)\]】*!]*")
_SLUG = re.compile(
    r"(?P<slug>(?:[a-z]\d{3,4}\s)?(?:[a-z] [a-z]{1,2} )?(?:BC|AM|PM|AP|US|EU|AS|ML|LT|AF|CN|FBN"
    r"|BBA)-{1,2}[A-Z][\w&'’.,/ -]{3,60}?)"
    rf"(?:[,;]\s?(?P<version>{_VERSION}))?(?:[,;]\s?(?:Bjt|Adv\d*|take \d))?(?:[,;]\s?\d{{1,5}})?"
    r"|(?P<desk>[A-Z]{3,12}(?:[-/][A-Z0-9]{2,16}){1,4}/?)(?:\s?\((?P<turn>[A-Z0-9, ]{3,40})\))?"
)
_EDITORS = re.compile(
    r"[(\[*]{0,2}(?:Eds?|EDS?|Editors?|Note to editors|Editor['’]s note|ATTN|Attention|Ed\.? "
    r"note)\s?[:.\-–—]\s?.{3,400}[)\]*]{0,2}"
    r"|\((?:ATTN|Adds|Updates?|Recasts?|Corrects?|Refiles?|Repeats?|Rewrites?|Releads?|Writes through|Removes?"
    r"|Clarifies|Changes|Fixes)\b[^()]{3,300}\)"
)
_EMBARGO = re.compile(
    r"[*(\[\s]{0,4}(?:(?:strictly\s)?embargo(?:ed)?(?:\s(?:until|till|for(?: release)?(?: at)?|to))?|not for "
    r"(?:publication|release|broadcast)[\w\s]{0,20}(?:before|until)"
    r"|hold for release(?: until)?|for release (?:at|after|on)|sperrfrist|엠바고|embargado hasta|sous embargo "
    r"jusqu['’]au?)(?![\s:\-–]*(?:lifted|expired|ended|over|none)\b)\s?[:\-–]?\s*(?P<until>\S.{2,80}?)[*)\]\s]{0,4}",
    re.IGNORECASE,
)
_END = re.compile(
    r"[(\[<*\s-]{0,4}(?:END|ENDS|Ends|Enditem(?:/[A-Z]{1,4})?"
    r"|End item|MORE|more|끝|完|了|终|конец|КОНЕЦ|fin|FIN|NNNN|ZCZC(?:\s\S+)*|30"
    r"|-30-|0|Schluss|Fim|끝\.)[)\]>*\s-]{0,4}(?:\s[a-z]{2}(?:/[a-z]{2,3})+)?"
    r"|(?:# ){1,3}#|End of (?:Document|Article|Story)"
    r"|#{2,5}|BBC Mon\b.{0,40}|-0-|//\s?انتهى\s?//|={2,}\s?\w*|\d{3,6}\*{1,3}\d{0,6}|={3,}|[-_*~]{3,}|[.…]{3,}"
)
_INITIALS = re.compile(
    r"[A-Z]{2,3}(?:\s(?://\s)?[A-Z]{2,3}){1,4}"
    r"|(?:dpa|afp|apa|sda|epd|ap)(?:[ /][a-z]{2,4}){1,5}|[a-z]{3}(?:\s[a-z]{2,3}){1,2}|"
    r"[a-z]{2,4}(?:[/-][a-z]{2,5}){1,4}|[A-Z]{2,5}(?:/[A-Z]{2,8}){1,4}(?:/\d{4}\s?(?:hrs|GMT)?)?|(?:PTI|ANI|IANS"
    r"|UNI)(?:\s[A-Z]{2,4}){1,5}"
    r"|[A-Z]{2,3}\d?/[A-Z]{2,4}|[a-z]{2,3}\.[a-z]{2,3}"
)
_HANDLED = re.compile(r"(?:-{1,2}\s?)?(?P<house>[A-Za-z-]{2,20})(?:\s?/\s?[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3})?")
"""An agency's name below its text, alone or with who handled it: ``-- BERNAMA``, ``WAM/Hazem Hussein``."""


def read_slug(text: str, line: Span) -> list[CapturedField] | None:
    """What a control line states (slug, version, embargo; nothing for most); None for lines that are no such thing."""
    piece = text[line.start : line.end]
    if match := _EMBARGO.fullmatch(piece):
        until = trimmed(text, line.start + match.start("until"), line.start + match.end("until"))
        return [read_off("embargoed", text, until, "The line holds the text back until then.")]
    if match := _ALONE.fullmatch(piece):
        return [_version(text, line.start, match, "version")]
    if _EDITORS.fullmatch(piece) or is_end_mark(piece):
        return []
    if match := _SLUG.fullmatch(piece):
        name = "slug" if match["slug"] else "desk"
        slug = Span(line.start + match.start(name), line.start + match.end(name))
        found = [read_off("slug", text, slug, "The line has the shape of a slug.")]
        turn = "version" if match["version"] else "turn" if match["turn"] else ""
        return [*found, _version(text, line.start, match, turn)] if turn else found
    return None


def headline_prefix(text: str, line: Span) -> tuple[int, list[CapturedField]]:
    """Where the headline begins after ``(LEAD)``, ``UPDATE 2-`` or ``[속보]``, and the version that this states."""
    match = _PREFIX.match(text, line.start, line.end)
    if not match or match.end() >= line.end:
        return line.start, []
    return match.end(), [_version(text, 0, match, "boxed" if match["boxed"] else "bare")]


def is_end_mark(piece: str) -> bool:
    """Whether a line only says that the text ends or goes on, or who handled it."""
    if _END.fullmatch(piece) is not None or _INITIALS.fullmatch(piece) is not None:
        return True
    handled = _HANDLED.fullmatch(piece)
    return handled is not None and len(piece) > len(handled["house"]) and is_agency(handled["house"])


def _version(text: str, offset: int, match: re.Match[str], group: str) -> CapturedField:
    start, end = match.span(group)
    return read_off("version", text, Span(offset + start, offset + end), "The wire marks the version so.")
