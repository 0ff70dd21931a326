"""NewsML 1.0 to 1.2: NewsItem → NewsComponent (nested) → ContentItem → DataContent."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from briefwright.guarded import Element
from briefwright.model.source import CapturedField
from briefwright.readers import nitf
from briefwright.readers.news_body import grown, place_in, signed, without_headline
from briefwright.readers.people import names_in
from briefwright.readers.pieces import Piece
from briefwright.readers.stamps import published, stamp
from briefwright.readers.story import declared
from briefwright.readers.xml_news import all_of, attribute, child, first, local, text_at, words_of

_SITE = re.compile(r"(?:https?://)?(?:www\.)?(?P<label>[\w-]{2,40})(?:\.[\w-]+){1,3}/?", re.ASCII)

_BODY, _LEAD = ("body", "main text", "story"), ("lead", "lede")
_BESIDE = ("title", "headline", "stylesheet", "abstract", "summary", "tweettext", "contact", "logo", "keywords")
"""Roles of components of a story that are not its text."""


class Item(msgspec.Struct):
    """The paragraphs of one article and what is stated of it."""

    pieces: list[Piece]
    fields: list[CapturedField]


def items(root: Element) -> Iterator[Item]:
    """The articles of a NewsML 1 file."""
    for item in all_of(root, "NewsItem"):
        if any(one is not item for one in all_of(item, "NewsItem")):
            continue  # it only holds other items
        for leaf in _stories(item):
            if not _contents(leaf):
                continue
            fields = [field for field in _fields(item, leaf) if field.value]
            nested = next((one for content in _contents(leaf) for one in all_of(content, "nitf")), None)
            known = {field.name for field in fields}
            if nested is not None:
                fields += [field for field in nitf.fields_of(nested) if field.value and field.name not in known]
            body, authors = signed(_body(leaf, nested), fields)
            headline = next((field.value for field in fields if field.name == "headline"), "")
            yield Item([*_lines(leaf, known), *without_headline(body, headline)], [*fields, *authors])


def _stories(item: Element) -> list[Element]:
    """The components that carry a headline and text of their own; the item itself where only one does."""
    parts = [one for one in all_of(item, "NewsComponent") if child(one, "NewsLines") is not None and _contents(one)]
    around = {above for one in parts for above in one.iterancestors()}
    own = [one for one in parts if one not in around and text_at(one, "NewsLines", "HeadLine")]
    return own if len(own) > 1 and not _are_equivalent(own) else [item]


def _are_equivalent(parts: list[Element]) -> bool:
    """Whether the components say the same in several formats (EquivalentsList)."""
    parents = [one.getparent() for one in parts]
    return any(one is not None and attribute(one, "EquivalentsList") == "yes" for one in parents)


def _contents(component: Element) -> list[Element]:
    """DataContent elements that hold words of the story; where parts are called its body, those and its lead."""
    every = [(one, _role(one)) for one in all_of(component, "DataContent") if words_of(one)]
    if any(role in _BODY for _, role in every):
        return [one for one, role in every if role in (*_BODY, *_LEAD)]
    return [one for one, role in every if role not in _BESIDE]


def _role(content: Element) -> str:
    """The role of the component that a content stands in, in small letters; "" where it states none."""
    component = next(content.iterancestors("{*}NewsComponent"), None)
    return _named(component, "Role").lower()


def _lines(leaf: Element, known: AbstractSet[str]) -> Iterator[Piece]:
    lines = _news_lines(leaf)
    for name in ("HeadLine", "SubHeadLine", "ByLine", "DateLine"):
        for words in list(dict.fromkeys(words_of(row) for row in lines if local(row) == name))[:4]:
            yield Piece(words, "headline" if name == "HeadLine" and "headline" in known else "aside")


def _news_lines(component: Element) -> list[Element]:
    """The rows of every NewsLines in a component, then of those of the components round it."""
    around = (child(one, "NewsLines") for one in component.iterancestors())
    every = [*all_of(component, "NewsLines"), *(one for one in around if one is not None)]
    return [row for lines in every for row in lines if words_of(row)]


def _body(leaf: Element, nested: Element | None) -> list[Piece]:
    if nested is not None:
        return [piece for piece in nitf.pieces_of(nested) if piece.kind in ("body", "heading")]
    found: list[Piece] = []
    for content in _contents(leaf)[:1] if _are_alternatives(leaf) else _contents(leaf):
        found += grown(content)
    return found


def _are_alternatives(leaf: Element) -> bool:
    return any(attribute(one, "EquivalentsList") == "yes" for one in all_of(leaf, "NewsComponent"))


def _fields(item: Element, leaf: Element) -> Iterator[CapturedField]:
    lines = {local(row): words_of(row) for row in reversed(_news_lines(leaf))}
    yield declared("headline", lines.get("HeadLine", ""), "NewsLines HeadLine")
    for name in names_in(lines.get("ByLine", "")):
        yield declared("byline", name, "NewsLines ByLine")
    management = first(item, "NewsManagement")
    made = text_at(item, "Identification", "NewsIdentifier", "DateId")
    dates = (text_at(management, "FirstCreated"), text_at(management, "ThisRevisionCreated"), made)
    yield from published(next((one for one in dates if stamp(one)[0]), ""), "NewsManagement")
    credit = lines.get("CreditLine", "") or _party(leaf, "Source")
    rights = lines.get("CopyrightLine", "") or lines.get("RightsLine", "")
    site = _formal(first(item, "Identification", "NewsIdentifier", "ProviderId"))
    provider = house_of(_party(leaf, "Provider") or site, (credit, rights))
    source = _party(leaf, "Source") if provider == site and _SITE.fullmatch(site) else ""
    yield declared("outlet", source or provider, "AdministrativeMetadata Source" if source else "NewsML provider")
    yield declared("credit", credit, "NewsLines CreditLine")
    yield declared(
        "rights", rights or text_at(next(_reaching(leaf, "UsageRights"), None), "UsageType"), "NewsLines CopyrightLine"
    )
    yield declared("slug", lines.get("SlugLine", "") or lines.get("KeywordLine", ""), "NewsLines SlugLine")
    yield declared(
        "version", text_at(item, "Identification", "NewsIdentifier", "RevisionId"), "NewsIdentifier RevisionId"
    )
    yield declared("urgency", _named(management, "Urgency"), "NewsManagement Urgency")
    status = _named(management, "Status")
    yield declared("status", "" if status.lower() == "usable" else status, "NewsManagement Status")
    yield from _embargo(management)
    place = place_in(lines.get("DateLine", ""))
    yield declared("dateline_place", place, "NewsLines DateLine")
    yield from (field for field in _described(leaf, item) if not (place and field.name == "dateline_place"))


def _embargo(management: Element | None) -> Iterator[CapturedField]:
    for change in all_of(management, "StatusWillChange"):
        value, zone = stamp(text_at(change, "DateAndTime"))
        if value and _named(change, "FutureStatus").lower() == "usable":
            yield declared("embargoed", value + zone, "NewsManagement StatusWillChange")


def _described(leaf: Element, item: Element) -> Iterator[CapturedField]:
    languages = [attribute(one, "FormalName") for one in all_of(leaf, "Language")]
    languages += [attribute(one, "lang") for one in all_of(leaf, "NewsComponent")]
    languages += [attribute(one, "FormalName") for one in _reaching(leaf, "Language")]
    languages.append(attribute(item, "lang"))
    yield declared("language", next(filter(None, languages), ""), "DescriptiveMetadata Language")
    seen: set[str] = set()
    for one in all_of(leaf, "Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier"):
        code = attribute(one, "FormalName")
        if code not in seen:
            seen.add(code)
            yield declared("subject", code, "DescriptiveMetadata SubjectCode")
    location = next(all_of(leaf, "Location"), None)
    described = [row for one in all_of(leaf, "DescriptiveMetadata") for row in one.iterchildren("{*}Property")]
    for one in [*all_of(location, "Property"), *described]:
        if attribute(one, "FormalName") == "City":
            yield declared("dateline_place", attribute(one, "Value"), "DescriptiveMetadata Location")


def house_of(provider: str, named: Sequence[str]) -> str:
    """The name of a provider that is given as the address of its site, as another line of the file writes it.

    Args:
        provider: as it is given; returned as it is where it is no address or where no line holds its name.
        named: credit, source and rights lines.
    """
    match = _SITE.fullmatch(provider.strip())
    if not match:
        return provider
    letters = r"[\s-]?".join(re.escape(letter) for letter in match["label"])
    shape = re.compile(rf"(?<![\w.]){letters}(?!\w|\.\w)", re.IGNORECASE)
    return next((found[0] for line in named if (found := shape.search(line))), provider)


def _named(root: Element | None, name: str) -> str:
    return _formal(first(root, name))


def _formal(element: Element | None) -> str:
    """The formal name of an element, else its words."""
    return "" if element is None else attribute(element, "FormalName") or words_of(element)


def _reaching(component: Element, name: str) -> Iterator[Element]:
    """Elements of that name in a component, then in the metadata of those round it, which hold for it as well."""
    yield from all_of(component, name)
    for above in component.iterancestors():
        for one in above.iterchildren("{*}AdministrativeMetadata", "{*}DescriptiveMetadata", "{*}RightsMetadata"):
            yield from all_of(one, name)


def _party(component: Element, role: str) -> str:
    """Who provides or supplied what a component holds."""
    parties = (party for one in _reaching(component, role) for party in all_of(one, "Party"))
    return next(filter(None, (attribute(party, "FormalName") or words_of(party) for party in parties)), "")
