"""What a source is called in one breath: in the small line under an item, in the tray and in the coverage table."""

from collections.abc import Mapping

from briefwright.model.brief import Brief, SourceUse
from briefwright.model.description import Stated, stated
from briefwright.model.likeness import Kin, origins
from briefwright.model.source import CapturedName, Source

_LONGEST = 44
"""Letters of a headline that still fit beside a locator in the narrowest pane."""

_NAMES: tuple[CapturedName, ...] = ("credit", "outlet")


def source_name(source: Source | None, use: SourceUse | None) -> str:
    """Credit line, else outlet, else a headline cut short; what was not captured stands in square brackets."""
    if source is None:
        return "[source not on the desk]"
    return named(source, use) or headline(source, use, _LONGEST)


def named(source: Source | None, use: SourceUse | None) -> str:
    """Credit line, else outlet, "" when neither is stated."""
    found = next(filter(None, (stated(source, use, name) for name in _NAMES)), None) if source else None
    return _bracketed(found) if found else ""


def headline(source: Source, use: SourceUse | None, longest: int = 200) -> str:
    """The short headline if one was entered, else the headline, else the description or the missing headline named."""
    entered = use.entered("short_headline") if use else ""
    if entered:
        return shortened(entered, longest)
    found = stated(source, use, "headline")
    if found:
        return shortened(_bracketed(found), longest)
    described = use.entered("description") if use else ""
    return f"[{shortened(described, longest) or 'Article without headline'}]"


def _bracketed(found: Stated) -> str:
    return f"[{found.value}]" if found.bracketed else found.value


def shortened(text: str, longest: int) -> str:
    """The text cut at a word, with an ellipsis, if it is longer than ``longest`` letters."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    cut = head.rfind(" ")
    return head[: cut if cut > longest // 2 else None].rstrip(" ,;:–—-") + "…"


def origins_of(brief: Brief, sources: Mapping[str, Source], kin: Mapping[str, Kin]) -> dict[str, str]:
    """Source id → its origin: outlets printing one supplier's text share it, and so do sources with one text."""
    names = {use.source: named(sources.get(use.source), use).strip("[]") for use in brief.sources}
    return origins(names, kin)


def locator(source: Source | None, start: int, end: int) -> str:
    """``para. 4`` or ``paras. 4–5`` of a captured span; "" when it stands before the body."""
    if source is None:
        return ""
    first, last = source.paragraph_at(start), source.paragraph_at(max(start, end - 1))
    if not first:
        return ""
    return f"para. {first}" if first == last else f"paras. {first}–{last}"


def located(name: str, place: str) -> str:
    """Name and locator in one: ``BSS/AFP, para. 2``."""
    return f"{name}, {place}" if place else name
