"""How slow work tells how far it is."""

from collections.abc import Callable

Progress = Callable[[float], None]
"""Takes the share done, 0 to 1; may raise Cancelled."""


def unwatched(_share: float) -> None:
    """A progress that nobody watches."""
