#!/bin/sh
# Looks after the system libraries that the wheels do not bring. Silent and quick when nothing is missing.
#
#   packaging/system-libraries.sh headless    fonts for the scripts our own faces lack (PDF)
#   packaging/system-libraries.sh window      the same and what Qt needs to open a window on X11 or Wayland
#   packaging/system-libraries.sh test        the same and what the tests of the real window need
#
# On Debian and Ubuntu as root it installs what is missing; otherwise it prints the one line to run and goes on: the
# headless work needs no library, and Qt itself says which one it cannot find.
set -eu

headless="fonts-nanum"
# libegl1 and libgl1: Qt links them even offscreen; libxcb-cursor0: needed by the xcb plugin since Qt 6.5.
window="$headless libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4
  libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1"
test="$window xvfb xauth xdotool poppler-utils"

case "${1:-}" in
  headless) wanted=$headless ;;
  window) wanted=$window ;;
  test) wanted=$test ;;
  *) echo "usage: $0 headless|window|test" >&2; exit 2 ;;
esac

command -v dpkg-query >/dev/null 2>&1 || exit 0  # another system: its packages have other names; Qt will tell

# Debian's own python3 comes without the module that makes virtual environments; another python3 brings it along.
if ! python3 -c 'import venv, ensurepip' >/dev/null 2>&1; then
  wanted="$wanted python3-venv"
fi

missing=""
for name in $wanted; do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) || state=""
  [ "$state" = installed ] || missing="$missing $name"
done
[ -n "$missing" ] || exit 0

line="apt-get update && apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" -eq 0 ]; then
  echo "Installing system libraries:$missing"
  export DEBIAN_FRONTEND=noninteractive
  if apt-get -qq update && apt-get -qq install -y --no-install-recommends $missing >/dev/null; then
    exit 0
  fi
  echo "They could not be installed. Run this when the network is there:" >&2
  echo "  $line" >&2
else
  echo "Some system libraries are missing. Ask an administrator to run, or run with sudo:" >&2
  echo "  sudo sh -c '$line'" >&2
fi
