"""Headers, datelines and bylines: what is read, and what is left alone."""

import pytest

from unit.readers.reading import capture, codes, evidence, paragraphs, values

BODY = "The two governments agreed on Thursday that the price of the bases would be settled before the summer."


@pytest.mark.parametrize(
    ("dateline", "place", "date", "credit"),
    [
        ("SEOUL, Nov 6, 2024 (BSS/AFP) - ", "SEOUL", "2024-11-06", "BSS/AFP"),
        ("SEOUL, South Korea (AP) — ", "SEOUL, South Korea", "", "AP"),
        ("SEOUL, Nov 6 (Reuters) - ", "SEOUL", "", "Reuters"),
        ("SEOUL, Nov. 6, 2024 (Yonhap) -- ", "SEOUL", "2024-11-06", "Yonhap"),
        ("BEIJING, November 6, 2024 (Xinhua) -- ", "BEIJING", "2024-11-06", "Xinhua"),
        ("Pyongyang, November 6, 2024 (KCNA) -- ", "Pyongyang", "2024-11-06", "KCNA"),
        ("MOSCOW, November 6, 2024. /TASS/. ", "MOSCOW", "2024-11-06", "TASS"),
        ("МОСКВА, 6 ноября 2024. /ТАСС/. ", "МОСКВА", "2024-11-06", "ТАСС"),
        ("(서울=연합뉴스) 홍길동 기자 = ", "서울", "", "연합뉴스"),
        ("[서울=뉴시스] 홍길동 기자 = ", "서울", "", "뉴시스"),
        ("(평양 11월 6일발 조선중앙통신)", "평양", "", "조선중앙통신"),
        ("新华社北京11月6日电 ", "北京", "", "新华社"),
        ("【ソウル共同】", "ソウル", "", "共同"),
        ("PORTMERE, March 12, 2026 (SPA/HT) – ", "PORTMERE", "2026-03-12", "SPA/HT"),
    ],
)
def test_datelines(dateline: str, place: str, date: str, credit: str) -> None:
    found = values(capture(dateline + BODY))
    assert found.get("dateline_place") == place
    assert found.get("dateline_date", "") == date
    assert found.get("credit") == credit
    assert "published" not in found
    assert "outlet" not in found


@pytest.mark.parametrize(
    "start",
    [
        "NATO (North Atlantic Treaty Organization) - the alliance - met on Thursday. ",
        "Defence Minister Irena Solvay (Labour) - she resigned - said so. ",
        "On Friday, Nov 6 (a holiday) the talks went on. ",
        "President Dell - a former soldier - said so. ",
        "The South Korea (ROK) army stays. ",
        "(see the table = below) ",
        "Paris, the city of light (and of talks) - was calm. ",
    ],
)
def test_brackets_and_dashes_are_no_dateline(start: str) -> None:
    found = values(capture(start + BODY))
    assert not {"dateline_place", "dateline_date", "credit", "byline"} & set(found)


def test_a_dateline_takes_its_year_from_the_publication() -> None:
    header = "Harbour Times\n02 Jan 2026, 08:00\n\nTalks on the bases go on\n\n"
    source = capture(header + "PORTMERE, Dec 31 (AFP) - " + BODY)
    field = source.field("dateline_date")
    assert field
    assert field.value == "2025-12-31"
    assert "year" in field.reason
    assert evidence(source, field) == "Dec 31"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Mira Oakes", ["Mira Oakes"]),
        ("by MIRA OAKES", ["MIRA OAKES"]),
        ("By Mira Oakes and Jonas Wren", ["Mira Oakes", "Jonas Wren"]),
        ("By Mira Oakes, Jonas Wren and Ana de la Cruz", ["Mira Oakes", "Jonas Wren", "Ana de la Cruz"]),
        ("By Mira Oakes, Associated Press", ["Mira Oakes"]),
        ("By Mira Oakes, Staff Writer", ["Mira Oakes"]),
        ("Mira Oakes, Reuters", ["Mira Oakes"]),
        ("Mira Oakes, Harbour Times", ["Mira Oakes"]),
        ("홍길동 기자", ["홍길동"]),
        ("홍길동·한가람 기자 gildong@example.com", ["홍길동", "한가람"]),
        ("By Monday", []),
        ("By force or by treaty", []),
        ("Dell, President", []),
    ],
)
def test_bylines(line: str, names: list[str]) -> None:
    source = capture(f"Talks on the bases go on\n\n{line}\n\n{BODY}")
    assert [field.value for field in source.fields if field.name == "byline"] == names
    assert all(evidence(source, field) == field.value for field in source.fields if field.name == "byline")
    assert ("no-author" in codes(source)) is not bool(names)


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n\n{BODY}",
        f"The two governments met on Thursday.\n\n{BODY}",
        f"He said:\n\n{BODY}",
        f"Q: Will you pay\nA: We will see\n\nQ: When\n\nA: Soon\n\nQ: Where\n\nA: Here\n\n{BODY}",
        f"Harbour\n\n{BODY}",
    ],
)
def test_lines_without_evidence_are_no_headline(text: str) -> None:
    found = values(capture(text))
    assert "headline" not in found
    assert "outlet" not in found


def test_a_headline_wrapped_over_two_lines_is_one() -> None:
    source = capture(
        f"Orland's president says that the garrison will stay\nwhile the allies bargain\n\n{BODY}\n\n{BODY}"
    )
    field = source.field("headline")
    assert field
    assert field.value == "Orland's president says that the garrison will stay while the allies bargain"
    assert evidence(source, field) == field.value.replace(" while", "\nwhile")


def test_a_subtitle_is_neither_headline_nor_body() -> None:
    source = capture(f"Talks on the bases go on\n\nMinister sees 'honest figures' ahead\n\n{BODY}")
    assert values(source)["headline"] == "Talks on the bases go on"
    assert paragraphs(source) == [BODY]


def test_labelled_lines_are_declared() -> None:
    source = capture(
        "Title: Talks on the bases go on\nAuthor: Mira Oakes\nPublication: Harbour Times\n"
        f"Date: 12 March 2026 10:00 CET\nURL: https://harbourtimes.example/a?b=c\n\n{BODY}"
    )
    assert values(source) == {
        "headline": "Talks on the bases go on",
        "byline": "Mira Oakes",
        "outlet": "Harbour Times",
        "published": "2026-03-12T10:00",
        "published_zone": "CET",
        "url": "https://harbourtimes.example/a?b=c",
        "language": "en",
    }
    assert {field.name for field in source.fields if field.guessed} == {"language"}


def test_an_ambiguous_date_is_asked_about() -> None:
    source = capture(f"Talks on the bases go on\n\n06/11/2024\n\n{BODY}")
    assert "published" not in values(source)
    assert "date-ambiguous" in codes(source)


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Update: Kessrin fires two missiles", "Update: Kessrin fires two missiles"),
        ("Updated: 12 March 2026", None),
        ("Update: 16:41", None),
    ],
)
def test_an_update_is_a_headline_where_it_tells_news_and_no_time(line: str, headline: str | None) -> None:
    assert values(capture(f"{line}\n\nMarch 12, 2026\n\n{BODY}")).get("headline") == headline


def test_a_headline_may_be_as_long_as_four_lines() -> None:
    long = "Talks on the bases go on " * 11
    found = values(capture(f"{long.strip()}\n\nBy Mira Oakes\n\nMarch 12, 2026\n\n{BODY}"))
    assert (found["headline"], found["byline"]) == (long.strip(), "Mira Oakes")


def test_a_name_above_a_headline_is_no_outlet_without_a_date() -> None:
    assert "outlet" not in values(capture(f"Morning Post\n\nTalks on the bases go on\n\n{BODY}"))


def test_an_agency_alone_on_the_first_line_is_the_outlet() -> None:
    assert (
        values(capture(f"Yonhap News Agency\n\nTalks on the bases go on\n\n{BODY}"))["outlet"] == "Yonhap News Agency"
    )


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the minister said in an interview with Bloomberg.", "Bloomberg"),
        ("the minister told reporters in a rare interview with the Harbour Times on Friday.", "Harbour Times"),
        ("she said in a televised interview with BBC News that all is well.", "BBC News"),
        ("the minister said in an interview with President Dell.", ""),
        ("in an interview with Marsh, the paper asked about the bases.", ""),
        ("she gave an interview to nobody.", ""),
    ],
)
def test_who_held_the_interview(words: str, name: str) -> None:
    assert values(capture(f"{BODY} And {words} {BODY}")).get("interview_by", "") == name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Les deux pays se sont mis d’accord sur le prix des bases, a dit la ministre dans une salle de la ville.",
            "fr",
        ),
        (
            "Die beiden Regierungen haben sich auf den Preis für die Basen geeinigt, sagte der Minister in der Stadt.",
            "de",
        ),
        ("Los dos gobiernos acordaron el precio de las bases, dijo la ministra en una sala de la ciudad.", "es"),
        (
            "I due governi hanno trovato un accordo sul prezzo delle basi, ha detto il ministro nella sala.",
            "it",
        ),
        ("Os dois governos chegaram a um acordo sobre o preço das bases, disse a ministra numa sala da cidade.", "pt"),
        ("Kedua negara sepakat dengan harga pangkalan itu, kata menteri yang datang dari kota pada hari ini.", "id"),
        ("두 나라는 기지 비용에 합의했다.", "ko"),
        ("両国は基地の費用について合意した。", "ja"),
        ("两国就基地费用达成协议。", "zh"),
        ("Обе страны договорились о цене баз.", "ru"),
        ("Обидві країни домовилися про ціну баз, їхній міністр є тут.", "uk"),
        ("اتفق البلدان على سعر القواعد.", "ar"),
    ],
)
def test_languages(text: str, code: str) -> None:
    assert values(capture(text)).get("language") == code


def test_a_product_line_is_no_author() -> None:
    text = (
        "ISSUE BRIEF\n\nHarbour talks open in Port Ansel\n\nTalks on the harbour opened here on Thursday, they said.\n"
    )
    assert capture(text).field("byline") is None
