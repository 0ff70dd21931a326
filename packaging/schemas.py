"""Writes the JSON Schemas of the hand-written and exchanged file formats into ``resources/help/schemas``.

Run it after a change of the model: ``make schemas``. A test says when it was forgotten.
"""  # noqa: INP001 - a script, not a package

import json
from collections.abc import Callable
from inspect import cleandoc
from pathlib import Path
from typing import Any

from briefwright.citing import press_file
from briefwright.composing import plan
from briefwright.library import brief_file, template_file

FOLDER = Path(__file__).parents[1] / "resources" / "help" / "schemas"

SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    "brief.schema.json": brief_file.schema,
    "plan.schema.json": plan.schema,
    "press-style.schema.json": press_file.schema,
    "template.schema.json": template_file.schema,
}


def content(name: str) -> str:
    """The text of one schema file."""
    return json.dumps(_tidy(SCHEMAS[name]()), indent=2, ensure_ascii=False) + "\n"


def _tidy(value: Any, key: str = "") -> Any:  # noqa: ANN401 - JSON
    """Descriptions without the margin of docstrings: Python takes it off from 3.13 on, and files must not tell."""
    if isinstance(value, dict):
        return {name: _tidy(below, name) for name, below in value.items()}
    if isinstance(value, list):
        return [_tidy(below) for below in value]
    return cleandoc(value) if key == "description" else value


def main() -> None:
    """Write all of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in SCHEMAS:
        (FOLDER / name).write_text(content(name), encoding="utf-8")


if __name__ == "__main__":
    main()
