"""Any sequence of edits: no passage is lost, ids stay unique, what stays keeps its order, and old values are whole."""

from collections import Counter
from itertools import count

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from briefwright.model.brief import Brief, ItemParagraph, Words
from briefwright.model.edits.filing import choose, file_span, move, shift, take_out
from briefwright.model.edits.front import correct
from briefwright.model.edits.items import rest_on, rewrite, set_block, set_kind
from briefwright.model.edits.sections import add_section, move_section, remove_section
from briefwright.model.passage import choose_passage, stands
from briefwright.model.proof import prove
from briefwright.model.sentences import sentences
from briefwright.model.template import KINDS
from unit.model.desk import SOURCES, desk

_SPANS = [(source.id, span.start, span.end) for source in SOURCES.values() for span in sentences(source)]


class Desk(RuleBasedStateMachine):
    """A brief under edits in any order, with every value it ever had."""

    def __init__(self) -> None:
        super().__init__()
        self.brief = desk()
        self.history: list[tuple[Brief, bytes]] = []
        self.numbers = count()

    def become(self, brief: Brief) -> None:
        self.history.append((self.brief, msgspec.json.encode(self.brief)))
        self.brief = brief

    def an_item(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from([item.id for item in self.brief.items()] or [""]))

    def a_section(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from([section.id for section in self.brief.sections]))

    @rule(data=st.data(), span=st.sampled_from(_SPANS))
    def file(self, data: st.DataObject, span: tuple[str, int, int]) -> None:
        number = next(self.numbers)
        ids = (f"p-{number}", f"i-{number}")
        before = {passage.id for passage in self.brief.passages}
        brief, item = file_span(self.brief, SOURCES[span[0]], span[1:], self.a_section(data), ids=ids)
        assert before <= {passage.id for passage in brief.passages}
        assert brief.item(item.id) == item
        self.become(brief)

    @rule(span=st.sampled_from(_SPANS))
    def keep(self, span: tuple[str, int, int]) -> None:
        self.become(choose(self.brief, choose_passage(SOURCES[span[0]], span[1], span[2], f"p-{next(self.numbers)}")))

    @rule(data=st.data(), place=st.none() | st.integers(-1, 5))
    def move(self, data: st.DataObject, place: int | None) -> None:
        item = self.an_item(data)
        if item:
            section = self.a_section(data)
            others = [row.id for row in self.brief.items() if row.id != item]
            moved = move(self.brief, item, section, place)
            assert [row.id for row in moved.items() if row.id != item] == others
            self.become(moved)

    @rule(data=st.data(), step=st.sampled_from([-1, 1]))
    def shift(self, data: st.DataObject, step: int) -> None:
        item = self.an_item(data)
        if item:
            others = [row.id for row in self.brief.items() if row.id != item]
            shifted = shift(self.brief, item, step)
            assert [row.id for row in shifted.items() if row.id != item] == others
            self.become(shifted)

    @rule(data=st.data())
    def take_out(self, data: st.DataObject) -> None:
        item = self.an_item(data)
        if item:
            self.become(take_out(self.brief, item))
            assert item not in self.brief.bottom_line.items

    @rule(data=st.data(), kind=st.sampled_from(KINDS))
    def change_kind(self, data: st.DataObject, kind: str) -> None:
        item = self.an_item(data)
        if item:
            used = set(self.brief.item(item).passages())  # type: ignore[union-attr]
            self.become(set_kind(self.brief, item, next(row for row in KINDS if row == kind), SOURCES))
            assert used <= set(self.brief.item(item).passages())  # type: ignore[union-attr]

    @rule(data=st.data(), block=st.booleans())
    def change_block(self, data: st.DataObject, block: bool) -> None:
        item = self.an_item(data)
        if item:
            self.become(set_block(self.brief, item, SOURCES, block=block))

    @rule(data=st.data())
    def rewrite(self, data: st.DataObject) -> None:
        item = self.an_item(data)
        if item:
            used = set(self.brief.item(item).passages())  # type: ignore[union-attr]
            self.become(rewrite(self.brief, item, (ItemParagraph((Words("Other words."),)),)))
            assert used == set(self.brief.item(item).passages())  # type: ignore[union-attr]

    @rule(data=st.data())
    def rest(self, data: st.DataObject) -> None:
        item = self.an_item(data)
        if item:
            self.become(rest_on(self.brief, item, data.draw(st.sampled_from(self.brief.passages))))

    @rule(data=st.data(), title=st.sampled_from(["Fares", "Gaps", "부두"]))
    def sections(self, data: st.DataObject, title: str) -> None:
        if len(self.brief.sections) < 8:
            self.become(add_section(self.brief, title)[0])
        self.become(move_section(self.brief, self.a_section(data), 1))
        empty = [section.id for section in self.brief.sections[1:] if not section.items]
        if empty:
            self.become(remove_section(self.brief, empty[-1]))

    @rule(value=st.none() | st.sampled_from(["", "Courier"]))
    def correct(self, value: str | None) -> None:
        self.become(correct(self.brief, "s-port", "outlet", value))

    @invariant()
    def no_passage_is_lost(self) -> None:
        assert {"p-may", "p-wait", "p-boats", "p-coal"} <= {passage.id for passage in self.brief.passages}
        for passage in self.brief.passages:
            assert stands(passage, SOURCES[passage.source])
        for item in self.brief.items():
            assert all(self.brief.passage(name) for name in item.passages())

    @invariant()
    def ids_are_unique(self) -> None:
        for ids in (
            [passage.id for passage in self.brief.passages],
            [item.id for item in self.brief.items()],
            [section.id for section in self.brief.sections],
            [use.label for use in self.brief.sources],
        ):
            assert max(Counter(ids).values(), default=1) == 1
        spans = [(passage.source, passage.start, passage.end) for passage in self.brief.passages]
        assert len(set(spans)) == len(spans)

    @invariant()
    def every_quotation_is_proved(self) -> None:
        for quotation in self.brief.quotations():
            assert prove(quotation, SOURCES[quotation.source]).proved

    @invariant()
    def statements_point_to_items_there_are(self) -> None:
        ids = {item.id for item in self.brief.items()}
        for statement in (self.brief.bottom_line, *self.brief.key_points):
            assert set(statement.items) <= ids

    def teardown(self) -> None:
        """Undo is the old value: none of them may have changed."""
        for brief, before in self.history:
            assert msgspec.json.encode(brief) == before


Desk.TestCase.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
TestDesk = Desk.TestCase
