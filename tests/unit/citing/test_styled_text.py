from briefwright.citing.styled_text import styled_text
from briefwright.model.document import Text
from unit.citing.csl.making import compiled, document, note


def test_a_note_becomes_runs_of_a_document() -> None:
    layout = '<group delimiter=", "><text variable="title" font-style="italic"/><text variable="URL"/></group>'
    made = document(
        compiled(f'<layout suffix=".">{layout}</layout>'), {"title": "Tides", "URL": "https://example.org/a"}
    )
    made.arrange([note(1, "a")])
    assert styled_text(made.runs("n1"), "en") == (
        Text("Tides", italic=True, language="en"),
        Text(", ", language="en"),
        Text("https://example.org/a", language="en", url="https://example.org/a"),
        Text(".", language="en"),
    )
