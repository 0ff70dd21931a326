"""Source, locator and style in; note and bibliography runs out. The table of our own styles.

Every other style is a CSL style: see :mod:`briefwright.citing.choosing`.
"""

from briefwright.citing.chicago_press import ChicagoPress
from briefwright.citing.cluster import Style
from briefwright.citing.icd206 import Icd206
from briefwright.citing.source_tag import SourceTag
from briefwright.citing.sourceline import Sourceline

STYLES: dict[str, Style] = {style.id: style for style in (ChicagoPress(), SourceTag(), Icd206(), Sourceline())}
"""Style id → style; templates name them."""
