"""What a reading process takes away from itself before it looks at a file of unknown origin.

``reliability.md`` 3.2: no network, no further program, bounded memory and time. On Linux the process leaves the
network through namespaces where the kernel lets it; everywhere an audit hook, which nothing can take out again, refuses
sockets, programs and writing. Memory and processor time are bounded where the system knows ``setrlimit``: Linux and
macOS. On Windows the bounds are the clock and the hook.
"""

import contextlib
import os
import sys

MEMORY = 1536 << 20
"""Bytes of address space."""
SECONDS = 20
"""Of processor time for one file, at most."""
_FEWEST_SECONDS, _SECONDS_A_MEGABYTE = 8, 2
_SMALL, _SMALL_MEMORY = 16 << 20, 1 << 30
"""A file up to so many bytes may take so much memory: more than a hundred times its size is no article."""
WORKER = "read-files"
"""The word that makes the frozen program a reading process."""
_NEW_USER, _NEW_NET = 0x10000000, 0x40000000
_REFUSED = (
    "socket.", "subprocess.", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.startfile",
    "os.system", "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate",
    "os.chmod", "os.chown", "shutil.", "ftplib.", "smtplib.", "http.client.", "urllib.", "webbrowser.",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC


class Confined(PermissionError):  # noqa: N818 - never shown
    """A reader tried what no reader needs."""


def confine() -> None:
    """Take network, programs, writing and unbounded memory away from this process, for good."""
    _bound_memory()
    _leave_network()
    sys.addaudithook(_refuse)


def allow_one_file(size: int, *, times: int = 1) -> None:
    """Grant the processor time and the memory of one more file of so many bytes; the time several times over."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on Windows

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        seconds = times * min(SECONDS, _FEWEST_SECONDS + _SECONDS_A_MEGABYTE * (size >> 20))
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds, hard))
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (min(_SMALL_MEMORY if size <= _SMALL else MEMORY, most), most))


def peak_memory() -> int:
    """Most bytes of real memory this process has held so far, 0 where the system does not say."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak << 10


def _bound_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on Windows

        for limit, value in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0)):
            with contextlib.suppress(ValueError, OSError):  # macOS knows RLIMIT_AS and refuses to set it
                _, hard = resource.getrlimit(limit)
                bounded = value if hard == resource.RLIM_INFINITY else min(value, hard)
                resource.setrlimit(limit, (bounded, bounded))


def _leave_network() -> None:
    """Move into a network namespace of its own, without any interface; the hook stands where the kernel refuses."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # noqa: PLC0415 - only here

    with contextlib.suppress(OSError, AttributeError):
        unshare = ctypes.CDLL(None).unshare
        if unshare(_NEW_NET) != 0:
            unshare(_NEW_USER | _NEW_NET)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_REFUSED):
        raise Confined(f"a reader may not use {event}")
    if event == "open" and len(arguments) > 2:  # noqa: PLR2004 - path, mode, flags
        flags = arguments[2]
        if isinstance(flags, int) and flags & _WRITING:
            raise Confined("a reader may not write files")
