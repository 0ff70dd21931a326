"""Q1: every quotation verbatim after its declared edits."""

from collections.abc import Iterator, Mapping

from briefwright.model.brief import Brief
from briefwright.model.finding import Entry, Finding, Ledger
from briefwright.model.proof import prove
from briefwright.model.source import Source


def ledger(brief: Brief, sources: Mapping[str, Source]) -> Ledger:
    """Every quotation of the brief with its proof, in printed order; those of bottom line and key points included."""
    labels = brief.labels()
    entries = [
        Entry(item.id, labels.get(item.id, ""), quotation, prove(quotation, sources.get(quotation.source)))
        for item in brief.items()
        for quotation in item.quotations()
    ]
    stated = (quoted for statement in (brief.bottom_line, *brief.key_points) for quoted in statement.quotations())
    entries += [Entry("", "", quotation, prove(quotation, sources.get(quotation.source))) for quotation in stated]
    return Ledger(tuple(entries))


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
