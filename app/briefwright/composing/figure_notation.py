"""What belongs to a figure beside its caption, as lines of the in-place editor: alt text, credit, source, width."""

import re
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from briefwright.model.figure import Figure

ALT, CREDIT, SOURCE, WIDTH = "Alt text:", "Credit:", "Source:", "Width:"
MARKS = (ALT, CREDIT, SOURCE, WIDTH)
_PERCENT = re.compile(r"(\d{1,3})\s*%?")
_NARROWEST, _WIDEST = 10, 100


def figure_lines(figure: Figure, names: Mapping[str, str]) -> Iterator[str]:
    """The lines of a figure, empty ones too: they are what there is to fill in.

    Args:
        figure: the figure.
        names: source id → label (``S1``).
    """
    yield f"{ALT} {figure.description}".rstrip()
    yield f"{CREDIT} {figure.credit}".rstrip()
    yield f"{SOURCE} {names.get(figure.source, '')}".rstrip()
    yield f"{WIDTH} {figure.share:.0%}"


def parse_figure(said: Mapping[str, str], old: Figure, labels: Mapping[str, str]) -> Figure:
    """The figure as its lines say; a source that is not on the desk and a width that is no number change nothing.

    Args:
        said: mark of a line → what stands behind it; a line that is gone leaves its value empty, width as it was.
        old: the figure as it was.
        labels: label (``S1``) → source id.
    """
    label = said.get(SOURCE, "")
    percent = _PERCENT.fullmatch(said.get(WIDTH, ""))
    share = min(max(int(percent[1]), _NARROWEST), _WIDEST) / 100 if percent else old.share
    same = f"{share:.0%}" == f"{old.share:.0%}"
    return replace(
        old,
        description=said.get(ALT, ""),
        credit=said.get(CREDIT, ""),
        source=labels.get(label.upper(), old.source) if label else "",
        share=old.share if same else share,
    )
