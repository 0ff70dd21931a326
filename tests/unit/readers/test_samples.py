"""Our own sample articles: the shapes of the seeds and more, read as their authors (us) meant them."""

import pytest

from briefwright import shipped
from briefwright.model.source import Source
from unit.readers.reading import capture, codes, evidence, paragraphs, values

EXPECTED: dict[str, dict[str, str]] = {
    "01_talks_open.txt": {
        "outlet": "Harbour Times",
        "headline": "Haldia's minister opens base talks, hopes for a 'steadier' alliance",
        "published": "2026-03-12T16:41",
        "dateline_place": "PORTMERE",
        "dateline_date": "2026-03-12",
        "credit": "HT/SPA",
        "language": "en",
    },
    "02_deputy_minister.txt": {"interview_by": "Harbour Times", "language": "en"},
    "03_president_stays.txt": {
        "headline": "Orland's president says garrison will stay while allies bargain",
        "byline": "JONAS WREN",
        "published": "2026-03-13T10:05",
        "published_zone": "GMT",
        "dateline_place": "WESTHAVEN, Orland",
        "credit": "SPA",
        "language": "en",
    },
    "04_korean_wire.txt": {
        "outlet": "표본통신",
        "headline": '할디아·올란드, 기지 비용 협상 시작…"동맹은 숫자가 아니다"',
        "published": "2026-03-13T09:20",
        "published_zone": "KST",
        "dateline_place": "포트미어",
        "credit": "표본통신",
        "byline": "한가람",
        "language": "ko",
    },
    "05_marsh_in_full.html": {
        "outlet": "Harbour Times",
        "headline": "Marsh: no discount for a shield",
        "byline": "Mira Oakes",
        "published": "2026-03-14T07:30:00",
        "published_zone": "+01:00",
        "url": "https://harbourtimes.example/2026/03/14/marsh-no-discount",
        "language": "en",
    },
    "06_kessrin_comments.txt": {
        "headline": "Kessrin says it 'does not count other people's money'",
        "dateline_place": "VARSK",
        "dateline_date": "2026-03-14",
        "credit": "SPA",
        "language": "en",
    },
}
PARAGRAPHS = {
    "01_talks_open.txt": 13,
    "02_deputy_minister.txt": 10,
    "03_president_stays.txt": 12,
    "04_korean_wire.txt": 9,
    "05_marsh_in_full.html": 10,
    "06_kessrin_comments.txt": 10,
}


def sample(name: str) -> Source:
    return capture(shipped.read_bytes("resources", f"samples/{name}"), name)


def test_every_sample_is_expected() -> None:
    assert shipped.names("resources", "samples") == [f"samples/{name}" for name in EXPECTED]


@pytest.mark.parametrize("name", EXPECTED)
def test_fields_are_read_and_none_invented(name: str) -> None:
    assert values(sample(name)) == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_body_paragraphs_are_counted(name: str) -> None:
    assert len(sample(name).paragraphs) == PARAGRAPHS[name]


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.endswith(".txt")])
def test_text_is_kept_to_the_letter(name: str) -> None:
    assert sample(name).captured_text == shipped.read_text("resources", f"samples/{name}")


def test_hard_wrapped_paragraphs_keep_their_line_ends() -> None:
    source = sample("01_talks_open.txt")
    assert "hard-wrapped" in codes(source)
    assert paragraphs(source)[0].startswith(
        "PORTMERE, Mar 12, 2026 (HT/SPA) - Haldia's Defence Minister Irena Solvay\non Thursday"
    )
    assert paragraphs(source)[-1].endswith(
        'point the same\nway, and accordingly we take no interest in the arithmetic," it added.'
    )


def test_a_source_without_a_header_says_what_it_lacks() -> None:
    assert {"no-headline", "no-outlet", "no-author", "no-date"} <= set(codes(sample("02_deputy_minister.txt")))


def test_every_author_is_a_row() -> None:
    wire = [field.value for field in sample("03_president_stays.txt").fields if field.name == "byline"]
    page = [field.value for field in sample("05_marsh_in_full.html").fields if field.name == "byline"]
    assert wire == ["JONAS WREN", "MIRA OAKES"]
    assert page == ["Mira Oakes", "Jonas Wren"]


def test_a_page_shows_where_its_fields_stand() -> None:
    source = sample("05_marsh_in_full.html")
    where = {field.name: field.where for field in source.fields}
    assert where["published"] == "json-ld datePublished"
    assert where["url"] == "link canonical"
    assert where["outlet"] == "json-ld publisher"
    assert not any(field.guessed for field in source.fields)
    headline = source.field("headline")
    assert headline
    assert evidence(source, headline) == headline.value


def test_furniture_and_hidden_words_of_a_page_are_left_out() -> None:
    source = sample("05_marsh_in_full.html")
    for words in ("Sea", "Read also", "Subscribers", "©", "document.title"):
        assert words not in source.captured_text
    assert "hidden-text" in codes(source)
    assert "She replied:\n“Only if we begin" in source.captured_text
    assert "The northern neighbour" in paragraphs(source)
