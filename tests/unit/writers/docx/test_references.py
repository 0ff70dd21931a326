"""Cross-references are fields that Word can follow; quotations stand in controls of their own."""

import pytest

from briefwright.model.document import Document, Note, NoteMark, Paragraph, Text
from briefwright.writers.docx.controls import Controls
from briefwright.writers.docx.lint import lint
from briefwright.writers.docx.opened import Opened, W
from briefwright.writers.docx.read_back import text_of
from briefwright.writers.docx.write import write
from briefwright.writers.options import Options
from unit.writers.docx.conftest import document_of

LABEL = Paragraph(
    style="item",
    kind="quotation",
    anchor="item-1",
    inlines=(Text("I01", bold=True, name="label-1"), Text(". Said."), NoteMark(1)),
)


def pointing(*inlines: Text) -> Document:
    return document_of(Paragraph(style="bottom-line", inlines=inlines), LABEL, notes=(Note(1, (Text("Courier."),)),))


def codes(data: bytes) -> list[str]:
    assert lint(data) == []
    return [(code.text or "").strip() for code in Opened(data).trees["word/document.xml"].iter(f"{W}instrText")]


def marks(data: bytes) -> dict[str, str]:
    """Bookmark name → letters between its start and its end."""
    found, open_marks = {}, {}
    for element in Opened(data).trees["word/document.xml"].iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}t"):
        if element.tag == f"{W}bookmarkStart":
            open_marks[element.get(f"{W}id")] = element.get(f"{W}name", "")
            found[element.get(f"{W}name", "")] = ""
        elif element.tag == f"{W}bookmarkEnd":
            del open_marks[element.get(f"{W}id")]
        else:
            for name in open_marks.values():
                found[name] += element.text or ""
    return found


def test_a_repeated_label_is_a_reference_to_the_label_alone() -> None:
    data = write(pointing(Text("I01", anchor="item-1", repeats="label-1")))
    (code,) = codes(data)
    name = code.split()[1]
    assert code == f"REF {name} \\h"
    assert marks(data)[name] == "I01"
    assert text_of(data).splitlines()[0] == "I01"


def test_a_repeated_note_number_refers_to_the_notes_call() -> None:
    data = write(pointing(Text("1", anchor="item-1", note=1)))
    (code,) = codes(data)
    assert code.split()[0] == "NOTEREF"
    assert code.split()[1] in marks(data)


def test_what_repeats_nothing_known_stays_a_link() -> None:
    data = write(pointing(Text("I01", anchor="item-1", repeats="label-9"), Text("7", anchor="item-1", note=7)))
    assert codes(data) == []
    assert len(list(Opened(data).trees["word/document.xml"].iter(f"{W}hyperlink"))) == 2


def test_a_label_that_nobody_repeats_is_not_marked() -> None:
    assert list(marks(write(pointing(Text("See below."))))) == ["bw1_item_1"]


def controls(data: bytes) -> list[tuple[str, str, bool]]:
    """Tag, letters, lock of every content control."""
    assert lint(data) == []
    return [
        (
            str(row.find(f"{W}sdtPr/{W}tag").get(f"{W}val")),  # type: ignore[union-attr]
            "".join(piece.text or "" for piece in row.iter(f"{W}t")),
            row.find(f"{W}sdtPr/{W}lock") is not None,
        )
        for row in Opened(data).trees["word/document.xml"].iter(f"{W}sdt")
    ]


QUOTED = Paragraph(
    style="item",
    inlines=(
        Text("“"),
        Text("The sea ", passage="p-1"),
        Text("does not", italic=True, passage="p-1"),
        Text("” and “"),
        Text("read", passage="p 2/<x>"),
        Text("”"),
    ),
)


@pytest.mark.parametrize("locked", [True, False])
def test_each_run_of_captured_words_is_a_control_tagged_with_its_passage(locked: bool) -> None:
    data = write(document_of(QUOTED), Options(locked=locked))
    assert controls(data) == [
        ("bw:passage:p-1", "The sea does not", locked),
        ("bw:passage:p_2_x_", "read", locked),
    ]
    assert text_of(data) == "“The sea does not” and “read”"


def test_ids_of_controls_pass_over_those_that_are_taken() -> None:
    first = Controls(locked=True).new_id()
    assert Controls(locked=True, taken={first, first + 1}).new_id() == first + 2
