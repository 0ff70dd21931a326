"""Outlook messages: properties, both bodies, attachments, and damage."""

import datetime as dt

import pytest

from briefwright.errors import CaptureError
from briefwright.model.source import Source
from briefwright.readers.capture import find_format, read
from unit.readers.mail.outlook import compound, message
from unit.readers.reading import paragraphs, values

STORY = "The minister said on Monday that the ferry line between Varsk and Port Sable would open again in spring."
SENT = (
    int((dt.datetime(2026, 3, 16, 8, 5, tzinfo=dt.UTC) - dt.datetime(1601, 1, 1, tzinfo=dt.UTC)).total_seconds())
    * 10**7
)


def captured(streams: dict[str, bytes]) -> tuple[Source, ...]:
    return read(compound(streams), "a.msg", imported="2026-03-20", source_id="s-1")


def test_a_plain_message() -> None:
    (source,) = captured(message("여객선 — ferry line opens again", "Mira Oakes", f"{STORY}\r\n\r\n{STORY}", SENT))
    assert source.format == "msg"
    assert paragraphs(source) == [STORY, STORY]
    found = values(source)
    assert found["headline"] == "여객선 — ferry line opens again"
    assert found["byline"] == "Mira Oakes"
    assert found["published"] == "2026-03-16T08:05:00"


def test_html_in_bytes_and_a_stream_of_many_sectors() -> None:
    page = ("<html><head><meta charset='utf-8'></head><body>" + f"<p>{STORY} é</p>" * 80).encode()
    (source,) = captured(message("Ferry", "Sable News Alerts", "See HTML.", SENT) | {"__substg1.0_10130102": page})
    assert len(page) > 4096
    assert paragraphs(source) == [f"{STORY} é"] * 80
    assert values(source)["outlet"] == "Sable News Alerts"


def test_attached_files_and_messages_are_sources() -> None:
    inner = message("The other story", "Jonas Wren", STORY, SENT)
    attached = {f"__attach_version1.0_#00000000/__substg1.0_3701000D/{name}": data for name, data in inner.items()}
    attached |= {
        "__attach_version1.0_#00000001/__substg1.0_37010102": STORY.encode(),
        "__attach_version1.0_#00000001/__substg1.0_3707001F": "story.txt".encode("utf-16-le"),
    }
    first, second, third = captured(message("FW: ferry", "Ana Analyst", f"For you: {STORY}", SENT) | attached)
    assert values(second)["headline"] == "The other story"
    assert third.captured_text == STORY
    assert "byline" not in values(first)


def test_other_compound_files_are_not_taken_for_messages() -> None:
    with pytest.raises(CaptureError, match="old Office document"):
        find_format(compound({"WordDocument": b"x"}), "a.doc")


@pytest.mark.parametrize("cut", [100, 600, 1500])
def test_a_message_cut_off_is_refused_or_read(cut: int) -> None:
    data = compound(message("Ferry", "Mira Oakes", STORY, SENT))[:cut]
    try:
        sources = read(data, "a.msg", imported="2026-03-20", source_id="s-1")
    except CaptureError as error:
        sources = ()
        words = error.what
        assert words
    assert all(source.captured_text for source in sources)


def test_damaged_tables_and_chains_that_bite_their_tail_end() -> None:
    whole = compound(message("Ferry", "Mira Oakes", STORY * 60, SENT))
    for at in range(0, len(whole), 37):
        data = bytearray(whole)
        data[at : at + 4] = b"\x01\x00\x00\x00"
        try:
            sources = read(bytes(data), "a.msg", imported="2026-03-20", source_id="s-1")
        except CaptureError:
            continue
        assert all(len(source.captured_text) <= len(whole) for source in sources)
