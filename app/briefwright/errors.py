"""The exceptions an analyst may see, drawn as a tree.

BriefwrightError
├── CaptureError          a file or text could not be read as a source
│   └── PasswordNeeded    it opens with a password only: none was given, or another one
├── PictureError          a file could not be taken as a picture
├── QuotationError        words are not what the source says
│   ├── NotInSource       the words are not in the captured text (carries the nearest passage)
│   └── NotProved         a stored quotation no longer proves (carries the difference)
├── TemplateError         a template file is broken (file, line, remedy)
├── PlanError             a plan file is broken (file, line, remedy)
├── CitationStyleError    a citation style is broken or not there (file, line, remedy)
├── ExportError           a document could not be written; the old file is whole
├── LibraryError          the library could not be opened, read or written
│   └── NewerFormat       made by a newer Briefwright: not opened, nothing changed
└── Cancelled             the analyst stopped the work; nothing was changed

Every message says what happened, what is safe and what to do next. Anything that is not one of these is a defect
of ours and goes to the excepthook with a report that can be copied.
"""


class BriefwrightError(Exception):
    """Something the analyst can understand and act on.

    Args:
        what: what happened, one sentence.
        safe: what is safe, one sentence (may be empty).
        todo: what to do next, one sentence (may be empty).
    """

    def __init__(self, what: str, safe: str = "", todo: str = "") -> None:
        super().__init__(" ".join(part for part in (what, safe, todo) if part))
        self.what = what
        self.safe = safe
        self.todo = todo


class CaptureError(BriefwrightError):
    """A file or text could not be read as a source."""


class PasswordNeeded(CaptureError):  # noqa: N818 - the name is the finding; the tree's root carries the suffix
    """The file opens with a password only: none was given, or it was not the right one."""


class PictureError(BriefwrightError):
    """A file could not be taken as a picture; nothing was changed."""


class QuotationError(BriefwrightError):
    """Words are not what the source says."""


class NotInSource(QuotationError):  # noqa: N818 - the name is the finding; the tree's root carries the suffix
    """The words asked for are not in the captured text.

    Args:
        wanted: the words as given.
        nearest: the nearest passage of the captured text ("" if nothing is near).
        difference: the word difference, ``-word`` only in the source, ``+word`` only in the request.
    """

    def __init__(self, what: str, *, wanted: str = "", nearest: str = "", difference: str = "", todo: str = "") -> None:
        super().__init__(what, "", todo)
        self.wanted = wanted
        self.nearest = nearest
        self.difference = difference


class NotProved(QuotationError):  # noqa: N818 - see NotInSource
    """At least one quotation of a brief is not proved, so nothing was exported."""


class TemplateError(BriefwrightError):
    """A template file is broken; other templates are not affected."""


class PlanError(BriefwrightError):
    """A plan file is broken; nothing was written."""


class CitationStyleError(BriefwrightError):
    """A citation style is broken or not there; the brief keeps the style it has."""


class ExportError(BriefwrightError):
    """A document could not be written; an older file of that name is whole."""


class LibraryError(BriefwrightError):
    """The library could not be opened, read or written."""


class NewerFormat(LibraryError):  # noqa: N818 - see NotInSource
    """The file was made by a newer Briefwright."""


class Cancelled(BriefwrightError):  # noqa: N818 - see NotInSource
    """The analyst stopped the work."""
