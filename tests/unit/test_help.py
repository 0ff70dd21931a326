"""The help pages keep their promises: their examples work, their tables name every key, their schemas are fresh."""

import importlib.util
import io
import json
import re
import shutil
import types
import zipfile
from pathlib import Path

import msgspec
import pytest

from briefwright import pipeline
from briefwright.composing import plan
from briefwright.library.brief_file import read_brief_file
from briefwright.library.template_file import template_from_toml
from briefwright.model import template
from briefwright.model.source import ENTERED_NAMES

FENCE = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#]+)\)")


def page(root: Path, name: str) -> str:
    return (root / "resources/help" / name).read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    return [body for lang, _, body in FENCE.findall(text) if lang == language]


def structs(*modules: types.ModuleType) -> list[type[msgspec.Struct]]:
    found = [value for module in modules for value in vars(module).values() if isinstance(value, type)]
    return [
        kind for kind in found if issubclass(kind, msgspec.Struct) and kind.__module__ in {m.__name__ for m in modules}
    ]


def test_the_template_example_is_sound() -> None:
    root = Path(__file__).parents[2]
    (example,) = blocks(page(root, "template-format.md"), "toml")
    read = template_from_toml(example.encode(), "example.toml")
    assert read.marking.text == "TLP:GREEN"
    assert read.sections[-1].role == "source-summary"


def test_the_template_example_shows_every_key(root: Path) -> None:
    (example,) = blocks(page(root, "template-format.md"), "toml")
    keys = {field for kind in structs(template) for field in kind.__struct_fields__}
    shown = set(re.findall(r"^\[*([a-z_]+)\]* *(?:=.*)?(?:#.*)?$", example, re.MULTILINE))
    assert keys <= shown


@pytest.mark.parametrize(("name", "module"), [("template-format.md", template), ("plan-format.md", plan)])
def test_every_key_is_explained(root: Path, name: str, module: types.ModuleType) -> None:
    explained = set(re.findall(r"`\[*([a-z_.]+)\]*`", page(root, name)))
    told = {part for words in explained for part in words.split(".")}
    keys = {field for kind in structs(module) for field in kind.__struct_fields__}
    assert keys - told == set()
    if module is plan:
        assert set(ENTERED_NAMES) <= told


def test_the_plan_example_composes(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "resources/samples", tmp_path / "samples")
    (example,) = blocks(page(root, "plan-format.md"), "toml")
    (tmp_path / "plan.toml").write_text(example, encoding="utf-8")
    held = pipeline.brief_of_plan(tmp_path / "plan.toml")
    sources = {source.id: source for source in held.sources}
    ledger = pipeline.prove(held.brief, sources)
    assert (ledger.proved, ledger.total) == (6, 6)
    assert not [finding for finding in pipeline.check(held.brief, sources) if finding.severity == "error"]


def test_the_brief_example_opens_and_proves(root: Path) -> None:
    entries = {name: body for _, name, body in FENCE.findall(page(root, "brief-format.md")) if name}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, body in entries.items():
            archive.writestr(name, body.rstrip("\n") if name == "mimetype" else body)
    held = read_brief_file(file.getvalue())
    ledger = pipeline.prove(held.brief, {source.id: source for source in held.sources})
    assert (ledger.proved, ledger.total) == (1, 1)


def test_the_schemas_are_fresh(root: Path) -> None:
    spec = importlib.util.spec_from_file_location("schemas", root / "packaging/schemas.py")
    assert spec is not None
    assert spec.loader is not None
    schemas = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(schemas)
    assert sorted(path.name for path in schemas.FOLDER.iterdir()) == sorted(schemas.SCHEMAS)
    for name in schemas.SCHEMAS:
        assert (schemas.FOLDER / name).read_text(encoding="utf-8") == schemas.content(name), "run: make schemas"


def test_the_schemas_name_the_whole_model(root: Path) -> None:
    made = json.loads((root / "resources/help/schemas/brief.schema.json").read_text(encoding="utf-8"))
    assert {"Brief", "Source", "Quotation", "Template", "CapturedField"} <= set(made["$defs"])


PAGES = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md"]
HELP = [
    "first-brief.md",
    "importing.md",
    "exporting.md",
    "template-format.md",
    "plan-format.md",
    "brief-format.md",
]


@pytest.mark.parametrize("name", [*PAGES, *(f"resources/help/{name}" for name in HELP)])
def test_links_between_our_pages_lead_somewhere(root: Path, name: str) -> None:
    path = root / name
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (path.parent / target).exists(), target
