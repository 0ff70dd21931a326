"""Content controls: quotations keep the passage they come from, and are safe from a slip of the keyboard."""

import re
from collections.abc import Collection

_FIRST = 1_000_000
"""Ids from here on; an organisation's template has its own, mostly of nine or ten figures."""
_NOT_IN_TAGS = re.compile(r"[^A-Za-z0-9_.:-]+")
_LONGEST_TAG = 64  # Word's limit
TAG = "bw:passage:"


class Controls:
    """Makes the content controls of one document.

    Args:
        locked: the words inside cannot be edited before the control is unlocked (Developer, Properties) or removed.
        taken: ids that the file has already.
    """

    def __init__(self, *, locked: bool, taken: Collection[int] = ()) -> None:
        self._lock = '<w:lock w:val="contentLocked"/>' if locked else ""
        self._taken = taken
        self._last = _FIRST

    def new_id(self) -> int:
        """An id that no other control of the file has."""
        self._last += 1
        while self._last in self._taken:
            self._last += 1
        return self._last

    def around(self, passage: str, runs: str) -> str:
        """Runs that are the words of a passage, in a control tagged with its id."""
        if not runs:
            return runs
        tag = f"{TAG}{_NOT_IN_TAGS.sub('_', passage)}"[:_LONGEST_TAG]
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="Quotation"/><w:tag w:val="{tag}"/><w:id w:val="{self.new_id()}"/>'
            f"{self._lock}</w:sdtPr><w:sdtContent>{runs}</w:sdtContent></w:sdt>"
        )
