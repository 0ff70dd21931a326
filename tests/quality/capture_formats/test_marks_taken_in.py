"""Whatever format marks come in: taken in they are passages that stand, quotations that prove, and nothing twice."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from briefwright.model.edits.marks import marked, take_marks, untaken
from briefwright.model.passage import stands
from briefwright.model.proof import prove
from briefwright.readers.capture import read
from quality.capture_formats import office_files, pdf_files
from quality.capture_formats.case import FormatCase
from unit.model.desk import desk


def marked_cases() -> Iterator[FormatCase]:
    for cases in (office_files.cases, pdf_files.cases):
        yield from (case for case in cases() if case.passages)


@pytest.mark.parametrize("case", list(marked_cases()), ids=lambda case: case.name)
def test_marks_become_passages_and_prove(case: FormatCase) -> None:
    source = read(case.data, case.file, imported="2026-03-20", source_id="s-1")[0]
    filing = replace(source, marks=tuple(replace(mark, remark="2") for mark in source.marks))
    for given in (source, filing):
        brief = take_marks(desk(), [given])
        taken = [passage for passage in brief.passages if passage.source == source.id]
        assert len(taken) == len(marked(given)) > 0
        assert all(stands(passage, source) for passage in taken)
        quoted = [quotation for quotation in brief.quotations() if quotation.source == source.id]
        assert all(prove(quotation, source).proved for quotation in quoted)
        assert len(quoted) == (len(taken) if given is filing else 0)
        assert untaken(brief, given) == ()
        assert take_marks(brief, [given]) == brief
    remarks = {passage.remark for passage in take_marks(desk(), [source]).passages if passage.remark}
    assert set(case.remarks) <= remarks
