"""The small line under an item: source and locator, proof, declared edits, and in amber what deserves a look."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from briefwright.gui.composing.naming import located, locator, named, source_name
from briefwright.model.brief import Brief, Item, SourceUse
from briefwright.model.finding import Finding
from briefwright.model.likeness import Kin, origins
from briefwright.model.passage import Passage
from briefwright.model.proof import Proof, prove
from briefwright.model.quotation import EDIT_NAMES, AnyEdit, FinalPunctuation, Quotation
from briefwright.model.source import Source

_ROOM = 1000
"""Proofs kept beyond two an item."""

Tone = Literal["mute", "soft", "ok", "bad", "warn", "accent"]


class Remark(msgspec.Struct, frozen=True):
    """One piece of the small line.

    Attributes:
        text: its words.
        tone: its colour.
        act: what a click on it does: ``passage:<id>``, ``undo`` or "" for nothing.
        glue: what stands between it and the piece before it.
    """

    text: str
    tone: Tone = "mute"
    act: str = ""
    glue: str = " · "


Foot = tuple[Remark, ...]


class Grounds(msgspec.Struct, frozen=True):
    """What an item stands on, looked up once for the whole brief.

    Attributes:
        sources: on the desk, by id.
        names: source id → what it is called in one breath.
        origins: source id → its origin.
        passages: passage id → passage.
    """

    sources: Mapping[str, Source]
    names: Mapping[str, str]
    origins: Mapping[str, str]
    passages: Mapping[str, Passage]


class GroundKeeper:
    """Makes the grounds of a brief; a source is named again only when its row on the desk changed."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[SourceUse, Source | None, str, str]] = {}

    def __call__(self, brief: Brief, sources: Mapping[str, Source], kin: Mapping[str, Kin]) -> Grounds:
        """The grounds of a brief; ``kin`` says which of its sources share a text."""
        for use in brief.sources:
            source = sources.get(use.source)
            known = self._known.get(use.source)
            if known is None or known[0].corrections != use.corrections or known[1] is not source:
                names = source_name(source, use), named(source, use).strip("[]")
                self._known[use.source] = (use, source, *names)
        rows = [(use.source, *self._known[use.source][2:]) for use in brief.sources]
        return Grounds(
            sources=sources,
            names={source_id: name for source_id, name, _ in rows},
            origins=origins({source_id: supplier for source_id, _, supplier in rows}, kin),
            passages={passage.id: passage for passage in brief.passages},
        )


class Prover:
    """Proofs by quotation value: a quotation that did not change is not proved again."""

    def __init__(self) -> None:
        self._proofs: dict[int, tuple[Quotation, Source | None, Proof]] = {}

    def __call__(self, quotation: Quotation, source: Source | None) -> Proof:
        """The proof of this very value against this very source."""
        known = self._proofs.get(id(quotation))
        if known is not None and known[0] is quotation and known[1] is source:
            return known[2]
        proof = prove(quotation, source)
        self._proofs[id(quotation)] = (quotation, source, proof)
        return proof

    def settle(self, brief: Brief) -> None:
        """Forget what is no longer in the brief, once that is most of what is known."""
        if len(self._proofs) > _ROOM + 2 * sum(1 for _ in brief.items()):
            ids = {id(quotation) for item in brief.items() for quotation in item.quotations()}
            self._proofs = {key: row for key, row in self._proofs.items() if key in ids}


def item_foot(item: Item, ground: Grounds, prover: Prover) -> Foot:
    """Sources with locators, proof and declared edits of one item; findings are added by :func:`finding_remarks`."""
    quotations = list(item.quotations())
    proofs = [prover(quotation, ground.sources.get(quotation.source)) for quotation in quotations]
    return (*_places(item, quotations, ground), *_proof_remarks(proofs), *_edit_remarks(quotations))


def _places(item: Item, quotations: Sequence[Quotation], ground: Grounds) -> list[Remark]:
    spans = [(q.source, q.start, q.end, q.passage) for q in quotations]
    rested = (ground.passages.get(passage_id) for passage_id in item.rests_on)
    spans += [(p.source, p.start, p.end, p.id) for p in rested if p is not None]
    out: dict[str, Remark] = {}
    last = ""
    if item.figure is not None and item.figure.source not in ("", *(source_id for source_id, *_ in spans)):
        name = ground.names.get(item.figure.source, "[source not on the desk]")
        out[item.figure.source] = Remark(name)
    for source_id, start, end, passage_id in spans:
        place = locator(ground.sources.get(source_id), start, end)
        name = ground.names.get(source_id, "[source not on the desk]")
        words = (place or name) if source_id == last else located(name, place)
        glue = ", " if source_id == last else "; "
        act = f"passage:{passage_id}" if passage_id else ""
        out.setdefault(f"{source_id} {place}", Remark(words, act=act, glue=glue if out else " · "))
        last = source_id
    if not out and item.figure is not None:
        return [Remark("no source named")]
    if not out:
        return [Remark("the analyst’s own words")] if item.kind == "comment" else [Remark("no source yet", "warn")]
    return list(out.values())


def _proof_remarks(proofs: Sequence[Proof]) -> list[Remark]:
    failed = [proof for proof in proofs if not proof.proved]
    if failed:
        differs = [Remark(f"✗ {_short_reason(proof)}", "bad") for proof in failed]
        return list(dict.fromkeys(differs))
    return [Remark("✓ verbatim", "ok")] if proofs else []


def _short_reason(proof: Proof) -> str:
    return f"differs: {proof.difference}" if proof.difference else proof.reason.rstrip(".")


def _edit_remarks(quotations: Sequence[Quotation]) -> list[Remark]:
    names = [_edit_name(edit) for quotation in quotations for edit in quotation.edits]
    return [Remark(", ".join(dict.fromkeys(names)))] if names else []


def _edit_name(edit: AnyEdit) -> str:
    if isinstance(edit, FinalPunctuation) and edit.text in (".", ","):
        return "final point" if edit.text == "." else "final comma"
    return EDIT_NAMES[type(edit)]


def finding_remarks(findings: Iterable[Finding]) -> dict[str, Foot]:
    """Item id → its findings as amber (errors: red) pieces; what concerns the whole brief is shown elsewhere."""
    out: dict[str, Foot] = {}
    for finding in findings:
        if finding.item:
            remark = Remark(finding.text.rstrip("."), "bad" if finding.severity == "error" else "warn")
            out[finding.item] = (*out.get(finding.item, ()), remark)
    return out
