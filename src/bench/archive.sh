#!/bin/sh
# An archive: narrates N generated articles (1,000), then once more after ten were changed, and says processor and wall time, cores used, memory and what was made.
# usage: src/bench/archive.sh [N [FOLDER]]    FOLDER is kept, with reports; without it a temporary one is used
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd -P)
number=${1:-1000}
if [ $# -gt 1 ]; then work=$2; mkdir -p "$work"; else work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; fi

python3 "$home/src/bench/archive-texts.py" "$work/in" "$number"
mkdir -p "$work/out"
printf 'title: أخبار القياس\nurl: https://example.org/podcast/\n' >"$work/out/feed.yaml"
"$home/rawi" --version >/dev/null

run() {
  name=$1
  command time -f '%e %U %S %M' -o "$work/$name.time" \
    "$home/rawi" narrate --plain --quiet --cache "$work/cache" --to mp3,feed --out "$work/out" "$work/in" >"$work/$name.files" 2>"$work/$name.err" || true
  tail -n 3 "$work/$name.err" | head -n 1
  awk -v name="$name" '{printf "%s: %.1f s wall, %.1f s processor, %.2f cores, %d MB\n", name, $1, $2 + $3, ($2 + $3) / $1, $4 / 1024}' "$work/$name.time"
}
echo "load before: $(cut -d ' ' -f 1-3 /proc/loadavg), processors: $(nproc)"
run first
run unchanged
find "$work/in" -name '*.md' | sort | awk -v every="$((number > 10 ? number / 10 : 1))" 'NR % every == 0' | head -n 10 | while read -r file; do sed -i '3s/ / اليوم /' "$file"; done
run "ten-changed"
