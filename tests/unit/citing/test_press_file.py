"""Press style files: what they can say, and how a fault in one is told."""

import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright import shipped
from briefwright.citing import STYLES, press_style
from briefwright.citing.choosing import find_style, name_of_file, prints_grades
from briefwright.citing.press_elements import CONDITIONS, ELEMENTS, PLACED
from briefwright.citing.press_file import press_style as read_style
from briefwright.citing.press_file import shipped_style
from briefwright.errors import CitationStyleError
from briefwright.model.template import Citation
from unit.citing.cites import captured, cite, listed, notes

HEAD = 'format = "briefwright-press-style/1"\nid = "desk"\nname = "Desk"\n'
WIRE = {"headline": "Mayor says 'no'", "credit": "CNA", "outlet": "Quay Courier", "published": "2026-03-19T07:05"}


def style_of(text: str) -> str:
    return f"{HEAD}{text}"


def first_note(text: str, **fields: str) -> str:
    return notes(read_style(style_of(text).encode(), "desk.toml"), cite(captured(**fields), 2))[0]


def example(root: Path) -> bytes:
    page = (root / "resources/help/press-styles.md").read_text(encoding="utf-8")
    (found,) = re.findall(r"^```toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    return str(found).encode()


def test_ours_are_the_files_that_ship() -> None:
    files = [
        name.removeprefix("styles/").removesuffix(".toml") for name in shipped.names("resources", "styles", ".toml")
    ]
    assert sorted(STYLES) == files
    assert {shipped_style(name).id for name in STYLES} == set(STYLES)


def test_the_example_of_the_help_page_cites(root: Path) -> None:
    style = read_style(example(root), "harbour-desk.toml")
    full, later = notes(style, *[cite(captured(**WIRE), n) for n in (2, 5)])
    assert full == "See CNA, ‘Mayor says “no”’, Quay Courier, 19 March 2026 at 0705 [zone not stated], para 2."
    assert later == "See CNA, ‘Mayor says “no”’, para 5."
    (note,) = notes(style, cite(captured(), label="S4", description="on fares"))
    assert note == (
        "See [unsigned], [no headline, on fares], [date not stated] "
        "[publisher, author, date and web address not stated]."
    )


def test_the_help_page_names_every_key_element_and_condition(root: Path) -> None:
    page = (root / "resources/help/press-styles.md").read_text(encoding="utf-8")
    elements = set(re.findall(r"`\{([a-z_]+)\}`", page))
    assert elements == {*ELEMENTS, *PLACED}
    assert set(re.findall(r"`([a-z_]+)`", page.split("## Conditions")[1])) == set(CONDITIONS)
    structs = [
        kind for kind in vars(press_style).values() if isinstance(kind, type) and issubclass(kind, msgspec.Struct)
    ]
    keys = {name for kind in structs for name in kind.__struct_fields__}
    shown = set(re.findall(r"^\[*([a-z_]+)\]* *(?:=.*)?(?:#.*)?$", example(root).decode(), re.MULTILINE))
    assert keys - shown == {"reference"}


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('[full]\nelements = ["{autor}"]', 5, "{autor} is no element. Did you mean {author}?"),
        ('[full]\nelements = [\n  "{author}",\n  ["{date}", "{if posts}{date}"],\n]', 7, "{posts} is no condition"),
        ('[full]\nelements = ["{author"]', 5, "a brace stands alone in “{author”"),
        ('[full]\nelements = ["{who}"]\n[parts]\nwho = "{whom}"\nwhom = "{who?}"', 7, "{who} stands inside itself"),
        ('[full]\nelements = ["{who}"]\n[parts]\nwho = "{whose}"', 7, "{whose} is no element"),
        ('[full]\nelements = ["{author}"]\n[parts]\nauthor = "x"', 7, "“author” is the name of an element"),
        ("[full]\nelements = []", 5, "elements: a list of 0 cannot stand here"),
        ('[full]\nelements = ["{author}", 7]', 5, "elements: 7 cannot stand here. Put the text in quotation marks"),
        ('[full]\nelements = [["{author}", 7]]', 5, "elements: 7 cannot stand here. Put the text in quotation marks"),
        ('[full]\nelement = ["{author}"]', 5, "“element” is not a key of [full]. Did you mean “elements”?"),
        ('[dates]\ndate = "6.11.2024"\n[full]\nelements = ["{date}"]', 5, "Did you mean"),
        ('[headline]\nmarks = "<>"\n[full]\nelements = ["{date}"]', 5, 'marks = "‘’"'),
        ("", 1, "the top of the file lacks “full”"),
        ("[full\n", 4, "not valid TOML"),
    ],
)
def test_a_broken_file_is_refused_with_line_and_remedy(text: str, line: int, told: str) -> None:
    with pytest.raises(CitationStyleError) as caught:
        read_style(style_of(text).encode(), "desk.toml")
    assert caught.value.what.startswith(f"The citation style desk.toml cannot be used: line {line}, ")
    assert told in f"{caught.value.what} {caught.value.todo}"
    assert caught.value.safe
    assert caught.value.todo


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('id = "x"', "it does not say that it is a press style"),
        ('id = "x"\nformat = "briefwright-press-style/2"', "no version of press styles that this Briefwright knows"),
        ("\udcff", "not UTF-8"),
    ],
)
def test_a_file_of_another_kind_is_refused(text: str, told: str) -> None:
    with pytest.raises(CitationStyleError, match=told):
        read_style(text.encode("utf-8", "surrogateescape"), "x.toml")


@settings(deadline=None)
@given(
    at=st.integers(0, 1500),
    gone=st.integers(0, 12),
    put=st.text(st.sampled_from("[]{}\"'=,\n*?#if unless author…"), max_size=8),
)
def test_a_file_changed_anywhere_is_read_or_refused_with_its_line(at: int, gone: int, put: str) -> None:
    text = shipped.read_text("resources", "styles/icd-206.toml")
    changed = text[:at] + put + text[at + gone :]
    try:
        style = read_style(changed.encode(), "icd-206.toml")
    except CitationStyleError as error:
        assert re.search(r"line \d+, ", error.what)  # noqa: PT017 - either outcome is right
        assert error.todo  # noqa: PT017 - see above
    else:
        assert notes(style, cite(captured(**WIRE), 2))


def test_parts_that_double_without_end_are_refused_at_once() -> None:
    parts = "".join(f'p{"x" * n} = "{{p{"x" * (n + 1)}}}{{p{"x" * (n + 1)}}}"\n' for n in range(38))
    text = f'[full]\nelements = ["{{p}}"]\n[parts]\n{parts}p{"x" * 38} = "{{author}}"\n'
    with pytest.raises(CitationStyleError, match=r"line \d+, \{p.*\} holds parts of parts without end"):
        read_style(style_of(text).encode(), "desk.toml")


def test_a_style_without_later_form_cites_in_full_each_time() -> None:
    style = read_style(style_of('[full]\nelements = ["{author}", "{headline}"]').encode(), "desk.toml")
    assert set(notes(style, *[cite(captured(**WIRE))] * 2)) == {"CNA, “Mayor Says ‘No.’”"}


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ('open = "("\nclose = ")"', "(CNA, “Mayor Says ‘No’”)"),
        ('open = "["\nclose = "]"', "[CNA, “Mayor Says ‘No’”]"),
        ('points = "outside"', "CNA, “Mayor Says ‘No’”."),
        ("", "CNA, “Mayor Says ‘No.’”"),
    ],
)
def test_what_stands_round_a_note(note: str, told: str) -> None:
    assert first_note(f'[note]\n{note}\n[full]\nelements = ["{{author}}", "{{headline}}"]', **WIRE) == told


def test_nothing_is_bracketed_inside_brackets() -> None:
    style = read_style(style_of('[full]\nelements = ["{outlet}", "[first seen {date}]"]').encode(), "desk.toml")
    (note,) = notes(style, cite(captured(), outlet="Quay Courier", published="2026-03-19"))
    assert note == "[Quay Courier], [first seen March 19, 2026]."


def test_a_style_with_references_cites_in_the_text_and_lists_by_name() -> None:
    text = (
        '[note]\nopen = "["\nclose = "]"\n[full]\nelements = ["{label}", "{locator}"]\n'
        '[reference]\nbetween = ". "\nelements = ["{author}", "{headline}", "{outlet}"]'
    )
    style = read_style(style_of(text).encode(), "desk.toml")
    rows = [cite(captured(source_id=name, **{**WIRE, "credit": name}), 2, label=name) for name in ("Zed Inc.", "ABC")]
    assert style.in_text
    assert notes(style, *rows) == ["[Zed Inc., para. 2]", "[ABC, para. 2]"]
    assert listed(style, *rows) == [
        "ABC. “Mayor Says ‘No.’” Quay Courier.",
        "Zed Inc. “Mayor Says ‘No.’” Quay Courier.",
    ]


def test_a_template_carries_a_press_style_of_its_own() -> None:
    text = style_of(
        '[full]\nelements = ["{marked?}{author}"]\nafter = " {grade}"\n[parts]\nmarked = "({portion_mark}) "'
    )
    assert name_of_file(text.encode(), "desk.toml") == "Desk"
    citation = Citation(style="Desk", style_file=text, portion_marks=True)
    assert notes(find_style(citation), cite(captured(**WIRE), reliability="B")) == ["(U) CNA B–."]
    assert prints_grades(citation)
    assert prints_grades(Citation(style="icd-206"))
    assert not prints_grades(Citation(style="chicago-notes-press"))
    assert not prints_grades(Citation(style="apa"))
    with pytest.raises(CitationStyleError, match="line 1"):
        prints_grades(Citation(style="x", style_file="format = 1"))
    with pytest.raises(CitationStyleError, match="line 1"):
        name_of_file(b"format = 1", "desk.toml")
