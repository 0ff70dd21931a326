"""Sentences: what one key files."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from briefwright.model.sentences import grow, sentence_at, sentences, shrink
from briefwright.model.source import CapturedField, CapturedName, Source, Span
from unit.model.texts import PORT, source_of, span_of, texts


def cut(text: str) -> list[str]:
    source = source_of(text)
    return [source.captured_text[span.start : span.end] for span in sentences(source)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("He met Mr. Hale and Gen. Brand on Nov. 6 in Ruun. He left.", 2),
        ("The U.S. envoy came. She stayed.", ["The U.S. envoy came.", "She stayed."]),
        ("It rose 1.4 percent. It fell.", ["It rose 1.4 percent.", "It fell."]),
        ('"We wait." He left.', ['"We wait."', "He left."]),
        ("“We wait.” “No.” They left.", ["“We wait.”", "“No.”", "They left."]),
        ("“We wait,” he said. (He did.) Then no.", ["“We wait,” he said.", "(He did.)", "Then no."]),
        ("He said … nothing. Then he left.", ["He said … nothing.", "Then he left."]),
        ("Wait... for it. Done.", ["Wait... for it.", "Done."]),
        ("One\nline. Next\nline.\n\nEnd.", ["One\nline.", "Next\nline.", "End."]),
        ("부두가 끝났다. 배가 왔다.", ["부두가 끝났다.", "배가 왔다."]),
        ("港口开了。船来了！「好。」完", ["港口开了。", "船来了！", "「好。」", "完"]),
        ("no capital. but goes on", ["no capital. but goes on"]),
        ("Ended 🚢. Next.", ["Ended 🚢.", "Next."]),
        ("She has 12. 40 came.", ["She has 12.", "40 came."]),
    ],
)
def test_where_sentences_end(text: str, parts: list[str] | int) -> None:
    found = cut(text)
    assert (len(found) if isinstance(parts, int) else found) == parts


@pytest.mark.parametrize(
    ("text", "fields", "first"),
    [
        ("PORT ELDA, Nov. 6 (ABC) -- It rained. It stopped.", "PORT ELDA|Nov. 6|ABC", "It rained."),
        ("PORT ELDA, Nov. 6 (ABC/Wire) – It rained.", "PORT ELDA|Nov. 6", "It rained."),
        ("PORT ELDA: It rained.", "PORT ELDA", "It rained."),
        ("(포트=한빛통신) 박선호 기자 = 비가 왔다. 그쳤다.", "포트||한빛통신", "비가 왔다."),
        ("PORT ELDA was wet. It stopped.", "PORT ELDA", "PORT ELDA was wet."),
        ("It rained in PORT ELDA - all day.", "PORT ELDA", "It rained in PORT ELDA - all day."),
        ("PORT ELDA - ", "PORT ELDA", "PORT ELDA -"),
    ],
)
def test_a_dateline_belongs_to_no_sentence(text: str, fields: str, first: str) -> None:
    names: tuple[CapturedName, ...] = ("dateline_place", "dateline_date", "credit")
    found = tuple(
        CapturedField(name=name, value=part, start=text.index(part), end=text.index(part) + len(part))
        for name, part in zip(names, fields.split("|"), strict=False)
        if part
    )
    source = replace(source_of(text), fields=found)
    bare = sentences(replace(source, fields=()))
    begun, *others = sentences(source)
    assert source.captured_text[begun.start : begun.end].strip() == first
    assert (begun.end, others) == (bare[0].end, list(bare[1:]))
    assert sentence_at(source, 0) == begun


@settings(max_examples=150, deadline=None)
@given(texts)
def test_sentences_cover_the_body_without_overlap(text: str) -> None:
    source = source_of(text)
    found = sentences(source)
    for first, second in pairwise(found):
        assert first.end <= second.start
    for paragraph in source.paragraphs:
        inside = [span for span in found if paragraph.start <= span.start < paragraph.end]
        assert inside[0].start == paragraph.start
        assert inside[-1].end == paragraph.end
        for first, second in pairwise(inside):
            assert not source.captured_text[first.end : second.start].strip()


PORTS = source_of(PORT)


def words(source: Source, span: Span) -> str:
    return source.captured_text[span.start : span.end]


def test_the_sentence_at_an_offset_is_the_one_that_holds_it() -> None:
    inside = sentence_at(PORTS, span_of(PORTS, "ruled out").start)
    assert inside is not None
    assert words(PORTS, inside).startswith("It cannot")
    between = sentence_at(PORTS, span_of(PORTS, "Shipping").start - 1)
    assert between is not None
    assert words(PORTS, between).endswith('crews."')
    first = sentence_at(PORTS, -1)
    assert first == sentences(PORTS)[0]


def test_without_a_body_there_is_no_sentence() -> None:
    assert sentence_at(source_of(""), 0) is None


def test_growing_makes_sentences_whole_and_then_takes_the_next() -> None:
    part = span_of(PORTS, "rose in May")
    whole = grow(PORTS, part.start, part.end)
    assert words(PORTS, whole) == "Shipping rose in May."
    longer = grow(PORTS, whole.start, whole.end)
    assert words(PORTS, longer).endswith("he added.")
    assert grow(PORTS, longer.start, longer.end) == longer


def test_a_caret_grows_to_its_sentence() -> None:
    assert words(PORTS, grow(PORTS, PORT.index("cannot"), PORT.index("cannot"))).startswith("It cannot")


def test_without_a_body_nothing_grows() -> None:
    assert grow(source_of(""), 5, 5) == Span(5, 5)


def test_shrinking_undoes_growing_and_keeps_one_sentence() -> None:
    one = sentence_at(PORTS, span_of(PORTS, "Shipping").start)
    assert one is not None
    two = grow(PORTS, one.start, one.end)
    assert shrink(PORTS, two.start, two.end) == one
    assert shrink(PORTS, one.start, one.end) == one


def test_shrinking_looks_at_nothing_outside_the_selection() -> None:
    first, second, *_ = sentences(source_of("One. Two. Three. Four."))
    assert shrink(source_of("One. Two. Three. Four."), first.start, second.end) == first


def test_growing_takes_one_sentence_at_a_time_even_where_no_space_parts_them() -> None:
    source = source_of("一。二。三。四。")
    first, second, third, _ = sentences(source)
    assert grow(source, first.start, first.end) == Span(first.start, second.end)
    assert grow(source, second.start, second.end) == Span(second.start, third.end)
    assert grow(source, second.start, second.start + 1) == second
