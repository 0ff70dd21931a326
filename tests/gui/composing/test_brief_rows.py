"""The rows of the brief tab."""

from typing import Any

from msgspec.structs import replace

from briefwright.gui.composing.brief_rows import BriefRows, Draft, Margin, item_key, section_key
from briefwright.gui.composing.brief_view import notes_in_order
from briefwright.gui.composing.footing import Remark
from briefwright.gui.composing.rows import (
    DraftRow,
    EmptyRow,
    FrontRow,
    ItemRow,
    Row,
    SectionRow,
    TrayRow,
    foot_text,
    spoken,
)
from briefwright.gui.session import Session
from briefwright.model.brief import Brief, Item
from briefwright.model.edits.filing import move, take_out
from briefwright.model.edits.find import change_item
from briefwright.model.edits.front import set_title
from briefwright.model.edits.items import swap_quotation

Rows = dict[str, Row]


def rows_of(session: Session, brief: Brief | None = None, make: BriefRows | None = None, **margin: Any) -> Rows:
    shown = brief or session.brief
    beside = Margin(notes_in_order(shown), {})._replace(**margin)
    return {row.key: row for row in (make or BriefRows())(shown, session.sources, beside)}


def item(rows: Rows, item_id: str) -> ItemRow:
    row = rows[item_key(item_id)]
    assert isinstance(row, ItemRow)
    return row


def section(rows: Rows, section_id: str) -> SectionRow:
    row = rows[section_key(section_id)]
    assert isinstance(row, SectionRow)
    return row


def test_order_is_that_of_the_page(session: Session) -> None:
    keys = list(rows_of(session))
    assert keys[:3] == ["head", "front", "line"]
    assert keys.index(item_key("i-gate")) < keys.index(section_key("ferry")) < keys.index(item_key("i-care"))
    assert keys[-1] == "tray:p-survey"


def test_items_read_as_in_the_export(session: Session) -> None:
    rows = rows_of(session)
    gate = item(rows, "i-gate")
    assert "wrote: “We shall open the gate before the spring tides, and the town will" in gate.said[0].text
    assert gate.said[0].text.endswith("hear the water again.”")
    assert (gate.label, gate.note, gate.kind) == ("I01", "1", "")
    assert item(rows, "i-care").said[1].block
    assert "“" not in item(rows, "i-care").said[1].text
    assert item(rows, "i-view").label == ""
    assert item(rows, "i-view").note == ""


def test_the_small_line_says_source_proof_and_edits(session: Session) -> None:
    rows = rows_of(session)
    assert foot_text(item(rows, "i-gate").foot) == "CPN, para. 2 · ✓ verbatim · line fold, final point"
    assert foot_text(item(rows, "i-sound").foot) == "CPN, para. 3"
    assert foot_text(item(rows, "i-care").foot) == "[Article without headline], para. 2 · ✓ verbatim"
    assert item(rows, "i-gate").foot[0].act == "passage:p-gate"


def test_a_quotation_that_differs_says_how_in_red(session: Session) -> None:
    old = next(iter(item_of(session, "i-loss").quotations()))
    forged = replace(old, words=old.words.replace("third", "half"))
    brief = change_item(session.brief, "i-loss", lambda row: swap_quotation(row, 0, forged))
    foot = item(rows_of(session, brief), "i-loss").foot
    assert any(remark.tone == "bad" and "-third +half" in remark.text for remark in foot)
    assert "verbatim" not in foot_text(foot)


def test_counts_and_single_origins(session: Session) -> None:
    rows = rows_of(session)
    assert (section(rows, "council").count, section(rows, "council").warn) == ("2 items · 1 origin", True)
    assert (section(rows, "ferry").count, section(rows, "ferry").warn) == ("3 items · 2 origins", False)


def test_an_empty_section_names_its_key(session: Session) -> None:
    row = rows_of(session)["empty:public"]
    assert isinstance(row, EmptyRow)
    assert "Press 3" in row.text


def test_wanted_front_matter_is_named(session: Session) -> None:
    row = rows_of(session)["front"]
    assert isinstance(row, FrontRow)
    wanted = [piece for line in row.lines for piece in line if piece.wanted]
    assert [piece.text for piece in wanted] == ["Information cut-off?"]


def test_rows_that_did_not_change_are_the_same_objects(session: Session) -> None:
    make = BriefRows()
    before = rows_of(session, make=make)
    after = rows_of(session, set_title(session.brief, "Another title"), make)
    assert after["head"] != before["head"]
    assert all(after[key] is before[key] for key in before if key != "head")


def test_moving_renumbers_but_keeps_what_was_worked_out(session: Session) -> None:
    make = BriefRows()
    before = rows_of(session, make=make)
    after = rows_of(session, move(session.brief, "i-care", "council", 0), make)
    assert item(after, "i-care").label == "I01"
    assert item(after, "i-care").colour == "blue"
    assert item(after, "i-gate").note == "2"
    assert item(after, "i-gate").foot is item(before, "i-gate").foot


def test_taken_out_items_leave_their_passage_in_the_tray(session: Session) -> None:
    rows = rows_of(session, take_out(session.brief, "i-gate"))
    row = rows["tray:p-gate"]
    assert isinstance(row, TrayRow)
    assert row.text.startswith("We shall open the gate before the spring tides, and the town will hear")


def test_a_comment_being_written_has_its_place(session: Session) -> None:
    keys = list(rows_of(session, draft=Draft("ferry", 1)))
    assert keys.index("draft") == keys.index(item_key("i-care")) + 1
    rows = rows_of(session, draft=Draft("public", 0))
    assert isinstance(rows["draft"], DraftRow)
    assert "empty:public" not in rows


def test_findings_follow_the_small_line(session: Session) -> None:
    remark = Remark("longer form in CPN, para. 4", "warn")
    assert item(rows_of(session, findings={"i-care": (remark,)}), "i-care").foot[-1] == remark


def test_every_row_can_be_spoken(session: Session) -> None:
    spoken_rows = [spoken(row) for row in rows_of(session).values()]
    assert all(spoken_rows)
    assert "I01" in spoken_rows[list(rows_of(session)).index(item_key("i-gate"))]


def test_places_of_one_source_stand_together(session: Session) -> None:
    two = replace(item_of(session, "i-sound"), rests_on=("p-sound", "p-loss", "p-care"))
    brief = change_item(session.brief, "i-sound", lambda _: two)
    foot = item(rows_of(session, brief), "i-sound").foot
    assert foot_text(foot) == "CPN, para. 3, para. 4; [Article without headline], para. 2"


def item_of(session: Session, item_id: str) -> Item:
    found = session.brief.item(item_id)
    assert found is not None
    return found
