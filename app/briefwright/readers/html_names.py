"""The names in a byline of a page: prefixes, posts, places, credits of pictures and the site itself left out."""

import re
from collections.abc import Iterator

from briefwright.model.source import Span
from briefwright.readers.agencies import is_agency, is_house, is_role
from briefwright.readers.byline import is_person, read_byline, read_names
from briefwright.readers.html_outlet import ADDRESS, bare, initials
from briefwright.readers.html_page import fold
from briefwright.readers.lines import ends_sentence

_LONGEST = 160
_MAIL = re.compile(r"\s*[(<\[]?[\w.+-]+@[\w.-]+[)>\]]?")
_PREFIX = re.compile(
    r"^(?:(?:(?:written|posted|published|reported|edited|opinion|comment|commentary|analysis|review|interview|story|text"
    r"|words|report)\s)?by\b|(?:von|par|por|di|da|od|oleh|par notre correspondante?)(?=\s)"
    r"|(?:autor(?:e|en|es|i|ka|zy|/in|in)?|auteurs?|authors?|text|texte|testo|reporter|автор|текст|yazan|haber|muhabir"
    r"|作者|記者|记者|本报记者|文|글|글쓴이|기자명)(?=[:：\s・])|(?:بقلم|كتبت?|إعداد|تقرير|متابعة|कृते|लेखक|โดย|ผู้เขียน)(?=[:：\s]))"
    r"\s*[:：・]?\s*",
    re.IGNORECASE,
)
_FROM = re.compile(r"^[^\s:：,]{2,20}(?:\s[^\s:：,]{2,20})?\s?[:：]\s(?=\S)")
"""Where an Arabic or Turkish reporter writes from."""
_LINE, _NAMES = 80, 3
"""Letters of a line that signs an article, and the words of a name in it."""
_PICTURE = re.compile(
    r"(?:photo\w*|pictures?|video|graphics?|illustrat\w+|edit(?:ed|ing|or)|fotos?|bild|images?|фото|撮影|写真|摄影|编辑"
    r"|編輯|责编|责任编辑|責任編輯|사진|영상|編集)\b.{0,4}(?:by|:|：|\s)",
    re.IGNORECASE,
)
"""Who took the pictures or edited the text wrote nothing."""
_PLACE = re.compile(r"^[^\s=＝]{2,12}\s?[=＝]\s?(?=\S)")
"""Where a Korean or Japanese reporter writes from."""
_BEHIND = re.compile(
    r"\s*[(（\[][^()（）\[\]]{1,60}[)）\]]$|\s+for\s+(?:the\s)?[A-Z].*$"
    r"|\s+(?:with|avec|mit|con|com|s)\s+(?:the\s)?(?:[A-Z]\w+|agenc\w+|agentur\w*|agencias)(?:\s[A-Z]\w+){0,2}$"
)
_KIND = (
    "chief|senior|deputy|lead|junior|associate|assistant|contributing|special|staff|freelance|executive|managing|acting"
    "|political|politics|foreign|diplomatic|world|international|national|defen[cs]e|security|economics?|business"
    "|financial|finance|markets?|science|health|medical|environment|climate|energy|education|technology|tech|media"
    "|culture|arts?|legal|crime|home|social|religious|affairs|sports?|football|news|features?|investigative"
    "|investigations|digital|data|city|regional|local|white house|washington|us|uk|eu|european?|asian?|african?"
    "|middle east|china|india|russia|moscow|beijing|berlin|paris|london|brussels|tokyo|seoul|jerusalem|cairo|and|&"
)
_POST = re.compile(
    rf"\s+(?:(?:{_KIND})\s+)*(?:editor|correspondent|reporter|writer|columnist|analyst|producer|bureau chief|staff)s?$"
    r"|\s*(?:(?:編集|論説)委員|特派員|記者|(?:特约|本报)?记者|(?:선임)?기자|특파원)$",
    re.IGNORECASE,
)
"""A post written behind the name without a comma."""
_NOBODY = re.compile(
    r"(?:admin\w*|administrator|editorial|web ?master|online desk|redaktion|redacción|redaction|rédaction|redazione"
    r"|redakce|redaktion\s.*|.*\sredaktion|la rédaction|la redacción|редакция|редакція"
    r"|guest|unknown|anonymous|null|none|undefined|n/a|user\w*|our (?:staff|correspondent|reporter)s?"
    r"|(?:news )?agenc(?:y|ies)|wire(?: services?| reports?)?|root|test|follow|share|updated.*|posted.*|view all.*"
    r"|more .*|.*copied.*|(?:web|news|online) ?(?:desk|room|team)|editors?|desk|team|contributor|staff)",
    re.IGNORECASE,
)
_DESK = re.compile(
    r"(?:[\w&]+\s){0,3}(?:desk|bureau|newsroom|board|contributors?|staff|team|editors?|correspondents?|reporters?|writers?)"
    r"(?: (?:writers?|reporters?))?",
    re.IGNORECASE,
)
"""Names of desks; an organisation that a page declares may be called so."""
_COMPANY = re.compile(r"\b(?:gmbh|ltd|llc|inc|plc|corp|ag|s\.?a|verlag|d\.o\.o)\.?$", re.IGNORECASE)
_BUTTON = re.compile(r"\b(?:print|comments?|share|e-?mail|adjust|save|login|posts?|view|read)\b", re.IGNORECASE)
_SITE = re.compile(
    r"\(?(?:the|staff|news|editorial|editors?|ediciones|redaktion|redacción|rédaction|redazione|redakce|team|media"
    r"|group|online|press|magazine|newspaper|desk|newsroom|bureau|web|digital|社|編集部|编辑部|編輯部|편집국|편집부"
    r"|(?:온라인)?뉴스팀|디지털뉴스팀|(?:www)?\.?(?:com|net|org|de|fr)|[\s().,-])*\)?",
    re.IGNORECASE,
)
"""What stands beside a site's name where the site signs its pages itself."""
_MARKS = " ,;|·•-–—:"


def clean_author(words: str, house: str, *, organisation: bool = False) -> list[str]:
    """The names in a declared author; nothing for what is nobody.

    Args:
        words: as the page declares or shows them.
        house: the outlet, marks and case folded.
        organisation: the page says that it is none of a person.
    """
    words = _plain(words)
    if not words or "://" in words or words.startswith("@") or len(words) > _LONGEST or _NOBODY.fullmatch(words):
        return []
    if _is_site(words, house):
        return []
    if organisation or is_agency(words):
        return [words]
    if _DESK.fullmatch(words) or _COMPANY.search(words.split(",")[0]) or _is_site(words.split(",")[0], house):
        return []
    return _persons(words, house) or list(_literal(words, house))


def signed_line(words: str, house: str) -> list[str]:
    """The persons in a line such as ``Par Claire Vasseur`` above the text; none in a sentence."""
    if len(words) > _LINE or not _PREFIX.match(words) or ends_sentence(words):
        return []
    names = clean_author(words, house)
    return names if all(is_person(name) and len(name.split()) <= _NAMES for name in names) else []


def is_button(words: str) -> bool:
    """Whether what looks like a name is what a page puts on its buttons."""
    return _BUTTON.search(words) is not None


def _plain(words: str) -> str:
    """The names alone: no address, no prefix, no post, no remark behind them."""
    pieces = [piece.strip(_MARKS) for piece in _MAIL.sub("", words).split(";")]
    rows = []
    for piece in pieces:
        if not piece or _PICTURE.match(piece) or _PREFIX.fullmatch(f"{piece} "):
            continue
        row = _BEHIND.sub("", _PREFIX.sub("", _PLACE.sub("", ADDRESS.sub("", piece)))) or piece
        row = behind if is_person(behind := _FROM.sub("", row)) else row
        rows.append(", ".join(_without_post(part) for part in row.split(", ")))
    return "; ".join(rows).strip(_MARKS)


def _without_post(part: str) -> str:
    name = _POST.sub("", part)
    return name if " " in name or not name.isascii() or is_agency(name) else part


def _persons(words: str, house: str) -> list[str]:
    """The persons in a list of names."""
    if re.search(r"\s[ye]\s[^\s,]+$", words) and is_person(words):
        return [words]  # ``de la Cruz y Vega`` is one family's name
    for piece in _pieces(words):
        found = read_byline(piece, Span(0, len(piece))) or read_names(piece, 0, len(piece), "x")
        names = [field.value for field in found if field.name == "byline" and not _is_site(field.value, house)]
        if names:
            return [name for name in names if " " in name or " " not in names[0]]
    return []


def _pieces(words: str) -> Iterator[str]:
    """What may be the list of names: the part before or behind a dash, else all of it."""
    parts = re.split(r"\s+[-–—|/]\s+", words)
    if len(parts) > 1:
        yield from (part for part in parts if is_person(part))
    yield words


def _literal(words: str, house: str) -> Iterator[str]:
    """The words as they are, where they are one name of a shape we do not know; persons among several parts."""
    parts = [part.strip() for part in re.split(r"\s*[|;]\s*|,\s+|\s+[-–—/]\s+", words) if part.strip()]
    kept = [part for part in parts if not is_role(part) and not _NOBODY.fullmatch(part) and fold(part) != house]
    persons = [part for part in kept if is_person(part)]
    if len(parts) > 1 and persons:
        yield from persons
    elif not is_house(words):  # a site that signs its own pages; agencies were kept before
        if len(parts) > 1:
            yield from kept[:1]
        elif not any(char.isdigit() for char in words):
            yield words


def _is_site(words: str, house: str) -> bool:
    """Whether a name is the site's own, an account of its, or no more than a user name."""
    if words.isascii() and " " not in words and (words.islower() or (words.isupper() and not is_agency(words))):
        return True
    name = fold(words)
    if not house:
        return False
    if name == house or bare(house) in {bare(words), initials(words)}:
        return True
    if " " not in name and (house.startswith(f"{name} ") or bare(house).startswith(bare(words) or "-")):
        return True
    if bare(words).startswith(bare(house)) and _SITE.fullmatch(bare(words).removeprefix(bare(house))):
        return True
    rest = re.sub(rf"(?<!\w){re.escape(house)}(?!\w)", "", name)
    return rest != name and _SITE.fullmatch(rest.strip()) is not None
