"""Taking in what is marked in files: one act over one source or many, said in one line."""

from collections.abc import Sequence

from briefwright.gui.session import Session
from briefwright.model.brief import Brief
from briefwright.model.edits.marks import count_words_of, take_marks, untaken
from briefwright.model.source import Source

NO_MARKS = "Nothing is marked in this file. Highlights and comments of PDF, Word and e-book files are taken in with H."
ALL_TAKEN = "All that is marked in this file is taken in already."


def take_in_marks(session: Session, sources: Sequence[Source]) -> bool:
    """Make passages of all that is marked in some sources; says so when there is nothing to do.

    Returns:
        Whether anything was taken in.
    """
    rows = [row for source in sources for row in untaken(session.brief, source)]
    if not rows:
        session.acted.emit(ALL_TAKEN if any(source.marks for source in sources) else NO_MARKS)
        return False
    after = take_marks(session.brief, sources)
    filed = _items(after) - _items(session.brief)
    where = f"{filed:,} filed by their comments, the others unfiled" if filed else "unfiled"
    of = f" of {len(sources):,} sources" if len(sources) > 1 else ""
    return session.edit(f"Took in {count_words_of(rows)}{of}, {where}", lambda _brief: after)


def _items(brief: Brief) -> int:
    return sum(1 for _ in brief.items())
