"""The templates that ship: complete, sound, readable, and the issue brief shaped like the gold brief."""

import shutil
from pathlib import Path

import pytest

from briefwright import pipeline, shipped
from briefwright.citing import STYLES
from briefwright.library.template_file import shipped_templates, template_from_toml
from briefwright.model.document import document_text
from briefwright.model.template import Template

TEMPLATES = {template.id: template for template in shipped_templates()}
POINTS_TO_MM = 25.4 / 72
PAGE_WIDTH = {"A4": 210.0, "Letter": 215.9}
PAGE_HEIGHT = {"A4": 297.0, "Letter": 279.4}


def test_the_promised_templates_are_there() -> None:
    assert set(TEMPLATES) >= {
        "issue-brief",
        "daily-press-review",
        "bilateral-read-ahead",
        "leadership-statement-tracker",
        "crisis-sitrep",
        "election-reaction-roundup",
    }


@pytest.mark.parametrize("name", shipped.names("briefs", suffix=".toml"))
def test_a_template_file_is_named_as_it_is_and_explains_itself(name: str) -> None:
    data = shipped.read_bytes("briefs", name)
    assert template_from_toml(data, name).id == name.removesuffix(".toml")
    text = data.decode("utf-8")
    assert text.startswith("# ")
    assert text.count("#") >= 8
    assert max(map(len, text.splitlines())) <= 130


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=str)
class TestTemplate:
    def test_says_what_it_is_for(self, template: Template) -> None:
        assert template.summary.endswith(".")
        assert template.product.isupper()

    def test_numbers_its_sections_from_one(self, template: Template) -> None:
        keys = [section.key for section in template.sections]
        assert keys == [str(number) for number in range(1, len(keys) + 1)]

    def test_gives_each_section_its_own_colour(self, template: Template) -> None:
        colours = [section.colour for section in template.sections]
        assert len(set(colours)) == len(colours)

    def test_closes_with_the_source_summary(self, template: Template) -> None:
        assert [section.role for section in template.sections].index("source-summary") == len(template.sections) - 1

    def test_requires_something(self, template: Template) -> None:
        assert any(section.required for section in template.sections)
        assert {"date", "author"} <= {field.id for field in template.front_matter if field.required}

    def test_presets_no_classification(self, template: Template) -> None:
        assert template.marking.scheme in {"free", "none"} or template.marking.text == "TLP:CLEAR"

    def test_cites_in_a_style_there_is_and_where_it_fits(self, template: Template) -> None:
        assert template.citation.style in STYLES
        assert (template.citation.notes == "in-text") == (template.citation.style == "source-tag")

    def test_has_a_readable_measure(self, template: Template) -> None:
        page, face = template.page, template.type
        width = (PAGE_HEIGHT if page.landscape else PAGE_WIDTH)[page.size] - page.left - page.right
        letters = width / (face.size * POINTS_TO_MM * 0.47)  # 0.47 em: a mean letter of Source Serif and Sans
        assert letters <= (165 if page.landscape else 105)
        assert face.leading >= 1.25


def test_the_issue_brief_is_shaped_like_the_gold_brief() -> None:
    template = TEMPLATES["issue-brief"]
    assert template.product == "ISSUE BRIEF"
    assert [(field.line, field.label) for field in template.front_matter] == [
        (1, "No."),
        (1, ""),
        (1, "Information cut-off:"),
        (2, "Prepared by:"),
        (2, "Reviewed by:"),
        (2, "Status:"),
        (2, "Sources:"),
    ]
    assert [section.title for section in template.sections[:2]] == ["Alliance posture", "DPRK stance"]
    assert template.wording.comment == "Analyst comment."
    assert template.citation.sources_table == "list"
    assert not template.item_labels


def test_every_note_placement_is_shown_by_some_template() -> None:
    assert {template.citation.notes for template in TEMPLATES.values()} == {"footnotes", "endnotes", "in-text"}
    assert any(template.page.landscape for template in TEMPLATES.values())


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=str)
def test_the_plan_of_the_help_composes_in_every_template(template: Template, root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "resources/samples", tmp_path / "samples")
    text = (root / "resources/help/plan-format.md").read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
    known = {field.id for field in template.front_matter}
    lines = [line for line in text.splitlines() if line.split(" =")[0] not in {"number", "cut-off", "sources"} - known]
    plan = "\n".join(lines).replace('template = "issue-brief"', f'template = "{template.id}"')
    (tmp_path / "plan.toml").write_text(plan.replace('id = "outlook"', 'title = "Outlook"'), encoding="utf-8")
    held = pipeline.brief_of_plan(tmp_path / "plan.toml")
    document = pipeline.to_document(held.brief, {source.id: source for source in held.sources})
    assert "We are not losing sleep" in document_text(document).replace("[w]", "W")
    assert document.page == template.page
