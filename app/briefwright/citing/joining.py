"""Joining the words of a citation: commas and points at closing marks, the remark, the last point."""

from collections.abc import Iterable, Sequence

from briefwright.citing.patterns import Said

_CLOSING = "”’"
_ENDS = (".", "?", "!")


def joined(parts: Iterable[Sequence[Said]], between: str, *, inside: bool = True) -> list[Said]:
    """Parts with a joint between them; a comma or point goes inside closing marks where ``inside`` is True.

    Behind marks that end in a question or exclamation the comma falls away.
    """
    out: list[Said] = []
    point, joint = between[:1], Said(between)
    moves = inside and point in (",", ".")
    for part in parts:
        if not out:
            pass
        elif moves and out[-1].text.endswith(_CLOSING[0]):
            out[-1:] = [_pointed_inside(out[-1], point), Said(between[1:])]
        elif point == "." and out[-1].text.endswith(point):
            out.append(Said(between[1:]))
        else:
            out.append(joint)
        out += part
    return out


def _pointed_inside(last: Said, point: str) -> Said:
    """Words that end with closing marks, with the point inside them."""
    inner = _inner(last.text)
    kept = "" if inner.endswith(("?", "!", point)) else point
    return last._replace(text=f"{inner}{kept}{last.text[len(inner) :]}")


def _inner(text: str) -> str:
    """What stands before the closing marks: both of ``’”`` where a quotation inside the title ends with it."""
    return text.rstrip(_CLOSING) if "‘" in text else text[:-1]


def pointed(text: str, *, inside: bool = True) -> str:
    """A text with its final point, which is never doubled and goes inside closing marks where ``inside`` is True."""
    bare = text.rstrip(f"{_CLOSING})")
    if bare.endswith(_ENDS):
        return text
    if not inside or not text.endswith(_CLOSING[0]):
        return f"{text}."
    inner = _inner(text)
    return f"{inner}.{text[len(inner) :]}"


def is_sentence(remark: str) -> bool:
    """Whether a remark is a sentence of its own: a capital or bracket stands first."""
    return remark[:1].isupper() or remark.startswith("[")


def closed(cites: str, remark: str) -> str:
    """A note with its remark and final point."""
    if not remark:
        return pointed(cites)
    return pointed(f"{pointed(cites)} {remark}" if is_sentence(remark) else f"{cites}; {remark}")
