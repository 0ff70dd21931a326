"""Faults of hand-written TOML files come with line, plain words and remedy."""

from typing import Annotated, Literal

import msgspec
import pytest

from briefwright.handwritten.toml_file import TomlFault, convert_toml, parse_toml


class Row(msgspec.Struct, forbid_unknown_fields=True):
    id: Annotated[str, msgspec.Meta(pattern="^[a-z]+$")]
    colour: Literal["amber", "blue"] = "blue"
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=9)] = "x"
    free: str = ""


class File(msgspec.Struct, forbid_unknown_fields=True):
    title: str
    rows: Annotated[tuple[Row, ...], msgspec.Meta(min_length=1, max_length=3)]
    size: Annotated[float, msgspec.Meta(ge=8, le=16)] = 10
    count: int = 0
    open: bool = False
    row: Row | None = None
    by_name: dict[str, Row] = {}


SOUND = 'title = "T"\nrows = [{id = "a"}]\n'


def fault(text: str) -> TomlFault:
    with pytest.raises(TomlFault) as raised:
        convert_toml(parse_toml(text.encode()), File)
    return raised.value


def test_a_sound_file_is_read() -> None:
    file = convert_toml(parse_toml(SOUND.encode()), File)
    assert (file.title, file.rows, file.size) == ("T", (Row("a"),), 10)


def test_windows_line_ends_and_byte_order_mark_are_no_fault() -> None:
    data = b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode()
    assert convert_toml(parse_toml(data), File).title == "T"


@pytest.mark.parametrize(
    ("text", "line", "what", "todo"),
    [
        ('title = "T"\ntitel = 1\nrows = [{id = "a"}]\n', 2, "“titel” is not a key of the top of the file", "“title”?"),
        ('title = "T"\n[[rows]]\nid = "a"\n[[rows]]\nid = "b"\ncolor = "blue"\n', 6, "[[rows]]", "“colour”?"),
        ('[[rows]]\nid = "a"\ntitle = "T"\n', 3, "“title” is not a key of [[rows]]", "top of the file"),
        ("size = 9\n", 1, "the top of the file lacks “title” and “rows”", "Add title = … and rows = …."),
        ('title = "T"\n[[rows]]\nname = "x"\n', 2, "[[rows]] lacks “id”", "Add id = …."),
        (
            'title = "T"\nrows = [\n  {id = "a", colour = "blu"}]\n',
            3,
            "colour: “blu”",
            "“blue”? Allowed are: amber, blue.",
        ),
        (SOUND + "size = 80\n", 3, "size: 80", "from 8 to 16"),
        (SOUND + "size = nan\n", 3, "size: nan", "from 8 to 16"),
        (SOUND + 'size = "big"\n', 3, "size: “big”", "a number from 8 to 16, without quotation marks"),
        (SOUND + 'count = "1"\n', 3, "count: “1”", "Write a number, without quotation marks."),
        (SOUND + 'open = "yes"\n', 3, "open: “yes”", "true or false, without"),
        ("title = 7\nrows = []\n", 1, "title: 7", 'in quotation marks: "7".'),
        ("title = true\nrows = []\n", 1, "title: true", 'in quotation marks: "true".'),
        ("title = []\nrows = []\n", 1, "title: a list of 0", "Put the text in quotation marks."),
        ('title = "T"\nrows = []\n', 2, "rows: a list of 0", "1 to 3 entries"),
        ('title = "T"\nrows = 4\n', 2, "rows: 4", "1 to 3 entries"),
        ('title = "T"\nrows = [4]\n', 2, "rows: 4", "Write a table"),
        ('title = "T"\nrows = [{id = "A"}]\n', 2, "id: “A”", "^[a-z]+$"),
        ('title = "T"\nrows = [{id = "a", name = ""}]\n', 2, "name: “”", "1 to 9 letters"),
        (SOUND + "row = 3\n", 3, "row: 3", "Write a table"),
        (SOUND + '[by_name]\nx.id = "x"\ny.id = 3\nz.id = "z"\n', 5, "id: 3", "quotation marks"),
        (SOUND + "by_name.x = 3\n", 3, "x: 3", "Write a table"),
        (SOUND + f'size = "{"w" * 300}"\n', 3, "“" + "w" * 60 + "…”", "a number"),
    ],
)
def test_a_fault_names_line_and_remedy(text: str, line: int, what: str, todo: str) -> None:
    found = fault(text)
    assert found.line == line
    assert what in found.what
    assert todo in found.todo
    assert len(found.what) < 120


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ('title = "T"\nrows = [\n  {id = "a"\n', 3, "inline table"),
        ('title = "T\nrows = []\n', 1, "column 11"),
        ("title = T\n", 1, "invalid value"),
        ('title = "T"\ntitle = "U"\n', 2, "overwrite"),
        ("title\n", 1, "“=”"),
    ],
)
def test_what_is_not_toml_names_the_line(text: str, line: int, what: str) -> None:
    found = fault(text)
    assert (found.line, found.what.startswith("not valid TOML: ")) == (line, True)
    assert what.strip("“”") in found.what
    assert "quotation marks" in found.todo


def test_other_encodings_are_named_with_their_line() -> None:
    with pytest.raises(TomlFault, match=r"line 2: these bytes are not UTF-8") as raised:
        parse_toml('title = "T"\nname = "café"\n'.encode("latin-1"))
    assert "UTF-8" in raised.value.todo


def test_a_bottomless_list_is_refused() -> None:
    with pytest.raises(TomlFault, match="too deep"):
        parse_toml(b"a = " + b"[" * 5000 + b"]" * 5000)
