from briefwright.citing.csl.runs import Run
from briefwright.citing.styled_text import styled_text
from briefwright.model.document import Text
from unit.citing.csl.making import compiled, document, note


def test_a_note_becomes_runs_of_a_document() -> None:
    layout = '<group delimiter=", "><text variable="title" font-style="italic"/><text variable="URL"/></group>'
    made = document(
        compiled(f'<layout suffix=".">{layout}</layout>'), {"title": "Tides", "URL": "https://example.org/a"}
    )
    made.arrange([note(1, "a")])
    assert styled_text(made.runs("n1")) == (
        Text("Tides", italic=True),
        Text(", "),
        Text("https://example.org/a", url="https://example.org/a"),
        Text("."),
    )


def test_an_address_that_a_document_does_not_lead_to_is_letters() -> None:
    assert styled_text([Run("x", url="ftp://example.org"), Run("y", url="mailto:a@example.org")]) == (
        Text("x"),
        Text("y", url="mailto:a@example.org"),
    )


def test_underlining_is_kept_and_lowered_letters_stand_plain() -> None:
    assert styled_text([Run("x", underline=True), Run("y", subscript=True)]) == (Text("x", underline=True), Text("y"))
