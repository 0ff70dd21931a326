"""The public fixtures, where they are beside the checkout, and our own."""

import re
from pathlib import Path

import pytest

from briefwright.citing.styles import StyleShelf
from quality.csl_suite import load, run

FLOOR = 679  # of 685; only rises
OWN = sorted((Path(__file__).parents[3] / "golden" / "csl").glob("*.txt"))
KNOWN = Path(__file__).parents[3] / "quality" / "csl_known.md"


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_own_fixtures(path: Path) -> None:
    case = load(path)
    assert run(case) == case["result"]


def test_there_are_own_fixtures() -> None:
    assert len(OWN) >= 16


@pytest.mark.seeds
def test_public_fixtures_pass_but_for_those_we_can_explain(shared: Path) -> None:
    folder = shared / "csl-suite"
    if not folder.is_dir():
        pytest.skip("../shared/csl-suite is not beside this checkout; our own fixtures cover the same passes")
    shelf = StyleShelf()
    cases = [load(path) for path in sorted(folder.glob("*.txt"))]
    failing = {case["name"] for case in cases if run(case, shelf).strip() != case["result"].strip()}
    explained = set(re.findall(r"^- `(\w+)`", KNOWN.read_text(encoding="utf-8"), re.MULTILINE))
    assert failing == explained
    assert len(cases) - len(failing) >= FLOOR
