"""The logo in a template file: Base64 in lines that a person can paste, cleaned before it is taken."""

import base64
import binascii
import textwrap

from briefwright.guarded_picture import RefusedPicture, small_picture
from briefwright.handwritten.toml_file import TomlText
from briefwright.model.figure import LARGEST_LOGO, Logo

_PLACE = ("logo", "picture")
_LINE = 100
"""Letters of Base64 in a line."""


def with_clean_logo(toml: TomlText) -> TomlText:
    """The file with its logo bare of remarks and small enough; a file without one as it is.

    Raises:
        TomlFault: the letters are no Base64, or what they hold is no picture.
    """
    logo = toml.root.get("logo")
    if not isinstance(logo, dict) or "picture" not in logo:
        return toml
    todo = "Choose it in the window (Templates, Logo…), or paste what base64 makes of a PNG or JPEG file."
    try:
        data = base64.b64decode("".join(str(logo["picture"]).split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise toml.fault(_PLACE, "the letters of the logo are no Base64", todo) from error
    try:
        clean = small_picture(data, LARGEST_LOGO)
    except RefusedPicture as error:
        raise toml.fault(_PLACE, f"the logo {error}", todo) from error
    told = {**logo, "picture": base64.b64encode(clean.data).decode("ascii")}
    return toml._replace(root={**toml.root, "logo": told})


def logo_to_toml(logo: Logo) -> str:
    """The lines of the table ``[logo]``; the backslashes join its letters when the file is read."""
    letters = base64.b64encode(logo.picture).decode("ascii")
    lines = "".join(f"{line}\\\n" for line in textwrap.wrap(letters, _LINE))
    return f'picture = """\\\n{lines}"""\n'
