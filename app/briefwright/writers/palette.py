"""The colours of a brief, the same in every format that has any; RRGGBB.

One blue leads: what the eye looks for (headings, bars beside quotations, what can be followed) is set in it; the rest
is ink. On white, and on the grounds, letters keep a contrast of 4.5 : 1 or more (WCAG 2.2, 1.4.3). In grey print the
blue is nearly black, the rules are light and the grounds all but paper: bars, faces and weights tell the same.
"""

INK = "1C2733"
ACCENT = "24476B"
MUTED = "55606B"
RULE = "B4BFCA"
HAIRLINE = "D9DFE5"
COOL = "F1F4F7"
"""Ground of the bottom line."""
WARM = "F8F5EE"
"""Ground of the analyst's comment."""
OCHRE = "B38029"
"""The bar of the analyst's comment."""

NAMED = {
    "ink": INK,
    "accent": ACCENT,
    "muted": MUTED,
    "rule": RULE,
    "cool": COOL,
    "warm": WARM,
    "ochre": OCHRE,
}
"""As style sheets of web pages call them."""
