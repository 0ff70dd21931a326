"""pandoc, where it is at hand, and what it reads."""

import importlib.util
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any


def pandoc() -> str:
    """The program, from the PATH or from the package that carries it; "" for none."""
    if found := shutil.which("pandoc"):
        return found
    spec = importlib.util.find_spec("pypandoc")
    carried = Path(spec.origin).parent / "files" / "pandoc" if spec is not None and spec.origin else Path("none")
    return str(carried) if carried.exists() else ""


def read(file: Path, form: str = "docx") -> list[dict[str, Any]]:
    """The blocks that pandoc reads."""
    call = [pandoc(), "-f", form, "-t", "json", str(file)]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    blocks: list[dict[str, Any]] = json.loads(done.stdout)["blocks"]
    return blocks
