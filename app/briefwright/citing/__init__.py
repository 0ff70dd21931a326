"""Source, locator and style in; note and bibliography runs out. The table of our own styles.

Ours are files in ``resources/styles/`` (:mod:`briefwright.citing.press_file` reads them); every other style is a CSL
style or a file of the analyst's: see :mod:`briefwright.citing.choosing`.
"""

STYLES: tuple[str, ...] = ("chicago-notes-press", "source-tag", "icd-206", "sourceline")
"""The ids of our own styles, in the order they are listed; templates name them."""
