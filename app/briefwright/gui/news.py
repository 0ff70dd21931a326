"""The news: what the bars and the banner say while the analyst works on a brief."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from briefwright.errors import BriefwrightError, LibraryError
from briefwright.gui.banner import Banner
from briefwright.gui.bottom_line import BottomLine
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.gui.top_bar import TopBar
from briefwright.gui.verdict import Verdict

_UNDONE = "Undone: "


class News(QObject):
    """Follows the open session and says what happens.

    Args:
        appearance: colours and fonts.
        search: the field that stands in the middle of the top bar.

    Signals:
        title_changed(str): what the window should be called.
    """

    title_changed = Signal(str)

    def __init__(self, appearance: Appearance, search: QWidget) -> None:
        super().__init__()
        self.top_bar = TopBar(appearance, search)
        self.banner = Banner(appearance)
        self.bottom_line = BottomLine(appearance)
        self._session: Session | None = None
        self._verdict: Verdict | None = None
        self._here = ""
        self._undone = False
        self._followed: list[tuple[SignalInstance, Callable[..., object]]] = []

    def follow(self, session: Session, verdict: Verdict, here: str, placed: SignalInstance, saved: str = "") -> None:
        """Say the news of a session that was opened.

        Args:
            session: the open brief.
            verdict: its proof and findings.
            here: where the caret of its reader is now.
            placed: the signal that tells where it is from now on.
            saved: when it was kept last, ISO 8601, "" if unknown.
        """
        self._here = here
        self._session, self._verdict = session, verdict
        self._followed = [
            (session.brief_changed, self._on_brief_changed),
            (session.acted, self._on_acted),
            (session.stack.moved, self._on_stack_moved),
            (session.not_kept, self.tell_not_kept),
            (verdict.changed, self._on_verdict),
            (placed, self._on_placed),
        ]
        for told, listener in self._followed:
            told.connect(listener)
        self.bottom_line.set_kept(f"all changes kept {_clock(saved)}".rstrip())
        self._on_brief_changed()
        self._on_verdict()

    def stop(self) -> None:
        """No brief is open; a session that goes away must not speak any more."""
        for told, listener in self._followed:
            told.disconnect(listener)
        self._followed = []
        self._session, self._verdict, self._here = None, None, ""
        self.top_bar.show_brief(None)
        self.banner.hide()
        self.bottom_line.set_where("")
        self.bottom_line.set_kept("")
        self.title_changed.emit("Briefwright")

    def _on_brief_changed(self) -> None:
        if self._session is not None:
            self.top_bar.show_brief(self._session.brief)
            self.title_changed.emit(f"{self._session.brief.title} – Briefwright")
            self._say_where()

    def _on_acted(self, label: str) -> None:
        self._undone = label.startswith(_UNDONE)
        self.bottom_line.say(label)

    def _on_stack_moved(self) -> None:
        """An act came onto the undo stack, or was taken back; it is told after the session has."""
        self.bottom_line.offer_back(undo=not self._undone, redo=self._undone)

    def _on_placed(self, here: str) -> None:
        self._here = here
        self._say_where()

    def _say_where(self) -> None:
        count = len(self._session.brief.passages) if self._session else 0
        passages = f"{count} passage{'' if count == 1 else 's'}" if count else ""
        self.bottom_line.set_where("  ·  ".join(part for part in (self._here, passages) if part))

    def _on_verdict(self) -> None:
        if self._verdict is not None:
            ledger, findings = self._verdict.ledger, self._verdict.findings
            self.top_bar.show_proof(ledger.proved, ledger.total)
            self.top_bar.show_findings(sum(1 for row in findings if row.severity == "error"), len(findings))

    def tell_kept(self) -> None:
        """All is kept now."""
        self.banner.clear_fault()
        self.bottom_line.set_kept(f"all changes kept {_clock(datetime.now(UTC).isoformat())}")

    def tell_not_kept(self, error: LibraryError) -> None:
        """The last change is on screen but not in the library."""
        self.bottom_line.set_kept("the last change is not kept")
        self.banner.tell_fault(str(error))

    def tell_error(self, error: BriefwrightError) -> None:
        """Say an error of ours on the bottom line; what is safe and what to do have room in the banner."""
        self.bottom_line.say(error.what)
        if error.safe or error.todo:
            self.banner.tell(str(error))


def _clock(saved: str) -> str:
    """The analyst's own time of an instant: ``16:41`` today, else ``6 Nov 2024, 16:41``; "" for none."""
    try:
        local = datetime.fromisoformat(saved).astimezone()
    except ValueError:
        return ""
    today = local.date() == datetime.now(UTC).astimezone().date()
    return f"{local:%H:%M}" if today else f"{local.day} {local:%b %Y, %H:%M}"
