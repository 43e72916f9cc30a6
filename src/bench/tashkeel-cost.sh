#!/bin/sh
# What the diacritizer costs, in one run, each figure beside the one it is to be compared with:
#   size     model and lexicon as they lie compressed in the jar, beside 12 MB
#   loading  beside 250 ms and the start of Java
#   speech   beside the time in which the voice speaks the same text, on one core
#   growth   time a word in books of 50,000, 150,000 and 500,000 words that are one line, in a heap of 80 MB (text
#            included), beside 50,000 words in paragraphs; takes minutes
# usage: src/bench/tashkeel-cost.sh [TEXT]    a paragraph a line, without marks; without one, the articles in input/
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$home/rawi" --version >/dev/null
text=${1:-$work/text.txt}
[ $# -gt 0 ] || grep -h -v '^ *$' "$home"/input/*.txt >"$text"
text=$(cd "$(dirname "$text")" && pwd -P)/$(basename "$text")

cd "$home"
javac -cp target/rawi.jar -d "$work" src/bench/diacritizer/CostBench.java
bench() {
  heap=$1
  shift
  java -XX:+UseSerialGC -XX:SharedArchiveFile=target/rawi.jsa "-Xmx$heap" -cp "target/rawi.jar:$work" CostBench "$@"
}
bench 512m size "$text" target/rawi.jar
bench 512m load "$text"
bench 1g speech "$text"
bench 80m growth "$text"
