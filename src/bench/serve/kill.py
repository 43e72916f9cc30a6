#!/usr/bin/env python3
"""Kills `rawi serve` with SIGKILL at random moments while jobs run, starts it again, and looks whether all jobs come to their end, none twice, none lost.

usage: kill.py [--kills 20] [--jobs 10] [--seed 1] [--launcher ./rawi]
The exit code is 1 if something is wrong. Jobs are sent with an Idempotency-Key and sent once more after each kill, as a careful client does.
"""
import argparse, json, os, random, shutil, signal, subprocess, sys, tempfile, time, urllib.error, urllib.request

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from load import article


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=10)
    parser.add_argument("--words", type=int, default=900)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--port", type=int, default=7295)
    parser.add_argument("--launcher", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../rawi"))
    wanted = parser.parse_args()
    random.seed(wanted.seed)
    work = tempfile.mkdtemp()
    base = f"http://127.0.0.1:{wanted.port}"
    texts = [article(wanted.words) for _ in range(wanted.jobs)]
    random.seed(wanted.seed + 1)
    ids = [None] * wanted.jobs

    def call(path, body=None, headers=None):
        request = urllib.request.Request(base + path, None if body is None else json.dumps(body).encode(),
                                         {"Content-Type": "application/json", **(headers or {})})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read() or b"null")

    def start():
        process = subprocess.Popen([wanted.launcher, "serve", "--port", str(wanted.port), "--out", f"{work}/out", "--cache", f"{work}/cache"],
                                   stdout=subprocess.DEVNULL, stderr=open(f"{work}/log", "a"), start_new_session=True)
        for _ in range(300):
            try:
                urllib.request.urlopen(base + "/healthz", timeout=5).close()
                return process
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(.05)
        sys.exit("the server does not start: " + open(f"{work}/log").read())

    def send():
        """All that are not known to be taken; the same key with the same text is the same job."""
        for i, text in enumerate(texts):
            job = call("/api/v1/jobs", {"text": text, "format": "markdown", "name": "a.md", "lane": "batch", "editions": ["mp3", "vtt", "player"]},
                       {"Idempotency-Key": f"key-{i}"})
            if ids[i] is not None and ids[i] != job["id"]:
                sys.exit(f"job {i} was {ids[i]} and is {job['id']}")
            ids[i] = job["id"]

    faults, killed = [], []
    server = start()
    for kill in range(wanted.kills):
        moment = random.random() * 1.5
        began = time.monotonic()
        try:
            if kill % 2 == 0 or None in ids:
                send()
        except (urllib.error.URLError, ConnectionError):
            pass
        states = [call(f"/api/v1/jobs/{i}")["state"] for i in ids if i]
        time.sleep(max(0, moment - (time.monotonic() - began)))
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
        killed.append(f"{states.count('done')} done, {states.count('speaking')} speaking")
        server = start()
    send()
    end = time.monotonic() + 600
    while time.monotonic() < end:
        told = [call(f"/api/v1/jobs/{i}") for i in ids]
        if all(job["state"] in ("done", "failed") for job in told):
            break
        time.sleep(.5)
    faults += [f"job {job['id']}: {job['state']} {job.get('outcome')}" for job in told if job["state"] != "done"]
    names = [job["outcome"]["name"] for job in told if job["state"] == "done"]
    library = call("/api/v1/articles")
    if len(set(names)) != wanted.jobs:
        faults.append(f"{wanted.jobs} jobs have {len(set(names))} articles")
    if library["total"] != wanted.jobs or call("/api/v1/jobs")["total"] != wanted.jobs:
        faults.append(f"the library has {library['total']} articles, the queue {call('/api/v1/jobs')['total']} jobs; {wanted.jobs} were sent")
    for told in library["items"]:
        for file in told["files"]:
            with urllib.request.urlopen(base + file["href"]) as answer:
                size = len(answer.read())
            if size != file["size"]:
                faults.append(f"{file['path']} has {size} bytes of {file['size']}")
    left = [name for name in os.listdir(f"{work}/out") if name.startswith(".") and name not in (".rawi-jobs", ".rawi-index")]
    parts = [os.path.join(at, name) for at, _, all_ in os.walk(f"{work}/out") for name in all_ if name.endswith((".part", ".tmp"))]
    if parts:
        faults.append(f"half-written files: {parts[:5]}")
    os.killpg(server.pid, signal.SIGKILL)
    server.wait()
    print(f"{wanted.kills} kills, {wanted.jobs} jobs; when killed: {'; '.join(killed)}")
    print(f"all done: {not faults}; hidden names left beside the queue: {left}; load {os.getloadavg()[0]:.1f}")
    print("\n".join(faults))
    shutil.rmtree(work)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
