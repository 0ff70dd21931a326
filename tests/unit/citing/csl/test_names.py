from typing import Any

import pytest

from briefwright.citing.csl.context import Cite
from briefwright.citing.csl.initials import initialise
from briefwright.citing.csl.particles import split_particles
from briefwright.citing.csl.processor import Citation
from unit.citing.csl.making import cited, compiled, document, html

ADA = {"family": "Okafor", "given": "Ada Ngozi"}
RUI = {"family": "Silva", "given": "Rui"}
IVO = {"family": "Novak", "given": "Ivo"}


def _names(attributes: str, *names: dict[str, Any], inside: str = "") -> str:
    return cited(f'<names variable="author"><name {attributes}/>{inside}</names>', {"author": list(names)})


@pytest.mark.parametrize(
    ("attributes", "printed"),
    [
        ("", "Ada Ngozi Okafor, Rui Silva, Ivo Novak"),
        ('and="text"', "Ada Ngozi Okafor, Rui Silva, and Ivo Novak"),
        ('and="symbol" delimiter-precedes-last="never"', "Ada Ngozi Okafor, Rui Silva &#38; Ivo Novak"),
        ('form="short" et-al-min="3" et-al-use-first="1"', "Okafor et al."),
        ('form="short" et-al-min="3" et-al-use-first="1" delimiter-precedes-et-al="always"', "Okafor, et al."),
        ('form="short" et-al-min="3" et-al-use-first="1" et-al-use-last="true"', "Okafor, … Novak"),
        ('initialize-with=". " name-as-sort-order="all"', "Okafor, A. N., Silva, R., Novak, I."),
        ('name-as-sort-order="first"', "Okafor, Ada Ngozi, Rui Silva, Ivo Novak"),
        ('form="count"', "3"),
        ('et-al-min="2" et-al-use-first="0"', ""),
        ('et-al-min="2"', "Ada Ngozi Okafor, Rui Silva, Ivo Novak"),
    ],
)
def test_lists_of_names(attributes: str, printed: str) -> None:
    assert _names(attributes, ADA, RUI, IVO) == printed


@pytest.mark.parametrize(
    ("given", "with_", "printed"),
    [
        ("Jean-Luc", ".", "J.-L."),
        ("Ji-hun", ". ", "J.-H."),
        ("Ji-hun", "", "J"),
        ("Ji-Hun", "", "J-H"),
        ("<b></b>-Hun", ".", "H."),
        ("Seo-Yeon", ". ", "S.-Y."),
        ("A. Alan", ". ", "A. A."),
        ("M.E", "", "ME"),
        ("Ph. Maria", ". ", "Ph. M."),
        ("TSerendorj", ".", "Ts."),
        ("John de la", ".", "J. de la"),
        ("민수", ". ", "민수"),
        ("太郎", ".", "太郎"),
        ("さくら", ".", "さくら"),
        ("<b>J</b> Q", ". ", "<b>J.</b> Q."),
    ],
)
def test_initials(given: str, with_: str, printed: str) -> None:
    assert initialise(given, with_, whole_names=True, hyphen=True) == printed


def test_whole_given_names_stay_where_the_style_does_not_cut_them() -> None:
    assert initialise("John M.E", ".", whole_names=False, hyphen=True) == "John M.E."


@pytest.mark.parametrize("attributes", ["", 'name-as-sort-order="all"', 'initialize-with=". "'])
def test_a_name_in_its_own_script_has_the_family_name_first_and_nothing_between(attributes: str) -> None:
    assert _names(attributes, {"family": "김", "given": "민수"}) == "김민수"


def test_static_ordering_puts_the_family_name_first_without_comma() -> None:
    name = {"family": "Kim", "given": "Min-su", "static-ordering": True}
    assert _names('name-as-sort-order="all"', name) == "Kim Min-su"


def test_an_institution_is_never_turned_or_cut() -> None:
    assert (
        _names('initialize-with="." name-as-sort-order="all"', {"literal": "Ministry of the Sea"})
        == "Ministry of the Sea"
    )


@pytest.mark.parametrize(
    ("family", "given", "parts"),
    [
        ("van der Vlist", "Eric", ("Vlist", "Eric", "", "", "van der")),
        ("d'Wander", "Wim", ("Wander", "Wim", "", "", "d'")),
        ("de' Frinkle", "Bo", ("Frinkle", "Bo", "", "", "de' ")),
        ("al-Noor", "Sami", ("Noor", "Sami", "", "", "al-")),
        ("La Fontaine", "Jean de", ("La Fontaine", "Jean", "", "de", "")),
        ("Doe", "John, III", ("Doe", "John", "III", "", "")),
        ('"van Dyke"', "Dick", ("van Dyke", "Dick", "", "", "")),
        ("von", "", ("von", "", "", "", "")),
        ("v.d. Berg", "Joost", ("Berg", "Joost", "", "", "v.d.")),
        ("in 't Veld", "Anna", ("Veld", "Anna", "", "", "in 't")),
        ("St. John", "Mary", ("St. John", "Mary", "", "", "")),
    ],
)
def test_particles(family: str, given: str, parts: tuple[str, ...]) -> None:
    assert split_particles(family, given, "")[:5] == parts


@pytest.mark.parametrize(
    ("demote", "printed"),
    [
        ("never", "van der Vlist, Eric"),
        ("sort-only", "van der Vlist, Eric"),
        ("display-and-sort", "Vlist, Eric van der"),
    ],
)
def test_demoted_particles(demote: str, printed: str) -> None:
    made = document(
        compiled(
            '<names variable="author"><name name-as-sort-order="all"/></names>',
            style=f'demote-non-dropping-particle="{demote}"',
        ),
        {"author": [{"family": "van der Vlist", "given": "Eric"}]},
    )
    assert html(made.preview([Cite("a")])) == printed


def test_a_comma_stands_before_a_suffix_that_asks_for_it() -> None:
    name = {"family": "Doe", "given": "Jo", "suffix": "Jr."}
    assert _names("", name) == "Jo Doe Jr."
    assert _names("", {**name, "comma-suffix": True}) == "Jo Doe, Jr."


def test_name_parts_keep_their_own_look_and_affixes() -> None:
    layout = (
        '<names variable="author"><name><name-part name="family" text-case="uppercase" prefix="[" suffix="]"/>'
        '<name-part name="given" font-style="italic"/></name></names>'
    )
    assert cited(layout, {"author": [RUI]}) == "<i>Rui</i> [SILVA]"


def test_labels_follow_the_number_of_names() -> None:
    layout = '<names variable="editor"><name/><label form="short" prefix=" (" suffix=")"/></names>'
    assert cited(layout, {"editor": [RUI]}) == "Rui Silva (ed.)"
    assert cited(layout, {"editor": [RUI, IVO]}) == "Rui Silva, Ivo Novak (eds.)"


def test_editors_who_are_the_translators_are_named_once() -> None:
    layout = (
        '<names variable="editor translator" delimiter="; "><name/><label form="short" prefix=" (" suffix=")"/></names>'
    )
    more = '<locale><terms><term name="editortranslator" form="short">ed. and trans.</term></terms></locale>'
    made = document(compiled(layout, more=more), {"editor": [RUI], "translator": [RUI]})
    assert html(made.preview([Cite("a")])) == "Rui Silva (ed. and trans.)"


SUBSTITUTE = """
<group delimiter=", ">
  <names variable="author"><name/><label form="short" prefix=", "/>
    <substitute><names variable="editor"/><text variable="title"/></substitute></names>
  <names variable="editor"><name/></names>
  <text variable="title"/>
</group>
"""


def test_a_substitute_is_not_shown_twice() -> None:
    assert cited(SUBSTITUTE, {"author": [ADA], "editor": [RUI], "title": "T"}) == "Ada Ngozi Okafor, Rui Silva, T"
    assert cited(SUBSTITUTE, {"editor": [RUI], "title": "T"}) == "Rui Silva, ed., T"
    assert cited(SUBSTITUTE, {"title": "T"}) == "T"


def test_names_that_a_substitute_has_shown_are_used_up_inside_it_too() -> None:
    layout = """<group delimiter=", "><names variable="author"><name/>
      <substitute><group delimiter="; "><names variable="editor"><name/></names>
        <names variable="editor"><name form="short"/></names></group></substitute></names>
      <names variable="editor"><name/></names></group>"""
    assert cited(layout, {"editor": [RUI]}) == "Rui Silva"


def test_a_name_list_cut_to_nothing_takes_no_delimiter() -> None:
    layout = """<group delimiter=" // "><names variable="author"><name et-al-min="2" et-al-use-first="0"/></names>
      <names variable="author"><name et-al-min="2" et-al-use-first="1"/></names></group>"""
    assert cited(layout, {"author": [RUI, IVO]}) == "Rui Silva et al."


def test_white_space_after_the_given_name_stands_for_the_space() -> None:
    layout = '<names variable="author"><name><name-part name="given" suffix="&#160;"/></name></names>'
    assert cited(layout, {"author": [RUI]}) == "Rui\u00a0Silva"


def test_a_term_for_both_roles_that_is_empty_names_them_twice() -> None:
    layout = '<names variable="editor translator" delimiter=", "><name/><label prefix=" (" suffix=")"/></names>'
    more = '<locale><terms><term name="editortranslator"></term></terms></locale>'
    made = document(compiled(layout, more=more), {"editor": [RUI], "translator": [RUI]})
    assert html(made.preview([Cite("a")])) == "Rui Silva (editor), Rui Silva (translator)"


REMARKED = {"family": "Quill", "given": "Ada", "suffix": "(@quill)"}


@pytest.mark.parametrize(
    ("attributes", "name", "printed"),
    [
        ("", REMARKED, "Ada Quill (@quill)"),
        ('name-as-sort-order="all" initialize-with="."', REMARKED, "Quill, A. (@quill)"),
        ('form="short"', REMARKED, "Quill"),
        ('name-as-sort-order="all"', {**REMARKED, "suffix": "Jr."}, "Quill, Ada, Jr."),
        ("", {"family": "김", "given": "민수", "suffix": "(@kim)"}, "김민수 (@kim)"),
        ('form="short"', {"family": "김", "given": "민수", "suffix": "(@kim)"}, "김"),
    ],
)
def test_a_remark_stands_behind_the_name_without_comma(attributes: str, name: dict[str, str], printed: str) -> None:
    assert _names(attributes, name) == printed


def test_a_person_is_the_same_with_and_without_remark() -> None:
    layout = '<names variable="author"><name form="short" initialize-with="."/></names>'
    options = 'disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name"'
    bare = {key: value for key, value in REMARKED.items() if key != "suffix"}
    made = document(compiled(layout, citation=options), {"author": [REMARKED]}, {"author": [bare]})
    made.arrange([Citation("n", (Cite("a"), Cite("b")), 1)])
    assert html(made.text("n")) == "QuillQuill"
    other = document(compiled(layout, citation=options), {"author": [REMARKED]}, {"author": [{**bare, "given": "Ben"}]})
    other.arrange([Citation("n", (Cite("a"), Cite("b")), 1)])
    assert html(other.text("n")) == "A. QuillB. Quill"


def test_suppressed_author_leaves_the_rest() -> None:
    layout = (
        '<group delimiter=" "><names variable="author"><name form="short"/></names><text variable="title"/></group>'
    )
    assert cited(layout, {"author": [RUI], "title": "T"}, suppress_author=True) == "T"
    assert cited(layout, {"author": [RUI], "title": "T"}, author_only=True) == "Silva"
