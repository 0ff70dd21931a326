"""Markup, quotes, punctuation, text case."""

import pytest

from briefwright.citing.csl.context import Cite
from briefwright.citing.csl.punctuation import absorbs, gives_way
from unit.citing.csl.making import cited, compiled, document, html

TITLE = '<text variable="title"/>'


def _title(text: str, attributes: str = "", **item: str) -> str:
    return cited(f'<text variable="title" {attributes}/>', {"type": "book", "title": text, **item})


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ('The "Long" Way', "The “Long” Way"),
        ("The 'Long' Way", "The “Long” Way"),
        ("The ‘Long’ Way", "The ‘Long’ Way"),
        ("Fisher's 'Own' Net", "Fisher’s “Own” Net"),
        ("5 o'clock", "5 o’clock"),
        ('A "lone mark', 'A "lone mark'),
        ("l'''", "l’’’"),
        ("<i>Salt</i> &amp; tar", "<i>Salt</i> &#38;amp; tar"),
        ("<i>Salt</b> left open", "&#60;i&#62;Salt&#60;/b&#62; left open"),
        ('H<sub>2</sub>O <span class="nocase">pH</span>', "H<sub>2</sub>O pH"),
    ],
)
def test_markup_and_quotes_of_a_field(field: str, printed: str) -> None:
    assert _title(field) == printed


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ('He said "no"', "“He said ‘no’”"),
        ("‘One’ by “Two”", "“‘One’ by ‘Two’”"),
        ("Outer \"middle 'inner' middle\"", "“Outer ‘middle “inner” middle’”"),
    ],
)
def test_quotes_inside_quotes_change_their_shape(field: str, printed: str) -> None:
    assert _title(field, 'quotes="true"') == printed


def test_italics_inside_italics_turn_upright() -> None:
    assert _title("On <i>Moby</i>", 'font-style="italic"') == '<i>On <span style="font-style:normal;">Moby</span></i>'


@pytest.mark.parametrize(
    ("title", "after", "printed"),
    [
        ("Why?", ". ", "“Why?” Next"),
        ("Why?", ", ", "“Why?,” Next"),
        ("So", ". ", "“So.” Next"),
        ("So", "; ", "“So”; Next"),
        ("So", ": ", "“So”: Next"),
        ("He said 'so'", ", ", "“He said ‘so,’” Next"),
    ],
)
def test_marks_step_inside_american_quotes(title: str, after: str, printed: str) -> None:
    layout = f'<text variable="title" quotes="true"/><text value="Next" prefix="{after}"/>'
    assert cited(layout, {"type": "book", "title": title}) == printed


def test_marks_stay_outside_british_quotes() -> None:
    made = document(
        compiled('<text variable="title" quotes="true" suffix=", "/><text value="n"/>', style='default-locale="en-GB"'),
        {"title": "So"},
    )
    assert html(made.preview([Cite("a")])) == "‘So’, n"


@pytest.mark.parametrize(("locale", "printed"), [("en-US", "“Ships!” n"), ("en-GB", "‘Ships’! n")])
def test_a_mark_that_takes_the_place_of_another_steps_inside_only_where_marks_do(locale: str, printed: str) -> None:
    layout = '<text variable="title" quotes="true" suffix=":"/><text value="n" prefix="! "/>'
    made = document(compiled(layout, style=f'default-locale="{locale}"'), {"title": "Ships"})
    assert html(made.preview([Cite("a")])) == printed


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [
        ("Inc.", ". x", "Inc. x"),
        ("Stop!", ". x", "Stop! x"),
        ("a:", "! x", "a! x"),
        ("a,", ", x", "a, x"),
        ("a.", ", x", "a., x"),
    ],
)
def test_doubled_marks_are_reduced_where_pieces_meet(first: str, second: str, left: str) -> None:
    assert cited(f'<text variable="title"/><text value="x" prefix="{second[:-1]}"/>', {"title": first}) == left


def test_marks_inside_a_field_are_the_authors() -> None:
    assert _title("Wait.. what?! 'Yes', no") == "Wait.. what?! “Yes”, no"


def test_the_table_of_marks() -> None:
    assert absorbs("?", ".")
    assert not absorbs(".", "?")
    assert gives_way(":", "?")


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("the old man and the sea", "The Old Man and the Sea"),
        ("a tale of two ports: an account", "A Tale of Two Ports: An Account"),
        ("what ships are for", "What Ships Are For"),
        ("out-of-season fishing", "Out-of-Season Fishing"),
        ("iPad users at NATO", "iPad Users at NATO"),
        ("all for one. for all", "All for One. For All"),
        ("vitamin A in the diet", "Vitamin A in the Diet"),
        ("waste <span class='nocase'>eBay</span> not", "Waste eBay Not"),
        ('the "new port" question', "The “New Port” Question"),
    ],
)
def test_english_title_case(title: str, printed: str) -> None:
    assert _title(title, 'text-case="title"') == printed


@pytest.mark.parametrize("case", ["capitalize-first", "capitalize-all", "title"])
def test_a_handle_keeps_its_letters(case: str) -> None:
    assert _title("@quill", f'text-case="{case}"') == "@quill"
    assert _title("“quill”", f'text-case="{case}" suffix="."') == "“Quill.”"


def test_a_tag_inside_a_headline_keeps_its_letters() -> None:
    assert _title("minister answers @quill on #berths", 'text-case="title"') == "Minister Answers @quill on #berths"


def test_a_character_reference_that_was_escaped_twice_is_its_character() -> None:
    assert cited('<text variable="title" prefix="&amp;#8211;" suffix="&amp;#x21;"/>', {"title": "T"}) == "–T!"
    assert cited('<text variable="title" prefix="&amp;amp;"/>', {"title": "T"}) == "&#38;amp;T"


def test_apostrophes_of_a_style_are_typographic_and_its_marks_are_its_own() -> None:
    assert cited('<text variable="title" prefix="vu à l\'adresse \'"/>', {"title": "T"}) == "vu à l’adresse 'T"


def test_a_term_that_the_style_sets_small_stays_small_at_the_start_of_a_note() -> None:
    assert cited('<text term="ibid" suffix="."/>', {"title": "T"}) == "Ibid."
    assert cited('<text term="ibid" text-case="lowercase" suffix="."/>', {"title": "T"}) == "ibid."


def test_a_title_in_another_language_keeps_its_case() -> None:
    assert _title("die alte see", 'text-case="title"', language="de") == "die alte see"


@pytest.mark.parametrize(
    ("case", "printed"),
    [
        ("lowercase", "ab cd"),
        ("uppercase", "AB CD"),
        ("capitalize-first", "AB cd"),
        ("capitalize-all", "AB Cd"),
        ("sentence", "AB cd"),
    ],
)
def test_other_cases(case: str, printed: str) -> None:
    assert _title("aB cd" if case == "lowercase" else "AB cd", f'text-case="{case}"') == printed


@pytest.mark.parametrize(
    ("case", "title", "language", "printed"),
    [
        ("uppercase", "ilk kış", "tr", "İLK KIŞ"),
        ("uppercase", "ilk kış", "", "ILK KIŞ"),
        ("uppercase", "ilk kış", "en", "ILK KIŞ"),
        ("lowercase", "IŞIK", "tr-TR", "ışık"),
        ("capitalize-first", "ilk", "az", "İlk"),
        ("capitalize-all", "ilk işık", "tr", "İlk İşık"),
        ("uppercase", "ink", "tra", "INK"),
    ],
)
def test_turkish_letters(case: str, title: str, language: str, printed: str) -> None:
    assert _title(title, f'text-case="{case}"', language=language) == printed


def test_a_turkish_style_writes_its_own_words_in_turkish_and_names_of_no_known_language_plainly() -> None:
    names = '<names variable="author"><name><name-part name="family" text-case="uppercase"/></name></names>'
    layout = f'<text value="ilk " text-case="uppercase"/>{names}'
    made = document(
        compiled(layout, style='default-locale="tr-TR"'), {"author": [{"family": "Philpott"}], "title": "T"}
    )
    assert html(made.preview([Cite("a")])) == "İLK PHILPOTT"


def test_the_words_of_a_style_keep_their_own_letters_before_a_turkish_source() -> None:
    layout = '<text term="in" text-case="capitalize-first" suffix=" "/><text variable="title"/>'
    assert cited(layout, {"title": "ilk", "language": "tr"}) == "In ilk"


def test_sentence_case_keeps_words_with_capitals_of_their_own() -> None:
    assert _title("The PhD And The NATO Report", 'text-case="sentence"') == "The PhD and the NATO report"


def test_strip_periods_leaves_affixes() -> None:
    assert _title("U.S. law", 'strip-periods="true" suffix="."') == "US law."
