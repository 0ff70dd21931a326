"""Q1: every quotation verbatim after its declared edits."""

from collections.abc import Iterator, Mapping

from briefwright.model.brief import Brief, Item
from briefwright.model.finding import Entry, Finding, Ledger
from briefwright.model.proof import prove
from briefwright.model.source import Source


def ledger(brief: Brief, sources: Mapping[str, Source]) -> Ledger:
    """Every quotation with its proof: of the items in printed order, then of the bottom line and of the key points."""
    labels = brief.labels()
    entries = [
        Entry(
            item.id,
            labels.get(item.id) or _unlabelled(item),
            quotation,
            prove(quotation, sources.get(quotation.source)),
        )
        for item in brief.items()
        for quotation in item.quotations()
    ]
    stated = [("bottom line", brief.bottom_line)]
    stated += [(f"key point {number}", statement) for number, statement in enumerate(brief.key_points, 1)]
    entries += [
        Entry("", label, quotation, prove(quotation, sources.get(quotation.source)))
        for label, statement in stated
        for quotation in statement.quotations()
    ]
    return Ledger(tuple(entries))


def _unlabelled(item: Item) -> str:
    if item.figure is not None:
        return "figure"
    return "table" if item.table is not None else item.kind


def check(brief: Brief, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """An error for each quotation that is not proved."""
    for entry in ledger(brief, sources).entries:
        proof = entry.proof
        if not proof.proved:
            where = f"{entry.label}: " if entry.label else ""
            difference = f" Difference: {proof.difference}" if proof.difference else ""
            yield Finding(
                check="Q1",
                severity="error",
                text=f"{where}“{entry.quotation.words}” is not proved. {proof.reason}{difference}",
                todo="Restore the source's words, declare the change, or make it a paraphrase.",
                item=entry.item,
                source=entry.quotation.source,
            )
