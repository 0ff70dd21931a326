"""Source, locator and style in; note and bibliography runs out. The table of styles."""

from briefwright.citing.chicago_press import ChicagoPress
from briefwright.citing.cluster import Style
from briefwright.citing.source_tag import SourceTag

STYLES: dict[str, Style] = {style.id: style for style in (ChicagoPress(), SourceTag())}
"""Style id → style; templates name them."""
