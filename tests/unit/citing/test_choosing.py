"""What a template asks for decides what is loaded, what Zotero is told and whether grades are printed."""

import pytest

from briefwright.citing import STYLES
from briefwright.citing.choosing import find_style, name_of_file, prints_grades, search_styles, zotero_address
from briefwright.errors import CitationStyleError
from briefwright.model.template import Citation
from unit.citing.cites import captured, cite, notes

CSL = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"{language}><info><title>{title}</title>'
    '</info><citation><layout><text term="and"/></layout></citation></style>'
)
PRESS = 'format = "briefwright-press-style/1"\nid = "desk"\nname = "The desk"\n[full]\nelements = ["{headline}"]\n'


@pytest.mark.parametrize(
    ("citation", "address"),
    [
        (Citation(style="apa"), "http://www.zotero.org/styles/apa"),
        (Citation(style="apa", style_file=CSL), ""),
        *((Citation(style=style), "") for style in STYLES),
    ],
)
def test_zotero_is_told_of_its_own_styles_only(citation: Citation, address: str) -> None:
    assert zotero_address(citation) == address


@pytest.mark.parametrize(
    ("raw", "name", "title"),
    [
        (CSL.format(title="Ferries", language=""), "ferries.csl", "Ferries"),
        (CSL.format(title="Ferries", language=""), "ferries.txt", "Ferries"),
        ("\ufeff \n" + CSL.format(title="Ferries", language=""), "ferries", "Ferries"),
        (CSL.format(title="", language=""), "ferries.csl", "ferries.csl"),
        (PRESS, "desk.toml", "The desk"),
    ],
)
def test_a_style_file_is_known_by_what_it_holds(raw: str, name: str, title: str) -> None:
    assert name_of_file(raw.encode(), name) == title


@pytest.mark.parametrize(("raw", "name"), [(PRESS, "desk.csl"), ("no style", "style.txt"), ("<html/>", "page.html")])
def test_what_is_no_style_is_refused(raw: str, name: str) -> None:
    with pytest.raises(CitationStyleError):
        name_of_file(raw.encode(), name)


@pytest.mark.parametrize(
    ("language", "asked", "found"), [("", "de", "de"), (' default-locale="fr-FR"', "de", "fr"), ("", "", "en")]
)
def test_a_style_in_no_language_takes_the_briefs(language: str, asked: str, found: str) -> None:
    words = {"de": "und", "fr": "et", "en": "and"}
    citation = Citation(style="f.csl", style_file=CSL.format(title="F", language=language))
    style = find_style(citation, asked)
    (printed,) = notes(style, cite(captured(), 1))
    assert words[found] in printed.casefold()


def test_grades_are_printed_by_press_styles_that_say_so() -> None:
    graded = {style for style in STYLES if prints_grades(Citation(style=style))}
    assert graded
    assert graded < set(STYLES)
    assert not prints_grades(Citation(style="apa"))
    assert not prints_grades(Citation(style="f.csl", style_file=CSL))


def test_words_are_sought_in_any_order_and_case_in_name_and_id() -> None:
    for words in ("ICD-206", "206 icd", "source-tag", "PRESS chicago"):
        assert any(row.id in STYLES for row in search_styles(words)), words
    assert not any(row.id in STYLES for row in search_styles("icd no-such-word"))
