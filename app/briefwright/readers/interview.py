"""Who held an interview that a story reports from: ``… said in an interview with Bloomberg``."""

import re

from briefwright.model.source import CapturedField, Span
from briefwright.readers.evidence import read_off

_REACH = 20_000
_BEFORE = 160
_SAID = re.compile(
    r"\b(?:said|says|told|added|noted|stated|argued|warned|insisted|acknowledged|stressed)\b[^.!?]{0,80}"
    r"\bin\s(?:an?|the|his|her|their)\s(?:[\w-]{1,14}\s){0,3}$"
)
_WITH = re.compile(
    r"interview\s(?:with|to)\s(?:the\s)?(?P<name>[A-Z][\w&’'-]*(?:\s(?:of\s|and\s)?[A-Z][\w&’'-]*){0,3}?)"
    r"(?=[^\w\s&’'-]|\s(?:[MTWFS]\w{2,5}day\b|[a-z])|\s?$)"
)
_PERSON = re.compile(
    r"(?:President|Prime|Minister|Vice|Mr|Mrs|Ms|Dr|Sen|Gen|Ambassador|Secretary|Professor|King|Queen)\b"
)


def read_interview(text: str) -> list[CapturedField]:
    """The interviewer, where somebody *says* something in an interview with a name that is no title of a person."""
    head = text[:_REACH]
    at = head.find("interview")
    while at >= 0:
        match = _WITH.match(head, at)
        if match and _SAID.search(head[max(0, at - _BEFORE) : at]) and not _PERSON.match(match["name"]):
            span = Span(*match.span("name"))
            return [read_off("interview_by", text, span, "The text says the words fell in an interview with it.")]
        at = head.find("interview", at + 1)
    return []
