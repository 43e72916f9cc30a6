#!/usr/bin/env python3
"""200 listeners and 50 jobs at once against a running `rawi serve`: errors, time to the first sound, memory.

usage: load.py http://127.0.0.1:7294 [--listeners 200] [--jobs 50] [--seconds 60] [--words 600]

Three quarters of the listeners hear finished articles, each at the pace of a player (8 kB a second, in pieces by Range);
the others follow jobs by their events. Jobs are batch jobs. Every two seconds somebody sends a new text and waits for its
first sound: `interactive` is a job that is posted and heard at /jobs/ID/live.mp3, `speech` is /api/v1/speech.
Prints a Markdown table. Only Python's own library.
"""
import argparse, asyncio, json, os, random, time, urllib.parse

PLACES = "القاهرة دمشق بغداد تونس الرباط عمان بيروت صنعاء الخرطوم مسقط".split()
THINGS = "القطار السفينة الطائرة القافلة الحافلة الرسالة البعثة الشاحنة".split()
DAYS = "السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة".split()
random.seed(7)


def sentence():
    return (f"وصلت {random.choice(THINGS)} رقم {random.randint(1, 999)} إلى {random.choice(PLACES)} "
            f"يوم {random.choice(DAYS)} بعد {random.randint(2, 40)} ساعة من مغادرة {random.choice(PLACES)}.")


def article(words):
    lines = [f"# رحلة {random.randint(1, 10**9)}", ""]
    count = 0
    while count < words:
        paragraph = " ".join(sentence() for _ in range(4))
        count += len(paragraph.split())
        lines += [paragraph, ""]
    return "\n".join(lines)


class Client:
    """One connection for each request, so that nothing is hidden by a pool."""

    def __init__(self, base):
        address = urllib.parse.urlparse(base)
        self.host, self.port = address.hostname, address.port

    async def open(self, method, path, body=None, headers=()):
        reader, writer = await asyncio.open_connection(self.host, self.port)
        data = b"" if body is None else json.dumps(body).encode()
        head = [f"{method} {path} HTTP/1.1", f"Host: {self.host}:{self.port}", "Connection: close", *headers]
        if body is not None:
            head += ["Content-Type: application/json", f"Content-Length: {len(data)}"]
        writer.write(("\r\n".join(head) + "\r\n\r\n").encode() + data)
        await writer.drain()
        status = int((await reader.readline()).split()[1])
        fields = {}
        while (line := (await reader.readline()).decode().strip()):
            name, value = line.split(":", 1)
            fields[name.lower()] = value.strip()
        return status, fields, reader, writer

    async def get(self, method, path, body=None, headers=()):
        status, fields, reader, writer = await self.open(method, path, body, headers)
        data = await reader.read()
        writer.close()
        if fields.get("transfer-encoding") == "chunked":
            whole, rest = b"", data
            while rest:
                size, rest = rest.split(b"\r\n", 1)
                n = int(size, 16)
                if n == 0:
                    break
                whole, rest = whole + rest[:n], rest[n + 2:]
            data = whole
        return status, fields, data


class Run:
    def __init__(self, wanted):
        self.wanted, self.client = wanted, Client(wanted.base)
        self.errors, self.first, self.heap, self.load = [], {"interactive": [], "speech": []}, [], []
        self.heard = self.events = 0
        self.end = 0.0

    def wrong(self, what, status):
        self.errors.append(f"{what}: {status}")

    async def job(self, words, lane):
        status, _, data = await self.client.get("POST", "/api/v1/jobs", {
            "text": article(words), "format": "markdown", "name": "a.md", "lane": lane, "editions": ["mp3", "vtt", "player"]})
        if status != 202:
            self.wrong("job", status)
            return None
        return json.loads(data)["id"]

    async def done(self, job):
        status, _, data = await self.client.get("GET", f"/api/v1/jobs/{job}/events")
        if status != 200:
            self.wrong("events", status)
        self.events += data.count(b"event: ")
        return json.loads((await self.client.get("GET", f"/api/v1/jobs/{job}"))[2])

    async def listener(self, files):
        """Hears an article at the pace of a player."""
        await asyncio.sleep(random.random() * 5)
        while time.monotonic() < self.end:
            href, size = random.choice(files)
            at = 0
            while at < size and time.monotonic() < self.end:
                to = min(size, at + (32 << 10)) - 1
                status, _, data = await self.client.get("GET", href, headers=(f"Range: bytes={at}-{to}",))
                if status != 206 or len(data) != to - at + 1:
                    self.wrong("range", f"{status}, {len(data)} bytes")
                    return
                self.heard += len(data)
                at = to + 1
                await asyncio.sleep(4)

    async def follower(self, jobs):
        await asyncio.sleep(random.random() * 2)
        while time.monotonic() < self.end:
            await self.done(random.choice(jobs))
            await asyncio.sleep(.5)

    async def sound(self, kind):
        """Seconds from sending a text to its first sound."""
        began = time.monotonic()
        if kind == "interactive":
            job = await self.job(120, "interactive")
            if job is None:
                return
            status, _, reader, writer = await self.client.open("GET", f"/jobs/{job}/live.mp3")
        else:
            status, _, reader, writer = await self.client.open(
                "POST", "/api/v1/speech", {"text": " ".join(sentence() for _ in range(10)), "format": "mp3"})
        if status != 200:
            self.wrong(kind, status)
        elif await reader.read(1):
            self.first[kind].append(time.monotonic() - began)
            await reader.read()
        else:
            self.wrong(kind, "no sound")
        writer.close()

    async def impatient(self):
        turn = 0
        while time.monotonic() < self.end:
            await self.sound(("interactive", "speech")[turn % 2])
            turn += 1
            await asyncio.sleep(2)

    async def watch(self):
        while time.monotonic() < self.end:
            _, _, data = await self.client.get("GET", "/metrics")
            values = dict(line.rsplit(" ", 1) for line in data.decode().splitlines() if not line.startswith("#"))
            self.heap.append(float(values["rawi_heap_bytes"]))
            self.load.append(os.getloadavg()[0])
            await asyncio.sleep(1)

    async def run(self):
        seed = [await self.job(300, "batch") for _ in range(4)]
        files = []
        for job in seed:
            told = await self.done(job)
            name = told["links"]["article"]
            made = json.loads((await self.client.get("GET", name))[2])
            files += [(f["href"], f["size"]) for f in made["files"] if f["path"].endswith(".mp3")]
        self.events, self.end = 0, time.monotonic() + self.wanted.seconds
        began = time.monotonic()
        jobs = await asyncio.gather(*(self.job(self.wanted.words, "batch") for _ in range(self.wanted.jobs)))
        jobs = [job for job in jobs if job]
        listeners = self.wanted.listeners
        tasks = [self.listener(files) for _ in range(listeners * 3 // 4)]
        tasks += [self.follower(jobs) for _ in range(listeners - listeners * 3 // 4)]
        load = asyncio.gather(*tasks, self.impatient(), self.watch())
        ended = await asyncio.gather(*(self.done(job) for job in jobs))
        took = time.monotonic() - began
        for job in ended:
            if job["state"] != "done":
                self.wrong("job", job)
        await load
        sound = sum(job["outcome"]["seconds"] for job in ended if job["state"] == "done")
        self.table(took, sound, len(ended))

    def table(self, took, sound, ended):
        def row(name, value):
            print(f"| {name} | {value} |")

        row("measure", "value")
        row("---", "---")
        row("jobs done", f"{ended} of {self.wanted.jobs}, {sound / 60:.0f} min of sound in {took:.1f} s")
        row("listeners", f"{self.wanted.listeners}; {self.heard >> 20} MiB heard, {self.events} events followed")
        row("errors", len(self.errors))
        for kind, times in self.first.items():
            times.sort()
            if times:
                row(f"first sound, {kind}", f"median {times[len(times) // 2]:.2f} s, worst {times[-1]:.2f} s of {len(times)}")
        third = max(1, len(self.heap) // 3)
        mib = [value / 2**20 for value in self.heap]
        row("heap in use", f"lowest of each third of the run: {min(mib[:third]):.0f}, {min(mib[third:2 * third]):.0f}, "
                           f"{min(mib[2 * third:]):.0f} MiB; highest {max(mib):.0f} MiB")
        row("load of the machine", f"{self.load[0]:.1f} at the start, {max(self.load):.1f} at most")
        for error in self.errors[:10]:
            print(error)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("--listeners", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--words", type=int, default=600)
    asyncio.run(Run(parser.parse_args()).run())


if __name__ == "__main__":
    main()
