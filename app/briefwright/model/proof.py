"""The verbatim proof: undo the declared edits and the captured text must be there, letter by letter.

Written apart from :func:`briefwright.model.quotation.render` on purpose: a fault there must not prove itself.
"""

import difflib
from collections.abc import Sequence

import msgspec

from briefwright.model.quotation import (
    AnyEdit,
    BracketInsertion,
    CaseBracket,
    Ellipsis,
    FinalPunctuation,
    LineFold,
    MarkShape,
    NestedMarks,
    Quotation,
    Sic,
    quotes_itself,
)
from briefwright.model.source import Source
from briefwright.model.text import fold_marks

_MARKS = "'\"‘’“”"


class Proof(msgspec.Struct, frozen=True):
    """Whether one quotation stands in its source.

    Attributes:
        proved: the edits undone give the captured text back.
        reason: one sentence why not ("" when proved).
        difference: word difference, ``-word`` only in the source, ``+word`` only in the quotation.
        exact: the captured words of the span.
    """

    proved: bool
    reason: str = ""
    difference: str = ""
    exact: str = ""


def prove(quotation: Quotation, source: Source | None) -> Proof:
    """Prove the printed words of a quotation against its frozen source."""
    if source is None:
        return Proof(proved=False, reason="The source of this quotation is not in the library or the brief file.")
    text = source.captured_text
    if not 0 <= quotation.start < quotation.end <= len(text):
        return Proof(proved=False, reason="The quotation points outside the captured text.")
    exact = text[quotation.start : quotation.end]
    if not _undoes(quotation, text):
        changed = word_difference(exact, _bare(quotation))
        return Proof(proved=False, reason="The words differ from the source.", difference=changed, exact=exact)
    if quotation.speaker and not quotes_itself(source, quotation.start, quotation.end):
        said = f"The source reports this in its own words; it does not quote {quotation.speaker}."
        return Proof(proved=False, reason=said, exact=exact)
    return Proof(proved=True, exact=exact)


def _undoes(quotation: Quotation, text: str) -> bool:
    """Walk the printed words and the captured span side by side; every step is equal or declared."""
    printed, stop = quotation.words, quotation.end
    for edit in quotation.edits:
        if isinstance(edit, FinalPunctuation):
            left = text[quotation.end - edit.drop : quotation.end] if edit.drop else ""
            if not printed.endswith(edit.text) or any(char.isalnum() for char in left + edit.text):
                return False
            printed, stop = printed[: len(printed) - len(edit.text)], quotation.end - edit.drop
    if any(set("[]…\n") & set(edit.text) for edit in quotation.edits if isinstance(edit, BracketInsertion)):
        return False  # a bracket inside a bracket could hide words that nobody declared
    silent = {type(edit) for edit in quotation.edits}
    placed = _placed(quotation.edits, text)
    at, here = quotation.start, 0
    while at < stop or here < len(printed) or placed.get(at):
        waiting = placed.get(at)
        if waiting:
            here, at, ok = _supplied_at(printed, here, text, at, waiting.pop(0))
            if not ok or at > stop:
                return False
            continue
        if at >= stop or here >= len(printed):
            return False
        if LineFold in silent and printed[here] == " " and text[at].isspace():
            run = _white(text, at, stop)
            if "\n" in text[at:run] and not any(placed.get(place) for place in range(at + 1, run)):
                at, here = run, here + 1
                continue
        if not _same(printed[here], text[at], silent):
            return False
        at, here = at + 1, here + 1
    return True


def _placed(edits: Sequence[AnyEdit], text: str) -> dict[int, list[tuple[str, int]]]:
    """For each offset: what must be printed there, and the offset from which the source goes on."""
    out: dict[int, list[tuple[str, int]]] = {}
    for edit in edits:
        match edit:
            case BracketInsertion():
                out.setdefault(edit.at, []).append((f"[{edit.text}]", max(edit.at, edit.until)))
            case Ellipsis():
                out.setdefault(edit.at, []).append(("…", edit.until))
            case CaseBracket() if edit.at < len(text):
                out.setdefault(edit.at, []).append((f"[{text[edit.at].swapcase()}]", edit.at + 1))
            case Sic():
                out.setdefault(edit.at, []).append(("[sic]", edit.at))
            case _:
                pass
    for waiting in out.values():
        waiting.sort(key=lambda step: step[1])  # an insertion before a replacement at the same place
    return out


def _supplied_at(printed: str, here: int, text: str, at: int, step: tuple[str, int]) -> tuple[int, int, bool]:
    """Pass over one supplied piece and the spaces it brought; -> (place in printed, place in source, found)."""
    wanted, goes_on = step
    if printed.startswith(" " + wanted, here):
        here += 1
    if not printed.startswith(wanted, here):
        return here, at, False
    here += len(wanted)
    next_is_space = goes_on < len(text) and text[goes_on].isspace()
    if printed.startswith(" ", here) and not next_is_space:
        here += 1
    return here, goes_on, True


def _white(text: str, at: int, stop: int) -> int:
    while at < stop and text[at].isspace():
        at += 1
    return at


def _same(printed: str, captured: str, silent: set[type]) -> bool:
    if printed == captured:
        return True
    if printed in _MARKS and captured in _MARKS:
        if NestedMarks in silent and captured in '"“”' and printed in "‘’":
            return True
        return MarkShape in silent and captured in "'\"" and fold_marks(printed) == captured
    return False


def _bare(quotation: Quotation) -> str:
    """The printed words without what was supplied, for the word difference."""
    words = quotation.words
    for edit in quotation.edits:
        match edit:
            case BracketInsertion():
                words = words.replace(f"[{edit.text}]", " ", 1)
            case Sic():
                words = words.replace("[sic]", " ", 1)
            case Ellipsis():
                words = words.replace("…", " ", 1)
            case CaseBracket():
                words = words.replace("[", "", 1).replace("]", "", 1)
            case _:
                pass
    return words


def word_difference(captured: str, printed: str, *, context: int = 3) -> str:
    """The words that differ, with a few equal ones for orientation: ``alliance between -our two countries``."""
    old, new = fold_marks(captured).split(), fold_marks(printed).split()
    shown: list[str] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            run = old[a:b]
            if len(run) > 2 * context:
                head = run[:context] if a else []
                tail = run[-context:] if b < len(old) else []
                run = [*head, "…", *tail]
            shown += run
        else:
            shown += ["-" + word for word in old[a:b]] + ["+" + word for word in new[c:d]]
    return " ".join(shown)
