"""NewsML 1.0 to 1.2: NewsItem → NewsComponent (nested) → ContentItem → DataContent."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

import msgspec

from briefwright.guarded import Element
from briefwright.model.source import CapturedField
from briefwright.readers import nitf
from briefwright.readers.markup import marked_tree, marked_up
from briefwright.readers.people import names_in
from briefwright.readers.pieces import Piece
from briefwright.readers.stamps import published, stamp
from briefwright.readers.story import declared
from briefwright.readers.xml_news import all_of, attribute, child, first, local, text_at, words_of


class Item(msgspec.Struct):
    """The paragraphs of one article and what is stated of it."""

    pieces: list[Piece]
    fields: list[CapturedField]


def items(root: Element) -> Iterator[Item]:
    """The articles of a NewsML 1 file."""
    for item in all_of(root, "NewsItem"):
        leaves = [leaf for leaf in _stories(item) if _contents(leaf)]
        for leaf in leaves:
            fields = [field for field in _fields(item, leaf) if field.value]
            nested = next((one for content in _contents(leaf) for one in all_of(content, "nitf")), None)
            known = {field.name for field in fields}
            if nested is not None:
                fields += [field for field in nitf.fields_of(nested) if field.name not in known]
            yield Item([*_lines(leaf, item, known), *_body(leaf, nested)], fields)


def _stories(item: Element) -> list[Element]:
    """The components that carry a headline and text of their own; the item itself where only one does."""
    parts = [one for one in all_of(item, "NewsComponent") if child(one, "NewsLines") is not None]
    own = [
        one for one in parts if text_at(one, "NewsLines", "HeadLine") and _contents(one) and not _contains(one, parts)
    ]
    return own if len(own) > 1 and not _are_equivalent(own) else [item]


def _contains(component: Element, parts: list[Element]) -> bool:
    """Whether another component with lines and text stands inside."""
    inside = set(component.iter())
    return any(one is not component and one in inside and _contents(one) for one in parts)


def _are_equivalent(parts: list[Element]) -> bool:
    """Whether the components say the same in several formats (EquivalentsList)."""
    parents = [one.getparent() for one in parts]
    return any(one is not None and attribute(one, "EquivalentsList") == "yes" for one in parents)


def _contents(component: Element) -> list[Element]:
    """DataContent elements that hold words."""
    return [one for one in all_of(component, "DataContent") if words_of(one)]


def _lines(leaf: Element, item: Element, known: AbstractSet[str]) -> Iterator[Piece]:
    lines = _news_lines(leaf) or _news_lines(item)
    for name in ("HeadLine", "SubHeadLine", "ByLine", "DateLine"):
        for one in [row for row in lines if local(row) == name][:4]:
            yield Piece(words_of(one), "headline" if name == "HeadLine" and "headline" in known else "aside")


def _news_lines(component: Element) -> list[Element]:
    """The rows of the first NewsLines of a component."""
    lines = next(all_of(component, "NewsLines"), None)
    return list(lines) if lines is not None else []


def _body(leaf: Element, nested: Element | None) -> list[Piece]:
    if nested is not None:
        return [piece for piece in nitf.pieces_of(nested) if piece.kind in ("body", "heading")]
    found: list[Piece] = []
    for content in _contents(leaf)[:1] if _are_alternatives(leaf) else _contents(leaf):
        if len(content):
            found += marked_tree(content).pieces
        elif "</p>" in (content.text or "") or "<p>" in (content.text or ""):
            found += marked_up(content.text or "").pieces
        else:
            found += [Piece(one) for one in paragraphs(content.text or "")]
    return found


def _are_alternatives(leaf: Element) -> bool:
    return any(attribute(one, "EquivalentsList") == "yes" for one in all_of(leaf, "NewsComponent"))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of plain text inside an element: parted by empty lines, else by indents, else line by line."""
    lines = text.strip("\n").split("\n")
    if any(not line.strip() for line in lines):
        blocks = "\n".join(line.strip() for line in lines).split("\n\n")
        return [block.strip() for block in blocks if block.strip()]
    return [line.strip() for line in lines if line.strip()]


def _fields(item: Element, leaf: Element) -> Iterator[CapturedField]:
    lines = {local(row): words_of(row) for row in reversed(_news_lines(item) + _news_lines(leaf))}
    lines |= {local(row): words_of(row) for row in reversed(_news_lines(leaf))}
    yield declared("headline", lines.get("HeadLine", ""), "NewsLines HeadLine")
    for name in names_in(lines.get("ByLine", "")):
        yield declared("byline", name, "NewsLines ByLine")
    management = first(item, "NewsManagement")
    made = text_at(item, "Identification", "NewsIdentifier", "DateId")
    dates = (text_at(management, "FirstCreated"), text_at(management, "ThisRevisionCreated"), made)
    yield from published(next((one for one in dates if stamp(one)[0]), ""), "NewsManagement")
    provider = _party(item, "Provider") or _formal(first(item, "Identification", "NewsIdentifier", "ProviderId"))
    yield declared("outlet", provider, "AdministrativeMetadata Provider")
    yield declared("credit", lines.get("CreditLine", "") or _party(item, "Source"), "NewsLines CreditLine")
    rights = lines.get("CopyrightLine", "") or lines.get("RightsLine", "")
    yield declared(
        "rights", rights or text_at(next(all_of(item, "UsageRights"), None), "UsageType"), "NewsLines CopyrightLine"
    )
    yield declared("slug", lines.get("SlugLine", "") or lines.get("KeywordLine", ""), "NewsLines SlugLine")
    yield declared(
        "version", text_at(item, "Identification", "NewsIdentifier", "RevisionId"), "NewsIdentifier RevisionId"
    )
    yield declared("urgency", _named(management, "Urgency"), "NewsManagement Urgency")
    status = _named(management, "Status")
    yield declared("status", "" if status.lower() == "usable" else status, "NewsManagement Status")
    yield from _embargo(management)
    yield from _described(leaf, item)


def _embargo(management: Element | None) -> Iterator[CapturedField]:
    for change in all_of(management, "StatusWillChange"):
        value, zone = stamp(text_at(change, "DateAndTime"))
        if value and _named(change, "FutureStatus").lower() == "usable":
            yield declared("embargoed", value + zone, "NewsManagement StatusWillChange")


def _described(leaf: Element, item: Element) -> Iterator[CapturedField]:
    languages = [attribute(one, "FormalName") for one in (*all_of(leaf, "Language"), *all_of(item, "Language"))]
    languages.append(attribute(item, "lang"))
    yield declared("language", next(filter(None, languages), ""), "DescriptiveMetadata Language")
    seen: set[str] = set()
    for one in all_of(leaf, "Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier"):
        code = attribute(one, "FormalName")
        if code not in seen:
            seen.add(code)
            yield declared("subject", code, "DescriptiveMetadata SubjectCode")
    location = next((one for one in all_of(leaf, "Location")), None)
    for one in all_of(location, "Property"):
        if attribute(one, "FormalName") == "City":
            yield declared("dateline_place", attribute(one, "Value"), "DescriptiveMetadata Location")


def _named(root: Element | None, name: str) -> str:
    return _formal(first(root, name))


def _formal(element: Element | None) -> str:
    """The formal name of an element, else its words."""
    return "" if element is None else attribute(element, "FormalName") or words_of(element)


def _party(item: Element, role: str) -> str:
    """Who provides or supplied the item."""
    for one in all_of(item, role):
        for party in all_of(one, "Party"):
            return attribute(party, "FormalName") or words_of(party)
    return ""
