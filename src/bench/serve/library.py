#!/usr/bin/env python3
"""A library of 100,000 articles: makes one (manifests and small files, no sound), or asks a running server for it.

usage: library.py make FOLDER [100000]        then: rawi serve --out FOLDER
       library.py ask http://127.0.0.1:7294   prints a Markdown table
"""
import hashlib, json, os, random, sys, time, urllib.parse, urllib.request

WORDS = ("وصول القطار السفينة المدينة الأسواق الموسم الجديد افتتاح معرض الكتاب أمطار غزيرة ارتفاع أسعار القمح مؤتمر المناخ انطلاق سباق"
         " الهجن ترميم القلعة القديمة مدرسة القرية بطولة الشطرنج صيد اللؤلؤ قافلة طبية متحف الخط العربي").split()


def make(out, number):
    random.seed(1)
    os.makedirs(out, exist_ok=True)
    for i in range(number):
        name = f"article-{i}"
        folder = os.path.join(out, name)
        os.makedirs(folder, exist_ok=True)
        text = hashlib.sha256(name.encode()).hexdigest()
        files = []
        for ending, edition in ((".mp3", "mp3"), (".vtt", "vtt"), (".html", "player")):
            path = name + ending
            with open(os.path.join(folder, path), "w") as file:
                file.write("x")
            files.append({"path": path, "size": 1, "sha256": text, "edition": edition, "request": text, "text": text})
        with open(os.path.join(folder, "manifest.json"), "w") as file:
            json.dump({
                "format": "rawi-manifest-1", "rawi": "0.1.0", "source": {"place": text}, "name": name,
                "title": " ".join(random.sample(WORDS, 6)) + f" {i}", "published": f"20{i % 26:02d}-0{1 + i % 9}-1{i % 9}",
                "text": text, "script": text, "settings": {"rate": "1.0", "voice": "hadi"},
                "voice": {"id": "hadi", "engine": "neural", "sha256": text}, "words": 300 + i % 900,
                "seconds": 150.0 + i % 400, "confidence": .97, "notices": {}, "files": files}, file)


def ask(base):
    def get(path):
        began = time.monotonic()
        with urllib.request.urlopen(base + path) as answer:
            body = answer.read()
        return time.monotonic() - began, body

    began = time.monotonic()
    total, waits = -1, []
    while True:
        took, body = get("/api/v1/articles")
        waits.append(took)
        now = json.loads(body)["total"]
        if now == total and now > 0:
            break
        total = now
        time.sleep(2)
    print("| request | first | then, median of 9 | worst |\n| --- | --- | --- | --- |")
    print(f"| until all {total} are known | {time.monotonic() - began - 2:.1f} s | | {max(waits):.2f} s an answer meanwhile |")
    for name, path in (("newest page", "/api/v1/articles"), ("page 900", "/api/v1/articles?page=900"),
                       ("search", "/api/v1/articles?q=" + urllib.parse.quote("القلعه ٱلقديمة")),
                       ("search, nothing found", "/api/v1/articles?q=zzz"), ("by title", "/api/v1/articles?sort=title"),
                       ("the page", "/articles"), ("the page, search", "/articles?q=" + urllib.parse.quote("اللؤلؤ")),
                       ("an article", "/articles/article-77777"), ("a file", "/files/article-77777/article-77777.mp3")):
        times = [get(path)[0] for _ in range(10)]
        later = sorted(times[1:])
        print(f"| {name} | {times[0] * 1000:.0f} ms | {later[4] * 1000:.0f} ms | {later[-1] * 1000:.0f} ms |")
    _, metrics = get("/metrics")
    for line in metrics.decode().splitlines():
        if line.startswith("rawi_heap_bytes"):
            print(f"| heap in use | {float(line.split()[1]) / 2**20:.0f} MiB | | |")
    print(f"| load of the machine | {os.getloadavg()[0]:.1f} | | |")


if sys.argv[1] == "make":
    make(sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 100_000)
else:
    ask(sys.argv[2].rstrip("/"))
