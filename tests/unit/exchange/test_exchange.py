"""Lists of sources go out and come in as CSL-JSON, RIS and BibLaTeX; a bad record loses no good one."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.errors import CaptureError
from briefwright.exchange import EXCHANGES, Exchange, exchange_of
from briefwright.exchange.fields import captured_fields, spoken_name
from briefwright.exchange.records import Item, iso_date, read_date, read_name

FORMATS = pytest.mark.parametrize("kind_of_list", EXCHANGES, ids=lambda row: row.name)

NEWS: Item = {
    "id": "s-1",
    "type": "article-newspaper",
    "title": "Port Ruun & Co: 100 % “open”, $5 a_day #1 {so} far",
    "title-short": "Port Ruun Open",
    "container-title": "Quay Courier",
    "author": [{"family": "Quill", "given": "Ada"}, {"literal": "Coast and Northern Agency"}],
    "issued": {"date-parts": [[2026, 3, 19]]},
    "accessed": {"date-parts": [[2026, 3, 20]]},
    "language": "en",
    "URL": "https://courier.example/ferry?a=1&b=%7E",
}
KOREAN: Item = {
    "id": "s-2",
    "type": "article-newspaper",
    "title": "항구가 다시 열렸다",
    "container-title": "항만일보",
    "author": [{"family": "김", "given": "민수"}, {"literal": "편집국"}],
    "issued": {"date-parts": [[2026, 3]]},
    "language": "ko",
}
REPORT: Item = {
    "id": "s-3",
    "type": "report",
    "title": "Ferries of the North",
    "publisher": "Harbour Institute",
    "author": [{"literal": "Harbour Institute"}],
    "number": "HI-12",
    "issued": {"date-parts": [[2025]]},
}
ALL = [NEWS, KOREAN, REPORT]


def again(kind_of_list: Exchange, items: list[Item]) -> list[Item]:
    return list(kind_of_list.read(kind_of_list.write(items)).items)


@FORMATS
def test_what_goes_out_comes_in(kind_of_list: Exchange) -> None:
    assert again(kind_of_list, ALL) == ALL


@FORMATS
@pytest.mark.parametrize("kind", ["broadcast", "interview", "post", "personal_communication", "book", "webpage"])
def test_kinds_are_kept(kind_of_list: Exchange, kind: str) -> None:
    item: Item = {"id": "s-1", "type": kind, "title": "Open", "author": [{"family": "Quill", "given": "Ada"}]}
    assert again(kind_of_list, [item])[0]["type"] == kind


@FORMATS
def test_the_same_items_give_the_same_bytes(kind_of_list: Exchange) -> None:
    assert kind_of_list.write(ALL) == kind_of_list.write(json.loads(json.dumps(ALL)))


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs", "Cf"]), min_size=1, max_size=30)


@FORMATS
@given(title=WORDS)
def test_no_title_breaks_a_list(kind_of_list: Exchange, title: str) -> None:
    items = again(kind_of_list, [{"id": "s-1", "type": "book", "title": title}, REPORT])
    assert len(items) == 2
    assert items[1] == REPORT


@given(title=WORDS)
def test_ris_and_json_keep_every_letter_of_a_title(title: str) -> None:
    item: Item = {"id": "s-1", "type": "book", "title": title}
    for kind_of_list in EXCHANGES[:2]:
        assert again(kind_of_list, [item]) == [item]


BAD = {
    "csl-json": '[{"id": "a", "title": "Good"}, 7, {"id": "b"}, {"id": "c", "title": "항구"}]',
    "ris": (
        "stray words\nTY  - NEWS\nID  - a\nTI  - Good\nER  - \n\nTY  - NEWS\nnonsense\nER  - \n"
        "TY  - NEWS\nTY  - NEWS\nID  - c\nTI  - 항구\n"
    ),
    "biblatex": "@article{a, title={Good}}\n@article{b, title={never closed\n@online{c, title={항구}}\n",
}


@FORMATS
def test_a_bad_record_loses_no_good_one(kind_of_list: Exchange) -> None:
    found = kind_of_list.read(BAD[kind_of_list.name].encode())
    assert [item["title"] for item in found.items] == ["Good", "항구"]
    assert found.notices
    assert all(notice.level == "warning" and "left out" in notice.text for notice in found.notices)


@FORMATS
@pytest.mark.parametrize("data", [b"", b"\x00\xff\xfe", b"[]", b"{", b"@article{", b"TY  - "])
def test_a_file_without_records_is_refused_in_three_parts(kind_of_list: Exchange, data: bytes) -> None:
    with pytest.raises(CaptureError) as caught:
        kind_of_list.read(data)
    assert caught.value.what
    assert caught.value.safe
    assert caught.value.todo


def test_old_encodings_and_shapes_are_read() -> None:
    ris = next(row for row in EXCHANGES if row.name == "ris")
    (item,) = ris.read(
        "TY  - JOUR\r\nT1  - Ferries in Gdańsk\r\nA1  - Quill, Ada\r\nPY  - 2026/03/19\r\nER  -".encode("utf-16")
    ).items
    assert item["author"] == [{"family": "Quill", "given": "Ada"}]
    assert item["issued"] == {"date-parts": [[2026, 3, 19]]}
    bib = next(row for row in EXCHANGES if row.name == "biblatex")
    text = r"@ARTICLE{a, title={na{\"\i}ve {Ruun} \& Co}, author={Ada Quill and {Quay News}}, year=2026, month=mar}"
    (item,) = bib.read(text.encode()).items
    assert item["title"] == "naïve Ruun & Co"
    assert item["author"] == [{"family": "Quill", "given": "Ada"}, {"literal": "Quay News"}]
    assert item["issued"] == {"date-parts": [[2026, 3]]}
    assert {tuple(row) for row in bib.read(b"@misc{a, title={One}}\n@misc{a, title={Two}}").items[1].items()} >= {
        ("title", "Two")
    }


def test_a_record_gives_the_fields_of_a_source() -> None:
    rows = [(field.name, field.value) for field in captured_fields(NEWS)]
    assert rows == [
        ("headline", NEWS["title"]),
        ("outlet", "Quay Courier"),
        ("language", "en"),
        ("url", NEWS["URL"]),
        ("byline", "Ada Quill"),
        ("byline", "Coast and Northern Agency"),
        ("published", "2026-03-19"),
    ]
    assert not any(field.guessed for field in captured_fields(NEWS))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ({"family": "김", "given": "민수"}, "김민수"),
        ({"family": "Beek", "given": "Jan", "non-dropping-particle": "van"}, "Jan van Beek"),
        ({"literal": "CNA"}, "CNA"),
    ],
)
def test_names_as_they_are_spoken(name: dict[str, str], told: str) -> None:
    assert spoken_name(name) == told


def test_dates_and_names_of_any_shape() -> None:
    assert read_date("2026/03/19/") == {"date-parts": [[2026, 3, 19]]}
    assert read_date("2026-13-40") == {"date-parts": [[2026]]}
    assert read_date("spring") is None
    assert iso_date({"date-parts": [["2026", "3"]]}) == "2026-03"
    assert iso_date({"date-parts": []}) == iso_date({"literal": "spring"}) == iso_date(None) == ""
    assert read_name("CNA") == {"literal": "CNA"}


def format_of(name: str) -> Exchange:
    return next(row for row in EXCHANGES if row.name == name)


@pytest.mark.parametrize(
    ("lines", "key", "value"),
    [
        (["BT  - Ferries"], "title", "Ferries"),
        (["TI  - A", "JA  - Q. C.", "JF  - Quay Courier"], "container-title", "Quay Courier"),
        (["TI  - A", "J2  - Q. C."], "container-title", "Q. C."),
        (["TI  - A", "UR  - https://c.example/a;b=1"], "URL", "https://c.example/a;b=1"),
        (["TI  - A", "UR  - https://c.example; https://d.example"], "URL", "https://c.example"),
        (["TI  - A", "LK  - https://c.example"], "URL", "https://c.example"),
        (["TI  - A", "DA  - May 15", "PY  - 2026"], "issued", {"date-parts": [[2026]]}),
        (["TI  - A", "Y1  - 2026//"], "issued", {"date-parts": [[2026]]}),
        (["TI  - A", "DA  - 2026/03/19/Spring"], "issued", {"date-parts": [[2026, 3, 19]]}),
    ],
)
def test_ris_of_other_programs(lines: list[str], key: str, value: object) -> None:
    (item,) = format_of("ris").read("\n".join(["TY  - NEWS", *lines, "ER  - "]).encode()).items
    assert item[key] == value


@pytest.mark.parametrize(
    ("fields", "key", "value"),
    [
        (r"title = {\href{https://c.example}{A}}", "title", r"\hrefhttps://c.exampleA"),
        (r"title = {A\textasciicircum{}2 \textasciicircum b}", "title", "A^2 ^ b"),
        (r"title = {A}, title = {B}", "title", "A"),
        (r"title = {A}, url = {https://c.example/a\_b\%20c}", "URL", "https://c.example/a_b%20c"),
        (r"title = {A}, howpublished = {\url{https://c.example/a_b}}", "URL", "https://c.example/a_b"),
        (r"title = {A}, address = {Port Ruun}", "publisher-place", "Port Ruun"),
        (r"title = {A}, school = {Ruun University}", "publisher", "Ruun University"),
        (
            r"title = {A}, author = {Quill, Ada and and Ben Marsh}",
            "author",
            [{"family": "Quill", "given": "Ada"}, {"family": "Marsh", "given": "Ben"}],
        ),
    ],
)
def test_bibtex_of_other_programs(fields: str, key: str, value: object) -> None:
    (item,) = format_of("biblatex").read(f"@misc{{a, {fields}}}".encode()).items
    assert item[key] == value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_korean_lists_of_any_encoding(encoding: str) -> None:
    data = "TY  - NEWS\nTI  - 항구가 다시 열렸다\nAU  - 김, 민수\nER  - \n".encode(encoding)
    (item,) = format_of("ris").read(data).items
    assert (item["title"], item["author"]) == ("항구가 다시 열렸다", [{"family": "김", "given": "민수"}])


def test_western_lists_of_an_old_encoding() -> None:
    (item,) = format_of("ris").read("TY  - NEWS\nTI  - “Fähre” nach Gent\nER  - \n".encode("cp1252")).items
    assert item["title"] == "“Fähre” nach Gent"


PLAIN = st.text(st.sampled_from("aB1 -–'`\"“”‘’.,:;?!&%$#_^~\\{}[]()<>/|@=+*éß항구港Ж"), min_size=1, max_size=40).map(
    lambda text: " ".join(text.split())
)
TITLES = PLAIN.filter(bool)
NAMES = st.text(st.sampled_from("abÖ김민수Ж-'."), min_size=2, max_size=12)
PERSONS = st.fixed_dictionaries({"family": NAMES, "given": NAMES})
BODIES = NAMES.map(lambda name: {"literal": f"{name} & {name}"})
DATES = st.dates().map(lambda day: {"date-parts": [[max(day.year, 1000), day.month, day.day]]})
ITEMS = st.fixed_dictionaries(
    {"id": st.just("s-1"), "type": st.sampled_from(["article-newspaper", "report", "post", "book", "webpage"])}
    | {"title": TITLES},
    optional={
        "title-short": TITLES,
        "container-title": TITLES,
        "publisher-place": TITLES,
        "language": st.sampled_from(["en", "ko-KR"]),
        "author": st.lists(PERSONS | BODIES, min_size=1, max_size=3),
        "issued": DATES,
        "accessed": DATES,
        "URL": st.just("https://c.example/a_b?c=%7E&d=1#e"),
    },
)


@FORMATS
@settings(deadline=None)
@given(item=ITEMS)
def test_a_whole_record_comes_back_as_it_went(kind_of_list: Exchange, item: Item) -> None:
    if item["type"] in {"report", "book"}:
        item.pop("container-title", None)  # BibLaTeX has none for them; what we write has the publisher
    assert again(kind_of_list, [item, REPORT]) == [item, REPORT]


def test_endings_choose_the_format() -> None:
    assert [row.name for name in ("X.CSL.JSON", "x.ris", "x.bib") if (row := exchange_of(name))] == [
        "csl-json",
        "ris",
        "biblatex",
    ]
    assert exchange_of("x.json") is None
