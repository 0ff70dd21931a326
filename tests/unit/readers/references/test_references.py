"""Lists of references come in: a source a record, each field with its characters, a broken record said and left out."""

import builtins
import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from briefwright.errors import CaptureError
from briefwright.exchange import EXCHANGES
from briefwright.model.source import Source
from briefwright.readers.capture import find_format, read

CSL = """[
  {
    "id": "ferry", "type": "article-newspaper", "title": "Ferry Sails \\"Again\\"",
    "container-title": "Quay Courier", "author": [{"family": "Quill", "given": "Ada"}, {"literal": "Coast Agency"}],
    "issued": {"date-parts": [[2026, 3, 19]]}, "URL": "https://courier.example/ferry", "language": "en",
    "abstract": "The ferry sailed at noon."
  },
  {"id": "empty"},
  {
    "id": "port", "type": "article-newspaper", "title": "항구가 다시 열렸다", "container-title": "항만일보",
    "author": [{"family": "김", "given": "민수"}], "issued": {"date-parts": [[2026, 3]]}
  }
]
"""
RIS = """TY  - NEWS
ID  - ferry
TI  - Ferry Sails "Again"
T2  - Quay Courier
AU  - Quill, Ada
AU  - Coast Agency
DA  - 2026/03/19/
PY  - 2026
UR  - https://courier.example/ferry
LA  - en
AB  - The ferry sailed at noon.
ER  -

TY  - NEWS
ID  - empty
ER  -

TY  - NEWS
TI  - 항구가 다시 열렸다
T2  - 항만일보
AU  - 김, 민수
DA  - 2026/03//
ER  -
"""
BIB = r"""% Encoding: UTF-8
@string{qc = {Quay Courier}}

@article{ferry,
  title = {{Ferry Sails "Again"}},
  author = {Quill, Ada and {Coast Agency}},
  journaltitle = qc,
  date = {2026-03-19},
  url = {https://courier.example/ferry},
  language = {en},
  abstract = {The ferry sailed at noon.},
}

@article{broken, title = {never closed

@article{port,
  title = "항구가 다시 열렸다", author = {김, 민수}, journal = {항만일보}, year = 2026, month = mar
}
"""
LISTS = {"csl-json": CSL, "ris": RIS, "biblatex": BIB}
SUFFIXES = {row.name: row.suffix for row in EXCHANGES}
BROKEN_LINES = {"csl-json": 8, "ris": 14, "biblatex": 14}
EACH = pytest.mark.parametrize("name", LISTS)


def captured(name: str, data: str | bytes | None = None, encoding: str = "") -> tuple[Source, ...]:
    raw = LISTS[name] if data is None else data
    raw = raw.encode() if isinstance(raw, str) else raw
    file_name = f"list{SUFFIXES[name]}"
    return read(raw, file_name, imported="2026-03-20", source_id="s-1", encoding=encoding)


def stated(source: Source) -> list[tuple[str, str]]:
    return [(field.name, field.value) for field in source.fields]


def evidence(source: Source) -> list[tuple[str, str]]:
    return [(field.name, source.captured_text[field.start : field.end]) for field in source.fields]


@EACH
def test_every_good_record_is_a_source_with_what_it_declares(name: str) -> None:
    ferry, port = captured(name)
    assert ferry.format == port.format == name
    assert sorted(stated(ferry)) == [
        ("byline", "Ada Quill"),
        ("byline", "Coast Agency"),
        ("headline", 'Ferry Sails "Again"'),
        ("language", "en"),
        ("outlet", "Quay Courier"),
        ("published", "2026-03-19"),
        ("url", "https://courier.example/ferry"),
    ]
    assert sorted(stated(port)) == [
        ("byline", "김민수"),
        ("headline", "항구가 다시 열렸다"),
        ("outlet", "항만일보"),
        ("published", "2026-03"),
    ]
    assert not any(field.guessed for source in (ferry, port) for field in source.fields)
    assert "Nothing" not in ferry.captured_text
    assert "항구" not in ferry.captured_text


EVIDENCE: Mapping[str, Mapping[str, Sequence[str]]] = {
    "csl-json": {
        "headline": [r"Ferry Sails \"Again\""],
        "outlet": ["Quay Courier"],
        "byline": ['{"family": "Quill", "given": "Ada"}', '{"literal": "Coast Agency"}'],
        "published": ['{"date-parts": [[2026, 3, 19]]}'],
    },
    "ris": {
        "headline": ['Ferry Sails "Again"'],
        "outlet": ["Quay Courier"],
        "byline": ["Quill, Ada", "Coast Agency"],
        "published": ["2026/03/19/"],
    },
    "biblatex": {
        "headline": ['Ferry Sails "Again"'],
        "outlet": ["qc"],
        "byline": ["Quill, Ada", "Coast Agency"],
        "published": ["2026-03-19"],
    },
}


@EACH
def test_every_field_points_at_its_characters(name: str) -> None:
    ferry, port = captured(name)
    for field, words in EVIDENCE[name].items():
        assert [said for known, said in evidence(ferry) if known == field] == words
    assert all(field.start >= 0 and not field.where for source in (ferry, port) for field in source.fields)
    assert dict(evidence(port))["headline"] == "항구가 다시 열렸다"


@EACH
def test_an_abstract_is_the_body_and_nothing_else_is(name: str) -> None:
    ferry, port = captured(name)
    assert [ferry.captured_text[span.start : span.end] for span in ferry.paragraphs] == ["The ferry sailed at noon."]
    assert port.paragraphs == ()
    assert "record-only" in [notice.code for notice in port.notices]
    assert "record-only" not in [notice.code for notice in ferry.notices]


@EACH
def test_a_broken_record_is_named_by_its_line(name: str) -> None:
    first, _second = captured(name)
    (said,) = [notice for notice in first.notices if notice.code == "record-left-out"]
    assert said.level == "warning"
    assert f"at line {BROKEN_LINES[name]} was left out: " in said.text


def test_json_broken_in_the_middle_loses_one_record() -> None:
    sources = captured("csl-json", CSL.replace('{"id": "empty"}', '{"id": "empty", }'))
    assert [stated(source)[0][1] for source in sources] == ['Ferry Sails "Again"', "항구가 다시 열렸다"]
    assert any("line 8 was left out: it is no sound JSON" in notice.text for notice in sources[0].notices)


def test_escaped_letters_are_written_out() -> None:
    text = json.dumps([{"id": "a", "type": "book", "title": "항구 🚢 \\u0041", "abstract": 'So "far"'}])
    (source,) = captured("csl-json", text)
    assert dict(stated(source))["headline"] == "항구 🚢 \\u0041"
    assert "항구 🚢" in source.captured_text
    assert dict(evidence(source))["headline"] == r"항구 🚢 \\u0041"


@pytest.mark.parametrize("text", ['{"items": %s}', "%s"])
def test_a_list_may_stand_in_an_object(text: str) -> None:
    assert len(captured("csl-json", text % CSL)) == 2
    (one,) = captured("csl-json", '{"type": "book", "title": "Alone"}')
    assert dict(stated(one)) == {"headline": "Alone"}


@pytest.mark.parametrize("name", ["ris", "biblatex"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp949"])
def test_korean_lists_of_any_encoding(name: str, encoding: str) -> None:
    sources = captured(name, LISTS[name].encode(encoding), "cp949" if encoding == "cp949" else "")
    assert dict(stated(sources[1]))["byline"] == "김민수"


def test_latex_is_read_and_its_characters_shown() -> None:
    (source,) = captured("biblatex", r"@misc{a, title = {Na{\"\i}ve \& {So}}, author = {Ren{\'e} Quill}}")
    assert dict(stated(source)) == {"headline": "Naïve & So", "byline": "René Quill"}
    assert dict(evidence(source)) == {"headline": r"Na{\"\i}ve \& {So}", "byline": r"Ren{\'e} Quill"}


def test_year_and_month_of_bibtex_are_one_piece_of_evidence() -> None:
    _ferry, port = captured("biblatex")
    assert dict(evidence(port))["published"] == "2026, month = mar"


def test_line_breaks_that_json_writes_out_part_paragraphs() -> None:
    (source,) = captured("csl-json", '{"type": "book", "title": "a", "abstract": "One\\n\\n two.\\r\\n"}')
    assert [source.captured_text[span.start : span.end] for span in source.paragraphs] == ["One", "two."]


def test_an_entry_quoted_in_a_field_is_no_record_and_one_in_parentheses_is_one() -> None:
    text = "@article{a, title = {T}, note = {as\n@misc{b, title={U}}\n}}\n@misc(c, title={V})\n"
    assert [dict(evidence(source)) for source in captured("biblatex", text)] == [{"headline": "T"}, {"headline": "V"}]


def test_a_list_beyond_measure_is_cut_and_says_so() -> None:
    first, *_rest = captured("csl-json", "[" + '{"type": "book", "title": "a"},' * 5001 + "]")
    assert len(_rest) == 4999
    assert first.notices[0].code == "records-not-read"


@EACH
def test_what_we_write_is_known_by_its_content(name: str) -> None:
    exchange = next(row for row in EXCHANGES if row.name == name)
    items: list[dict[str, Any]] = [{"id": "s-1", "type": "report", "title": "Ferries", "publisher": "Institute"}]
    data = exchange.write(items)
    assert find_format(data, "no ending").name == name
    assert find_format(data, "list.json").name == name
    (source,) = read(data, "x", imported="2026-03-20", source_id="s-1")
    assert dict(stated(source)) == {"headline": "Ferries", "outlet": "Institute"}


NINJS = '{"type": "text", "headline": "Open", "versioncreated": "2026-03-19T08:00:00Z", "body_text": "Words."}'


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (NINJS, "a.json", "ninjs"),
        ("The minister wrote to @harbour{so to speak, and left}.", "a.txt", "text"),
        ("Words first.\n\n@article{a, title={Good}}\n", "a.txt", "text"),
        ("<p>TY  - NEWS\nTI  - Good", "a.html", "html"),
        ("TY  - is how a record begins.", "a.txt", "text"),
        ("Provider: Quay\nTY  - NEWS\nTI  - Good\nER  - \n", "a.txt", "ris"),
    ],
)
def test_other_files_are_left_to_their_readers(text: str, name: str, expected: str) -> None:
    assert find_format(text.encode(), name).name == expected


@EACH
def test_a_list_without_a_record_is_refused_in_three_parts(name: str) -> None:
    with pytest.raises(CaptureError) as caught:
        read(b"nothing here", "list", imported="2026-03-20", source_id="s-1", read_as=name)
    assert caught.value.what
    assert caught.value.safe
    assert caught.value.todo


@pytest.mark.parametrize(("name", "package"), [("ris", "rispy"), ("biblatex", "bibtexparser")])
def test_without_the_package_the_file_is_refused_and_the_way_to_it_named(
    name: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(module: str, *rest: Any) -> Any:
        if module.partition(".")[0] == package:
            raise ImportError(module)
        return real(module, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(CaptureError, match=package) as caught:
        captured(name)
    assert "pip install 'briefwright[refs]'" in caught.value.todo
