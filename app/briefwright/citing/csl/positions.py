"""Where every cite stands: first, subsequent, ibid, ibid-with-locator, near-note (CSL 1.0.2, "position")."""

from collections.abc import Sequence

from briefwright.citing.csl.context import Cite, Place, Position

DEFAULT_NEAR_NOTE_DISTANCE = 5


class Placed:
    """One citation as positions see it: its cites in printed order and its note number, 0 in the text."""

    __slots__ = ("cites", "note")

    def __init__(self, cites: Sequence[Cite], note: int) -> None:
        self.cites = cites
        self.note = note


def places(citations: Sequence[Placed], near_distance: int = DEFAULT_NEAR_NOTE_DISTANCE) -> list[list[Place]]:
    """The place of every cite of every citation, in document order."""
    first_note: dict[str, int] = {}
    last_note: dict[str, int] = {}
    seen: set[str] = set()
    result: list[list[Place]] = []
    chains: dict[bool, list[Placed]] = {True: [], False: []}
    for citation in citations:
        chain = chains[bool(citation.note)]  # notes and running text are two threads of reading
        row: list[Place] = []
        for index, cite in enumerate(citation.cites):
            if cite.id not in seen:
                seen.add(cite.id)
                first_note[cite.id] = citation.note
                row.append(Place("first", near=False, first_note=citation.note))
            else:
                near = 0 <= citation.note - last_note[cite.id] <= near_distance
                row.append(Place(_repeat(citation, index, chain), near, first_note[cite.id]))
            last_note[cite.id] = citation.note
        result.append(row)
        chain.append(citation)
    return result


def _before(citation: Placed, chain: list[Placed]) -> Sequence[Cite]:
    """The cites that "ibid." may point to: the citation before in the same note, else all of the note before."""
    if not chain:
        return []
    last = chain[-1]
    if not last.note or last.note == citation.note:
        return last.cites
    cites: list[Cite] = []
    for one in reversed(chain):
        if one.note != last.note:
            break
        cites[:0] = one.cites
    return cites


def _repeat(citation: Placed, index: int, chain: list[Placed]) -> Position:
    """The position of a cite whose item was cited before."""
    cite = citation.cites[index]
    if index:
        previous = citation.cites[index - 1]
    else:
        before = _before(citation, chain)
        if not before or any(one.id != cite.id for one in before):
            return "subsequent"
        previous = before[-1]
    if previous.id != cite.id:
        return "subsequent"
    if not cite.locator:
        return "subsequent" if previous.locator else "ibid"
    same = previous.locator == cite.locator and previous.label == cite.label
    return "ibid" if same else "ibid-with-locator"
