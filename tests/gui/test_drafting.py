"""The source summary and a descriptor drafted from the data, as acts like any other."""

from msgspec.structs import replace

from briefwright.gui.actions import ACTIONS
from gui.driver import DeskDriver


def run(driver: DeskDriver, name: str) -> None:
    act = next(row.run for row in ACTIONS if row.name == name)
    assert act is not None
    act(driver.desk)


def test_a_summary_is_drafted_edited_and_taken_back(sample: DeskDriver) -> None:
    before = sample.brief.summary_statement
    run(sample, "draft-summary")
    assert sample.brief.summary_statement[0].endswith("undated.")
    assert any(line.startswith("Grades: S1 B") for line in sample.brief.summary_statement)
    assert sample.said() == "Source summary drafted"
    sample.press("Ctrl+Z")
    assert sample.brief.summary_statement == before


def test_without_a_place_for_a_summary_the_bottom_line_says_so(sample: DeskDriver) -> None:
    kept = [section for section in sample.brief.sections if section.plan.role != "source-summary"]
    with_items = [section for section in kept if section.items]
    sample.session.edit("Left out the summary", lambda brief: replace(brief, sections=tuple(with_items)))
    before = sample.brief
    run(sample, "draft-summary")
    assert "no section for a source summary" in sample.said()
    assert sample.brief is before


def test_a_descriptor_is_drafted_for_the_open_source(sample: DeskDriver) -> None:
    source = sample.session.source
    assert source is not None
    run(sample, "draft-descriptor")
    use = sample.brief.use(source.id)
    assert use is not None
    assert use.entered("descriptor").startswith("Press article")
