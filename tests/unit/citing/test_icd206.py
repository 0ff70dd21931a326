"""ICD 206 source reference citations: elements in order, the missing ones named (the gold's rows: test_gold_rows)."""

import pytest

from briefwright.citing.press_file import shipped_style
from unit.citing.cites import captured, cite, graded, notes

ICD_206 = shipped_style("icd-206")
MARKED = ICD_206.with_portion_marks(printed=True)

S1 = {
    "headline": "N. Ruun's mayor greets Hale, hopes for 'brighter' ferries",
    "outlet": "QC",
    "credit": "QC/CNA",
    "published": "2026-03-19T16:41",
    "language": "en",
}


def test_a_captured_article_with_portion_marks() -> None:
    row = cite(captured(**S1), 2, info_dates="19 Mar 2026; July [2025]; “last week”")
    (note,) = notes(MARKED, row)
    assert note == (
        "(U) QC/CNA; [no source identifier]; 19 MAR 2026; DOI 19 MAR 2026; (U) N. Ruun's mayor greets Hale, hopes for "
        "'brighter' ferries; para 2; Extracted information is U; Overall classification is U; Imported 20 MAR 2026."
    )


def test_an_unattributed_article_names_what_it_lacks() -> None:
    row = cite(captured(), 5, dating="written before the ferry vote", info_dates="“Friday”; “earlier this month”")
    (note,) = notes(MARKED, row)
    assert note == (
        "(U) [Originator not in captured text]; file s-1.txt; [date of publication not in captured text]; "
        "[DOI before ferry vote]; (U) [no title]; para 5; Extracted information is U; Overall classification is U; "
        "Imported 20 MAR 2026."
    )


def test_without_portion_marks_nothing_is_marked() -> None:
    (note,) = notes(ICD_206, cite(captured(**S1), 1, 2, 3))
    assert note == (
        "QC/CNA; [no source identifier]; 19 MAR 2026; N. Ruun's mayor greets Hale, hopes for 'brighter' ferries; "
        "paras 1–3; Imported 20 MAR 2026."
    )


def test_other_portion_marks_are_the_analysts() -> None:
    (note,) = notes(MARKED, cite(captured(**S1), 1, portion_mark="CUI"))
    assert note.startswith("(CUI) QC/CNA; ")
    assert "Extracted information is CUI; Overall classification is CUI" in note


@pytest.mark.parametrize(
    ("letter", "digit", "told"), [("B", "2", "Graded B2"), ("", "3", "Graded –3"), ("F", "", "Graded F–")]
)
def test_grades_are_letter_of_the_source_and_digit_of_the_passage(letter: str, digit: str, told: str) -> None:
    says = {"reliability": letter} if letter else {}
    (note,) = notes(ICD_206, graded(cite(captured(**S1), 1, **says), digit))
    assert note.endswith(f"para 1; {told}; Imported 20 MAR 2026.")


def test_what_the_analyst_supplies_is_bracketed() -> None:
    row = cite(captured(), 1, outlet="Quay Courier", published="2026-03-18", headline="Open", url="https://c.example")
    (note,) = notes(ICD_206, row)
    assert note.startswith("[Quay Courier]; [https://c.example]; [18 MAR 2026]; [Open]; ")


def test_every_citation_is_whole_and_the_remark_follows() -> None:
    one, two = cite(captured(**S1), 1), cite(captured(**S1), 4)
    first, second = notes(ICD_206, one, two, remark="month not stated")
    assert second == first.replace("para 1", "para 4")
    assert first.endswith(". Month not stated.")


def test_addresses_report_numbers_and_access_identify_a_source() -> None:
    assert "; https://c.example; " in notes(ICD_206, cite(captured(**S1, url="https://c.example"), 1))[0]
    assert "; HI-12; " in notes(ICD_206, cite(captured("Report HI-12.", **S1), 1, report_number="HI-12"))[0]
    assert "; [HI-12]; " in notes(ICD_206, cite(captured(**S1), 1, report_number="HI-12"))[0]
    assert notes(ICD_206, cite(captured(**S1), 1, accessed="2026-03-21"))[0].endswith("Accessed 21 MAR 2026.")
    assert ICD_206.bibliography([]) == []
