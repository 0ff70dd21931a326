"""Short in-text source tags, ``[AFP 1641]``, as crisis reports carry them; the list of sources says the rest."""

from collections.abc import Sequence

from briefwright.citing.cluster import Cite, Cluster
from briefwright.citing.locators import printed_locator
from briefwright.citing.words import clock, short_date
from briefwright.model.description import stated
from briefwright.model.document import Text


class SourceTag:
    """Credit (or outlet, or label) and time in brackets, the same at every citation."""

    id = "source-tag"
    name = "Source tag in text"
    in_text = False

    def notes(self, clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """The tag of each cluster; a remark follows after a semicolon."""
        out: list[tuple[Text, ...]] = []
        for cluster in clusters:
            inside = "; ".join(tag(cite) for cite in cluster.cites)
            out.append((Text(f"[{inside}{f'; {cluster.remark}' if cluster.remark else ''}]"),))
        return out

    def bibliography(self, _clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """None: the table of sources says what tags mean."""
        return []


def tag(cite: Cite) -> str:
    """``AFP 1641, para. 3``; without time the day, without name the label with *no publisher*."""
    name = stated(cite.source, cite.use, "credit") or stated(cite.source, cite.use, "outlet")
    when = stated(cite.source, cite.use, "published")
    words = name.value if name else f"{cite.use.label}, publisher not stated"
    time = (clock(when.value).replace(":", "") or short_date(when.value)) if when else "date not stated"
    told = f"{words} {time}" if name and when else f"{words}, {time}"
    locator = printed_locator(cite)
    return f"{told}, {locator}" if locator else told
