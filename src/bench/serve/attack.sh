#!/bin/sh
# Attacks a running `rawi serve` on this machine with slowhttptest (Debian), each time asking for the library twice a second as a reader would, and says how
# long that took at most; then what it answers at full speed (wrk, Debian), and to requests that a hostile page or program would send.
# usage: src/bench/serve/attack.sh http://127.0.0.1:7294 [CONNECTIONS [SECONDS]]    1,500 connections, 40 seconds without them
set -eu
base=${1%/}
connections=${2:-1500}
seconds=${3:-40}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Answers of the library until a file appears: how many, how many failed, the slowest.
probe() {
  while [ ! -e "$work/stop" ]; do
    curl -s -o /dev/null -m 10 -w '%{http_code} %{time_total}\n' "$base/articles" || true
    sleep .5
  done >"$work/probe"
}
measured() {
  awk '{n++; if ($1 != 200) bad++; if ($2 > most) most = $2} END {printf "%d asked, %d failed, slowest %.3f s", n, bad, most}' "$work/probe"
}
attack() {
  name=$1; shift
  rm -f "$work/stop"
  probe & pid=$!
  slowhttptest "$@" -c "$connections" -r 500 -l "$seconds" -p 5 >"$work/log" 2>&1 || true
  touch "$work/stop"; wait "$pid"
  how=$(sed 's/\x1b\[[0-9;]*m//g' "$work/log" | sed -n 's/^Exit status: *//p')
  echo "| $name, $connections connections | $(measured); ended: $how |"
}

echo "load before: $(cut -d ' ' -f 1-3 /proc/loadavg), processors: $(nproc)"
echo "| attack | what a reader meets |"
echo "| --- | --- |"
attack "slow heads (slow-loris)" -H -i 10 -t GET -u "$base/"
attack "slow bodies" -B -i 10 -s 8192 -t POST -u "$base/api/v1/script"
attack "slow readers" -X -w 8 -y 16 -n 5 -z 8 -k 3 -u "$base/articles"

# Half-open: connected, and nothing sent.
rm -f "$work/stop"; probe & pid=$!
python3 - "$base" "$connections" "$seconds" <<'E2' >"$work/half"
import socket, sys, time, urllib.parse
address = urllib.parse.urlparse(sys.argv[1])
open_, refused = [], 0
for _ in range(int(sys.argv[2])):
    try:
        open_.append(socket.create_connection((address.hostname, address.port), 5))
    except OSError:
        refused += 1
time.sleep(int(sys.argv[3]))
closed = 0
for connection in open_:
    connection.setblocking(False)
    try:
        closed += connection.recv(1) == b""
    except BlockingIOError:
        pass
    except OSError:
        closed += 1
print(f"{closed} closed by the server, {refused} refused")
E2
touch "$work/stop"; wait "$pid"
echo "| half-open, $connections connections | $(measured); $(cat "$work/half") |"

echo
echo "| at full speed (wrk, 2 threads, 64 connections, 10 s) | requests a second | 99 % within | errors |"
echo "| --- | --- | --- | --- |"
for path in /healthz / /articles /api/v1/articles; do
  wrk -t 2 -c 64 -d 10 --latency "$base$path" >"$work/wrk"
  awk -v path="$path" '/Requests\/sec/ {r = $2} /99%/ {l = $2} /Non-2xx|Socket errors/ {e = e " " $0} END {print "| " path " | " r " | " l " | " (e ? e : "none") " |"}' "$work/wrk"
done

echo
echo "| request | answer |"
echo "| --- | --- |"
try() { name=$1; shift; echo "| $name | $(curl -s -o /dev/null -m 10 -w '%{http_code}' "$@") |"; }
host=${base#http://}
json='Content-Type: application/json'
try "Host of another site (DNS rebinding)" -H 'Host: evil.example' "$base/api/v1/articles"
try "Host 127.0.0.1.evil.example" -H 'Host: 127.0.0.1.evil.example' "$base/api/v1/articles"
try "no Host" --http1.0 -H 'Host:' "$base/api/v1/articles"
try "X-Forwarded-Host without a trusted proxy" -H 'Host: evil.example' -H "X-Forwarded-Host: $host" "$base/api/v1/articles"
try "form of another site (Origin)" -H 'Origin: https://evil.example' -d 'text=x' "$base/narrate"
try "form of another site (Sec-Fetch-Site)" -H 'Sec-Fetch-Site: cross-site' -d 'text=x' "$base/narrate"
try "form of a sandboxed page (Origin: null)" -H 'Origin: null' -d 'text=x' "$base/narrate"
try "simple request with JSON as text/plain and Origin" -H 'Origin: http://localhost.evil.example' -H 'Content-Type: text/plain' -d '{"text":"x"}' "$base/api/v1/jobs"
try "path out of the folder" --path-as-is "$base/files/../../etc/passwd"
try "the same, escaped" --path-as-is "$base/files/%2e%2e%2f%2e%2e%2fetc/passwd"
try "the queue's files" "$base/files/.rawi-jobs/"
try "40 MB of text" -H "$json" --data-binary @/dev/stdin "$base/api/v1/jobs" <<E3
$(head -c 41943040 /dev/zero | tr '\0' 'a')
E3
try "JSON nested 100,000 deep" -H "$json" --data-binary @/dev/stdin "$base/api/v1/script" <<E4
$(head -c 100000 /dev/zero | tr '\0' '[')
E4
try "head of 64 kB" -H "X-Long: $(head -c 65536 /dev/zero | tr '\0' 'a')" "$base/"
