"""The few functions that string the rooms together; window and command line use these."""

from briefwright.library.template_file import shipped_templates, template_from_toml, template_to_toml
from briefwright.pipeline.briefs import brief_of_plan, find_template, new_template_file, open_brief, sample_brief
from briefwright.pipeline.capturing import (
    PASTED,
    CaptureReport,
    CaptureRow,
    bytes_of,
    capture_again,
    capture_bytes,
    capture_file,
    capture_paths,
    capture_text,
    files_of,
)  # fmt: skip
from briefwright.pipeline.checking import Sources, check, prove, to_document
from briefwright.pipeline.exporting import ExportReport, export
from briefwright.pipeline.pictures import PICTURE_SUFFIXES, TakenPicture, picture_bytes, take_logo, take_picture
from briefwright.pipeline.preview import PagePreview
from briefwright.pipeline.progress import Progress, unwatched
from briefwright.pipeline.times import now
from briefwright.readers.shown import shown_name

__all__ = [
    "PASTED", "PICTURE_SUFFIXES", "CaptureReport", "CaptureRow", "ExportReport", "PagePreview", "Progress", "Sources",
    "TakenPicture", "brief_of_plan", "bytes_of", "capture_again", "capture_bytes", "capture_file", "capture_paths",
    "capture_text", "check", "export", "files_of", "find_template", "new_template_file", "now", "open_brief",
    "picture_bytes", "prove", "sample_brief", "shipped_templates", "shown_name", "take_logo", "take_picture",
    "template_from_toml", "template_to_toml", "to_document", "unwatched",
]  # fmt: skip
