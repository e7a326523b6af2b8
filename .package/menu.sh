#!/bin/sh
# Put the program of this folder into the desktop's menu. Run it again when the folder has moved.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target="${XDG_DATA_HOME:-$HOME/.local/share}/applications"
mkdir -p "$target"
escaped=$(printf '%s' "$here" | sed -e 's/[\\&|]/\\&/g')
sed -e "s|HERE|$escaped|g" "$here/bangiao.desktop" >"$target/bangiao.desktop"
echo "$target/bangiao.desktop"
