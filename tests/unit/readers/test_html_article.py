"""Where the article of a page stands, and which of its blocks are its text."""

import pytest

from unit.readers.reading import capture, codes, paragraphs

P = [
    "The two governments agreed on Thursday that the price of the bases would be settled before the summer.",
    "The delegations met for three hours in the old customs house, and neither side wished to speak of figures.",
    "Haldia pays a third of the costs today; Orland asks for a half, and the ministers will meet again in May.",
    "In the harbour, the fishermen say, nobody has asked them what a second pier would mean for the nets.",
]
NAV = "<ul>" + "".join(f'<li><a href="/{n}">Section number {n}</a></li>' for n in range(20)) + "</ul>"
BODY = "".join(f"<p>{one}</p>" for one in P)


def read(body: str) -> list[str]:
    return paragraphs(capture(f"<html><head><title>Talks</title></head><body>{NAV}{body}{NAV}</body></html>", "a.html"))


@pytest.mark.parametrize(
    "body",
    [
        f"<div>{BODY}</div>",
        f"<div><div>{BODY}</div><div class=comments><p>{P[0]} That is what I heard too.</p></div></div>",
        "<div>" + "".join(f"<div class=c{n}><p>{one}</p></div>" for n, one in enumerate(P)) + "</div>",
        f"<table><tr><td width=150>{NAV}</td><td>{BODY}</td></tr></table>",
        f"<div>{'<br><br>'.join(P)}</div>",
        f"<main><div class=tools><p>Sent!</p><p>A link has been sent.</p></div><div>{BODY}</div></main>",
        f'<div class="post tag-menu tag-social post-12">{BODY}</div>' + f"<div class=sidebar>{NAV * 9}</div>",
        f'<div class="article-body paywall">{BODY}</div>' + f"<div>{NAV * 9}</div>",
    ],
)
def test_the_paragraphs_and_nothing_else(body: str) -> None:
    assert read(body) == P


@pytest.mark.parametrize(
    "beside",
    [
        '<p class="caption">Soldiers at the gate of the Varsk base last week, when the talks began in earnest.</p>',
        '<div class="x"><span class="image-caption">Soldiers at the gate of the Varsk base last week.</span></div>',
        '<p class="wp-caption-text">Soldiers at the gate</p>',
        '<p><a href="/b">Bread dearer again in Westhaven as millers warn of a thin winter and thinner loaves</a></p>',
        "<div><h3><a href=/b>Bread dearer again</a></h3><p>Millers warn of a thin winter, of thin loaves.</p></div>",
        '<div class="newsletter-box"><p>Sign up for our letter with the stories that matter, at seven.</p></div>',
        '<blockquote class="instagram-media"><p>A post shared by Port Guard (@portguard)</p></blockquote>',
        '<p class="byline">By Mira Oakes and Jonas Wren in Portmere</p>',
    ],
)
def test_what_stands_between_paragraphs_and_is_no_text(beside: str) -> None:
    assert read(f"<div class=story>{BODY.replace('</p>', '</p>' + beside, 1)}</div>") == P


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("<h2>What comes next</h2>", "What comes next"),
        ("<h1>What comes next</h1>", "What comes next"),
        ("<ul><li>A second pier for the fleet</li></ul>", "A second pier for the fleet"),
        ("<table><tr><td>1,200 soldiers</td></tr></table>", "1,200 soldiers"),
        (
            "<blockquote><p>An alliance is no bill, but there is none without one, the minister said.</p></blockquote>",
            "",
        ),
    ],
)
def test_what_stands_between_paragraphs_and_is_text(inside: str, words: str) -> None:
    found = read(f"<div class=story><h1>Talks on the bases</h1>{BODY.replace('</p>', '</p>' + inside, 1)}</div>")
    assert found[0] == P[0]
    assert found[2:] == P[1:]
    assert found[1] == words or found[1].startswith("An alliance")


def test_a_dialogue_about_cookies_longer_than_the_article_is_left_out() -> None:
    asked = (
        "<p>We and our partners store and access information on a device, such as cookies, and process data.</p>" * 20
    )
    assert read(f'<div id="onetrust-consent-sdk">{asked}</div><div>{BODY}</div>') == P


def test_a_lead_in_an_element_of_its_own_is_the_first_paragraph() -> None:
    rest = "".join(f"<p>{one}</p>" for one in P[1:])
    assert read(f"<div><h1>Talks</h1><div class=opener>{P[0]}</div><div class=text>{rest}</div></div>") == P


def test_a_digest_of_linked_headings_keeps_its_paragraphs() -> None:
    rows = "".join(f'<h2><a href="/{n}">Story number {n}</a></h2><p>{one}</p>' for n, one in enumerate(P))
    assert [one for one in read(f"<div class=digest>{rows}</div>") if one in P] == P


def test_two_ways_that_disagree_are_said() -> None:
    source = capture(f"<html><body><div>{BODY}</div></body></html>", "a.html")
    assert "text-uncertain" not in codes(source)
