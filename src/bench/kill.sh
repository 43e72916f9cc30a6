#!/bin/sh
# Kills narrations with SIGKILL at moments spread over their whole time, gives the same command again, and compares all results, byte by byte, with those of an
# undisturbed run; nothing half-written and no work folder may be left. Says in which stage each was killed, by its last line.
# usage: src/bench/kill.sh [ROUNDS]    20 rounds without it; the exit code is 1 if a result differs
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd -P)
rounds=${1:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/in"
cp "$home"/input/*.txt "$home"/input/*.md "$home"/input/*.html "$work/in"
day=1
for file in "$work"/in/*; do touch -d "2026-01-0$day 12:00" "$file"; day=$((day + 1)); done
"$home/rawi" --version >/dev/null

narrate() { exec "$home/rawi" narrate --plain --jobs 1 --cache "$1/cache" --to mp3,vtt,json,feed --out "$1/out" "$work/in"; }
prepare() {
  rm -rf "$1"; mkdir -p "$1/out"
  printf 'title: أخبار\nurl: https://example.org/podcast/\n' >"$1/out/feed.yaml"
}
# What tells of runs and not of results is left out.
results() { (cd "$1/out" && find . -type f ! -name 'journal.jsonl' ! -name 'report*' ! -name '.rawi-*' -exec sha256sum {} + | sort -k 2); }

prepare "$work/whole"
from=$(date +%s.%N)
(narrate "$work/whole") >/dev/null 2>"$work/err" || { cat "$work/err"; exit 1; }
to=$(date +%s.%N)
results "$work/whole" >"$work/expected"
echo "undisturbed: $(echo "$from $to" | awk '{printf "%.1f", $2 - $1}') s, $(wc -l <"$work/expected") files"

differ=0
round=1
while [ "$round" -le "$rounds" ]; do
  prepare "$work/killed"
  pause=$(echo "$from $to $round $rounds" | awk '{printf "%.2f", ($2 - $1) * ($3 - 0.5) / $4}')
  (narrate "$work/killed") >/dev/null 2>"$work/err" &
  pid=$!
  sleep "$pause"
  if kill -9 "$pid" 2>/dev/null; then was=killed; else was="had ended"; fi
  wait "$pid" 2>/dev/null || true
  stage=$(tail -n 1 "$work/err" | cut -c 1-60)
  (narrate "$work/killed") >/dev/null 2>"$work/err2" || { cat "$work/err2"; differ=$((differ + 1)); }
  results "$work/killed" >"$work/got"
  left=$(find "$work/killed/out" -name '*.part' -o -name '*.partial' | wc -l)
  if cmp -s "$work/expected" "$work/got" && [ "$left" -eq 0 ]; then verdict=equal; else verdict=DIFFERENT; differ=$((differ + 1)); diff "$work/expected" "$work/got" | head -n 5; fi
  printf '%3d  after %6s s  %-9s  %-9s  left over %d  last line: %s\n' "$round" "$pause" "$was" "$verdict" "$left" "$stage"
  round=$((round + 1))
done
echo "$rounds rounds, $differ different"
[ "$differ" -eq 0 ]
