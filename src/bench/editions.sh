#!/bin/bash
# What all editions cost beside MP3 alone: wall and processor time, the best of some runs of each, in turn; and memory.
# usage: src/bench/editions.sh [RUNS] [ARTICLE]    without an article one of 2,000 words is put together from input/
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd -P)
runs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

article=${2:-$work/long.txt}
if [ $# -lt 2 ]; then
  printf 'مقال طويل للقياس\n\n' >"$article"
  while [ "$(wc -w <"$article")" -lt 2000 ]; do
    grep -h -v '^ *$' "$home"/input/*.txt | awk '{print $0 "\n"}' >>"$article"
  done
fi
printf 'title: قياس\nurl: https://example.org/\n' >"$work/feed.yaml"

everything=mp3,m4b,opus,sections,epub,daisy,daisy3,audiobook,player,vtt,chapters,words,srt,ttml,json,feed
"$home/rawi" --version >/dev/null

TIMEFORMAT='%R %U %S'
once() { # NAME EDITIONS
  rm -rf "$work/out"
  mkdir "$work/out"
  cp "$work/feed.yaml" "$work/out"
  { time RAWI_JAVA_OPTS="${RAWI_JAVA_OPTS:-} -Xlog:gc:file=$work/gc.log" \
      "$home/rawi" narrate --no-cache --plain --to "$2" --out "$work/out" "$article" >/dev/null 2>"$work/err"; } 2>>"$work/$1.times"
  sed -n 's/.* \([0-9]*\)M->\([0-9]*\)M(.*/\1/p' "$work/gc.log" | sort -n | tail -n 1 >>"$work/$1.heap"
}
for _ in $(seq "$runs"); do
  once alone mp3
  once all "$everything"
done

best() { sort -n "$work/$1.times" | awk 'NR == 1 {w = $1} {c = $2 + $3; if (NR == 1 || c < least) least = c} END {print w, least}'; }
read -r wall cpu < <(best alone)
read -r wall_all cpu_all < <(best all)
echo "$(wc -w <"$article") words, best of $runs runs, $(nproc) processors"
echo "mp3 alone:    $wall s, $cpu s of processors, heap at most $(sort -n "$work/alone.heap" | tail -n 1) MB"
echo "all editions: $wall_all s, $cpu_all s of processors, heap at most $(sort -n "$work/all.heap" | tail -n 1) MB"
echo "$wall $wall_all $cpu $cpu_all" |
  awk '{printf "all editions take %.0f %% longer (%.0f %% more of processors)\n", 100 * ($2 / $1 - 1), 100 * ($4 / $3 - 1)}'
