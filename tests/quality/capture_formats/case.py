"""A file in one of the document, mail or news formats, and what a careful reader would note down from it."""

import io
import zipfile
from collections.abc import Sequence

import msgspec

from quality.capture.cases import Article, articles

ENGLISH = ("bases", "harvest", "missile", "ferry", "rates", "envoy")


class FormatCase(msgspec.Struct, frozen=True, kw_only=True):
    """A file and its gold.

    Attributes:
        name: shape and article.
        data: the file.
        file: its name.
        text: the body paragraphs of the first article, parted by blank lines.
        headline, published, bylines, outlet: "" or empty where the file states none.
        passages: words marked in it.
        remarks: what is written beside them.
        carried: rights, urgency and the like, by field name.
        count: articles in the file.
        pages: pages, 0 where the format has none.
    """

    name: str
    data: bytes
    file: str
    text: str
    headline: str = ""
    published: str = ""
    bylines: tuple[str, ...] = ()
    outlet: str = ""
    passages: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    carried: dict[str, str] = {}
    count: int = 1
    pages: int = 0


def english() -> list[Article]:
    """Invented articles in English."""
    pool = articles("articles.toml")
    return [pool[name] for name in ENGLISH]


def world() -> list[Article]:
    """Invented articles in Korean, Japanese, Chinese, Arabic, Russian, Hindi, Thai, Turkish and others."""
    return list(articles("articles_world.toml").values())


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip package; the first part is stored, as ``mimetype`` has to be."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, body) in enumerate(parts.items()):
            packed = zipfile.ZIP_STORED if number == 0 else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), body, packed)
    return file.getvalue()


def escaped(text: str) -> str:
    """Text inside an XML element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(paragraphs: Sequence[str]) -> str:
    """Paragraphs parted by blank lines."""
    return "\n\n".join(paragraphs)


def cut_out(paragraph: str) -> tuple[str, str, str]:
    """A paragraph in three: before the passage that is marked in it, the passage, and the rest."""
    words = paragraph.split(" ")
    first, last = len(words) // 3, max(len(words) // 3 + 2, 2 * len(words) // 3)
    return " ".join(words[:first]) + " ", " ".join(words[first:last]), " " + " ".join(words[last:])
