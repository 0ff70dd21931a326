"""C2: what a citation lacks, and whether the reader is told why."""

from collections.abc import Iterator, Mapping

from briefwright.model.brief import Brief
from briefwright.model.description import missing, stated
from briefwright.model.finding import Finding
from briefwright.model.source import Source


def check(brief: Brief, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """A warning for each cited source that lacks elements (its note names them), and for a time without zone."""
    cited = brief.cited_sources()
    for use in brief.sources:
        source = sources.get(use.source)
        if source is None or use.source not in cited:
            continue
        lacks = missing(source, use)
        if lacks:
            yield Finding(
                check="C2",
                severity="warning" if "publisher" in lacks or "date" in lacks else "note",
                text=f"{use.label} has no {', '.join(lacks)} in its captured text; the note names what is missing.",
                todo="Enter what you know in the metadata sheet (M); it is printed in brackets.",
                source=source.id,
            )
        published = stated(source, use, "published")
        if published and "T" in published.value and stated(source, use, "published_zone") is None:
            yield Finding(
                check="D3",
                severity="note",
                text=f"{use.label} states a time without zone; it cannot be compared with other clocks.",
                source=source.id,
            )
