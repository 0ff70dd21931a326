#!/bin/sh
# Registers Briefwright with the desktop of this user, so that a double click on a .brief file opens it.
# usage: sh packaging/linux/register.sh [PROGRAM]      PROGRAM: full path of the briefwright command
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=${1:-$(command -v briefwright || echo "$here/../../.venv/bin/briefwright")}
[ -x "$program" ] || { echo "No briefwright command at $program; name it as the first word." >&2; exit 2; }
share=${XDG_DATA_HOME:-$HOME/.local/share}
mkdir -p "$share/applications" "$share/mime/packages" "$share/icons/hicolor/scalable/apps"
sed "s|@PROGRAM@|$program|" "$here/briefwright.desktop" > "$share/applications/briefwright.desktop"
cp "$here/briefwright-mime.xml" "$share/mime/packages/briefwright.xml"
cp "$here/../../resources/icons/briefwright.svg" "$share/icons/hicolor/scalable/apps/briefwright.svg"
if command -v update-mime-database >/dev/null; then update-mime-database "$share/mime"; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$share/applications"; fi
echo "Registered: .brief files open with $program"
