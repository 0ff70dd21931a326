"""Where briefs come from: a plan file, the sample that ships, a ``.brief`` file; and the templates they are made by."""

from pathlib import Path

import msgspec

from briefwright import shipped
from briefwright.atomic import reason
from briefwright.composing.from_plan import PlanText, brief_from_plan, planned_figures
from briefwright.composing.plan import PlannedSource
from briefwright.errors import LibraryError, PictureError, PlanError, TemplateError
from briefwright.library.brief_file import BriefFile, read_brief_file
from briefwright.library.template_file import shipped_templates, template_from_toml, template_to_toml
from briefwright.model.edits.sections import free_id
from briefwright.model.template import Template
from briefwright.pipeline.capturing import CaptureRow, capture_bytes, capture_file
from briefwright.pipeline.files import put
from briefwright.pipeline.pictures import TakenPicture, picture_bytes, take_picture
from briefwright.pipeline.times import today
from briefwright.readers.isolation import IsolatedReader

_SAMPLE = "sample"


def brief_of_plan(path: Path) -> BriefFile:
    """The brief that a plan file describes, with the sources it names.

    Raises:
        PlanError: the plan or a file it names, an article or a picture, cannot be read.
        TemplateError: its template is broken.
        NotInSource: quoted words are not in their source.
    """
    text = PlanText(_plan_bytes(path), path.name)
    with IsolatedReader() as reader:
        rows = [_planned(text, number, path.parent, reader) for number in range(len(text.plan.sources))]
        taken = _planned_pictures(text, path.parent, reader)
    sources = [row.sources[0] for row in rows]
    template = find_template(text.plan.template, path.parent)
    shown = {file: (picture.sha256, picture.width) for file, picture in taken.items()}
    brief = brief_from_plan(text, template, sources, today(), shown)
    originals = {sha256: data for row in rows for sha256, data in row.originals.items()}
    return BriefFile(brief, tuple(sources), originals, {row.sha256: row.data for row in taken.values()})


def _planned_pictures(text: PlanText, folder: Path, reader: IsolatedReader) -> dict[str, TakenPicture]:
    """The pictures of the plan's figures by the names it gives them."""
    out: dict[str, TakenPicture] = {}
    for place, figure in planned_figures(text.plan):
        try:
            if figure.file not in out:
                out[figure.file] = take_picture(picture_bytes(folder / figure.file), figure.file, reader)
        except PictureError as error:
            raise text.error((*place, "file"), error.what, error.todo) from error
    return out


def sample_brief() -> BriefFile:
    """The sample brief that ships, composed from the sample articles that ship."""
    text = PlanText(shipped.read_bytes("briefs", f"{_SAMPLE}/plan.toml"), "plan.toml")
    rows = [
        capture_bytes(shipped.read_bytes("resources", f"samples/{row.file}"), row.file, row.imported)
        for row in text.plan.sources
    ]
    sources = tuple(row.sources[0] for row in rows)
    brief = brief_from_plan(text, find_template(text.plan.template, Path()), sources, today())
    return BriefFile(brief, sources, {sha256: data for row in rows for sha256, data in row.originals.items()})


def _plan_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PlanError(
            f"The plan {path.name} cannot be read: {reason(error)}.", "Nothing was written.", "Check the name."
        ) from error


def _planned(text: PlanText, number: int, folder: Path, reader: IsolatedReader) -> CaptureRow:
    planned: PlannedSource = text.plan.sources[number]
    row = capture_file(folder / planned.file, planned.imported, reader)
    if not row.sources:
        raise text.error(("sources", number, "file"), row.error, "Paths are relative to the plan file.")
    return row


def open_brief(path: Path) -> BriefFile:
    """What a ``.brief`` file holds.

    Raises:
        LibraryError: it cannot be read, is damaged, or is of a newer Briefwright.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LibraryError(
            f"“{path.name}” cannot be opened: {reason(error)}.", "Nothing was changed.", "Check the name."
        ) from error
    try:
        return read_brief_file(data)
    except LibraryError as error:
        named = error.what.replace("The file", f"The file “{path.name}”", 1)
        raise type(error)(named, error.safe, error.todo) from error


def find_template(name: str, folder: Path) -> Template:
    """A shipped template by id, or a template file by path relative to ``folder``.

    Raises:
        TemplateError: there is none, or the file is broken.
    """
    known = {template.id: template for template in shipped_templates()}
    if name in known:
        return known[name]
    try:
        return template_from_toml((folder / name).read_bytes(), Path(name).name)
    except OSError as error:
        raise TemplateError(
            f"There is no template “{name}”.", "Nothing was changed.", f"Shipped are: {', '.join(sorted(known))}."
        ) from error


def new_template_file(path: Path, like: str) -> None:
    """Write a copy of a shipped template to start from; its id and name come from the file's name.

    Raises:
        TemplateError: there is no template ``like``.
        ExportError: the file could not be written.
    """
    template = find_template(like, path.parent)
    name = path.stem.replace("-", " ").replace("_", " ").strip() or template.name
    copy = msgspec.structs.replace(template, id=free_id(path.stem, set()), name=name.capitalize())
    put(path, template_to_toml(copy))
