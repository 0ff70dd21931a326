"""A small source, its bytes, and a brief that quotes it."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefwright.library.store import Library
from briefwright.model.brief import Brief, Item, ItemParagraph, Section, SourceUse, Words
from briefwright.model.passage import choose_passage
from briefwright.model.quotation import quote
from briefwright.model.source import CapturedField, Source, Span
from briefwright.model.template import SectionPlan, Template

WORDS = (
    "Harbour talks resume\n\n"
    "The minister said on Monday that the ferry line would open in spring 🚢.\n\n"
    "부두 공사가 끝났다."
)


def source_of(text: str, source_id: str) -> tuple[Source, bytes]:
    data = text.encode()
    source = Source(
        id=source_id,
        file_name="harbour.txt",
        format="text",
        encoding="utf-8",
        sha256=hashlib.sha256(data).hexdigest(),
        byte_count=len(data),
        captured_text=text,
        paragraphs=(Span(0, len(text)),),
        fields=(CapturedField("headline", text.partition("\n")[0]),),
        imported="2026-03-02",
    )
    return source, data


@pytest.fixture
def make_source() -> Callable[[str, str], tuple[Source, bytes]]:
    return source_of


@pytest.fixture
def source() -> Source:
    return source_of(WORDS, "s-harbour")[0]


@pytest.fixture
def original() -> bytes:
    return source_of(WORDS, "s-harbour")[1]


@pytest.fixture
def template() -> Template:
    return Template(id="issue", name="Issue brief", sections=(SectionPlan(id="facts", title="Facts"),))


@pytest.fixture
def brief(source: Source, template: Template) -> Brief:
    passage = choose_passage(source, 22, 60, "p-1")
    item = Item(
        id="i-1",
        kind="quotation",
        paragraphs=(ItemParagraph((Words("She said: "), quote(source, passage.start, passage.end, passage="p-1"))),),
    )
    return Brief(
        id="b-harbour",
        title="The harbour",
        template=template,
        sections=(Section(plan=template.sections[0], items=(item,)),),
        passages=(passage,),
        sources=(SourceUse(source=source.id, label="S1"),),
    )


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "data") as opened:
        yield opened
