"""Names of files as they may be shown."""

import re

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]")


def shown_name(file_name: str) -> str:
    """A file's name without its folders, control characters and marks of direction escaped: safe to show anywhere."""
    name = re.split(r"[/\\]", file_name)[-1]
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match.group()):04x}", name) or "unnamed file"
