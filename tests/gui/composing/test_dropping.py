"""Where a drag lands among the rows."""

from briefwright.gui.composing.brief_rows import BriefRows, Margin, item_key, section_key
from briefwright.gui.composing.dropping import Landing, landing
from briefwright.gui.composing.rows import Row
from briefwright.gui.session import Session


def rows_of(session: Session) -> tuple[Row, ...]:
    return BriefRows()(session.brief, session.sources, Margin({}, {}))


def land(session: Session, key: str, *, lower: bool = False) -> Landing | None:
    rows = rows_of(session)
    return landing(rows, next(at for at, row in enumerate(rows) if row.key == key), lower=lower)


def place(found: Landing | None) -> tuple[str, int]:
    assert found is not None
    return found.section, found.place


def test_upper_and_lower_half_of_an_item(session: Session) -> None:
    assert place(land(session, item_key("i-loss"))) == ("ferry", 1)
    assert place(land(session, item_key("i-loss"), lower=True)) == ("ferry", 2)


def test_heading_and_empty_section_take_first_place(session: Session) -> None:
    assert place(land(session, section_key("ferry"))) == ("ferry", 0)
    assert place(land(session, "empty:public")) == ("public", 0)


def test_the_summary_section_takes_nothing(session: Session) -> None:
    assert land(session, section_key("base")) is None
    assert land(session, "summary") is None
    assert land(session, "head") is None


def test_statements_and_tray(session: Session) -> None:
    line, point, tray = land(session, "line"), land(session, "point:0"), land(session, "tray")
    assert line is not None
    assert line.point == -1
    assert point is not None
    assert point.point == 0
    assert tray is not None
    assert tray.tray


def test_below_everything_is_the_end_of_the_last_section(session: Session) -> None:
    assert place(landing(rows_of(session), -1, lower=True)) == ("public", 0)
