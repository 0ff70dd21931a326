"""What the window needs of the system. Imports no Qt, so that it can be said when Qt itself cannot be loaded."""

APT_LINE = (
    "sudo apt-get install -y libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0"
    " libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libfontconfig1 libdbus-1-3"
)
"""The system libraries that Qt loads, as Debian and Ubuntu call them."""
NO_WINDOW = 3
"""Exit code when no window is possible."""
