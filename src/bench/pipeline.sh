#!/bin/sh
# Speed and memory of the whole pipeline, each figure in one run:
#   start        rawi --version, wall time (best and median of 5)
#   real time    narrate an article of about 5,000 words: seconds of speech per second of work
#   heap         highest heap occupancy during that narration (from the collector's log) and peak resident memory
# usage: src/bench/pipeline.sh [ARTICLE.txt]    without an article one is put together from input/
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$home/rawi" --version >/dev/null

now() { date +%s.%N; }
for i in 1 2 3 4 5; do
  from=$(now); "$home/rawi" --version >/dev/null; to=$(now)
  echo "$from $to" | awk '{printf "%.3f\n", $2 - $1}'
done | sort -n >"$work/start"
echo "rawi --version: best $(head -n 1 "$work/start") s, median $(sed -n 3p "$work/start") s"

article=${1:-$work/long.txt}
if [ $# -eq 0 ]; then
  printf 'مقال طويل للقياس\n\n' >"$article"
  while [ "$(wc -w <"$article")" -lt 5000 ]; do
    grep -h -v '^ *$' "$home"/input/*.txt | awk 'length($0) > 80 {print $0 "\n"}' >>"$article"
  done
fi
words=$(wc -w <"$article")

from=$(now)
RAWI_JAVA_OPTS="${RAWI_JAVA_OPTS:-} -Xlog:gc:file=$work/gc.log" \
  "$home/rawi" narrate --no-cache --plain --json --out "$work/out" "$article" >"$work/result" 2>"$work/err" || { cat "$work/err"; exit 1; }
to=$(now)
speech=$(sed 's/.*"seconds":\([0-9.E]*\).*/\1/' "$work/result")
echo "$from $to $speech $words" |
  awk '{w = $2 - $1; printf "narrate: %d words, %.0f s of speech in %.1f s: %.0f x real time, %.0f words/min\n", $4, $3, w, $3 / w, $4 / $3 * 60}'
sed -n 's/.* \([0-9]*\)M->\([0-9]*\)M(\([0-9]*\)M).*/\1 \2/p' "$work/gc.log" |
  awk '{if ($1 > a) a = $1; if ($2 > b) b = $2} END {printf "heap: at most %d MB before a collection, %d MB live after one\n", a, b}'
