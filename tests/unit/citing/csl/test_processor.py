import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.citing.csl.context import Cite
from briefwright.citing.csl.processor import Citation, Processor
from briefwright.citing.csl.runs import Run
from unit.citing.csl.making import compiled, document, html, note

IBID = """
<choose>
  <if position="ibid-with-locator"><group delimiter=", "><text term="ibid"/><text variable="locator"/></group></if>
  <else-if position="ibid"><text term="ibid"/></else-if>
  <else-if position="subsequent">
    <group delimiter=" ">
      <text variable="title" form="short"/><text value="note"/><text variable="first-reference-note-number"/>
    </group>
  </else-if>
  <else><text variable="title"/></else>
</choose>
"""
ITEMS = [{"id": key, "type": "book", "title": f"Book {key.upper()}"} for key in "abcd"]


def _made() -> Processor:
    return document(compiled(IBID), *(dict(item) for item in ITEMS))


def test_a_second_note_on_the_same_item_is_ibid_with_a_capital() -> None:
    made = _made()
    made.arrange([note(1, "a"), note(2, "a"), note(3, "a", locator="7")])
    assert [html(made.text(f"n{n}")) for n in (1, 2, 3)] == ["Book A", "Ibid.", "Ibid., 7"]


def test_insert_answers_only_the_notes_that_read_differently() -> None:
    made = _made()
    made.arrange([note(1, "a"), note(3, "a"), note(4, "b")])
    changed = made.insert(note(2, "c"), at=1)
    assert {key: html(text) for key, text in changed.items()} == {"n2": "Book C", "n3": "Book A note 1"}


def test_remove_brings_ibid_back() -> None:
    made = _made()
    made.arrange([note(1, "a"), note(2, "c"), note(3, "a")])
    assert {key: html(text) for key, text in made.remove("n2").items()} == {"n3": "Ibid."}


def test_reorder_moves_the_first_reference() -> None:
    made = _made()
    made.arrange([note(1, "a"), note(2, "b"), note(3, "a")])
    made.reorder(["n3", "n2", "n1"])
    assert html(made.text("n1")) == "Book A note 3"


def test_replace_changes_a_locator() -> None:
    made = _made()
    made.arrange([note(1, "a"), note(2, "a")])
    assert list(made.replace(note(2, "a", locator="9"))) == ["n2"]


def test_refresh_reads_the_item_again() -> None:
    items = {"a": {"id": "a", "type": "book", "title": "Old"}}
    made = Processor(compiled('<text variable="title"/>'), items.__getitem__)
    made.arrange([note(1, "a")])
    items["a"]["title"] = "New"
    assert {key: html(text) for key, text in made.refresh("a").items()} == {"n1": "New"}


def test_an_unknown_item_is_a_key_error_and_changes_nothing() -> None:
    made = _made()
    made.arrange([note(1, "a")])
    with pytest.raises(KeyError):
        made.insert(note(2, "nowhere"))
    assert [one.id for one in made.citations] == ["n1"]
    assert list(made.insert(note(2, "a"))) == ["n2"]


def test_runs_carry_the_look_and_the_address() -> None:
    made = document(
        compiled('<group delimiter=" "><text variable="title" font-style="italic"/><text variable="DOI"/></group>'),
        {"type": "book", "title": "Tides <sup>2</sup>", "DOI": "10.1/x"},
    )
    made.arrange([note(1, "a")])
    assert made.runs("n1") == (
        Run("Tides ", italic=True),
        Run("2", italic=True, superscript=True),
        Run(" "),
        Run("10.1/x", url="https://doi.org/10.1/x"),
    )


def test_uncited_items_stand_in_the_bibliography() -> None:
    made = document(compiled(IBID, bibliography='<layout><text variable="title"/></layout>'), *map(dict, ITEMS))
    made.arrange([note(1, "b")], uncited=["d"])
    assert [html(entry.pieces) for entry in made.bibliography()] == ["Book B", "Book D"]
    assert [entry.item for entry in made.bibliography(keep=lambda item: item != "b")] == ["d"]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_any_order_of_inserts_and_removals_ends_in_the_same_text(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a reproducible shuffle, not a secret
    final = [
        Citation(f"c{n}", (Cite(chance.choice("abcd"), locator=chance.choice(["", "5"])),), n + 1) for n in range(8)
    ]
    straight = _made()
    straight.arrange(final)
    wandering = _made()
    strays = [Citation(f"x{n}", (Cite(chance.choice("abcd")),), n + 1) for n in range(4)]
    todo = [*final, *strays]
    chance.shuffle(todo)
    for one in todo:
        wandering.insert(one, at=chance.randint(0, len(wandering.citations)))
    for one in strays:
        wandering.remove(one.id)
    wandering.reorder([one.id for one in final])
    assert [wandering.text(one.id) for one in final] == [straight.text(one.id) for one in final]
