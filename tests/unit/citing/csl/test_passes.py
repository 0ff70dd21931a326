"""Positions, sorting, disambiguation, collapsing, bibliography."""

import pytest

from briefwright.citing.csl.collation import collation_key
from briefwright.citing.csl.context import Cite
from briefwright.citing.csl.disambiguate import letters
from briefwright.citing.csl.positions import Placed, places
from briefwright.citing.csl.processor import Citation, Processor
from unit.citing.csl.making import compiled, document, html, note


def _stand(*rows: tuple[int, str]) -> list[str]:
    """Positions of notes written as (note, "a b:7"): ids with locators."""
    placed = []
    for number, cites in rows:
        pairs = [cite.partition(":") for cite in cites.split()]
        placed.append(Placed([Cite(one, locator=locator) for one, _colon, locator in pairs], number))
    return [place.position for row in places(placed) for place in row]


@pytest.mark.parametrize(
    ("rows", "positions"),
    [
        ([(1, "a"), (2, "a")], ["first", "ibid"]),
        ([(1, "a"), (2, "a:7")], ["first", "ibid-with-locator"]),
        ([(1, "a:7"), (2, "a:7")], ["first", "ibid"]),
        ([(1, "a:7"), (2, "a")], ["first", "subsequent"]),
        ([(1, "a b"), (2, "a")], ["first", "first", "subsequent"]),
        ([(1, "a a")], ["first", "ibid"]),
        ([(1, "a"), (1, "b"), (2, "b")], ["first", "first", "subsequent"]),
        ([(1, "b"), (1, "b"), (2, "b")], ["first", "ibid", "ibid"]),
        ([(0, "a"), (1, "b"), (0, "a")], ["first", "first", "ibid"]),
    ],
)
def test_positions(rows: list[tuple[int, str]], positions: list[str]) -> None:
    assert _stand(*rows) == positions


def test_near_notes_and_the_first_note() -> None:
    rows = places([Placed([Cite("a")], 1), Placed([Cite("a")], 6), Placed([Cite("a")], 12)])
    assert [(row[0].near, row[0].first_note) for row in rows] == [(False, 1), (True, 1), (False, 1)]


def test_collation() -> None:
    words = ["zeta", "Äpfel", "apple", "Apple", "öl", "2 ships", "“Quoted”", "de Boer", "Deboer"]
    assert sorted(words, key=collation_key) == [
        "2 ships", "Äpfel", "apple", "Apple", "de Boer", "Deboer", "öl", "“Quoted”", "zeta",
    ]  # fmt: skip


def test_year_letters() -> None:
    assert [letters(number) for number in (0, 25, 26, 51, 52, 702)] == ["a", "z", "aa", "az", "ba", "aaa"]


def _book(year: int, *names: str, title: str = "T") -> dict[str, object]:
    authors = [dict(zip(("given", "family"), name.rsplit(" ", 1), strict=True)) for name in names]
    return {"type": "book", "title": title, "author": authors, "issued": {"date-parts": [[year]]}}


AUTHOR_DATE = """
<layout prefix="(" suffix=")" delimiter="; ">
  <group delimiter=" ">
    <names variable="author"><name form="short" and="text" initialize-with=". "/></names>
    <date variable="issued"><date-part name="year"/></date>
    <text variable="locator"/>
  </group>
</layout>
"""
ET_AL = 'et-al-min="3" et-al-use-first="1" '


def _author_date(options: str, *items: dict[str, object]) -> Processor:
    made = document(compiled(AUTHOR_DATE, citation=options, kind="in-text"), *items)
    made.arrange([Citation("all", tuple(Cite(chr(ord("a") + place)) for place in range(len(items))))])
    return made


@pytest.mark.parametrize(
    ("options", "items", "printed"),
    [
        (
            'disambiguate-add-givenname="true"',
            [_book(2001, "Ana Doe"), _book(2001, "Bo Doe")],
            "(A. Doe 2001; B. Doe 2001)",
        ),
        (
            'disambiguate-add-givenname="true"',
            [_book(2001, "Ana Doe"), _book(2002, "Bo Doe")],
            "(Doe 2001; Doe 2002)",
        ),
        (
            'disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names"',
            [_book(2001, "Ana Doe"), _book(2002, "Al Doe")],
            "(Ana Doe 2001; Al Doe 2002)",
        ),
        (
            'disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name-with-initials"',
            [_book(2001, "Ana Doe"), _book(2002, "Bo Doe")],
            "(A. Doe 2001; B. Doe 2002)",
        ),
        (
            ET_AL + 'disambiguate-add-names="true"',
            [_book(2001, "A Doe", "B Roe", "C Poe"), _book(2001, "A Doe", "D Joe", "C Poe")],
            "(Doe, Roe, et al. 2001; Doe, Joe, et al. 2001)",
        ),
        (
            ET_AL + 'disambiguate-add-names="true"',
            [_book(2001, "A Doe", "B Roe", "C Poe"), _book(2001, "A Doe", "B Roe", "C Poe")],
            "(Doe et al. 2001; Doe et al. 2001)",
        ),
        (
            'disambiguate-add-year-suffix="true"',
            [_book(2001, "A Doe"), _book(2001, "A Doe"), _book(2002, "A Doe")],
            "(Doe 2001a; Doe 2001b; Doe 2002)",
        ),
    ],
)
def test_disambiguation(options: str, items: list[dict[str, object]], printed: str) -> None:
    assert html(_author_date(options, *items).text("all")) == printed


def test_a_third_item_of_the_year_changes_the_others_only_where_letters_move() -> None:
    made = document(
        compiled(AUTHOR_DATE, citation='disambiguate-add-year-suffix="true"', kind="in-text"),
        _book(2001, "A Doe"),
        _book(2001, "A Doe"),
    )
    assert {key: html(text) for key, text in made.arrange([note(1, "a")]).items()} == {"n1": "(Doe 2001)"}
    changed = made.insert(note(2, "b"))
    assert {key: html(text) for key, text in changed.items()} == {"n1": "(Doe 2001a)", "n2": "(Doe 2001b)"}


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        ('collapse="year"', "(Doe 2001a, 2001b, 2002; Roe 2003)"),
        ('collapse="year-suffix" year-suffix-delimiter=","', "(Doe 2001a,b, 2002; Roe 2003)"),
        ('collapse="year" cite-group-delimiter=" + "', "(Doe 2001a + 2001b + 2002; Roe 2003)"),
        ('cite-group-delimiter=", "', "(Doe 2001a, Doe 2001b, Doe 2002; Roe 2003)"),
    ],
)
def test_collapsed_years(options: str, printed: str) -> None:
    items = [_book(2001, "A Doe"), _book(2001, "A Doe"), _book(2002, "A Doe"), _book(2003, "B Roe")]
    assert html(_author_date(f'disambiguate-add-year-suffix="true" {options}', *items).text("all")) == printed


@pytest.mark.parametrize(
    ("cited", "printed"),
    [
        ("abcd", "(Doe 2001a–d)"),
        ("abc", "(Doe 2001a–c)"),
        ("ab", "(Doe 2001a,b)"),
        ("abd", "(Doe 2001a,b,d)"),
        ("acd", "(Doe 2001a,c,d)"),
        ("abce", "(Doe 2001a–c, 2002)"),
        ("dcba", "(Doe 2001a–d)"),
    ],
)
def test_three_letters_in_a_row_become_a_range(cited: str, printed: str) -> None:
    items = [*(_book(2001, "A Doe") for _ in "abcd"), _book(2002, "A Doe")]
    options = 'disambiguate-add-year-suffix="true" collapse="year-suffix-ranged" year-suffix-delimiter=","'
    made = document(compiled(AUTHOR_DATE, citation=options, kind="in-text"), *items)
    made.arrange([], uncited="abcde")
    assert html(made.preview([Cite(key) for key in cited])) == printed


def test_a_cite_of_which_collapsing_leaves_nothing_brings_no_delimiter() -> None:
    undated: dict[str, object] = {"author": [{"family": "Doe", "given": "A"}], "title": "T"}
    items = [_book(2001, "A Doe"), _book(2002, "A Doe"), undated]
    assert html(_author_date('collapse="year"', *items).text("all")) == "(Doe 2001, 2002)"


def test_letters_are_told_from_the_letters_of_the_month() -> None:
    layout = """<layout delimiter="; "><group delimiter=" "><names variable="author"><name form="short"/></names>
      <date variable="issued"><date-part name="month" suffix=" "/><date-part name="year"/></date></group></layout>"""
    options = 'disambiguate-add-year-suffix="true" collapse="year-suffix" year-suffix-delimiter=","'
    items = [_book(year, "A Doe") for year in (2001, 2001, 2002, 2002)]
    for item in items:
        item["issued"]["date-parts"][0].append(1)  # type: ignore[index]
    made = document(compiled(layout, citation=options, kind="in-text"), *items)
    made.arrange([Citation("all", tuple(map(Cite, "abcd")))])
    assert html(made.text("all")) == "Doe January 2001a,b, January 2002a,b"


def test_a_cite_that_is_led_in_is_not_collapsed() -> None:
    made = document(
        compiled(AUTHOR_DATE, citation='collapse="year"', kind="in-text"), _book(2001, "A Doe"), _book(2002, "A Doe")
    )
    assert html(made.preview([Cite("a"), Cite("b", prefix="see also")])) == "(Doe 2001; see also Doe 2002)"


def test_collapsed_numbers_keep_locators_apart() -> None:
    group = '<group delimiter=" "><text variable="citation-number"/><text variable="locator"/></group>'
    layout = f'<layout delimiter=", ">{group}</layout>'
    made = document(compiled(layout, citation='collapse="citation-number"'), *({"title": key} for key in "abcdef"))
    made.arrange([], uncited="abcdef")
    assert html(made.preview([Cite(key) for key in "abcf"])) == "1–3, 6"
    assert html(made.preview([Cite("a"), Cite("b", locator="9"), Cite("c")])) == "1, 2 9, 3"
    assert html(made.preview([Cite("a"), Cite("b")])) == "1, 2"


SORTED = """
<sort><key variable="author"/><key variable="issued" sort="descending"/></sort>
<layout suffix="."><names variable="author"><name name-as-sort-order="all"/></names>
<date variable="issued" prefix=" "><date-part name="year"/></date></layout>
"""


def _bibliography(bibliography: str, *items: dict[str, object], attributes: str = "") -> list[str]:
    text = bibliography.replace("<layout", f"{attributes}<layout", 1) if not attributes else bibliography
    style = compiled('<text variable="title"/>', bibliography=text)
    made = document(style, *items)
    made.arrange([], uncited=[str(item["id"]) for item in items])
    return [html(entry.pieces) for entry in made.bibliography()]


def test_entries_are_sorted_and_those_without_value_come_last() -> None:
    rows = _bibliography(SORTED, _book(2001, "Z Roe"), _book(2001, "A Doe"), {"title": "T"}, _book(2005, "A Doe"))
    assert rows == ["Doe, A 2005.", "Doe, A 2001.", "Roe, Z 2001."]


def _numbered(*keys: str) -> list[str]:
    sort = "".join(f'<key variable="{key}"/>' for key in keys).replace(' down"', '" sort="descending"')
    layout = '<layout><text variable="citation-number" suffix=" "/><text variable="title"/></layout>'
    items: list[dict[str, object]] = [{"title": title} for title in "bca"]
    return _bibliography(f"<sort>{sort}</sort>{layout}", *items)


@pytest.mark.parametrize(
    ("keys", "rows"),
    [
        (["citation-number down"], ["3 a", "2 c", "1 b"]),
        (["citation-number down", "citation-number"], ["1 a", "2 c", "3 b"]),
        (["citation-number", "citation-number down"], ["3 b", "2 c", "1 a"]),
        (["title", "citation-number down"], ["3 a", "2 b", "1 c"]),
        (["title"], ["1 a", "2 b", "3 c"]),
    ],
)
def test_the_last_key_by_number_tells_which_way_the_numbers_run(keys: list[str], rows: list[str]) -> None:
    assert _numbered(*keys) == rows


@pytest.mark.parametrize(("demote", "titles"), [("sort-only", ["X", "Y"]), ("never", ["Y", "X"])])
@pytest.mark.parametrize("form", ["short", "long"])
def test_a_particle_is_no_part_of_the_word_that_names_are_sorted_by(form: str, demote: str, titles: list[str]) -> None:
    who = f'<names variable="author"><name form="{form}"/></names>'
    style = compiled(
        '<text variable="title"/>',
        more=f'<macro name="who">{who}</macro>',
        style=f'demote-non-dropping-particle="{demote}"',
        bibliography='<sort><key macro="who"/></sort><layout><text variable="title"/></layout>',
    )
    berg: dict[str, object] = {"author": [{"family": "van Berg", "given": "Ivo"}], "title": "X"}
    made = document(style, _book(1, "A Doe", title="Y"), berg)
    made.arrange([], uncited="ab")
    assert [html(entry.pieces) for entry in made.bibliography()] == titles


def test_et_al_takes_no_part_in_sorting() -> None:
    # CSL 1.0.2, "Sorting Macros": one Doe and Doe with others are alike to the first key; the second parts them.
    who = '<names variable="author"><name form="short" et-al-min="2" et-al-use-first="1"/></names>'
    style = compiled(
        '<text variable="title"/>',
        more=f'<macro name="who">{who}</macro>',
        bibliography='<sort><key macro="who"/><key variable="title"/></sort><layout><text variable="title"/></layout>',
    )
    made = document(style, _book(1, "A Doe", title="Y"), _book(2, "A Doe", "B Roe", title="X"))
    made.arrange([], uncited="ab")
    assert [html(entry.pieces) for entry in made.bibliography()] == ["X", "Y"]


ANONYMOUS = """<names variable="author"><name/><substitute><text term="anonymous"/></substitute></names>
  <text variable="title" prefix=", "/>"""


def test_an_entry_that_begins_with_a_word_of_the_style_has_a_capital_and_is_nobody_twice() -> None:
    style = compiled(ANONYMOUS, bibliography=f"<layout>{ANONYMOUS}</layout>", kind="in-text")
    assert style.bibliography is not None
    style.bibliography.options["subsequent-author-substitute"] = "———"
    made = document(style, {"title": "S"}, {"title": "T"})
    made.arrange([Citation("n", (Cite("a"),))], uncited="ab")
    assert [html(entry.pieces) for entry in made.bibliography()] == ["Anonymous, S", "Anonymous, T"]
    assert html(made.text("n")) == "anonymous, S"


def test_letters_that_only_sort_are_still_shown_after_the_year() -> None:
    year = '<date variable="issued"><date-part name="year"/></date>'
    sort = '<sort><key variable="year-suffix"/></sort>'
    style = compiled(
        f"<layout>{year}</layout>",
        citation='disambiguate-add-year-suffix="true"',
        bibliography=f"{sort}<layout>{year}</layout>",
        kind="in-text",
    )
    made = document(style, _book(2001, "A Doe"), _book(2001, "B Roe"))
    made.arrange([Citation("n", (Cite("a"),)), Citation("m", (Cite("b"),))])
    assert [html(made.text("n")), html(made.text("m"))] == ["2001a", "2001b"]


def _substituted(rule: str) -> list[str]:
    style = compiled(
        '<text variable="title"/>',
        bibliography='<layout><names variable="author"><name/></names></layout>',
    )
    assert style.bibliography is not None
    style.bibliography.options.update(
        {"subsequent-author-substitute": "———", "subsequent-author-substitute-rule": rule}
    )
    items = [_book(1, "A Doe", "B Roe"), _book(2, "A Doe", "B Roe"), _book(3, "A Doe", "C Poe"), _book(4, "D Moe")]
    made = document(style, *items)
    made.arrange([], uncited="abcd")
    return [html(entry.pieces) for entry in made.bibliography()]


@pytest.mark.parametrize(
    ("rule", "rows"),
    [
        ("complete-all", ["A Doe, B Roe", "———", "A Doe, C Poe", "D Moe"]),
        ("complete-each", ["A Doe, B Roe", "———, ———", "A Doe, C Poe", "D Moe"]),
        ("partial-each", ["A Doe, B Roe", "———, ———", "———, C Poe", "D Moe"]),
        ("partial-first", ["A Doe, B Roe", "———, B Roe", "———, C Poe", "D Moe"]),
    ],
)
def test_repeated_authors(rule: str, rows: list[str]) -> None:
    assert _substituted(rule) == rows


def test_a_given_name_that_tells_cites_apart_stands_in_the_list_too() -> None:
    who = '<names variable="author"><name form="{}" initialize-with="."/></names>'
    style = compiled(
        f"<layout>{who.format('short')}</layout>",
        citation='disambiguate-add-givenname="true"',
        bibliography=f"<layout>{who.format('long')}</layout>",
        kind="in-text",
    )
    made = document(style, _book(1, "Mina Kim"), _book(2, "Minho Kim"), _book(3, "Ada Lee"))
    made.arrange([Citation(key, (Cite(key),)) for key in "abc"])
    assert [html(made.text(key)) for key in "abc"] == ["Mina Kim", "Minho Kim", "Lee"]
    assert [html(entry.pieces) for entry in made.bibliography()] == ["Mina Kim", "Minho Kim", "A. Lee"]


def test_two_persons_who_are_printed_alike_are_not_one() -> None:
    layout = '<layout><names variable="author"><name initialize-with="."/></names></layout>'
    style = compiled('<text variable="title"/>', bibliography=layout)
    assert style.bibliography is not None
    style.bibliography.options["subsequent-author-substitute"] = "———"
    made = document(style, _book(1, "Mina Kim"), _book(2, "Minho Kim"), _book(3, "Minho Kim"))
    made.arrange([], uncited="abc")
    assert [html(entry.pieces) for entry in made.bibliography()] == ["M. Kim", "M. Kim", "———"]


def test_the_first_field_stands_in_the_margin() -> None:
    fields = '<text variable="citation-number" suffix=". "/><text variable="title"/>'
    style = compiled('<text variable="title"/>', bibliography=f'<layout suffix=".">{fields}</layout>')
    assert style.bibliography is not None
    style.bibliography.options.update({"second-field-align": "flush", "hanging-indent": "true", "entry-spacing": "0"})
    made = document(style, {"title": "T"})
    made.arrange([], uncited="a")
    entries = made.bibliography()
    assert html(entries[0].pieces) == '<div class="csl-left-margin">1. </div><div class="csl-right-inline">T.</div>'
    shape = made.bibliography_shape(entries)
    assert (shape.second_field_align, shape.hanging_indent, shape.entry_spacing, shape.margin_width) == (
        "flush",
        True,
        0,
        3,
    )
