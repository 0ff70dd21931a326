"""The document's date as PDF and XMP write it."""

from datetime import UTC, datetime


def moment(created: str) -> datetime:
    """A date in ISO 8601; without a zone it is taken for UTC."""
    read = datetime.fromisoformat(created)
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def pdf_date(created: str) -> str:
    """A date string (ISO 32000-1, 7.9.4)."""
    date = moment(created)
    zone = date.strftime("%z")
    return date.strftime("D:%Y%m%d%H%M%S") + f"{zone[:3]}'{zone[3:5]}'"


def xmp_date(created: str) -> str:
    """The same date for XMP."""
    return moment(created).isoformat(timespec="seconds")
