"""The door: what opens the desk, what goes to the command line, and what is said where no window is possible."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefwright import __main__ as door
from briefwright import cli
from briefwright.gui.needs import NO_WINDOW


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The words with which the desk was opened."""
    calls: list[list[str]] = []

    def note(words: list[str]) -> int:
        calls.append(words)
        return 0

    monkeypatch.setattr(door, "_open_desk", note)
    return calls


@pytest.mark.parametrize("words", [[], ["x.brief"], ["folder/X.BRIEF"], ["demo"]])
def test_these_words_open_the_desk(words: list[str], opened: list[list[str]]) -> None:
    assert door.main(words) == 0
    assert opened == [words]


@pytest.mark.parametrize("words", [["demo", "--headless"], ["capture", "a.txt"], ["--version"], ["export", "x.brief"]])
def test_all_other_words_go_to_the_command_line(
    words: list[str], opened: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[list[str]] = []

    def note(arguments: list[str]) -> int:
        given.append(arguments)
        return 1

    monkeypatch.setattr(cli, "main", note)
    assert door.main(words) == 1
    assert given == [words]
    assert opened == []


def run_python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**kept, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_command_line_never_imports_qt() -> None:
    code = "import sys\nfrom briefwright.__main__ import main\nmain(['--version'])\n"
    code += "print([name for name in sys.modules if 'PySide' in name])"
    assert run_python(code).stdout.splitlines()[-1] == "[]"


def test_without_a_display_the_sentence_and_no_traceback() -> None:
    done = run_python("import sys\nfrom briefwright.__main__ import main\nsys.exit(main([]))")
    assert done.returncode == NO_WINDOW
    assert "no display" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_display_that_does_not_answer_is_a_sentence(tmp_path: Path) -> None:
    code = "import sys\nfrom briefwright.__main__ import main\nsys.exit(main([]))"
    done = run_python(code, DISPLAY=":987", BRIEFWRIGHT_HOME=str(tmp_path))
    assert done.returncode == NO_WINDOW
    assert "the window cannot open" in done.stderr
    assert "apt-get install" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_mistake_of_ours_is_not_told_as_a_missing_system_library() -> None:
    code = (
        "import sys\nsys.modules['briefwright.gui.application'] = None\n"
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from briefwright.__main__ import main\nmain([])"
    )
    done = run_python(code)
    assert "apt-get install" not in done.stderr
    assert "briefwright.gui.application" in done.stderr
