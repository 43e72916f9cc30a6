#!/bin/bash
# How fast Rawi is: processor time (of all its processes), wall time, and both beside MaryTTS, in one run on one machine.
# usage: src/bench/speed.sh [RUNS]
#   HSMM=FOLDER   also measures stock MaryTTS 5.2.1 with the voice ar-nah-hsmm (the .pdf, .inf and .pfeats files of that voice) and
#                 ffmpeg; needs javac, and the MaryTTS jars that the build has put into target/lib
#   FFMPEG=FILE   the ffmpeg for the peer; otherwise the one on the path
#   BOOK=1        also narrates 500,000 words with a heap of 256 MB (ten minutes and more)
# Processor times hold on a busy machine too, if only roughly; wall times mean something on an idle one alone.
# Sentences come again in the articles that are put together here, so everything runs with --no-cache.
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd -P)
runs=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$home/rawi" --version >/dev/null
TIMEFORMAT='%R %U %S'

article() { # WORDS FILE
  grep -h -v '^ *$' "$home"/input/*.txt | awk 'length($0) > 80' >"$work/paragraphs"
  awk -v wanted="$1" '{paragraphs[NR] = $0}
    END {
      print "# مقال للقياس\n"
      while (words < wanted) {
        if (count % 6 == 0) print "## القسم رقم " count / 6 + 1 "\n"
        n = split(paragraphs[count++ % NR + 1], word, " ")
        for (i = 1; i <= n && words < wanted; i++) {printf "%s ", word[i]; words++}
        print "\n"
      }
    }' "$work/paragraphs" >"$2"
}

timed() { # NAME COMMAND...: adds a line "wall cpu" to NAME.times
  local name=$1 wall user system
  shift
  { time "$@" >"$work/said" 2>"$work/err"; } 2>"$work/time" || { cat "$work/err" >&2; exit 1; }
  read -r wall user system <"$work/time"
  echo "$wall $user $system" | awk '{print $1, $2 + $3}' >>"$work/$name.times"
}

median() { sort -n "$work/$1.times" | awk -v field="$2" '{print $field}' | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

narrated() { # NAME FILES...
  local name=$1
  shift
  rm -rf "$work/out"
  timed "$name" "$home/rawi" narrate --no-cache --plain --json --to mp3 --out "$work/out" "$@"
  sed -n 's/.*"seconds":\([0-9.E]*\).*/\1/p' "$work/said" | awk '{sum += $1} END {print sum}' >"$work/$name.speech"
}

for words in 559 2024 8000; do article "$words" "$work/a$words.md"; done
mkdir "$work/many"
for i in $(seq 16); do article $((100 + i)) "$work/many/$i.md"; done

for _ in $(seq "$runs"); do
  timed version "$home/rawi" --version
  narrated n559 "$work/a559.md"
  narrated n2024 "$work/a2024.md"
  narrated n8000 "$work/a8000.md"
  narrated batch "$work"/many/*.md
done

echo "$(nproc) processors, medians of $runs runs"
echo "--version: $(median version 1) s, $(median version 2) s of processors"
for name in n559 n2024 n8000; do
  echo "$(cat "$work/$name.speech") $(median $name 1) $(median $name 2)" |
    awk -v name="${name#n}" '{printf "%s words: %.1f s of processors for %.0f s of speech (%.0f x), wall %.1f s (%.0f x real time)\n", name, $3, $1, $1 / $3, $2, $1 / $2}'
done
echo "$(cat "$work/n2024.speech") $(median n2024 2) $(cat "$work/n8000.speech") $(median n8000 2)" |
  awk '{printf "a second more of speech: %.1f ms of processors\n", 1000 * ($4 - $2) / ($3 - $1)}'
echo "$(median batch 1) $(median batch 2) $(nproc)" |
  awk '{printf "16 articles: %.1f s, %.1f s of processors: %.2f of the processors were used\n", $1, $2, $2 / $1 / $3}'

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir "$work/classes"
"${java}c" -nowarn -cp "$home/target/rawi.jar:$home/target/lib/*" -d "$work/classes" \
  "$home"/src/bench/voice/FirstSamples.java "$home"/src/bench/voice/PeerBench.java 2>/dev/null
for name in 559 8000; do
  (cd "$home" && "$java" -XX:+UseSerialGC -XX:SharedArchiveFile=target/rawi.jsa -Xlog:disable \
    -cp "target/rawi.jar:$work/classes" FirstSamples "$work/a$name.md") | tail -n 1 | sed "s/^/first sentence of $name words: /"
done

if [ -n "${HSMM:-}" ]; then
  ffmpeg=${FFMPEG:-ffmpeg}
  peer() {
    "$java" -XX:+UseSerialGC -cp "$home/target/rawi.jar:$home/target/lib/*:$work/classes" PeerBench "$HSMM" --sound "$1" "$work/peer.pcm" 2 &&
      "$ffmpeg" -v error -nostdin -y -f s16le -ar 16000 -ac 1 -i "$work/peer.pcm" -c:a libmp3lame -b:a 64k "$work/peer.mp3"
  }
  for name in n559 n2024; do
    for _ in $(seq "$runs"); do
      narrated "$name" "$work/a${name#n}.md"
      timed "peer$name" peer "$(cat "$work/$name.speech")"
      paste -d ' ' <(tail -n 1 "$work/peer$name.times") <(tail -n 1 "$work/$name.times") |
        awk '{print $1 / $3, $2 / $4}' >>"$work/ratio$name.times"
    done
    echo "MaryTTS for as much speech as ${name#n} words: $(median "peer$name" 2) s of processors, wall $(median "peer$name" 1) s;" \
      "$(median "ratio$name" 2) times our processor time, $(median "ratio$name" 1) times our wall time (medians of pairs)"
  done
fi

if [ -n "${BOOK:-}" ]; then
  article 500000 "$work/book.md"
  RAWI_JAVA_OPTS="${RAWI_JAVA_OPTS:-} -Xmx256m" narrated book "$work/book.md"
  echo "500,000 words with 256 MB: $(cat "$work/book.speech") s of speech, $(median book 2) s of processors, wall $(median book 1) s"
fi
