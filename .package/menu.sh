#!/bin/sh
# Put the program of this folder into the desktop's menu, and let a double click on a packet (.bgp) open it. For this user
# alone. Run it again when the folder has moved; `menu.sh remove` takes both away.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data="${XDG_DATA_HOME:-$HOME/.local/share}"
entry="$data/applications/bangiao.desktop"
kind="$data/mime/packages/bangiao.xml"

tell() { # the desktop reads lists that these two write
  for each in "update-mime-database $data/mime" "update-desktop-database $data/applications"; do
    if command -v "${each%% *}" >/dev/null; then
      "${each%% *}" "${each#* }"
    else
      echo "${each%% *} is missing here (Debian: shared-mime-info, desktop-file-utils): packets may not open yet." >&2
    fi
  done
}

if [ "${1:-}" = remove ]; then
  rm -f "$entry" "$kind"
  tell
  exit
fi
mkdir -p "$data/applications" "$data/mime/packages"
cp "$here/bangiao.xml" "$kind"
# A path in Exec is quoted, its \ " ` $ by a \, its % by a %; and in every value a \ stands for two.
run=$(printf '%s' "$here" | sed -e 's/[\\"`$]/\\&/g' -e 's/%/%%/g' -e 's/\\/\\\\/g')
icon=$(printf '%s' "$here" | sed -e 's/\\/\\\\/g')
RUN=$run HERE=$icon awk '
  function put(line, name,    at) {
    at = index(line, name)
    return at ? substr(line, 1, at - 1) ENVIRON[name] substr(line, at + length(name)) : line
  }
  { print put(put($0, "RUN"), "HERE") }
' "$here/bangiao.desktop" >"$entry"
tell
echo "$entry"
