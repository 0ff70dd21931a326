"""A press style: reads the patterns of its file and gives notes and references as runs.

The order of a note is the style's (:mod:`briefwright.citing.press_style`), what each element says is
:mod:`briefwright.citing.press_elements`, how they are joined is :mod:`briefwright.citing.joining`.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from briefwright.citing.cluster import Cite, Cluster
from briefwright.citing.joining import is_sentence, joined, pointed
from briefwright.citing.naming import names_of
from briefwright.citing.patterns import Compiled, Compiler, Said, fill
from briefwright.citing.press_elements import PLACED, Cited, Place
from briefwright.citing.press_style import Form, PressStyleFile
from briefwright.model.document import Text


class CompiledForm(NamedTuple):
    """A form of citation, ready to be filled.

    Attributes:
        name: ``full``, ``later`` or ``reference``.
        before, between, after: as in the file.
        head: the elements that say the same wherever a source is cited.
        rest: those from the first on that tells the place.
    """

    name: str
    before: Compiled
    head: tuple[Compiled, ...]
    rest: tuple[Compiled, ...]
    between: str
    after: Compiled


class Forms(NamedTuple):
    """The forms of a style: of a first citation, of a later one, of a list of references."""

    full: CompiledForm
    later: CompiledForm
    reference: CompiledForm | None


def compile_form(name: str, form: Form, compiler: Compiler, depth: int = 0) -> CompiledForm:
    """A form, compiled.

    Args:
        name: of the form.
        form: as in the file.
        compiler: of the style's patterns.
        depth: how many brackets stand open before it.

    Raises:
        PatternFault: a pattern of it names what there is not.
    """
    elements = [compiler.choice(choice, depth) for choice in form.elements]
    cut = next((at for at, choice in enumerate(elements) if not choice.names.isdisjoint(PLACED)), len(elements))
    before, after = compiler.choice(form.before, depth), compiler.choice(form.after, depth)
    return CompiledForm(name, before, tuple(elements[:cut]), tuple(elements[cut:]), form.between, after)


class PressStyle:
    """A style of press citations.

    Args:
        file: the style.
        forms: its forms, compiled.
        portion_marks: the template asks for portion marks.
    """

    def __init__(self, file: PressStyleFile, forms: Forms, *, portion_marks: bool = False) -> None:
        self.id = file.id
        self.name = file.name
        self.in_text = forms.reference is not None
        self._file = file
        self._forms = forms
        self._marks = portion_marks
        self._inside = file.note.points == "inside"

    def with_portion_marks(self, *, printed: bool) -> "PressStyle":
        """The same style with portion marks, or without."""
        return PressStyle(self._file, self._forms, portion_marks=printed)

    @property
    def prints_grades(self) -> bool:
        """Whether Admiralty grades stand in its citations."""
        forms = (form for form in self._forms if form is not None)
        return any("grade" in choice.names for form in forms for choice in (form.before, *form.rest, form.after))

    def notes(self, clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """The text of each note, in order: first citations in full, later ones in the later form."""
        citing = _Citing(self._file, clusters, portion_marks=self._marks)
        seen: set[str] = set()
        out: list[tuple[Text, ...]] = []
        for cluster in clusters:
            cites: list[list[Said]] = []
            for cite in cluster.cites:
                form = self._forms.later if cite.source.id in seen else self._forms.full
                seen.add(cite.source.id)
                cites.append(citing.citation(form, cite))
            out.append(_runs(self._note(cites, cluster.remark)))
        return out

    def bibliography(self, clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """The references of a style that cites in the text, in order of their letters; nothing for styles of notes."""
        form = self._forms.reference
        if form is None:
            return []
        citing = _Citing(self._file, clusters, portion_marks=self._marks)
        cites = {cite.source.id: Cite(cite.source, cite.use) for cluster in clusters for cite in cluster.cites}
        entries = (citing.citation(form, cite) for cite in cites.values())
        return sorted((_runs(self._pointed(entry)) for entry in entries if entry), key=_sorted_by)

    def _note(self, cites: Sequence[Sequence[Said]], remark: str) -> list[Said]:
        note = self._file.note
        several = note.open if note.open_several is None else note.open_several
        out = [Said(several if len(cites) > 1 else note.open)]
        out += joined(cites, note.between, inside=self._inside)
        if remark and (note.remark == "sentence" or (note.remark == "either" and is_sentence(remark))):
            out = [*self._pointed(out), Said(f" {remark[0].upper()}{remark[1:]}")]
        elif remark:
            out.append(Said(f"; {remark}"))
        if note.close == ".":
            return self._pointed(out)
        return [*out[:-1], out[-1]._replace(text=out[-1].text.removesuffix(".")), Said(note.close)]

    def _pointed(self, words: list[Said]) -> list[Said]:
        """The words with a final point, which is no part of a title in italics."""
        last = words[-1]
        text = pointed(last.text, inside=self._inside)
        if last.italic:
            return [*words, Said(text[len(last.text) :])]
        return [*words[:-1], last._replace(text=text)]


_Whose = tuple[int, str]
"""Identity of what the analyst says of a source (one object a source and brief), and whose words it passes on."""


class _Citing:
    """The sources of one brief, as a style's forms are filled from them; what a source says is worked out once."""

    def __init__(self, file: PressStyleFile, clusters: Sequence[Cluster], *, portion_marks: bool) -> None:
        self._file = file
        self._marks = portion_marks
        self._inside = file.note.points == "inside"
        self._names = names_of([cite for cluster in clusters for cite in cluster.cites])
        self._cited: dict[_Whose, Cited] = {}
        self._heads: dict[tuple[str, _Whose], list[Said]] = {}

    def citation(self, form: CompiledForm, cite: Cite) -> list[Said]:
        """One citation, without final point."""
        whose = (id(cite.use), cite.quotes)
        if whose not in self._cited:
            name = self._names[cite.source.id]
            self._cited[whose] = Cited(cite, name, self._file, portion_marks=self._marks)
        place = Place(self._cited[whose], cite)
        if (form.name, whose) not in self._heads:
            self._heads[form.name, whose] = self._joined(form.head, form, place)
        out = self._joined(form.rest, form, place, self._heads[form.name, whose])
        return [*(fill(form.before, place) or ()), *out, *(fill(form.after, place) or ())]

    def _joined(
        self, choices: Sequence[Compiled], form: CompiledForm, place: Place, head: Sequence[Said] = ()
    ) -> list[Said]:
        parts = [head, *(fill(choice, place) for choice in choices)]
        return joined([part for part in parts if part], form.between, inside=self._inside)


def _runs(words: Sequence[Said]) -> tuple[Text, ...]:
    """Words of one look as one run each."""
    if True not in [said.italic for said in words]:
        return (Text("".join([said.text for said in words])),)
    groups: Iterator[tuple[bool, Iterator[Said]]] = groupby(words, key=attrgetter("italic"))
    runs = (Text("".join(said.text for said in group), italic=italic) for italic, group in groups)
    return tuple(run for run in runs if run.text)


def _sorted_by(runs: Sequence[Text]) -> str:
    return "".join(run.text for run in runs).lstrip("[“‘").casefold()
