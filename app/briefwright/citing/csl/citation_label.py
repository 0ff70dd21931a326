"""``citation-label``: a key made of names and year (``BrCh98``) for items that bring none."""

from briefwright.citing.csl.item import Item

_LETTERS = {1: (4,), 2: (2, 2), 3: (2, 1, 1)}
_MOST_NAMES = 4


def citation_label(item: Item) -> str:
    """Letters of the first names and the last two figures of the year."""
    names = next(
        (item.names[variable] for variable in ("author", "editor", "translator") if variable in item.names), ()
    )
    shown = names[:_MOST_NAMES]
    lengths = _LETTERS.get(len(shown), (1,) * len(shown))
    text = "".join((name.family or name.literal)[:length] for name, length in zip(shown, lengths, strict=True))
    date = item.dates.get("issued")
    year = f"{abs(date.start.year) % 100:02d}" if date is not None and date.start is not None else ""
    return text + year
