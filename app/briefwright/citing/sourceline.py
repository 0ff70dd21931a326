"""The house sourceline: one line in the order of monitoring services, the same at every citation.

After the practice of BBC Monitoring and FBIS (``Source: agency, place, in English 0845 gmt 4 Nov 08``): who, where, in
what language, time with zone, day. A sourceline holds nothing that monitoring did not have before it; what is not
stated is said to be so.
"""

from collections.abc import Sequence

from briefwright.citing.cluster import Cite, Cluster
from briefwright.citing.languages import language_name
from briefwright.citing.locators import printed_locator
from briefwright.citing.press_parts import author, bracketed, closed, quoted_by, said, spoken, told
from briefwright.citing.words import clock, short_date
from briefwright.model.description import stated
from briefwright.model.document import Text


class Sourceline:
    """``Source: QC/CNA, Quay Courier, Port Ruun, in English 1641 [zone not stated] 19 Mar 2026``."""

    id = "sourceline"
    name = "House sourceline"
    in_text = False

    def notes(self, clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """The sourceline of each note."""
        out: list[tuple[Text, ...]] = []
        for cluster in clusters:
            word = "Source" if len(cluster.cites) == 1 else "Sources"
            lines = "; ".join(sourceline(cite) for cite in cluster.cites)
            out.append((Text(closed(f"{word}: {lines}", cluster.remark)),))
        return out

    def bibliography(self, _clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """None: each line says it all."""
        return []


def sourceline(cite: Cite) -> str:
    """The line of one source, without final point."""
    names = dict.fromkeys(name for name in (author(cite), told(cite, "outlet"), said(cite, "programme")) if name)
    place = stated(cite.source, cite.use, "dateline_place")
    language = told(cite, "language")
    parts = [
        f"{quoted_by(cite)}{', '.join(names) or f'{cite.use.label}, [publisher not stated]'}",
        bracketed(place, spoken(place.value)) if place else "",
        f"in {language_name(language)} {_when(cite)}" if language else _when(cite),
        printed_locator(cite),
    ]
    return ", ".join(part for part in parts if part)


def _when(cite: Cite) -> str:
    """``1641 GMT 19 Mar 2026``."""
    value = stated(cite.source, cite.use, "published")
    if value is None:
        return "[date not stated]"
    time = clock(value.value).replace(":", "")
    zone = (told(cite, "published_zone") or "[zone not stated]") if time else ""
    day = bracketed(value, short_date(value.value))
    return " ".join(part for part in (time, zone, day) if part)
