"""Text case: lower, upper, capitalise, sentence and English title case with stop words, over a tree of pieces.

The case of a letter may depend on its neighbours in other spans, so the letters of all leaves are laid side by side,
changed, and put back. Spans marked ``nocase``, superscript, subscript and small capitals keep their letters.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from briefwright.citing.csl.runs import Glued, Piece, Span

# Articles, conjunctions and prepositions of English, and name particles that stand in titles.
_STOP_WORD_LIST = """
a about above across afore after against along alongside amid amidst among amongst an and around as astride at
athwart atop barring before behind below beneath beside besides between beyond but by c ca circa d de despite
down during et except for from in inside into lest modulo nor of off on onto or out over pace per plus qua
sans so than the through throughout thru till to toward towards under underneath until unto up upon v van
versus via vis-à-vis von vs with within without yet
"""
_STOP_WORDS = frozenset(_STOP_WORD_LIST.split())
_WORD = re.compile(r"[^\s\u00a0\u202f—–/\-]+")
_HYPHENS = "-–"
_CALLS = "@#"  # handles and tags: their letters are an address
_LEAST_SENTENCE_END = 3  # letters before a full stop that ends a sentence rather than an abbreviation
_PRIVATE_LOOKS = {("vertical-align", "sup"), ("vertical-align", "sub"), ("font-variant", "small-caps")}


def apply_case(case: str, pieces: list[Piece], *, english: bool, turkic: bool = False) -> list[Piece]:
    """The pieces in another case; English rules of titles only where ``english``.

    Where ``turkic``, the capital of ``i`` is ``İ`` and the small letter of ``I`` is ``ı``.
    """
    letters = _Letters(pieces)
    if not letters.characters:
        return pieces
    changed = _change(case, letters, _TURKIC if turkic else _COMMON, english=english)
    return pieces if changed is None else letters.put_back(changed)


def is_turkic(language: str) -> bool:
    """Whether a language (BCP 47) has a dotless and a dotted i: Turkish and Azerbaijani."""
    return language.split("-", maxsplit=1)[0].lower() in {"tr", "az"}


class _Alphabet(NamedTuple):
    """How one letter becomes capital or small."""

    upper: Callable[[str], str]
    lower: Callable[[str], str]


_COMMON = _Alphabet(str.upper, str.lower)
_TURKIC = _Alphabet(
    lambda letter: "İ" if letter == "i" else letter.upper(),
    lambda letter: {"I": "ı", "İ": "i"}.get(letter) or letter.lower(),
)


def _change(case: str, letters: "_Letters", alphabet: _Alphabet, *, english: bool) -> list[str] | None:
    source, held = letters.characters, letters.held
    match case:
        case "lowercase":
            return [c if held[n] else alphabet.lower(c) for n, c in enumerate(source)]
        case "uppercase":
            return [c if held[n] else alphabet.upper(c) for n, c in enumerate(source)]
        case "capitalize-first":
            return _capitalise_first(source, held, alphabet)
        case "capitalize-all":
            return _capitalise_all(source, held, alphabet)
        case "sentence":
            return _capitalise_first(_lowered_words(source, held, alphabet), held, alphabet)
        case "title" if english:
            return _title(source, held)
        case _:
            return None


class _Letters:
    """The letters of all leaves side by side; ``held`` tells those that keep their case."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self.characters: list[str] = []
        self.held: list[bool] = []
        self._gather(pieces, held=False)

    def _gather(self, pieces: list[Piece], *, held: bool) -> None:
        for piece in pieces:
            if isinstance(piece, Span):
                keeps = (
                    held
                    or piece.role in {"nocase", "nodecor"}
                    or any(look in _PRIVATE_LOOKS for look in piece.looks if piece.toggles)
                )
                self._gather(piece.children, held=keeps)
            else:
                self.characters.extend(piece)
                self.held.extend([held] * len(piece))

    def put_back(self, changed: list[str]) -> list[Piece]:
        return self._rebuild(self.pieces, changed, [0])

    def _rebuild(self, pieces: list[Piece], changed: list[str], place: list[int]) -> list[Piece]:
        result: list[Piece] = []
        for piece in pieces:
            if isinstance(piece, Span):
                children = self._rebuild(piece.children, changed, place)
                result.append(replace(piece, children=children))
            else:
                text = "".join(changed[place[0] : place[0] + len(piece)])
                place[0] += len(piece)
                result.append(Glued(text) if isinstance(piece, Glued) else text)
        return result


def _capitalise_first(source: list[str], held: list[bool], alphabet: _Alphabet) -> list[str]:
    result = list(source)
    for place, character in enumerate(source):
        if character in _CALLS:
            break
        if character.isalnum():
            if not held[place]:
                capital = alphabet.upper(character)
                result[place] = capital if len(capital) == 1 else character.title()
            break
    return result


def _is_call(text: str, place: int) -> bool:
    return place > 0 and text[place - 1] in _CALLS


def _lowered_words(source: list[str], held: list[bool], alphabet: _Alphabet) -> list[str]:
    """Capitalised words in lower case; words with a capital further on (``PhD``, ``NATO``) are names of their own."""
    text, result = "".join(source), list(source)
    for word in _WORD.finditer(text):
        letters = word.group()
        if len(letters) > 1 and letters[1:] != letters[1:].lower() and not text.isupper():
            continue
        for place in range(word.start(), word.end()):
            if not held[place]:
                result[place] = alphabet.lower(source[place])
    return result


def _capitalise_all(source: list[str], held: list[bool], alphabet: _Alphabet) -> list[str]:
    text, result = "".join(source), list(source)
    for found in re.finditer(r"[^\s\u00a0]+", text):
        place = found.start()
        while place < found.end() - 1 and not source[place].isalnum():
            place += 1
        if not held[place] and not _is_call(text, place):
            result[place] = alphabet.upper(source[place])
    return result


def _title(source: list[str], held: list[bool]) -> list[str]:
    text, result = "".join(source), list(source)
    words = list(_WORD.finditer(text))
    spoken = [word for word in words if any(c.isalnum() for c in word.group())]
    for index, word in enumerate(spoken):
        start = next(n for n in range(word.start(), word.end()) if text[n].isalnum())
        if held[start] or _is_call(text, start):
            continue
        first = index == 0 or _begins_anew(text, spoken[index - 1].end(), start)
        last = index == len(spoken) - 1
        result[start : word.end()] = _title_word(text, start, word.end(), result, edge=first or last)
    return result


def _begins_anew(text: str, before: int, start: int) -> bool:
    """After a colon, question or exclamation mark, or a full stop behind a whole word, a new sentence begins."""
    gap = text[before - 1 : start]
    if not any(c.isspace() for c in gap):
        return False
    end = gap.rstrip("“‘\"'([").rstrip()[-1:]
    word = re.search(r"(\w+)\.$", text[:before])
    return end in {":", "?", "!"} or (
        word is not None and len(word[1]) >= _LEAST_SENTENCE_END and word[1].lower() not in _STOP_WORDS
    )


def _title_word(text: str, start: int, end: int, result: list[str], *, edge: bool) -> list[str]:
    word = text[start:end]
    bare = word.rstrip(",.;:?!)]}”’\"'")
    kept = result[start:end]
    if bare[1:] != bare[1:].lower() or _is_symbol(text, start, end, bare):
        return kept
    hyphen_before = start > 0 and text[start - 1] in _HYPHENS
    hyphen_after = end < len(text) and text[end] in _HYPHENS
    stop = bare.lower() in _STOP_WORDS and hyphen_before == hyphen_after
    if stop and not edge:
        # "Vitamin A deficiency": a lone capital is a name, not an article.
        return kept if bare == "A" else [c.lower() for c in kept]
    if re.match(r"[dl]['’]\w", bare):
        return kept
    return [kept[0].upper(), *kept[1:]]


def _is_symbol(text: str, start: int, end: int, bare: str) -> bool:
    """A lone letter of a compound (``07-x``, ``β-carotene``) is a sign, not a word."""
    if len(bare) != 1:
        return False
    after_hyphen = start > 0 and text[start - 1] in _HYPHENS
    before_hyphen = end < len(text) and text[end] in _HYPHENS
    return after_hyphen or (before_hyphen and not bare.isascii())
