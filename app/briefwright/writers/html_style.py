"""The style sheet of an HTML brief: the shipped one, with colours, sizes, faces, page and marking before it."""

from briefwright import shipped
from briefwright.model.document import Document
from briefwright.writers.leftward import is_leftward
from briefwright.writers.palette import NAMED

_FACES = {
    "serif": '"Source Serif 4", "Source Serif Pro", Cambria, Georgia, "Noto Serif CJK KR", serif',
    "sans": '"Source Sans 3", "Source Sans Pro", Calibri, "Helvetica Neue", "Noto Sans CJK KR", sans-serif',
}
_SIDES = {"left": "left", "centre": "center", "right": "right"}


def style_sheet(document: Document) -> str:
    """CSS for the document's type, page and marking."""
    page, type_, marking = document.page, document.type, document.furniture.marking
    values = {
        **{name: f"#{value.lower()}" for name, value in NAMED.items()},
        "size": f"{type_.size:g}",
        "leading": f"{type_.leading:g}",
        "text-face": _FACES[type_.body],
        "second-face": _FACES[type_.headings],
        "alignment": "justify" if type_.justified else "right" if is_leftward(document.language) else "left",
        "hyphens": "auto" if type_.justified else "manual",
        "marking-side": _SIDES[marking.position],
        "marking-ground": f"#{marking.ground}" if marking.ground else "transparent",
        "marking-ink": f"#{marking.colour}" if marking.ground else "var(--ink)",
    }
    told = "".join(f"--{name}:{value};" for name, value in values.items())
    size = f"{page.size}{' landscape' if page.landscape else ''}"
    margins = " ".join(f"{getattr(page, name):g}mm" for name in ("top", "right", "bottom", "left"))
    sheet = shipped.read_text("resources", "styles/brief.css")
    return f"\n:root{{{told}}}\n@page{{size:{size};margin:{margins}}}\n{sheet}"
