"""Pictures through the pipeline: taken in with a reason when not, written in every format, brought back whole."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefwright import pipeline
from briefwright.errors import PictureError
from briefwright.guarded_picture import MOST_BYTES, pixels_of
from briefwright.library.brief_file import BriefFile
from briefwright.model.brief import Brief
from briefwright.model.document import Picture
from briefwright.model.edits.figures import figure_item, file_figures, set_logo
from briefwright.model.figure import LARGEST_LOGO, Figure, Logo
from briefwright.model.source import Source
from briefwright.readers import worker
from briefwright.readers.isolation import IsolatedReader
from briefwright.writers import WRITERS
from unit.picture_files import PLANTED, picture_file

CREATED = "2031-11-07T09:00:00Z"
ALL = [*(writer.suffix for writer in WRITERS), ".brief"]


@pytest.fixture(scope="module")
def held() -> BriefFile:
    """The sample brief with a logo, a described figure and one without a word."""
    sample = pipeline.sample_brief()
    quay = pipeline.take_picture(picture_file("JPEG", (600, 400), remarks=True), "quay.jpg")
    chart = pipeline.take_picture(picture_file("PNG", (300, 200), mode="RGBA", colour="#33669980"), "chart.png")
    figure = Figure(picture=quay.sha256, description="Three cranes & <a quay>", credit="Photo: A. Nobody.", share=0.6)
    items = [
        figure_item("f-quay", replace(figure, source=sample.brief.sources[0].source), "The quay."),
        figure_item("f-chart", Figure(picture=chart.sha256)),
    ]
    brief = file_figures(sample.brief, items, sample.brief.sections[1].id, 1)
    logo = Logo(picture=pipeline.take_logo(picture_file(size=(600, 150)), "logo.png"), description="Harbour Desk")
    pictures = {row.sha256: row.data for row in (quay, chart)}
    return BriefFile(set_logo(brief, logo), sample.sources, sample.originals, pictures)


def by_id(held: BriefFile) -> Mapping[str, Source]:
    return {source.id: source for source in held.sources}


def export(held: BriefFile, path: Path, brief: Brief | None = None) -> pipeline.ExportReport:
    return pipeline.export(
        brief or held.brief, by_id(held), held.originals.__getitem__, path, created=CREATED, pictures=held.pictures
    )


@pytest.mark.parametrize("suffix", ALL)
def test_a_brief_with_pictures_is_exported_without_a_problem(held: BriefFile, tmp_path: Path, suffix: str) -> None:
    report = export(held, tmp_path / f"quay{suffix}")
    assert report.problems == ()
    assert report.ledger.proved == report.ledger.total
    assert PLANTED.encode() not in report.path.read_bytes()


def test_a_brief_file_brings_its_pictures_back(held: BriefFile, tmp_path: Path) -> None:
    again = pipeline.open_brief(export(held, tmp_path / "quay.brief").path)
    assert (again.brief, again.pictures) == (replace(held.brief, passages=again.brief.passages), held.pictures)
    assert export(again, tmp_path / "again.brief").path.read_bytes() == (tmp_path / "quay.brief").read_bytes()


def test_the_preview_shows_what_the_export_shows(held: BriefFile) -> None:
    shown = pipeline.PagePreview().render(held.brief, by_id(held), pictures=held.pictures)
    bare = pipeline.PagePreview().render(held.brief, by_id(held))
    images = [data.replace(b" ", b"").count(b"/Subtype/Image") for data in (shown, bare)]
    assert images[0] > images[1] > 0


def test_the_findings_name_the_figure_without_alt_text(held: BriefFile) -> None:
    rows = [row for row in pipeline.check(held.brief, by_id(held)) if row.check == "G1"]
    assert [(row.severity, row.item) for row in rows] == [("warning", "f-chart"), ("note", "f-chart")]


def test_figures_are_pictures_of_the_document(held: BriefFile) -> None:
    document = pipeline.to_document(held.brief, by_id(held), CREATED, held.pictures)
    found = [block for block in document.blocks if isinstance(block, Picture)]
    assert [(block.number, block.item) for block in found] == [(1, "f-quay"), (2, "f-chart")]


# ── taking pictures in ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_picture_is_named_by_the_hash_of_what_is_kept() -> None:
    taken = pipeline.take_picture(picture_file("PNG", (300, 150), remarks=True, dots=300), "a.png")
    assert taken.sha256 == hashlib.sha256(taken.data).hexdigest()
    assert taken.width == pytest.approx(25.4, abs=0.1)


def test_a_logo_is_small() -> None:
    assert len(pipeline.take_logo(picture_file("PNG", (2000, 900)), "logo.png")) <= LARGEST_LOGO


@pytest.mark.parametrize("take", [pipeline.take_picture, pipeline.take_logo])
def test_what_is_no_picture_is_refused_in_three_parts(take: object) -> None:
    assert callable(take)
    with pytest.raises(PictureError) as caught:
        take(b"words", "/home/analyst/notes.txt")
    assert caught.value.what == "“notes.txt” is no PNG or JPEG file, or is damaged."
    assert caught.value.safe
    assert caught.value.todo


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    large = tmp_path / "large.png"
    with large.open("wb") as sparse:
        sparse.truncate(MOST_BYTES + 1)
    for path, what in ((tmp_path / "none.png", "no file"), (tmp_path, "no file"), (large, "larger than 40 MiB")):
        with pytest.raises(PictureError, match=what):
            pipeline.picture_bytes(path)


def test_pictures_are_opened_in_a_process_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened_here(_data: bytes, _longest: int = 0) -> None:
        raise AssertionError("opened in the process of the desk")

    monkeypatch.setattr(worker, "clean_picture", opened_here)
    with IsolatedReader() as reader:
        for number in range(3):
            taken = pipeline.take_picture(picture_file("JPEG", (30 + number, 20)), "a.jpg", reader)
            assert pixels_of(taken.data) == (30 + number, 20)


def test_a_process_that_takes_too_long_is_one_picture_refused() -> None:
    with IsolatedReader(wall=0.0) as reader, pytest.raises(PictureError, match="took longer") as caught:
        pipeline.take_picture(picture_file("PNG", (3000, 3000)), "a.png", reader)
    assert caught.value.safe == "Nothing was changed."
