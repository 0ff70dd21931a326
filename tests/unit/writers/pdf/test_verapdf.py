"""The veraPDF engine on whole files: PDF/UA-1 and PDF/A-2a, no failure."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefwright.model.document import Document, Note, NoteMark, Paragraph, Text
from briefwright.model.marking import Marking
from briefwright.writers.pdf.write import write

_SHARED = Path(__file__).resolve().parents[5] / "shared"
_CHECK = _SHARED / "tools" / "check_pdf.py"

pytestmark = [
    pytest.mark.seeds,
    pytest.mark.skipif(not _CHECK.exists(), reason="the validator stands in ../shared, which is absent"),
    pytest.mark.skipif(shutil.which("java") is None, reason="veraPDF needs Java"),
]

MakeDocument = Callable[..., Document]
MakeParagraph = Callable[..., Paragraph]


def test_files_pass_ua1_and_2a(
    tmp_path: Path, brief: MakeDocument, make: MakeDocument, item: MakeParagraph, table: Callable[..., object]
) -> None:
    long = Note(1, (Text("A long note. " * 700),))
    link = Text("https://a.example/" + "path/" * 40, url="https://a.example/" + "path/" * 40)
    documents = {
        "footnotes": brief(),
        "endnotes": brief("endnotes"),
        "in-text": brief("in-text", notes=()),
        "empty": make(),
        "scripts": make(item("Русский, Ελλάδα, ", Text("북한 외무성", language="ko"), " 日本語 中文 😀 عربي עברית")),
        "long": make(item("x", NoteMark(1), link), table(90), notes=(long,)),
        "marked": make(item("No title here."), furniture=brief().furniture.__class__(marking=Marking("us", "CUI"))),
    }
    paths = []
    for name, document in documents.items():
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(write(document))
        paths.append(str(path))
    done = subprocess.run([sys.executable, str(_CHECK), "ua1,2a", *paths], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    assert done.stdout.count(" PASS ") == 2 * len(documents)
