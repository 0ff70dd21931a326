"""The house keeps its own rules: folders and package list agree, files and functions stay small, doors stay shut."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
APP = ROOT / "app"
FILES = sorted(APP.rglob("*.py"))
LONGEST_FILE = 500
LONGEST_FUNCTION = 60
MEDIAN_FILE = 120
MEDIAN_FUNCTION = 8
DOCUMENTED = 0.95


def name_of(path: Path) -> str:
    return str(path.relative_to(APP))


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(APP).with_suffix("").parts).removesuffix(".__init__")


def is_window(path: Path) -> bool:
    return "gui" in path.relative_to(APP).parts


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_the_package_list_names_every_folder() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    folders = {module_of(path) for path in APP.rglob("__init__.py")}
    assert set(settings["packages"]) == folders | {"briefwright.resources", "briefwright.briefs"}
    assert len(settings["packages"]) == len(set(settings["packages"]))
    for package, folder in settings["package-dir"].items():
        assert not package or (ROOT / folder / "__init__.py").is_file()


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_stays_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    too_long = [f"{node.name}: {length(node)} lines" for node in functions(path) if length(node) > LONGEST_FUNCTION]
    assert not too_long


def test_the_usual_file_and_function_are_short() -> None:
    files = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in FILES if path.name != "__init__.py")
    lengths = sorted(length(node) for path in FILES for node in functions(path))
    assert files[len(files) // 2] <= MEDIAN_FILE
    assert lengths[len(lengths) // 2] <= MEDIAN_FUNCTION


def public(body: list[ast.stmt]) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """Classes, functions and methods that others may use; what Qt calls (camelCase) Qt documents."""
    for node in body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node
            yield from public(node.body)
        if isinstance(node, ast.FunctionDef) and re.fullmatch(r"[a-z][a-z0-9_]*", node.name):
            yield node


def test_what_is_public_is_documented() -> None:
    known = [(path, node) for path in FILES for node in public(ast.parse(path.read_text(encoding="utf-8")).body)]
    bare = [f"{name_of(path)}: {node.name}" for path, node in known if not ast.get_docstring(node)]
    assert 1 - len(bare) / len(known) >= DOCUMENTED, bare


@pytest.mark.parametrize("path", [path for path in FILES if not is_window(path)], ids=name_of)
def test_qt_stays_in_the_window(path: Path) -> None:
    assert not re.search(r"^\s*(?:from|import) (?:PySide6|shiboken6)\b", path.read_text(encoding="utf-8"), re.MULTILINE)


def test_the_command_line_and_all_below_it_never_load_qt() -> None:
    modules = [module_of(path) for path in FILES if not is_window(path) and path.stem != "__main__"]
    assert "briefwright.cli" in modules
    code = (
        "import importlib, sys\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        "sys.exit(any(name.split('.')[0] in ('PySide6', 'shiboken6') for name in sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_no_name_says_nothing() -> None:
    vague = {"utils", "util", "common", "helpers", "helper", "manager", "base", "misc"}
    assert not [name_of(path) for path in FILES if vague & set(path.relative_to(APP).with_suffix("").parts)]


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_commands_in_the_papers_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^    )make ([a-z]+)", text, re.MULTILINE))
    assert named
    assert named <= targets


def test_the_readme_names_every_command() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (APP / "briefwright/cli").glob("*.py"))
    commands = set(re.findall(r"command\(commands, \"([a-z]+)\"", source))
    assert commands >= {"demo", "capture", "compose", "export", "check", "verify", "template"}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {name for name in commands if f"`briefwright {name}" not in readme} == set()


def test_continuous_integration_runs_what_a_developer_runs() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert script.splitlines()[-1] == "exec make test"
