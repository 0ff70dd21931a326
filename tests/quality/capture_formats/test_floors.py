"""Floors of the document, mail and news formats on our own corpus: they only rise."""

from functools import cache

import pytest

from quality.capture_formats.score import GROUPS, Score, averages, measure

FLOORS = {
    "office": {"text": 0.999, "headline": 1.0, "date": 1.0, "authors": 1.0, "outlet": 1.0, "marks": 1.0, "count": 1.0},
    "pdf": {"text": 0.998, "headline": 1.0, "date": 1.0, "authors": 1.0, "outlet": 1.0, "marks": 1.0, "count": 1.0},
    "news": {"text": 0.999, "headline": 1.0, "date": 1.0, "authors": 1.0, "outlet": 1.0, "carried": 1.0, "count": 1.0},
    "mail": {"text": 0.999, "headline": 1.0, "date": 1.0, "authors": 1.0, "outlet": 1.0, "count": 1.0},
}
FLOORS["agency"] = FLOORS["news"]


@cache
def scores(group: str) -> list[Score]:
    return [measure(case) for case in GROUPS[group]()]


@pytest.mark.parametrize(("group", "figure"), [(group, figure) for group, row in FLOORS.items() for figure in row])
def test_no_figure_falls_below_its_floor(group: str, figure: str) -> None:
    wrong = [score.case.name for score in scores(group) if score.figures[figure] < 1]
    assert averages(scores(group))[figure] >= FLOORS[group][figure], wrong


def test_the_corpus_does_not_shrink() -> None:
    least = {"office": 20, "pdf": 25, "news": 41, "agency": 26, "mail": 23}
    assert all(len(scores(group)) >= least[group] for group in GROUPS)
