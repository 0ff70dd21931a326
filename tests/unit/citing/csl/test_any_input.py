"""No input raises, and none loses a letter."""

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.citing.csl.context import Cite
from briefwright.citing.csl.processor import Citation, Processor
from briefwright.citing.csl.runs import flat_runs
from unit.citing.csl.making import SHELF, compiled, document, html

LETTERS = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab XY.,;:!?-–—()[]'\"‘’“”«»\u00a0\u202f"),
        st.sampled_from("\u1100\u1161\u11a8김민ابגד漢ßǅİ"),
        st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="<>&"),
    ),
    max_size=40,
)
TAGGED = st.lists(
    st.one_of(
        LETTERS, st.sampled_from(["<i>", "</i>", "<b>", "</b>", "<sup>", '<span class="nocase">', "</span>", "<"])
    ),
    max_size=8,
).map("".join)
NUMBERS = st.one_of(st.integers(-(10**9), 10**9), st.text(max_size=5), st.none(), st.floats(allow_nan=False))
DATE = st.fixed_dictionaries(
    {},
    optional={
        "date-parts": st.lists(st.lists(NUMBERS, max_size=4), max_size=3),
        "season": NUMBERS,
        "circa": NUMBERS,
        "literal": TAGGED,
        "raw": TAGGED,
    },
)
NAME = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(
        ("family", "given", "literal", "suffix", "non-dropping-particle", "dropping-particle"), TAGGED
    ),
)
ITEM = st.fixed_dictionaries(
    {"id": st.just("x"), "type": st.sampled_from(["book", "article-newspaper", "interview", "", "no such type"])},
    optional={
        "title": TAGGED,
        "container-title": TAGGED,
        "page": TAGGED,
        "volume": st.one_of(NUMBERS, TAGGED),
        "edition": TAGGED,
        "note": TAGGED,
        "language": TAGGED,
        "URL": TAGGED,
        "issued": DATE,
        "accessed": DATE,
        "author": st.lists(NAME, max_size=4),
        "editor": st.lists(NAME, max_size=2),
    },
)
STYLES = [SHELF.compile(name) for name in ("chicago-notes-bibliography", "apa", "ieee", "oscola")]


def _quoteless(text: str) -> str:
    return re.sub("[\\s'\"‘’“”]", "", text)


@settings(max_examples=150, deadline=None)
@given(LETTERS)
def test_every_letter_of_a_title_arrives(title: str) -> None:
    made = document(compiled('<text variable="title"/>'), {"type": "book", "title": title})
    text = "".join(run.text for run in flat_runs(made.preview([Cite("a")])))
    assert _quoteless(text) == _quoteless(title)


@settings(max_examples=100, deadline=None)
@given(ITEM, TAGGED, TAGGED)
def test_no_item_and_no_locator_raises(item: dict[str, Any], locator: str, prefix: str) -> None:
    for style in STYLES:
        made = Processor(style, {"x": item}.__getitem__)
        made.arrange(
            [Citation("1", (Cite("x", locator, prefix=prefix),), 1), Citation("2", (Cite("x", suffix=prefix),), 2)]
        )
        made.bibliography()


def test_a_name_of_ten_thousand_letters_is_one_name() -> None:
    made = document(compiled('<names variable="author"/>'), {"author": [{"family": "x" * 10_000, "given": "Y"}]})
    assert html(made.preview([Cite("a")])) == "Y " + "x" * 10_000


def test_decomposed_hangul_stays_decomposed_and_whole() -> None:
    name = "\u1100\u1175\u11b7"
    made = document(
        compiled('<names variable="author"><name initialize-with=". "/></names>'),
        {"author": [{"family": name, "given": "\u1106\u1175\u11ab"}]},
    )
    assert html(made.preview([Cite("a")])) == name + "\u1106\u1175\u11ab"
