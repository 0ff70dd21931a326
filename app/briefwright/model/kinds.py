"""Kinds of source, as the analyst names them."""

from typing import Literal

from briefwright.model.brief import SourceUse

Kind = Literal["article", "report", "broadcast", "interview", "post", "personal", "book", "page"]

_NAMES: dict[str, Kind] = {
    "article": "article", "news": "article", "story": "article", "wire": "article",
    "report": "report", "paper": "report", "study": "report",
    "broadcast": "broadcast", "television": "broadcast", "tv": "broadcast", "radio": "broadcast", "video": "broadcast",
    "podcast": "broadcast", "programme": "broadcast",
    "interview": "interview",
    "post": "post", "tweet": "post", "thread": "post",
    "personal": "personal", "e-mail": "personal", "email": "personal", "letter": "personal", "message": "personal",
    "conversation": "personal",
    "book": "book", "chapter": "book",
    "page": "page", "website": "page", "webpage": "page",
}  # fmt: skip


def kind_of(use: SourceUse | None) -> Kind:
    """The kind that the analyst's words name (``social post``, ``TV broadcast``); an article unless they say more."""
    words = (use.entered("kind") if use else "").casefold().replace(",", " ").split()
    return next((_NAMES[word] for word in reversed(words) if word in _NAMES), "article")
