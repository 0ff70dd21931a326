"""The proof ledger, printed."""

from briefwright.cli.terminal import say
from briefwright.model.finding import Ledger
from briefwright.model.quotation import edit_names


def print_ledger(ledger: Ledger) -> None:
    """How many quotations are proved, and each with its mark and edits."""
    say(f"{ledger.proved} of {ledger.total} quotations proved")
    width = max((len(entry.label) for entry in ledger.entries), default=0)
    for entry in ledger.entries:
        mark = "✓" if entry.proof.proved else "✗"
        edits = ", ".join(edit_names(entry.quotation.edits))
        say(f"  {mark} {entry.label:{width}} “{_shortened(entry.quotation.words)}”{f'  [{edits}]' if edits else ''}")


def _shortened(words: str, length: int = 64) -> str:
    return words if len(words) <= length else f"{words[: length - 1]}…"
