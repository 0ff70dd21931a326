"""The veraPDF engine on whole files: PDF/UA-1 and PDF/A-2a or 3a, no failure, no word lost."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from briefwright import pipeline
from briefwright.model.document import (
    Contents,
    Document,
    Furniture,
    Heading,
    Note,
    NoteMark,
    Paragraph,
    Picture,
    Text,
    document_text,
)
from briefwright.model.marking import Marking
from briefwright.model.template import Type
from briefwright.writers.pdf.read_back import text_of
from briefwright.writers.pdf.write import missing_characters, write
from gold_plan import Gold

_SHARED = Path(__file__).resolve().parents[5] / "shared"
_CHECK = _SHARED / "tools" / "check_pdf.py"

pytestmark = [
    pytest.mark.seeds,
    pytest.mark.skipif(not _CHECK.exists(), reason="the validator stands in ../shared, which is absent"),
    pytest.mark.skipif(shutil.which("java") is None, reason="veraPDF needs Java"),
]

MakeDocument = Callable[..., Document]
MakeParagraph = Callable[..., Paragraph]
MakeTable = Callable[..., object]

CREATED = "2026-03-05T09:00:00+01:00"
SCRIPTS = {
    "korean": "북한 외무성 대변인은 방파제가 곧 완공될 것이라고 밝혔다. “얼음이 얼기 전에” 끝난다고 한다. ",
    "chinese": "港务委员会星期二表示，新的防波堤将在“第一次结冰之前”完工（二〇二六年），渡轮将恢复通航。",
    "japanese": "港湾評議会は火曜日、新しい防波堤は「最初の氷が張る前に」完成し、フェリーが再開すると発表した。",
    "arabic": "قال رئيس الوزراء إن السفينة (رقم 42) ستصل يوم الخميس، وأضاف: «لن ننتظر أكثر» بحسب ما نقلت وكالة AFP. ",
    "hebrew": "ראש הממשלה אמר כי הספינה תגיע ביום שלישי, 5 במרץ 2026, והוסיף: לא נחכה עוד. ",
    "mixed": "Русский, Ελλάδα, 북한 외무성, 日本語 中文 😀 عربي עברית ",
}
LANGUAGES = {"korean": "ko", "chinese": "zh", "japanese": "ja", "arabic": "ar", "hebrew": "he", "mixed": "en"}


def checked(folder: Path, documents: dict[str, Document]) -> None:
    """No failure in PDF/UA-1 and PDF/A-2a, or 3a where a record is attached, and every word is there."""
    for attached, flavour in ((False, "2a"), (True, "3a")):
        paths = []
        for name, document in documents.items():
            if bool(document.provenance) == attached:
                data = write(document)
                assert text_of(data).split() == document_text(document).split() or missing_characters(document), name
                paths.append(folder / f"{name}.pdf")
                paths[-1].write_bytes(data)
        if paths:
            call = [sys.executable, str(_CHECK), f"ua1,{flavour}", *map(str, paths)]
            done = subprocess.run(call, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr[-2000:]
            assert done.stdout.count(" PASS ") == 2 * len(paths)


def test_blocks_of_every_kind(
    tmp_path: Path, brief: MakeDocument, make: MakeDocument, item: MakeParagraph, table: MakeTable
) -> None:
    long = Note(1, (Text("A long note. " * 700),))
    link = Text("https://a.example/" + "path/" * 40, url="https://a.example/" + "path/" * 40)
    whole = brief()
    documents = {
        "footnotes": brief(provenance='{"brief":"ü"}'),
        "endnotes": brief("endnotes", type=Type(justified=True)),
        "contents": brief(blocks=(Contents("Contents"), *whole.blocks)),
        "empty": make(),
        "long": make(item("x", NoteMark(1), link), table(90), notes=(long,)),
        "marked": make(item("No title here."), furniture=Furniture(marking=Marking("us", "CUI"))),
    }
    checked(tmp_path, documents)


def test_pictures(tmp_path: Path, make: MakeDocument, item: MakeParagraph) -> None:
    pictures = {}
    for name, kind, mode in (("wall", "PNG", "RGBA"), ("quay", "JPEG", "RGB"), ("mast", "JPEG", "CMYK")):
        out = BytesIO()
        Image.new(mode, (90, 60)).save(out, kind)
        pictures[name] = out.getvalue()
    figures = (Picture(data=data, description=name, caption=(Text(name),)) for name, data in pictures.items())
    logo = Picture(data=pictures["wall"], width=20)
    decoration = Picture(data=pictures["quay"])
    document = make(item("Words."), *figures, decoration, furniture=Furniture(logo=logo), provenance="{}")
    checked(tmp_path, {"pictures": document})


def test_scripts(tmp_path: Path, make: MakeDocument, item: MakeParagraph, table: MakeTable) -> None:
    documents = {
        name: make(
            Heading(level=1, text=words[:20]),
            item(Text("I01. ", bold=True), Text(words * 6), NoteMark(1), kind="quotation", item="I01"),
            item(Text(words * 2, italic=True), style="key-point"),
            table(2),
            notes=(Note(1, (Text(words),)),),
            language=LANGUAGES[name],
            type=Type(justified=True),
        )
        for name, words in SCRIPTS.items()
    }
    checked(tmp_path, documents)


def test_a_thousand_notes(tmp_path: Path, make: MakeDocument, item: MakeParagraph) -> None:
    items = (item(f"Said on day {number}.", NoteMark(number)) for number in range(1, 1001))
    notes = tuple(Note(number, (Text(f"Courier, no. {number}."),)) for number in range(1, 1001))
    document = make(*items, notes=notes)
    checked(tmp_path, {"notes": document})


def test_the_sample_brief_in_every_shipped_template(tmp_path: Path) -> None:
    made = pipeline.sample_brief()
    sources = {source.id: source for source in made.sources}
    documents = {}
    for template in pipeline.shipped_templates():
        own = replace(made.brief.template, page=template.page, type=template.type, citation=template.citation)
        documents[template.id] = pipeline.to_document(replace(made.brief, template=own), sources, CREATED)
    checked(tmp_path, documents)


@pytest.mark.skipif(not (_SHARED / "gold").exists(), reason="the gold brief stands in ../shared, which is absent")
def test_the_gold_brief(tmp_path: Path) -> None:
    made = pipeline.brief_of_plan(Gold(_SHARED).write(tmp_path))
    sources = {source.id: source for source in made.sources}
    checked(tmp_path, {"gold": pipeline.to_document(made.brief, sources, CREATED)})
