"""Source reference citations as US analytic products carry them: one note says all, each time.

ICD 206 (sourcing requirements), elements in the order of a command's template (``tradecraft.md`` 1.3): portion mark,
originator, source identifier, date of publication, date of information, title, locator, marks of the extract and of
the whole, date of access. What the capture does not say is named in brackets where it would stand.
"""

import re
from collections.abc import Sequence

from briefwright.citing.cluster import Cite, Cluster
from briefwright.citing.locators import printed_locator
from briefwright.citing.press_parts import author, quoted_by, told
from briefwright.citing.words import parsed_date
from briefwright.model.description import stated
from briefwright.model.document import Text


class Icd206:
    """Endnotes in full at every citation.

    Args:
        portion_marks: print portion marks and classifications (``(U)`` unless the analyst enters another mark).
    """

    id = "icd-206"
    name = "ICD 206 source reference citation"
    in_text = False

    def __init__(self, *, portion_marks: bool = False) -> None:
        self._marks = portion_marks

    def notes(self, clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """The text of each note: its citations one after the other, each a sentence, then the remark."""
        return [(Text(self._note(cluster)),) for cluster in clusters]

    def bibliography(self, _clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """None: the notes say it all."""
        return []

    def _note(self, cluster: Cluster) -> str:
        sentences = [f"{self.citation(cite)}." for cite in cluster.cites]
        if cluster.remark:
            sentences.append(f"{cluster.remark[0].upper()}{cluster.remark[1:].removesuffix('.')}.")
        return " ".join(sentences)

    def citation(self, cite: Cite) -> str:
        """One source reference citation, without final point."""
        mark = cite.use.entered("portion_mark") or "U"
        portion = f"({mark}) " if self._marks else ""
        parts = [
            f"{portion}{quoted_by(cite)}{_originator(cite) or '[Originator not in captured text]'}",
            _identifier(cite),
            _publication(cite),
            _information(cite),
            f"{portion}{_title(cite)}",
            printed_locator(cite).replace("para.", "para").replace("paras.", "paras"),
            f"Extracted information is {mark}" if self._marks else "",
            f"Overall classification is {mark}" if self._marks else "",
            graded(cite),
            _access(cite),
        ]
        return "; ".join(part for part in parts if part)


def military_date(iso: str) -> str:
    """``2024-11-06…`` → ``06 NOV 2024``, as far as stated."""
    year, month, day = parsed_date(iso)
    return " ".join(part for part in (day.zfill(2) if day else "", month[:3].upper(), year) if part)


def graded(cite: Cite) -> str:
    """Admiralty grades, the letter for the source, the digit for the passages: ``Graded B2``."""
    letter = cite.use.entered("reliability").upper()
    if not letter and not cite.grade:
        return ""
    return f"Graded {letter or '–'}{cite.grade or '–'}"


def _originator(cite: Cite) -> str:
    return author(cite) or told(cite, "outlet")


def _identifier(cite: Cite) -> str:
    url = told(cite, "url")
    if url:
        return url
    number = cite.use.entered("report_number")
    if number:
        return number
    return "[no source identifier]" if _originator(cite) else f"file {cite.source.file_name}"


def _publication(cite: Cite) -> str:
    value = stated(cite.source, cite.use, "published")
    if value is None:
        return "[date of publication not in captured text]"
    return f"[{military_date(value.value)}]" if value.bracketed else military_date(value.value)


def _information(cite: Cite) -> str:
    """``DOI 06 NOV 2024``: the first date of information, or in brackets when the undated source must be from."""
    dating = cite.use.entered("dating")
    if dating and stated(cite.source, cite.use, "published") is None:
        return f"[DOI {_telegraphic(dating)}]"
    first = cite.use.entered("info_dates").split(";", maxsplit=1)[0].strip()
    if not first:
        return ""
    return f"DOI {_written_date(first) or first}"


def _telegraphic(dating: str) -> str:
    """``written before the US election`` → ``before US election``."""
    return re.sub(r"\bthe ", "", dating.removeprefix("written "))


def _written_date(words: str) -> str:
    """``6 Nov 2024`` or ISO 8601 as ``06 NOV 2024``; "" for anything else."""
    found = re.fullmatch(r"(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})", words)
    if found:
        return f"{int(found[1]):02} {found[2].upper()} {found[3]}"
    return military_date(words) if re.match(r"\d{4}-\d\d", words) else ""


def _title(cite: Cite) -> str:
    value = stated(cite.source, cite.use, "headline")
    if value is None:
        return "[no title]"
    return f"[{value.value}]" if value.bracketed else value.value


def _access(cite: Cite) -> str:
    accessed = cite.use.entered("accessed")
    return f"Accessed {military_date(accessed)}" if accessed else f"Imported {military_date(cite.source.imported)}"
