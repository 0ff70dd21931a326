"""What pages declare and show: linked data, microdata, elements by name, saved pages, marks and annotations."""

import json
import plistlib

import pytest

from briefwright.errors import CaptureError
from briefwright.model.source import Source
from briefwright.readers.html_names import clean_author
from unit.readers.reading import capture, codes, paragraphs, values

BODY = "The two governments agreed on Thursday that the price of the bases would be settled before the summer."
MORE = "Officials close to the talks said that neither side expected a result before April, and named no sum."
HEAD = "Talks on the bases go on"
STORY = f"<article><h1>{HEAD}</h1><p>{BODY}</p><p>{MORE}</p></article>"


def page(body: str = STORY, head: str = "", title: str = HEAD) -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def linked(*nodes: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@graph": nodes})}</script>'


def bylines(source: Source) -> list[str]:
    return [field.value for field in source.fields if field.name == "byline"]


def where(source: Source, name: str) -> str:
    return next(field.where for field in source.fields if field.name == name)


def test_references_in_a_graph_are_followed() -> None:
    head = linked(
        {"@type": "Article", "headline": HEAD, "author": [{"@id": "#p"}], "publisher": {"@id": "#o"}},
        {"@type": "Person", "@id": "#p", "name": "Mira Oakes"},
        {"@type": "Organization", "@id": "#o", "name": "Harbour Times"},
    )
    source = capture(page(head=head), "a.html")
    assert bylines(source) == ["Mira Oakes"]
    assert values(source)["outlet"] == "Harbour Times"


def test_of_several_articles_the_page_s_own_is_taken() -> None:
    head = linked(
        {"@type": "NewsArticle", "headline": "Another story", "author": "Jonas Wren", "datePublished": "2020-01-01"},
        {"@type": "NewsArticle", "headline": HEAD, "author": "Mira Oakes", "datePublished": "2026-03-12"},
    )
    source = capture(page(head=head), "a.html")
    assert (bylines(source), values(source)["published"]) == (["Mira Oakes"], "2026-03-12")


@pytest.mark.parametrize(
    "script",
    [
        '<!--\n{"@type":"Article","author":"Mira Oakes"}\n-->',
        '//<![CDATA[\n{"@type":"Article","author":"Mira Oakes"}\n//]]>',
        '{"@type":"Article","author":["Mira Oakes",],}',
        '{"@type":"Article","description":"a\nb","author":"Mira Oakes"} {"@type":"Thing"}',
    ],
)
def test_common_mistakes_in_linked_data_are_forgiven(script: str) -> None:
    source = capture(page(head=f'<script type="application/ld+json">{script}</script>'), "a.html")
    assert bylines(source) == ["Mira Oakes"]


def test_microdata() -> None:
    body = (
        f'<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{HEAD}</h1>'
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person">'
        '<b itemprop="name">Mira Oakes</b></span>'
        '<meta itemprop="datePublished" content="2026-03-12T08:00:00Z"><span itemprop="publisher" itemscope>'
        f'<meta itemprop="name" content="Harbour Times"></span><p>{BODY}</p><p>{MORE}</p></div>'
    )
    source = capture(page(body), "a.html")
    found = values(source)
    assert (found["byline"], found["outlet"], found["published"]) == (
        "Mira Oakes",
        "Harbour Times",
        "2026-03-12T08:00:00",
    )
    assert where(source, "published") == "itemprop datePublished"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Mira Oakes", ["Mira Oakes"]),
        ("Mira Oakes and Jonas Wren", ["Mira Oakes", "Jonas Wren"]),
        ("Mira Oakes, Diplomatic Correspondent", ["Mira Oakes"]),
        ("Eliška Hájková, ČTK", ["Eliška Hájková"]),
        ("Reuters", ["Reuters"]),
        ("한가람 기자", ["한가람"]),
        ("遠山実", ["遠山実"]),
        ("Mira Oakes mira@h.example", ["Mira Oakes"]),
        ("admin", []),
        ("News Desk", []),
        ("Harbour Times", []),
        ("https://h.example/mira", []),
        ("@mira", []),
    ],
)
def test_declared_authors_are_cleaned(words: str, names: list[str]) -> None:
    assert clean_author(words, "harbour times") == names


def test_organisations_stay_literal() -> None:
    head = linked(
        {"@type": "NewsArticle", "headline": HEAD, "author": {"@type": "Organization", "name": "Straits Desk"}}
    )
    assert bylines(capture(page(head=head), "a.html")) == ["Straits Desk"]


def test_bylines_and_dates_that_are_only_shown() -> None:
    shown = (
        '<div class="byline"><a class="byline__name">Mira Oakes</a><a class="byline__name">Jonas Wren</a></div>'
        '<span class="timestamp">Published March 12, 2026</span><span class="modified">Updated March 14, 2026</span>'
    )
    body = STORY.replace("</h1>", f"</h1>{shown}") + '<div class="comments"><span class="author">Old Salt</span></div>'
    source = capture(page(body), "a.html")
    assert bylines(source) == ["Mira Oakes", "Jonas Wren"]
    assert values(source)["published"] == "2026-03-12"
    assert all(field.guessed for field in source.fields if field.name in ("byline", "published"))
    assert paragraphs(source) == [BODY, MORE]


def test_an_ambiguous_date_of_a_page_is_asked_about() -> None:
    source = capture(page(STORY.replace("</h1>", '</h1><span class="date">06/11/2024</span>')), "a.html")
    assert "published" not in values(source)
    assert "date-ambiguous" in codes(source)


@pytest.mark.parametrize(
    ("title", "body", "outlet"),
    [
        (f"{HEAD} - Harbour Times", STORY, "Harbour Times"),
        (f"{HEAD} | Quay", f"{STORY}<footer>© 2026 Quay</footer>", "Quay"),
        (f"{HEAD} | World", STORY, ""),
    ],
)
def test_the_outlet_behind_the_title(title: str, body: str, outlet: str) -> None:
    found = values(capture(page(body, title=title), "a.html"))
    assert found.get("outlet", "") == outlet
    assert found["headline"] == HEAD


def test_the_host_names_the_outlet_where_nothing_else_does() -> None:
    source = capture(page(head='<link rel="canonical" href="https://www.quay.example/a">'), "a.html")
    (field,) = [field for field in source.fields if field.name == "outlet"]
    assert (field.value, field.guessed) == ("quay.example", True)


@pytest.mark.parametrize(
    "saved",
    [
        "<!-- saved from url=(0030)https://quay.example/a -->",
        "<!--\n Page saved with SingleFile \n url: https://quay.example/a \n-->",
    ],
)
def test_saved_pages_keep_their_address(saved: str) -> None:
    assert values(capture(saved + page(), "a.html"))["url"] == "https://quay.example/a"


def archive(markup: str, *, to: str = "") -> bytes:
    head = f"From: <Saved by Blink>\r\n{to}Snapshot-Content-Location: https://quay.example/a\r\nMIME-Version: 1.0\r\n"
    kind = 'Content-Type: multipart/related; type="text/html"; boundary="cut"\r\n\r\n'
    part = "--cut\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://quay.example/a\r\n\r\n"
    return (head + kind + part + markup + "\r\n--cut--\r\n").encode()


def test_web_archives() -> None:
    source = capture(archive(page()), "a.mhtml")
    assert source.format == "mhtml"
    assert paragraphs(source) == [BODY, MORE]
    assert values(source)["url"] == "https://quay.example/a"


def test_safari_archives() -> None:
    main = {
        "WebResourceData": page().encode(),
        "WebResourceURL": "https://quay.example/a",
        "WebResourceTextEncodingName": "UTF-8",
    }
    source = capture(plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY), "a.webarchive")
    assert paragraphs(source) == [BODY, MORE]
    assert values(source)["url"] == "https://quay.example/a"


@pytest.mark.parametrize(
    "data",
    [
        b"bplist00WebMainResource" + bytes(40),
        (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
            b"--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--"
        ),
    ],
)
def test_damaged_archives_are_refused(data: bytes) -> None:
    with pytest.raises(CaptureError, match="holds no page"):
        capture(data, "a.mhtml")


def test_highlights_are_marks() -> None:
    body = STORY.replace("the price of the bases", "<mark>the price\n of <b>the</b> bases</mark>")
    source = capture(page(body), "a.html")
    assert [source.captured_text[mark.start : mark.end] for mark in source.marks] == ["the price of the bases"]


def test_a_highlight_over_two_paragraphs_is_two_marks() -> None:
    body = f"<article><p>{BODY} <mark>One.</mark></p><p><mark>Two</mark>. {MORE}</p></article>"
    source = capture(page(body), "a.html")
    assert [source.captured_text[mark.start : mark.end] for mark in source.marks] == ["One.", "Two"]


def test_annotations_are_marks_with_remarks() -> None:
    selector = {
        "type": "TextQuoteSelector",
        "exact": "the",
        "prefix": "neither side expected a result before April, ",
        "suffix": "",
    }
    quote = {"type": "TextQuoteSelector", "exact": "price of the bases", "prefix": "that the ", "suffix": " would be"}
    rows = [
        {"type": "Annotation", "body": {"type": "TextualBody", "value": "Note this."}, "target": {"selector": [quote]}},
        {"type": "Annotation", "target": [{"selector": {**selector, "exact": "nowhere to be found"}}]},
    ]
    script = f'<script type="application/ld+json">{json.dumps(rows)}</script>'
    source = capture(page(head=script), "a.html")
    assert [(source.captured_text[mark.start : mark.end], mark.remark) for mark in source.marks] == [
        ("price of the bases", "Note this.")
    ]


def test_a_page_within_one_form_is_read() -> None:
    assert paragraphs(capture(page(f'<form id="aspnetForm">{STORY}{STORY}</form>'), "a.html"))[:2] == [BODY, MORE]


def test_pages_in_scripts_without_spaces_are_no_shells() -> None:
    words = (
        "両国は基地の費用について合意した。協議は夏の終わりまで港町で続けられることになった。大臣は記者団にそう述べた。"
    )
    body = f"<article><p>{words}</p></article><script>go()</script>"
    assert paragraphs(capture(page(body), "a.html")) == [words]


def test_an_article_that_stands_in_linked_data_only_is_read_and_said() -> None:
    head = linked({"@type": "NewsArticle", "headline": HEAD, "articleBody": f"{BODY}\n\n{MORE}"})
    source = capture(page('<div id="app"></div><script>go()</script>', head), "a.html")
    assert paragraphs(source) == [BODY, MORE]
    assert "text-in-script" in codes(source)
    assert values(source)["headline"] == HEAD


def test_a_body_within_a_paywall_class_stays_whatever_the_scripts_weigh() -> None:
    body = f'<div class="article paywall">{STORY}</div><script>{"var a = 1;" * 5000}</script>'
    assert paragraphs(capture(page(body), "a.html")) == [BODY, MORE]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("<title>Talks go on | Harbour Times | 12.03.2026</title>", "2026-03-12"),
        ('<link rel="canonical" href="https://harbour.example/2026/03/12/talks">', "2026-03-12"),
        ('<link rel="canonical" href="https://harbour.example/2026/world/03/12/talks">', "2026-03-12"),
        ('<link rel="canonical" href="https://harbour.example/news/20260312/talks">', "2026-03-12"),
        ('<meta property="article:published_time" content="1773333660">', "2026-03-12T16:41"),
        ('<meta property="article:published_time" content="20260312T164100+0000">', "2026-03-12T16:41"),
        ('<link rel="canonical" href="https://harbour.example/2026/talks-12">', ""),
    ],
)
def test_dates_that_machines_and_addresses_hold(head: str, day: str) -> None:
    assert values(capture(page(head=head), "a.html")).get("published", "")[: len(day) or None] == day


def test_another_storys_declarations_inside_the_article_are_not_its_own() -> None:
    other = (
        '<div itemscope itemtype="https://schema.org/Article"><h2 itemprop="headline">Bread dearer again</h2>'
        '<span itemprop="author">Nobody Else</span></div>'
    )
    body = (
        '<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author">Mira Oakes</span>'
        f"<p>{HEAD} and the ministers met again.</p>{other}</div>"
    )
    assert bylines(capture(f"<html><head><title>{HEAD}</title></head><body>{body}</body></html>", "a.html")) == [
        "Mira Oakes"
    ]
