"""Simple web pages: the article's words, the declared fields, and what a page hides or loses."""

import json
from pathlib import Path

import pytest

from briefwright.errors import CaptureError
from unit.readers.reading import capture, codes, paragraphs, values

BODY = "The two governments agreed on Thursday that the price of the bases would be settled before the summer."
SOCIAL = '<meta property="og:title" content="You will not believe it">'
SITE = '<meta property="og:site_name" content="Harbour Times">'
STORY = f"<p>{BODY}</p><p>{BODY}</p>"


def page(body: str, head: str = "", lang: str = "en") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


@pytest.mark.parametrize(
    "wrapped",
    [
        f"<article>{STORY}</article>",
        f"<main>{STORY}</main>",
        f'<div role="main">{STORY}</div>',
        f"<div><div>{STORY}</div></div>",
        f"<div>{BODY}<br><br>{BODY}</div>",
        f"<div><div>{BODY}</div><div>{BODY}</div></div>",
        f"<pre>{BODY}\n\n{BODY}</pre>",
        f"<table><tr><td>{STORY}</td></tr></table>",
    ],
)
def test_the_article_is_found_among_furniture(wrapped: str) -> None:
    around = (
        "<header>Site</header><nav><a>World</a></nav><ul><li>Sea</li></ul>{}<aside>Read also</aside><footer>©</footer>"
    )
    source = capture(page(around.format(wrapped)), "a.html")
    assert paragraphs(source)[-2:] == [BODY, BODY]
    assert "Read also" not in source.captured_text
    assert "©" not in source.captured_text


def test_marked_articles_leave_their_neighbours_out() -> None:
    source = capture(
        page(f"<div>A long teaser of another story stands here, and it goes on.</div><article>{STORY}</article>")
    )
    assert source.captured_text == f"{BODY}\n\n{BODY}"


def test_white_space_entities_and_breaks() -> None:
    source = capture(page(f"<p>One\n  two&nbsp;three &amp; &ldquo;four&rdquo;<br>five<b> six</b></p>{STORY}"), "a.html")
    assert paragraphs(source)[0] == "One two\u00a0three & “four”\nfive six"


def test_hidden_words_are_left_out_and_said() -> None:
    hidden = '<p hidden>one two</p><p style="Display : NONE">three</p><span style="visibility:hidden">four</span>'
    source = capture(page(f"{hidden}{STORY}"), "a.html")
    assert paragraphs(source) == [BODY, BODY]
    (notice,) = [notice for notice in source.notices if notice.code == "hidden-text"]
    assert notice.text.startswith("4 words")


@pytest.mark.parametrize(
    "body",
    [
        "<div id=app></div><script>render()</script>",
        "<div>Loading…</div><noscript>Please enable JavaScript to see this page.</noscript><script>go()</script>",
        f'<script type="application/json">{{"text": "{BODY}"}}</script>',
    ],
)
def test_a_page_that_lives_in_a_script_says_so(body: str) -> None:
    with pytest.raises(CaptureError, match="a script would bring it"):
        capture(page(body), "a.html")


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(CaptureError, match="no article text"):
        capture(page("<img src=a.png>"), "a.html")


@pytest.mark.parametrize("depth", [254, 255, 300, 1500])
def test_deep_pages_keep_their_words(depth: int) -> None:
    source = capture(page("<div>" * depth + STORY + "</div>" * depth), "a.html")
    assert paragraphs(source) == [BODY, BODY]
    assert "text-may-be-missing" not in codes(source)


def test_pages_too_deep_to_read_are_refused_or_flagged() -> None:
    deep = "<div>" * 4000 + STORY
    with pytest.raises(CaptureError, match="nested too deeply"):
        capture(page(deep), "a.html")
    source = capture(page(STORY + deep * 3), "a.html")
    assert "text-may-be-missing" in codes(source)


def test_xhtml_with_an_outside_entity_reads_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP-SECRET", "utf-8")
    source = capture(
        f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>&x; {BODY}</p>{STORY}</body></html>',
        "a.xhtml",
    )
    assert source.format == "html"
    assert "SECRET" not in source.captured_text
    assert BODY in source.captured_text


@pytest.mark.parametrize("codec", ["euc-kr", "utf-8", "utf-16"])
def test_declared_encodings(codec: str) -> None:
    korean = "두 나라는 기지 비용에 합의했다. 협상은 여름이 끝날 때까지 항구 도시에서 이어진다."
    markup = f'<html lang="ko"><head><meta charset="{codec}"></head><body><p>{korean}</p></body></html>'
    source = capture(markup.encode(codec), "a.html")
    assert paragraphs(source) == [korean]
    assert "encoding-guessed" not in codes(source)


def test_control_characters_by_reference_are_dropped() -> None:
    source = capture(page(f"<p>a&#0;b&#11;c&#xD800;d&#xFFFE;e {BODY}</p>"), "a.html")
    assert not any(char in source.captured_text for char in "\x00\x0b\ud800\ufffe")


def declared(head: str, body: str = f"<h1>Talks on the bases go on</h1>{STORY}") -> dict[str, str]:
    return values(capture(page(body, head), "a.html"))


def test_the_heading_that_stands_in_the_title_is_the_headline() -> None:
    head = "<title>Talks on the bases go on - Harbour Times</title>" + SOCIAL
    source = capture(page(f"<h1>Harbour Times</h1><h1>Talks on the bases go on</h1>{STORY}", head), "a.html")
    field = source.field("headline")
    assert field
    assert (field.value, field.where) == ("Talks on the bases go on", "h1")
    assert field.guessed


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ('<meta property="og:title" content="A new price - Harbour Times">', "A new price - Harbour Times"),
        (
            '<meta property="og:title" content="A new price - Harbour Times">' + SITE,
            "A new price",
        ),
        ("<title>harbour times | A new price</title>" + SITE, "A new price"),
    ],
)
def test_headlines_without_a_heading(head: str, headline: str) -> None:
    assert declared(head, STORY)["headline"] == headline


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            '{"@type":"NewsArticle","author":"Mira Oakes","datePublished":"2026-03"}',
            {"byline": "Mira Oakes", "published": "2026-03"},
        ),
        (
            '{"@graph":[{"@type":"WebSite"},{"@type":["Article"],"author":[{"name":["Mira Oakes"]}]}]}',
            {"byline": "Mira Oakes"},
        ),
        ('{"@type":"NewsArticle","author":{"url":"https://a.example"}}', {}),
        (
            '{"@type":"NewsArticle","author":["https://a.example","@mira","Times"],"publisher":"Times"}',
            {},
        ),
        ('{"@type":"Person","author":"Mira Oakes"}', {}),
        ('{"@type":"NewsArticle","dateModified":"2026-03-15"}', {}),
        ("{broken", {}),
        ("[" * 100_000, {}),
        ('{"@type":"Article","author":null,"headline":7,"publisher":[[]],"datePublished":true}', {}),
    ],
)
def test_json_ld(data: str, expected: dict[str, str]) -> None:
    found = declared(f'<script type="application/ld+json">{data}</script>')
    assert {name: found[name] for name in ("byline", "published") if name in found} == expected


def test_metas() -> None:
    found = declared(
        '<meta name="author" content="By Mira Oakes"><meta property="og:site_name" content="Harbour Times">'
        '<meta property="og:url" content="https://a.example/x"><meta name="pubdate" content="2026-03-14 07:30 CET">'
    )
    assert found["byline"] == "Mira Oakes"
    assert found["outlet"] == "Harbour Times"
    assert found["url"] == "https://a.example/x"
    assert (found["published"], found["published_zone"]) == ("2026-03-14T07:30", "CET")


def test_addresses_that_are_no_web_addresses_are_no_url() -> None:
    assert "url" not in declared('<link rel="canonical" href="javascript:alert(1)"><link rel="canonical" href="/x">')


def test_a_wrong_declared_language_is_overruled_and_said() -> None:
    korean = "<p>두 나라는 기지 비용에 합의했다. 협상은 여름이 끝날 때까지 항구 도시에서 이어진다.</p>"
    source = capture(page(korean, lang="en"), "a.html")
    assert values(source)["language"] == "ko"
    assert "language-contradicted" in codes(source)


def test_a_page_that_declares_nothing_yields_no_fields_but_the_language() -> None:
    source = capture(page(STORY, lang=""), "a.html")
    assert set(values(source)) == {"language"}
    assert {"no-headline", "no-outlet", "no-author", "no-date"} <= set(codes(source))


def test_the_only_first_heading_is_the_headline_of_a_page_without_title() -> None:
    assert declared("")["headline"] == "Talks on the bases go on"


def test_a_short_first_paragraph_is_no_headline() -> None:
    source = capture(page(f"<p>A word to our readers</p>{STORY}"), "a.html")
    assert "headline" not in values(source)
    assert paragraphs(source)[0] == "A word to our readers"


def test_a_page_that_shows_a_part_of_what_its_data_hold_is_read_from_the_data() -> None:
    whole = "\n".join([BODY] * 5)
    data = f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "articleBody": whole})}</script>'
    source = capture(page(f"<article><p>{BODY}</p></article>", data), "a.html")
    assert paragraphs(source) == [BODY] * 5
    assert "text-in-script" in codes(source)


def test_data_with_markup_are_read_as_markup() -> None:
    whole = f"<p>{BODY}</p><p><b>{BODY}</b></p><script>beacon()</script>"
    data = json.dumps({"@type": "NewsArticle", "articleBody": whole}).replace("</", "<\\/")
    source = capture(page("<div></div>", f'<script type="application/ld+json">{data}</script>'), "a.html")
    assert paragraphs(source) == [BODY, BODY]


def test_data_that_sum_the_article_up_do_not_replace_it() -> None:
    data = f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "articleBody": BODY})}</script>'
    source = capture(page(f"<article>{STORY}</article>", data), "a.html")
    assert paragraphs(source) == [BODY, BODY]
    assert "text-in-script" not in codes(source)


def test_what_scripts_leave_standing_does_not_make_a_damaged_page_of_a_shell() -> None:
    script = "<script>" + "x = 1;\n" * 4000 + "</script>"
    with pytest.raises(CaptureError, match="a script would bring it"):
        capture(page(f"<div id=app></div>{script}<style>a</style>< b >"), "a.html")
