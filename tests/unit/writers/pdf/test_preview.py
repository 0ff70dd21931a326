"""The preview shows what an export shows, and sets again only what changed."""

from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2
import pytest
from msgspec.structs import replace

from briefwright.errors import Cancelled
from briefwright.model.document import Contents, Document, Paragraph, Text
from briefwright.model.template import Type
from briefwright.writers.pdf import paragraphs, preview
from briefwright.writers.pdf.drawing import Painter
from briefwright.writers.pdf.preview import Preview
from briefwright.writers.pdf.write import write

MakeDocument = Callable[..., Document]
MakeParagraph = Callable[..., Paragraph]


def pictures(data: bytes) -> Iterator[bytes]:
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            yield bytes(page.render(scale=1).buffer)


def typed(document: Document, place: int, words: str) -> Document:
    """The document with words added to one paragraph."""
    blocks = list(document.blocks)
    block = blocks[place]
    assert isinstance(block, Paragraph)
    blocks[place] = replace(block, inlines=(*block.inlines, Text(words)))
    return replace(document, blocks=tuple(blocks))


def counted(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str) -> list[int]:
    """How often a method is called."""
    calls: list[int] = []
    real = getattr(owner, name)

    def call(*args: Any, **more: Any) -> Any:
        calls.append(1)
        return real(*args, **more)

    monkeypatch.setattr(owner, name, call)
    return calls


@pytest.mark.parametrize("placement", ["footnotes", "endnotes"])
def test_shows_what_an_export_shows(brief: MakeDocument, placement: str) -> None:
    document = brief(placement)
    document = replace(document, blocks=(Contents("Contents"), *document.blocks))
    own = Preview()
    for changed in (document, typed(document, 5, " and more"), document, replace(document, type=Type(justified=True))):
        assert list(pictures(own.render(changed))) == list(pictures(write(changed)))


def test_only_the_changed_paragraph_and_its_page_are_done_again(
    make: MakeDocument, item: MakeParagraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = make(*(item(f"{number} " + "Stones and days. " * 40) for number in range(60)))
    own = Preview()
    pages = len(list(pictures(own.render(document))))
    assert pages > 4
    broken = counted(monkeypatch, paragraphs, "rows_of")
    drawn = counted(monkeypatch, Painter, "draw")
    own.render(typed(document, 30, "!"))
    assert len(broken) == 1 + pages + 1, "the paragraph, the label of each page and the widest label"
    assert len(drawn) == 1


def test_a_stopped_render_loses_nothing(brief: MakeDocument) -> None:
    own, document = Preview(), brief()
    before = own.render(document)

    def stop(_share: float) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        own.render(typed(document, 5, " more"), stop)
    assert list(pictures(own.render(document))) == list(pictures(before))


def test_progress_rises_to_one(brief: MakeDocument) -> None:
    shares: list[float] = []
    Preview().render(brief(), shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_memory_of_words_has_an_end(brief: MakeDocument, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_MOST_WORDS", 10)
    own, document = Preview(), brief()
    first = list(pictures(own.render(document)))
    assert list(pictures(own.render(document))) == first
