"""Files made to do harm are refused with a sentence or read safely: no look outside, no request, bounded time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefwright.errors import CaptureError
from briefwright.model.source import Source
from briefwright.readers.isolation import IsolatedReader
from unit.readers.hostile.corrupted import corrupted, outcome, unsound
from unit.readers.hostile.hostile_files import SECRET, hostile_files, lying_zip
from unit.readers.hostile.more_hostile_files import more_hostile_files

FILES = dict(hostile_files()) | dict(more_hostile_files()) | {"lying.docx": lying_zip()}
READ = (
    "beacon.docx", "fields.docx", "nested.docx", "deep240.docx", "spaces.odt", "deep.rtf", "fields.rtf", "object.rtf",
    "numbers.rtf", "javascript.pdf", "recursive.pdf", "quads.pdf", "xxe.xml", "include.xml", "style.atom",
    "colspan.html", "script.html", "beacon.eml", "headers.eml",
    "altchunk.docx", "ole.docx", "template.docm", "picture.docx", "smb.docx", "fonts.docx", "notes.docx", "beacon.odt",
    "event.odt", "repeat.odt", "beacon.epub", "xxe_chapter.epub", "script.epub", "again.epub", "template.rtf",
    "package.rtf", "picture.rtf", "negative.rtf", "dde.rtf", "launch.pdf", "uri.pdf", "submit.pdf", "goto.pdf",
    "attached.pdf", "xfa.pdf", "prev.pdf", "outline.pdf", "length.pdf", "pages.pdf", "image.pdf", "font.pdf",
    "quadratic.xml", "parameters.xml", "recursive.xml", "utf16.xml", "stylesheet.xml", "schema.xml", "base.rss",
    "refresh.html", "svg.html", "comment.html", "data.html", "attributes.html", "jsonld.html", "quoted.eml", "slip.eml",
    "charset.eml", "folded.eml", "star.eml", "frames.mhtml", "lines.txt", "bidi.txt", "bylines.txt", "surrogates.json",
    "constants.json",
)  # fmt: skip
"""Files whose words are harmless and must not be lost."""
REFUSED = (
    "xxe.docx",
    "laughs.docx",
    "bomb.docx",
    "deep.docx",
    "slip.docx",
    "link.docx",
    "outside.docx",
    "entries.docx",
    "lying.docx",
    "xxe.odt",
    "xxe.epub",
    "flate.pdf",
    "kids.pdf",
    "deep.json",
    "deep.eml",
    "external.eml",
    "names.docx",
    "absolute.docx",
    "backslash.docx",
    "nul.docx",
    "runs.docx",
    "cells.docx",
    "locked.docx",
    "deep.odt",
    "outside.epub",
    "locked.epub",
    "outside.pdf",
    "depth.pdf",
    "packed.eml",
    "bomb.eml",
    "loops.webarchive",
    "rtf.msg",
    "answers.json",
    "slip.tar",
    "program.txt",
    "both.pdf",
    "nested.zip",
)
BEYOND = ("more memory than", "processor time", "took longer", "ended")
"""How a refusal begins that the limits of the process made, and not the reader."""
SPENT = ("long.txt", "flate.pdf", "marks.txt")
"""Files that only the limits stop."""  # fmt: skip


Outcome = tuple[Source, ...] | CaptureError


@pytest.fixture(scope="module")
def reader() -> Iterator[IsolatedReader]:
    with IsolatedReader() as shared:
        yield shared


@pytest.fixture(scope="module")
def outcomes(reader: IsolatedReader) -> dict[str, Outcome]:
    """What became of every hostile file, each read once."""
    out: dict[str, Outcome] = {}
    for name, data in FILES.items():
        try:
            out[name] = reader.read(data, name, imported="2026-03-20", source_id="s-1")
        except CaptureError as error:
            out[name] = error
    return out


@pytest.mark.parametrize("name", FILES)
def test_every_hostile_file_ends_in_a_sound_source_or_a_sentence(outcomes: dict[str, Outcome], name: str) -> None:
    said = outcomes[name]
    if isinstance(said, CaptureError):
        assert all((said.what, said.safe, said.todo))
        assert "fault in Briefwright" not in said.what
        assert name in SPENT or not any(words in said.what for words in BEYOND)
    else:
        assert not any(unsound(source) or SECRET in source.captured_text for source in said)


@pytest.mark.parametrize("name", READ)
def test_harmless_words_are_read(outcomes: dict[str, Outcome], name: str) -> None:
    said = outcomes[name]
    assert not isinstance(said, CaptureError)
    assert any("the ferry line would open" in " ".join(one.captured_text.split()) for one in said)
    assert not any(word in said[0].captured_text for word in ("INCLUDE", "DDEAUTO"))


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_harmless_is_refused(outcomes: dict[str, Outcome], name: str) -> None:
    assert isinstance(outcomes[name], CaptureError)


def test_nothing_leaves_the_archive() -> None:
    assert not Path("/tmp/briefwright-slip.xml").exists()  # noqa: S108 - where the hostile file wants to go


def test_damaged_copies_are_sound_or_refused(reader: IsolatedReader) -> None:
    outcomes = [
        (number, name, outcome(reader, name, data)) for number, (name, data) in enumerate(corrupted(400, seed=11))
    ]
    assert [row for row in outcomes if row[2] not in ("read", "refused")] == []


def test_the_reader_goes_on_after_all_of_them(reader: IsolatedReader) -> None:
    (source,) = reader.read(b"Words of an article.", "a.txt", imported="2026-03-20", source_id="s-1")
    assert source.captured_text == "Words of an article."
