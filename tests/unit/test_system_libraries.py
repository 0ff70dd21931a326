"""The look after system libraries: installs as root, prints one line otherwise, says nothing when all is there."""

import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging/system-libraries.sh"


def run(tmp_path: Path, *, user: int, there: str, apt: str = "exit 0", kind: str = "window") -> tuple[int, str, str]:
    """Run the script on a machine of our making: who we are, what is installed, what apt-get does."""
    found = f'case " {there} " in *" $name "*|" all ") echo installed;; *) exit 1; esac'
    programs = {
        "id": f"echo {user}",
        "python3": "exit 0",
        "dpkg-query": f"for name; do :; done; {found}",  # the name asked for is the last word
        "apt-get": f'echo "$@" >> "{tmp_path}/asked"; {apt}',
    }
    for name, body in programs.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n")
        (tmp_path / name).chmod(0o755)
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin"}
    done = subprocess.run(
        ["sh", SCRIPT, kind], env=environment, capture_output=True, text=True, check=False, timeout=30
    )
    asked = (tmp_path / "asked").read_text() if (tmp_path / "asked").exists() else ""
    return done.returncode, done.stdout + done.stderr, asked


@pytest.mark.parametrize("kind", ["headless", "window", "test"])
def test_nothing_missing_says_nothing(tmp_path: Path, kind: str) -> None:
    assert run(tmp_path, user=1000, there="all", kind=kind) == (0, "", "")


def test_root_installs_only_what_is_missing(tmp_path: Path) -> None:
    code, _, asked = run(tmp_path, user=0, there="fonts-nanum libgl1")
    assert code == 0
    assert asked.splitlines()[0].endswith("update")
    assert "libegl1" in asked
    assert "libgl1" not in asked
    assert "fonts-nanum" not in asked


def test_others_are_told_the_line_and_go_on(tmp_path: Path) -> None:
    code, told, asked = run(tmp_path, user=1000, there="libgl1")
    assert (code, asked) == (0, "")
    assert "  sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends fonts-nanum libegl1" in told


def test_no_network_is_no_stop(tmp_path: Path) -> None:
    code, told, _ = run(tmp_path, user=0, there="", apt="exit 100")
    assert code == 0
    assert "could not be installed" in told


def test_the_kinds_build_on_one_another(tmp_path: Path) -> None:
    def asked_for(kind: str) -> set[str]:
        return set(run(tmp_path, user=1000, there="", kind=kind)[1].replace("'", " ").split())

    assert asked_for("headless") < asked_for("window") < asked_for("test")
    assert {"xvfb", "xauth", "xdotool"} <= asked_for("test")


def test_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    code, told, _ = run(tmp_path, user=0, there="all", kind="everything")
    assert code == 2
    assert "headless|window|test" in told
