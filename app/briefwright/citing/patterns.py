"""Patterns of press styles: words with elements in braces.

========================  ============================================================================
``translated by {name}``  the words and the element; without the element the whole pattern falls away
``{label?}``              the element, or nothing
``{if post}``             the pattern is for what is so: a kind of source, or an element that is stated
``{unless date}``         the pattern is for what is not so
``*{programme}*``         in italics, brackets excepted
========================  ============================================================================

Inside square brackets an element is printed without brackets of its own.
"""

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from briefwright.citing.press_style import Choice

_MARKUP = re.compile(r"\*|\{(?:(if|unless) )?([a-z_]+)(\?)?\}")


_LARGEST = 2000
"""Tokens that a part may have with all that it holds: parts that hold others twice grow beyond any page."""


class Said(NamedTuple):
    """Words of a citation.

    Attributes:
        text: the words.
        bracketed: they do not stand in the capture, so they are printed in square brackets.
        italic: they stand in italics.
    """

    text: str
    bracketed: bool = False
    italic: bool = False


Value = tuple[Said, ...]
"""What an element says; empty when it is not stated."""


class Subject(Protocol):
    """What patterns are filled from."""

    def value(self, name: str) -> Value:
        """What an element says."""

    def is_so(self, name: str) -> bool:
        """Whether a condition holds."""


class Words(NamedTuple):
    """Words of the style's own."""

    said: Said

    def put(self, out: list[Said], _subject: Subject) -> bool:
        """Add what stands here; False if the pattern falls away."""
        out.append(self.said)
        return True


class Element(NamedTuple):
    """A place for an element; ``bare`` inside brackets."""

    name: str
    optional: bool
    bare: bool
    italic: bool

    def put(self, out: list[Said], subject: Subject) -> bool:
        """Add what stands here; False if the pattern falls away."""
        value = subject.value(self.name)
        for said in value:
            words = said._replace(italic=True) if self.italic else said
            if self.bare or not said.bracketed:
                out.append(words)
            elif out[-2:] == [_CLOSE, _SPACE]:  # one pair of brackets for neighbours: [16:41 KST]
                out[-2:] = (_SPACE, words, _CLOSE)
            else:
                out += (_OPEN, words, _CLOSE)
        return self.optional or bool(value)


class Part(NamedTuple):
    """A place for a named part of the style."""

    choice: "Compiled"
    optional: bool

    def put(self, out: list[Said], subject: Subject) -> bool:
        """Add what stands here; False if the pattern falls away."""
        words = fill(self.choice, subject)
        out += words or ()
        return self.optional or words is not None


class Test(NamedTuple):
    """What must be so, or must not."""

    name: str
    wanted: bool

    def put(self, _out: list[Said], subject: Subject) -> bool:
        """Add nothing; False if the pattern falls away."""
        return subject.is_so(self.name) is self.wanted


_OPEN, _SPACE, _CLOSE = Said("["), Said(" "), Said("]")
Token = Words | Element | Part | Test


class Compiled:
    """A choice of patterns, ready to be filled.

    Attributes:
        patterns: the tokens of each.
        names: the elements and conditions that it asks for, those of its parts included.
        size: how many tokens it has, those of its parts included.
    """

    def __init__(self, patterns: Iterable[Iterable[Token]]) -> None:
        self.patterns = tuple(tuple(tokens) for tokens in patterns)
        every = [token for tokens in self.patterns for token in tokens]
        self.size: int = sum(token.choice.size if isinstance(token, Part) else 1 for token in every)
        self.names: frozenset[str] = frozenset(name for token in every for name in _names_in(token))


def _names_in(token: Token) -> Iterable[str]:
    match token:
        case Words():
            return ()
        case Part():
            return token.choice.names
        case _:
            return (token.name,)


class PatternFault(ValueError):  # noqa: N818 - the name is the finding; the reader of the file adds the line
    """A pattern is not what it should be.

    Attributes:
        index: which one of a choice, None for a pattern alone.
        what: what is wrong, one sentence without its point.
        todo: the remedy.
    """

    def __init__(self, index: int | None, what: str, todo: str) -> None:
        super().__init__(f"{what}. {todo}")
        self.index = index
        self.what = what
        self.todo = todo


class Compiler:
    """Compiles the patterns of one style.

    Args:
        elements: the names that stand for words of the source.
        conditions: further names that ``if`` and ``unless`` may ask for.
        parts: the style's own parts.
    """

    def __init__(self, elements: Collection[str], conditions: Collection[str], parts: Mapping[str, Choice]) -> None:
        self._elements = elements
        self._conditions = conditions
        self._parts = parts
        self._compiled: dict[tuple[str, int, bool], Compiled] = {}

    def choice(self, raw: Choice, depth: int = 0) -> Compiled:
        """A choice, compiled.

        Args:
            raw: as the file has it.
            depth: how many brackets are open before it.

        Raises:
            PatternFault: it names what there is not, or itself.
        """
        return self._choice(raw, _Setting(depth))

    def part(self, name: str) -> Compiled:
        """A part of the style by its name, compiled; raises as :meth:`choice`."""
        return self._choice(self._parts[name], _Setting(within=(name,)))

    def _choice(self, raw: Choice, setting: "_Setting") -> Compiled:
        if isinstance(raw, str):
            return Compiled([self._tokens(raw, setting, None)] if raw else ())
        return Compiled(self._tokens(text, setting, index) for index, text in enumerate(raw))

    def _tokens(self, text: str, setting: "_Setting", index: int | None) -> Iterator[Token]:
        at = 0
        for found in _MARKUP.finditer(text):
            if before := _own_words(text[at : found.start()], index):
                setting = setting._replace(depth=setting.depth + before.count("[") - before.count("]"))
                yield Words(Said(before, italic=setting.italic))
            if found[0] == "*":
                setting = setting._replace(italic=not setting.italic)
            else:
                yield self._place(found, setting, index)
            at = found.end()
        if rest := _own_words(text[at:], index):
            yield Words(Said(rest, italic=setting.italic))

    def _place(self, found: re.Match[str], setting: "_Setting", index: int | None) -> Token:
        test, name, optional = found.groups()
        known = [*self._elements, *(self._conditions if test else self._parts)]
        if name not in known:
            raise PatternFault(index, f"{{{name}}} is no {'condition' if test else 'element'}", _nearest(name, known))
        if test:
            return Test(name, test == "if")
        if name not in self._parts:
            return Element(name, optional is not None, setting.depth > 0, setting.italic)
        if name in setting.within:
            raise PatternFault(index, f"the part {{{name}}} stands inside itself", "Take it out of its own pattern.")
        key = (name, setting.depth, setting.italic)
        if key not in self._compiled:
            inner = setting._replace(within=(*setting.within, name))
            self._compiled[key] = self._choice(self._parts[name], inner)
        if self._compiled[key].size > _LARGEST:
            raise PatternFault(index, f"{{{name}}} holds parts of parts without end", "Write it with fewer parts.")
        return Part(self._compiled[key], optional is not None)


class _Setting(NamedTuple):
    """Where a pattern stands: so many brackets open before it, in italics, inside these parts."""

    depth: int = 0
    italic: bool = False
    within: tuple[str, ...] = ()


def _own_words(text: str, index: int | None) -> str:
    if "{" in text or "}" in text:
        example = "Write an element as {author}, {label?}, {if post} or {unless date}."
        raise PatternFault(index, f"a brace stands alone in “{text.strip()}”", example)
    return text


def _nearest(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return f"{f'Did you mean {{{near[0]}}}? ' if near else ''}Known are: {', '.join(sorted(known))}."


def fill(choice: Compiled, subject: Subject) -> list[Said] | None:
    """The first pattern of a choice that can be filled, as words in printed order; None if none can."""
    for tokens in choice.patterns:
        out: list[Said] = []
        for token in tokens:
            if not token.put(out, subject):
                break
        else:
            return out
    return None
