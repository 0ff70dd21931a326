"""The real program on a real display: it opens, answers real keys, and ends with 0."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

import pytest

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed"),
]
WAIT = 30.0
"""Seconds until we call it broken; what is waited for is asked again and again, never timed."""


def until(found: Callable[[], str], what: str) -> str:
    """Ask until there is an answer."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        answer = found()
        if answer:
            return answer
        time.sleep(0.05)  # between two questions; nothing depends on its length
    pytest.fail(f"waited {WAIT:.0f} seconds for {what}")


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """The display we run under, else one of our own."""
    given = os.environ.get("DISPLAY", "")
    if given:
        yield given
        return
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("there is no display and Xvfb is not installed")
    read, write = os.pipe()
    command = [server, "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as process:
        os.close(write)
        with os.fdopen(read) as said:
            yield f":{said.readline().strip()}"
        process.terminate()


class Program:
    """Briefwright as a process, and the keyboard in front of it; at the end of a ``with`` it is gone."""

    def __init__(self, display: str, home: Path, *words: str) -> None:
        runtime = home / "runtime"
        runtime.mkdir(parents=True, exist_ok=True)
        runtime.chmod(0o700)
        self._environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "BRIEFWRIGHT_HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
        }
        command = [sys.executable, "-m", "briefwright", *words]
        self.process = subprocess.Popen(command, env=self._environment, stderr=subprocess.PIPE, text=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        with self.process:  # waits for it, and closes its pipe
            self.process.kill()

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, check=False, timeout=WAIT
        )
        return done.stdout.strip()

    def windows(self, title: str) -> str:
        """The visible windows whose title holds some words, one id a line."""
        return self._xdotool("search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", title)

    def wait_for(self, title: str) -> str:
        """Wait for a window with a title and give it the keyboard, as a window manager would; returns its id."""
        window = until(lambda: self.windows(title), f"a window called {title}").splitlines()[-1]

        def focused() -> str:
            self._xdotool("windowfocus", window)
            return window if self._xdotool("getwindowfocus") == window else ""

        return until(focused, f"the keyboard in {title}")

    def press(self, title: str, *keys: str) -> None:
        """Press keys in the window with a title."""
        self.wait_for(title)
        self._xdotool("key", *keys)

    def end(self, title: str) -> tuple[int, str]:
        """Close with Ctrl+W; the exit code and what was said on stderr."""
        self.press(title, "ctrl+w")
        _, said = self.process.communicate(timeout=WAIT)
        return self.process.returncode, said


def test_opens_makes_a_brief_and_closes_with_zero(display: str, tmp_path: Path) -> None:
    with Program(display, tmp_path) as program:
        program.press("Briefwright", "ctrl+n")
        program.press("Briefwright", "Return")
        assert program.end("Untitled brief") == (0, "")
    with Program(display, tmp_path) as again:
        assert again.end("Untitled brief") == (0, "")


def test_demo_opens_the_sample_beside_the_library(display: str, tmp_path: Path) -> None:
    with Program(display, tmp_path, "demo") as program:
        assert program.end("straits") == (0, "")
    assert (tmp_path / "data/sample-library/library.db").exists()
    assert not (tmp_path / "data/library.db").exists()
