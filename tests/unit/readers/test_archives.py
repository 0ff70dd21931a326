"""Pages saved as one file that only frame the page with the words: MIME archives, Safari's, browsers' ``srcdoc``."""

import html
import plistlib

import pytest

from briefwright.errors import CaptureError
from unit.readers.reading import capture, paragraphs, values

WORDS = "The two governments agreed on Thursday that the price of the bases would be settled before the summer."
STORY = (
    f"<html><head><title>Talks go on</title></head><body><article><p>{WORDS}</p><p>{WORDS}</p></article></body></html>"
)
SHELL = '<html><title>Frames</title><body><iframe src="a.html"></iframe><script>go()</script></body></html>'
ADVERT = "<html><body><p>Buy now</p></body></html>"
PLACE = "https://harbourtimes.example/talks"


def archive(*pages: str, sets: bool = False) -> bytes:
    parts = [
        f"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {PLACE if not n else f'{PLACE}/frame{n}'}"
        f"\r\n\r\n{page}\r\n"
        for n, page in enumerate(pages)
    ]
    place = f"Snapshot-Content-Location: {PLACE}\r\n" if sets else ""
    head = (
        f'From: <Saved by Blink>\r\n{place}MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
    )
    return (head + "".join(parts) + "--b--\r\n").encode()


@pytest.mark.parametrize("sets", [True, False])
def test_a_frame_of_a_mime_archive_is_read_where_the_page_has_no_words(sets: bool) -> None:
    source = capture(archive(SHELL, ADVERT, STORY, sets=sets), "a.mhtml")
    assert paragraphs(source) == [WORDS, WORDS]
    assert values(source)["url"] == PLACE


def test_the_main_page_goes_before_its_frames() -> None:
    source = capture(archive(STORY, STORY.replace("Thursday", "Friday") * 2, sets=True), "a.mhtml")
    assert paragraphs(source) == [WORDS, WORDS]


def safari(page: str, *frames: object) -> dict[str, object]:
    main = {"WebResourceData": page.encode(), "WebResourceTextEncodingName": "UTF-8", "WebResourceURL": PLACE}
    return {"WebMainResource": main, "WebSubframeArchives": list(frames)}


def test_a_frame_of_a_safari_archive_is_read_where_the_page_has_no_words() -> None:
    data = plistlib.dumps(safari(SHELL, safari(SHELL, safari(STORY)), 7), fmt=plistlib.FMT_BINARY)
    source = capture(data, "a.webarchive")
    assert paragraphs(source) == [WORDS, WORDS]
    assert values(source)["url"] == PLACE


def test_a_frame_whose_source_stands_in_the_page() -> None:
    page = SHELL.replace('src="a.html"', f'srcdoc="{html.escape(STORY)}"')
    assert paragraphs(capture(page, "a.html")) == [WORDS, WORDS]


def test_frames_that_hold_nothing_say_what_the_page_says() -> None:
    with pytest.raises(CaptureError, match="a script would bring it"):
        capture(archive(SHELL, SHELL), "a.mhtml")
    with pytest.raises(CaptureError, match="holds no page"):
        capture(plistlib.dumps({"WebMainResource": "x"}, fmt=plistlib.FMT_BINARY), "a.webarchive")
