"""Words of an article that pages of the world made earlier readers lose: each case is a habit of some page system."""

import pytest

from briefwright.readers.furniture import is_furniture
from unit.readers.reading import capture, codes, paragraphs

P = [
    "The two governments agreed on Thursday that the price of the bases would be settled before the summer.",
    "The delegations met for three hours in the old customs house, and neither side wished to speak of figures.",
    "Haldia pays a third of the costs today; Orland asks for a half, and the ministers will meet again in May.",
    "In the harbour, the fishermen say, nobody has asked them what a second pier would mean for the nets.",
]
NAV = "<ul>" + "".join(f'<li><a href="/{n}">Section number {n}</a></li>' for n in range(20)) + "</ul>"
BODY = "".join(f"<p>{one}</p>" for one in P)


def read(body: str, title: str = "Talks") -> list[str]:
    return paragraphs(
        capture(f"<html><head><title>{title}</title></head><body>{NAV}{body}{NAV}</body></html>", "a.html")
    )


@pytest.mark.parametrize(
    "body",
    [
        f'<header id="page-header"><div class="entry-content">{BODY}</div></header>',
        f'<aside class="content"><div itemprop="articleBody">{BODY}</div></aside>',
        f'<div class="widget Blog" id="Blog1"><div class="post-body entry-content">{BODY}</div></div>',
        f'<div class="elementor-element elementor-widget"><div class="elementor-widget-container">{BODY}</div></div>',
        f'<section class="Report__Section Report__Section--Ads">{BODY}</section>' + NAV * 4,
        f'<div class="colGalleryWidthHelper">{BODY * 4}</div>',
    ],
    ids=[
        "in a header",
        "in an aside",
        "a widget of a blog",
        "boxes of a page builder",
        "a variant",
        "named for pictures",
    ],
)
def test_an_article_in_a_box_that_is_named_for_something_else(body: str) -> None:
    assert read(body)[:4] == P


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (
            '<p>In 2019 <a class="js-topic-teaser" href="/s">Irena Solvay</a> asked for the piers, in vain.</p>',
            0,
        ),
        (
            '<p><a class="js-topic-teaser" href="/s">Irena Solvay</a> asked for the piers in 2019, and in vain.</p>',
            0,
        ),
        ('<p><a name="piers">The piers were asked for in 2019, said the minister, and the answer was no.</a></p>', 0),
        ("<h1>What the ministers did not say</h1><p>They did not say who pays for the second pier.</p>", 0),
        (
            '<table><tr><td><a href="/s">Solvay</a></td><td>370 m</td></tr><tr><td>Orm</td><td>9 m</td></tr></table>',
            4,
        ),
        ("<table><tr><td>Haldia</td><td>370 m</td></tr><tr><td>Orland</td><td>410 m</td></tr></table>", 4),
    ],
    ids=[
        "a link amid words",
        "a link before words",
        "an anchor",
        "a first heading amid the text",
        "a linked cell",
        "a table",
    ],
)
def test_words_amid_the_article(markup: str, words: int) -> None:
    found = read(f'<div class="story"><h1>Talks</h1>{BODY}{markup}{BODY}</div>')
    assert "".join("".join(found[4 : len(found) - 4]).split()) == "".join(_letters(markup).split())
    assert len(found) - 8 >= words


def _letters(markup: str) -> str:
    out, inside = [], False
    for char in markup:
        inside = char == "<" or (inside and char != ">")
        out.append("" if inside or char == ">" else char)
    return "".join(out)


STORY = '<div class="item"><div class="top"><h2>{}</h2></div><time>{}</time><div class="text">{}</div></div>'


def told(place: str) -> list[str]:
    """Twelve paragraphs that no other place has."""
    return [f"{one[:-1]}, as speaker {n} of {place} put it." for n in range(3) for one in P]


def _body(place: str) -> str:
    return "".join(f"<p>{one}</p>" for one in told(place))


def test_an_endless_page_is_read_up_to_its_second_story() -> None:
    first = STORY.format("The price of the piers", "14 May 2026", _body("Portmere"))
    second = STORY.format("Bread dearer again in Westhaven", "12 May 2026", _body("Westhaven") + BODY)
    source = capture(
        f"<html><head><title>The price of the piers</title></head><body>{first}{second}</body></html>", "a.html"
    )
    assert paragraphs(source) == told("Portmere")
    assert "further-articles" in codes(source)


def test_sections_built_like_the_headline_are_no_stories_of_their_own() -> None:
    first = STORY.format("The price of the piers", "14 May 2026", _body("Portmere"))
    second = STORY.replace("<time>{}</time>", "{}").format("What the fishermen say", "", _body("the harbour"))
    page = f"<title>The price of the piers</title><body><article>{first}{second}</article></body>"
    source = capture(f"<html>{page}</html>", "a.html")
    assert len(paragraphs(source)) == 25
    assert "further-articles" not in codes(source)


@pytest.mark.parametrize(
    "sentence",
    [
        "Under the licence the photographer keeps the copyright, said Mira Oakes of the Harbour Museum.",
        "Copyright law protects him for seventy years, the judge wrote.",
        "Haldia will not accept all conditions, the minister said.",
        "The guard was charged with unauthorized use of force at the gate.",
        "The shipping line changed its privacy policy after the leak.",
        "漁業者は補償を求めている。(c)ハルディア通信",
        "The works may not be copied without leave of the harbour board, the ruling says.",
    ],
)
def test_a_sentence_about_rights_is_no_notice_of_rights(sentence: str) -> None:
    assert not is_furniture(sentence)


@pytest.mark.parametrize(
    "notice",
    [
        "© 2026 Haldia Courier",
        "Copyright 2026 The Haldia Courier. All rights reserved.",
        "Copyright © Haldia Courier",
        "<저작권자(c) 할디아일보, 무단 전재-재배포 금지>",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "We use cookies to improve your visit.",
        "Privacy policy",
        "Terms of use | Privacy policy",
        "By continuing to use this site you agree to cookies.",
        "For more information visit the harbour board's page",
        "版权所有 哈尔迪亚通讯社",
    ],
)
def test_a_notice_of_rights(notice: str) -> None:
    assert is_furniture(notice)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<p>โดย สมชาย ใจดี</p>", ["สมชาย ใจดี"]),
        ("<div>文・遠山実</div>", ["遠山実"]),
        ("<div>Courrier du port <br>Claire Vasseur. Publié le 13/03/2026 à 9h20</div>", ["Claire Vasseur"]),
        ('<p class="author">بورتمير: سامر الحلو</p>', ["سامر الحلو"]),
        ('<div class="byline">기자명 한가람</div>', ["한가람"]),
        ("<p>Par ailleurs, le ministre se tait.</p>", []),
    ],
)
def test_who_signs_above_the_text(line: str, names: list[str]) -> None:
    source = capture(
        f"<html><head><title>Talks</title></head><body><h1>Talks</h1>{line}<div>{BODY}</div></body></html>", "a.html"
    )
    assert [field.value for field in source.fields if field.name == "byline"] == names
    assert paragraphs(source)[-4:] == P


def test_a_date_in_parts_that_stand_apart() -> None:
    parts = "<em>2026</em></span><span><em>03</em>/<em>13</em></span><span>09:20:00</span>"
    page = (
        f'<title>Talks</title><body><div class="header-time"><span>{parts}</div><h1>Talks</h1><div>{BODY}</div></body>'
    )
    source = capture(f"<html>{page}</html>", "a.html")
    assert [field.value for field in source.fields if field.name == "published"] == ["2026-03-13T09:20:00"]
