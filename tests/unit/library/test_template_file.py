"""Template files: broken ones are refused with file, line and remedy; written ones read back the same."""

import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.errors import TemplateError
from briefwright.library.template_file import schema, shipped_templates, template_from_toml, template_to_toml
from briefwright.model.marking import Marking
from briefwright.model.template import FrontField, Page, SectionPlan, Template, Wording

SMALL = """\
format = "briefwright-template/1"
id = "small"
name = "Small"

[[sections]]
id = "one"
title = "One"
key = "1"

[[sections]]
id = "two"
title = "Two"
key = "2"
"""


def refused(text: str) -> TemplateError:
    with pytest.raises(TemplateError) as raised:
        template_from_toml(text.encode(), "small.toml")
    return raised.value


def test_a_small_template_is_read() -> None:
    template = template_from_toml(SMALL.encode(), "small.toml")
    assert [(section.id, section.title, section.key) for section in template.sections] == [
        ("one", "One", "1"),
        ("two", "Two", "2"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "todo"),
    [
        ('title = "Two"', 'titel = "Two"', 12, "“titel” is not a key of [[sections]]", "Did you mean “title”?"),
        ('key = "2"', 'key = "2"\ncolor = "red"', 14, "“color” is not a key of [[sections]]", "Did you mean “colour”?"),
        ('key = "2"', 'key = "2"\ncolour = "pink"', 14, "colour: “pink”", "Allowed are: amber, blue,"),
        ('key = "2"', "key = 2", 13, "key: 2", 'Put the text in quotation marks: "2".'),
        ('key = "2"', 'key = "12"', 13, "key: “12”", "one digit from 1 to 9"),
        ('key = "2"', 'key = "1"', 13, "key “1” stands already in line 8", "one section only"),
        ('id = "two"', 'id = "one"', 11, "id “one” stands already in line 6", "an id of its own"),
        ('id = "two"', 'id = "Two!"', 11, "id: “Two!”", "small letters"),
        ('key = "2"', 'key = "2"\nkinds = []', 14, "nothing may stand in section “Two”", "leave the key out"),
        ('key = "2"', 'key = "2"\nkinds = ["quote"]', 14, "kinds: “quote”", "Did you mean “quotation”?"),
        ('name = "Small"', 'name = ""', 3, "name: “”", "1 to 120 letters"),
        ('name = "Small"', "name = Small", 3, "not valid TOML", "quotation marks"),
        ('name = "Small"\n', "", 1, "the top of the file lacks “name”", "Add name = …."),
        ('name = "Small"', 'name = "S"\nlanguage = "English"', 4, "language: “English”", "language tag"),
        ('name = "Small"', 'name = "S"\n[marking]\ntext = "TLP:RED"', 5, "has no scheme", "exactly as its scheme"),
        (
            'name = "Small"',
            'name = "S"\n[marking]\nscheme = "tlp"\ntext = "TLP:WHITE"',
            6,
            "use TLP:CLEAR",
            "exactly as its scheme",
        ),
        ('name = "Small"', 'name = "S"\n[marking]\nscheme = "tlp"', 4, "scheme but no text", "exactly as its scheme"),
        (
            'name = "Small"',
            'name = "S"\n[wording]\npage = "p. {n}"',
            5,
            "does not hold {page}",
            "Page {page} of {pages}",
        ),
        ('name = "Small"', 'name = "S"\n[page]\ntop = 500', 5, "top: 500", "from 5 to 80"),
        (
            'name = "Small"',
            'name = "S"\n[page]\nproduct = "X"',
            5,
            "“product” is not a key of [page]",
            "top of the file",
        ),
        ('format = "briefwright-template/1"', "", 1, "does not say that it is a template", "briefwright-template/1"),
        ("template/1", "template/2", 1, "newer Briefwright (format 2; this one knows 1)", "newer Briefwright"),
        ("briefwright-template/1", "briefwright-plan/1", 1, "“briefwright-plan/1”", "briefwright-template/1"),
    ],
)
def test_a_broken_template_is_refused_with_file_line_and_remedy(
    old: str, new: str, line: int, what: str, todo: str
) -> None:
    error = refused(SMALL.replace(old, new))
    assert error.what.startswith(f"The template small.toml could not be read, line {line}: ")
    assert what in error.what
    assert error.safe == "No other template is affected."
    assert todo in error.todo


def test_doubled_front_matter_is_refused() -> None:
    error = refused(SMALL + 'role = "source-summary"\n[[front_matter]]\nid = "a"\n[[front_matter]]\nid = "a"\n')
    assert "line 18: id “a” stands already in line 16" in error.what


def test_one_section_holds_the_source_summary() -> None:
    error = refused(SMALL.replace('key = "1"', 'role = "source-summary"') + 'role = "source-summary"\n')
    assert "line 14: a second section has the role source-summary" in error.what


def test_a_file_that_is_no_text_is_refused() -> None:
    with pytest.raises(TemplateError, match=r"line 3: these bytes are not UTF-8 text"):
        template_from_toml(SMALL.replace("Small", "Größe").encode("latin-1"), "small.toml")
    with pytest.raises(TemplateError, match=r"line 2: these bytes are not UTF-8 text"):
        template_from_toml(bytes(range(256)), "picture.png")
    with pytest.raises(TemplateError, match=r"does not say that it is a template"):
        template_from_toml(b"", "empty.toml")


def test_the_written_file_reads_well() -> None:
    template = template_from_toml(SMALL.encode(), "small.toml")
    text = template_to_toml(msgspec.structs.replace(template, page=Page(top=22.5))).decode()
    assert text.startswith("# A Briefwright template")
    assert 'kinds = ["quotation", "excerpt", "paraphrase", "comment"]' in text
    assert "top = 22.5\nright = 25\n" in text
    assert text.index("[marking]") < text.index("[page]") < text.index("[[sections]]")
    assert set(tomllib.loads(text)) >= {"format", "id", "name", "language", "marking", "citation", "page", "type"}


@pytest.mark.parametrize("template", shipped_templates(), ids=lambda template: template.id)
def test_shipped_templates_survive_writing(template: Template) -> None:
    data = template_to_toml(template)
    assert template_from_toml(data, "again.toml") == template
    assert template_to_toml(template_from_toml(data, "again.toml")) == data


_WORDS = st.text(st.characters(codec="utf-8"), max_size=30)
_NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)


@given(
    st.builds(
        Template,
        id=st.just("any"),
        name=_NAMES,
        summary=_WORDS,
        product=_WORDS,
        numbered=st.booleans(),
        marking=_NAMES.filter(str.strip).map(lambda text: Marking("free", f"Internal {text}", text)),
        page=st.builds(Page, top=st.floats(5, 80)),
        wording=st.builds(Wording, opening=_WORDS, empty=_WORDS, comment=_WORDS),
        front_matter=st.just(())
        | st.builds(FrontField, id=st.just("f"), label=_WORDS, hint=_WORDS).map(lambda f: (f,)),
        sections=st.tuples(st.builds(SectionPlan, id=st.just("s"), title=_NAMES, lead=_WORDS)),
    )
)
def test_any_template_survives_writing(template: Template) -> None:
    assert template_from_toml(template_to_toml(template), "any.toml") == template


def test_the_schema_knows_every_key() -> None:
    made = schema()
    assert made["$ref"] == "#/$defs/Template"
    assert set(made["$defs"]["Template"]["properties"]) == set(Template.__struct_fields__)


def test_shipped_templates_do_not_depend_on_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "issue-brief" in {template.id for template in shipped_templates()}
