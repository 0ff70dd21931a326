"""What all tests share: a home of their own, the folder beside the checkout, and an eye on stray log lines."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test may touch the library of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFWRIGHT_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(autouse=True)
def no_stray_log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that no test asked for is a fault; a test that asked for it ends with ``caplog.clear()``."""
    yield
    stray = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not stray, f"stray log lines: {stray}"


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """``../shared``: seeds and gold brief, which stay outside the repository for their rights."""
    folder = ROOT.parent / "shared"
    if not (folder / "seeds").is_dir():
        pytest.skip("../shared is not beside this checkout; our own samples cover the same paths")
    return folder
