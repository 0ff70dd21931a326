"""Citation styles and locales: those that ship as unmodified data packages, and style files the user brings."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from briefwright.citing.csl.locale import LocaleOverride
from briefwright.citing.csl.parse_locale import read_locale


def _folder(package: str, *names: str) -> Path:
    """A folder of data inside an installed package; the package's code is never run."""
    spec = find_spec(package)
    places = list(spec.submodule_search_locations or []) if spec is not None else []
    return Path(places[0], *names) if places else Path()


@cache
def locale_file(language: str) -> LocaleOverride | None:
    """The locale of a BCP 47 tag, None if there is none of exactly that tag."""
    path = _folder("citeproc", "data", "locales") / f"locales-{language}.xml"
    return read_locale(path.read_bytes()) if path.is_file() else None
