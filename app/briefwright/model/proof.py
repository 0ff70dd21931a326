"""The verbatim proof: undo the declared edits and the captured text must be there, letter by letter.

Written apart from :func:`briefwright.model.quotation.render` on purpose: a fault there must not prove itself. What an
edit may do is bounded here, so that no declaration can put words into a source's mouth.
"""

import difflib
import re
from collections.abc import Sequence
from functools import lru_cache

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
from briefwright.model.text import cuts_word, fold_marks

_MARKS = "'\"‘’“”"
_FINAL = frozenset({"", ".", ",", ";"})
"""What may be put in at the end; a question mark would turn the words into another sentence."""
_DROPPED = frozenset(".,;: ")
_HIDING = re.compile('[\\[\\]…\n"“”„«»\u202a-\u202e\u2066-\u2069]')
"""In a bracket: brackets and marks could end it early, marks of direction could show it elsewhere."""


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
    if source.id != quotation.source:
        return Proof(proved=False, reason="The quotation belongs to another source.")
    if any(fold_marks(other.words) != fold_marks(quotation.words) for other in quotation.also):
        return Proof(proved=False, reason="A further place is cited for it, but other words are quoted from there.")
    proof = _stands(quotation, source.captured_text)
    if proof.proved and quotation.speaker and not quotes_itself(source, quotation.start, quotation.end):
        said = f"The source reports this in its own words; it does not quote {quotation.speaker}."
        return Proof(proved=False, reason=said, exact=proof.exact)
    return proof


@lru_cache(maxsize=8192)  # a pure function of frozen values; the desk asks for every quotation at every act
def _stands(quotation: Quotation, text: str) -> Proof:
    """Whether the words stand in a captured text; whose words they are is not asked."""
    if not 0 <= quotation.start < quotation.end <= len(text):
        return Proof(proved=False, reason="The quotation points outside the captured text.")
    exact = text[quotation.start : quotation.end]
    if cuts_word(text, quotation.start) or cuts_word(text, quotation.end):
        return Proof(proved=False, reason="The quotation begins or ends inside a word of the source.", exact=exact)
    fault = next((said for edit in quotation.edits if (said := _misuse(edit, quotation, text))), "")
    if fault:
        return Proof(proved=False, reason=fault, exact=exact)
    if not _undoes(quotation, text):
        changed = word_difference(exact, _bare(quotation))
        return Proof(proved=False, reason="The words differ from the source.", difference=changed, exact=exact)
    return Proof(proved=True, exact=exact)


def _misuse(edit: AnyEdit, quotation: Quotation, text: str) -> str:
    """Why a declared edit does what its kind may not do ("" when it does not)."""
    match edit:
        case FinalPunctuation():
            left = text[max(0, quotation.end - edit.drop) : quotation.end]
            only = sum(isinstance(other, FinalPunctuation) for other in quotation.edits) == 1
            if not only or edit.drop < 0 or edit.text not in _FINAL or set(left) - _DROPPED:
                return "Only a point, comma or semicolon may change at the end of a quotation."
        case BracketInsertion():
            if not edit.text.strip() or _HIDING.search(edit.text):
                return "A bracket is empty, or holds brackets or quotation marks of its own."
            if cuts_word(text, edit.at) or cuts_word(text, max(edit.at, edit.until)):
                return "A bracket stands inside a word of the source."
        case Ellipsis():
            if edit.until <= edit.at:
                return "An ellipsis leaves nothing out."
            if cuts_word(text, edit.at) or cuts_word(text, edit.until):
                return "An ellipsis leaves out part of a word."
        case Sic() if cuts_word(text, edit.at):
            return "A [sic] stands inside a word of the source."
        case _:
            pass
    return ""


def _undoes(quotation: Quotation, text: str) -> bool:
    """Walk the printed words and the captured span side by side; every step is equal or declared."""
    final = next((edit for edit in quotation.edits if isinstance(edit, FinalPunctuation)), FinalPunctuation())
    if not quotation.words.endswith(final.text):
        return False
    printed, stop = quotation.words.removesuffix(final.text), quotation.end - final.drop
    silent = {type(edit) for edit in quotation.edits}
    placed = _placed(quotation.edits, text)
    at, here, kept = quotation.start, 0, 0
    while at < stop or here < len(printed) or placed.get(at):
        waiting = placed.get(at)
        if waiting:
            step = waiting.pop(0)
            here, ok = _supplied_at(printed, here, text, step)
            kept += step.letter
            at = step.goes_on
            if not ok or at > stop:
                return False
            continue
        if at >= stop or here >= len(printed):
            return False
        if LineFold in silent and printed[here] == " " and text[at].isspace():
            run = _white(text, at, min([stop, *(place for place in placed if place > at and placed[place])]))
            if "\n" in text[at:run]:
                at, here = run, here + 1
                continue
        if not _same(printed[here], text[at], silent):
            return False
        kept += not text[at].isspace()
        at, here = at + 1, here + 1
    return kept > 0  # brackets and ellipses alone quote nothing


class _Step(msgspec.Struct, frozen=True):
    """A supplied piece as it must be printed, the captured offset after it, whether it is a letter of the source."""

    wanted: str
    goes_on: int
    letter: bool = False


def _placed(edits: Sequence[AnyEdit], text: str) -> dict[int, list[_Step]]:
    """For each offset: what must be printed there, and the offset from which the source goes on."""
    out: dict[int, list[_Step]] = {}
    for edit in edits:
        match edit:
            case BracketInsertion():
                out.setdefault(edit.at, []).append(_Step(f"[{edit.text}]", max(edit.at, edit.until)))
            case Ellipsis():
                out.setdefault(edit.at, []).append(_Step("…", edit.until))
            case CaseBracket() if edit.at < len(text):
                out.setdefault(edit.at, []).append(_Step(f"[{text[edit.at].swapcase()}]", edit.at + 1, letter=True))
            case Sic():
                out.setdefault(edit.at, []).append(_Step("[sic]", edit.at))
            case _:
                pass
    for waiting in out.values():
        waiting.sort(key=lambda step: step.goes_on)  # an insertion before a replacement at the same place
    return out


def _supplied_at(printed: str, here: int, text: str, step: _Step) -> tuple[int, bool]:
    """Pass over one supplied piece and the spaces it brought; -> (place in printed, found)."""
    if not step.letter and printed.startswith(" " + step.wanted, here):
        here += 1
    if not printed.startswith(step.wanted, here):
        return here, False
    here += len(step.wanted)
    next_is_space = step.goes_on < len(text) and text[step.goes_on].isspace()
    if not step.letter and printed.startswith(" ", here) and not next_is_space:
        here += 1
    return here, True


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
