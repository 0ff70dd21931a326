"""What a case is: bytes as they reach an analyst, and what a careful reader would note down from them."""

import textwrap
import tomllib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

HERE = Path(__file__).parent


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One invented article, before any agency has dressed it."""

    id: str
    language: str
    headline: str
    authors: tuple[str, ...]
    place: str
    country: str
    moment: str
    body: tuple[str, ...]

    def when(self, shape: str) -> str:
        """Its moment in a ``strftime`` shape; ``%-d`` and the like as in C."""
        return datetime.fromisoformat(self.moment).strftime(shape)

    @property
    def day(self) -> str:
        """ISO day of its moment."""
        return self.moment[:10]

    def led(self, dateline: str) -> tuple[str, ...]:
        """The body with a dateline before its first words."""
        return (dateline + self.body[0], *self.body[1:])


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """A file and its gold.

    Attributes:
        name: shape and article.
        data: the file.
        file: its name.
        text: the body paragraphs, parted by blank lines.
        headline, outlet: "" where the file states none.
        published: ISO 8601 as far as the file states it.
        bylines: authors in order.
        count: articles in the file; the gold is that of the first.
    """

    name: str
    data: bytes
    file: str
    text: str
    headline: str = ""
    published: str = ""
    bylines: tuple[str, ...] = ()
    outlet: str = ""
    count: int = 1


def articles(file: str) -> dict[str, Article]:
    """The articles of a TOML file by id."""
    rows = tomllib.loads((HERE / file).read_text("utf-8"))["articles"]
    return {row["id"]: msgspec.convert(row, Article) for row in rows}


def plain(paragraphs: Sequence[str]) -> str:
    """Paragraphs one a line, parted by blank lines."""
    return "\n\n".join(paragraphs)


def wrapped(paragraphs: Sequence[str], width: int = 76, indent: str = "", gap: str = "\n\n") -> str:
    """Paragraphs wrapped at a width."""
    return gap.join(textwrap.fill(one, width, initial_indent=indent, break_on_hyphens=False) for one in paragraphs)


def listed(names: Sequence[str]) -> str:
    """Names as a byline has them: commas, and a last "and"."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


Shape = Callable[[Article], Case]


def made(shapes: Sequence[tuple[Shape, str]], pool: dict[str, Article]) -> Iterator[Case]:
    """Every shape with each of its articles (ids parted by spaces)."""
    for shape, ids in shapes:
        for one in ids.split():
            case = shape(pool[one])
            yield msgspec.structs.replace(case, name=f"{shape.__name__}-{one}")


def text_case(text: str, body: Sequence[str], **gold: object) -> Case:
    """A UTF-8 text file."""
    return msgspec.convert(
        {"name": "", "data": text.encode(), "file": "article.txt", "text": plain(body), **gold}, Case
    )
