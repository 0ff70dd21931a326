"""CSL-JSON (docs.citationstyles.org, data schema 1.0): what Zotero, pandoc and citeproc processors exchange."""

import json
from collections.abc import Sequence

import msgspec

from briefwright.exchange.records import Fault, Item, NoRecord, Records, decoded, known_item, numbered, records


def write(items: Sequence[Item]) -> bytes:
    """The items as a JSON list, indented, UTF-8."""
    return msgspec.json.format(msgspec.json.encode(list(items)), indent=2) + b"\n"


def read(data: bytes) -> Records:
    """The records of a list, or of one record alone.

    Raises:
        NoRecord: it is no JSON, or holds no good record.
    """
    try:
        value = json.loads(decoded(data))
    except (ValueError, RecursionError) as error:
        raise NoRecord("CSL-JSON", (numbered(1, "it is no sound JSON"),)) from error
    rows = value.get("items", [value]) if isinstance(value, dict) else value
    good: list[Item] = []
    faults: list[Fault] = []
    for number, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
        try:
            if not isinstance(row, dict):
                raise TypeError("it is no record")  # noqa: TRY301 - one place tells all faults
            good.append(known_item(row, f"record-{number}"))
        except (TypeError, ValueError) as error:
            faults.append(numbered(number, str(error)))
    return records(good, faults, "CSL-JSON")
