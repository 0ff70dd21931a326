"""The capture corpus: figures that only rise (see tests/quality/capture/README.md)."""

import pytest

from quality.capture.score import FIGURES, GROUPS, averages, measure

FLOORS: dict[str, dict[str, float]] = {
    "wire, first half": {"text": 0.998, "headline": 1, "date": 1, "authors": 1, "outlet": 1},
    "wire, second half": {"text": 0.998, "headline": 1, "date": 1, "authors": 1, "outlet": 1},
    "wire, third part": {"text": 0.998, "headline": 1, "date": 1, "authors": 1, "outlet": 1},
    "wire, fourth part": {"text": 0.998, "headline": 1, "date": 1, "authors": 1, "outlet": 1},
    "wire, fifth part": {"text": 0.998, "headline": 1, "date": 1, "authors": 1, "outlet": 0.96},
    "pages, first half": {"text": 0.998, "headline": 1, "date": 1, "authors": 1, "outlet": 1},
    "pages, second half": {"text": 0.998, "headline": 1, "date": 1, "authors": 1, "outlet": 1},
    "pages, third part": {"text": 0.998, "headline": 1, "date": 1, "authors": 1, "outlet": 1},
    "pages, fourth part": {"text": 0.998, "headline": 1, "date": 1, "authors": 1, "outlet": 1},
    "pages, fifth part": {"text": 0.998, "headline": 1, "date": 1, "authors": 1, "outlet": 1},
    "pages, sixth part": {"text": 0.998, "headline": 1, "date": 1, "authors": 0.925, "outlet": 1},
}


@pytest.mark.parametrize("group", GROUPS)
def test_floors(group: str) -> None:
    scores = [measure(case) for case in GROUPS[group]()]
    found = averages(scores)
    assert {name: found[name] for name in FIGURES if found[name] < FLOORS[group][name]} == {}
    assert [(score.case.name, score.invented) for score in scores if score.invented] == []


def test_the_corpus_is_as_large_as_asked() -> None:
    counted = {group: sum(1 for _ in cases()) for group, cases in GROUPS.items()}
    assert counted["wire, first half"] + counted["wire, second half"] >= 120
    assert counted["pages, first half"] + counted["pages, second half"] >= 40
