"""The pages of a brief while it is being written."""

from typing import TYPE_CHECKING

from briefwright.composing.figures import NO_PICTURES, Pictures
from briefwright.model.brief import Brief
from briefwright.pipeline.checking import Sources, to_document
from briefwright.pipeline.progress import Progress, unwatched

if TYPE_CHECKING:
    from briefwright.writers.pdf.preview import Preview


class PagePreview:
    """The pages of a brief in hand, set by the export's composer: after an act only what changed is set again.

    Unproved quotations show too: it is looked at, not handed on. Not for two threads at a time.
    """

    def __init__(self) -> None:
        self._preview: Preview | None = None

    def render(
        self, brief: Brief, sources: Sources, progress: Progress = unwatched, pictures: Pictures = NO_PICTURES
    ) -> bytes:
        """The pages as a PDF file; what ``progress`` raises stops the work."""
        if self._preview is None:
            from briefwright.writers.pdf.preview import Preview  # noqa: PLC0415 - HarfBuzz and reportlab load slowly

            self._preview = Preview()
        return self._preview.render(to_document(brief, sources, pictures=pictures), progress)
