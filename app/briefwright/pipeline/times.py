"""The time of a run."""

import os
from datetime import UTC, datetime

from briefwright.citing.words import day_first


def now() -> str:
    """The time of this run, ISO 8601 with zone; ``SOURCE_DATE_EPOCH`` (reproducible-builds.org) goes first."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(fixed), UTC) if fixed.isdigit() else datetime.now(UTC)
    return moment.isoformat(timespec="seconds")


def today() -> str:
    """The day of this run, as briefs print it."""
    return day_first(now())
