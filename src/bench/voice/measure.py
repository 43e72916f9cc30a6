"""What of a voice can be measured without a recogniser and without a listener.
usage: measure.py FOLDER…               a report for each folder that Lines.java has filled
       measure.py --pairs FOLDER…       distances of the minimal pairs of pairs.txt, two lines each
       measure.py --against SLOW FAST…  how far the vowels of FAST are from the same vowels of SLOW
Every file is brought to −26 dBFS over its active frames, with white noise of −80 dBFS under it; figures measured in other conditions
cannot be compared with these. F0 by autocorrelation (40 ms every 5 ms), 55 to 300 Hz. Needs numpy alone."""

import sys
import wave
from pathlib import Path

import numpy as np

RATE = 16000
HOP, WINDOW = 80, 640
LONG, SHORT = ("aa", "ii", "uu"), ("a", "i", "u")
BANDS = [(0, 500), (1000, 1500), (1500, 2000), (2000, 2500), (2500, 3000), (3000, 3500), (3500, 4000), (4000, 5000), (5000, 6000)]
DECIBELS = 10 / np.log(10)
DIVE = 5  # semitones below the neighbourhood


def sound(path):
    """Samples at the common level, and the level in dBFS that they had."""
    with wave.open(str(path)) as file:
        x = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768
    power = (x[: len(x) // HOP * HOP].reshape(-1, HOP) ** 2).mean(1)
    level = 10 * np.log10(power[power > power.max() * 1e-4].mean())
    noise = np.random.default_rng(1).standard_normal(len(x)) * 10 ** (-80 / 20)
    return x * 10 ** ((-26 - level) / 20) + noise, level


def windows(x):
    return np.lib.stride_tricks.sliding_window_view(x, WINDOW)[::HOP]


def pitch(x):
    """F0 in Hz of every frame, 0 where nothing is voiced."""
    frames = windows(x)
    window = np.hanning(WINDOW)
    spectrum = np.abs(np.fft.rfft((frames - frames.mean(1, keepdims=True)) * window, 2048)) ** 2
    spectrum[:, 1500 * 2048 // RATE :] = 0
    r = np.fft.irfft(spectrum)[:, : WINDOW // 2 + 1]
    own = np.fft.irfft(np.abs(np.fft.rfft(window, 2048)) ** 2)[: WINDOW // 2 + 1]
    r = r / np.maximum(r[:, :1], 1e-12) / (own / own[0])
    low, high = RATE // 300, RATE // 55
    lag = r[:, low : high + 1].argmax(1) + low
    every = np.arange(len(r))
    for divisor in (3, 2):  # the shortest period that is nearly as good
        shorter = np.rint(lag / divisor).astype(int)
        lag = np.where((shorter >= low) & (r[every, shorter] > 0.9 * r[every, lag]), shorter, lag)
    loud = (frames**2).mean(1) > 10 ** (-45 / 10)
    return np.where((r[every, lag] > 0.5) & loud, RATE / lag, 0)


def phones(folder):
    """Line, word, phone, first sample, end."""
    rows = [line.split("\t") for line in (Path(folder) / "phones.tsv").read_text(encoding="utf-8").splitlines()]
    return [(int(line), word, phone, int(start), int(end)) for line, word, phone, start, end in rows]


def dives(f0, start, end):
    """Whether the voice falls into its cellar around a phone: for three frames, since single ones are slips of the measure."""
    around = f0[max(0, start // HOP - 40) : end // HOP + 40]
    here = f0[max(0, start // HOP - 6) : end // HOP + 2]
    around, here = around[around > 0], here[here > 0]
    return len(around) > 0 and (12 * np.log2(np.median(around) / np.maximum(here, 1)) > DIVE).sum() > 2


def kind(phone):
    return "short" if phone in SHORT else "long" if phone in LONG else "doubled" if phone.endswith("~") else "single"


def measure(folder):
    rows = phones(folder)
    spectrum, f0s, levels, samples, hamzas = 0, [], [], 0, []
    for line in sorted({row[0] for row in rows}):
        x, level = sound(Path(folder) / f"{line}.wav")
        f0 = pitch(x)
        levels.append(level)
        samples += len(x)
        f0s.append(f0[f0 > 0])
        spectrum = spectrum + (np.abs(np.fft.rfft(windows(x)[f0 > 0] * np.hanning(WINDOW))) ** 2).sum(0)
        hamzas += [dives(f0, start, end) for n, _, phone, start, end in rows if n == line and phone == "Q"]
    words = len({row[:2] for row in rows})
    print(f"{folder}: {words} words, {60 * words * RATE / samples:.0f} a minute; level {np.mean(levels):.1f} dBFS, spread {np.std(levels):.1f}")
    for name in ("short", "long", "doubled", "single"):
        d = np.array([(end - start) / RATE for *_, phone, start, end in rows if kind(phone) == name])
        print(f"  {name:8s} {1000 * d.mean():4.0f} ms, variation {d.std() / d.mean():.2f}")
    f0 = 12 * np.log2(np.concatenate(f0s))
    print(f"  F0 {2 ** (np.median(f0) / 12):.0f} Hz, spread {np.std(f0):.1f} semitones; {sum(hamzas)} of {len(hamzas)} hamzas dive by {DIVE} semitones")
    frequency = np.arange(len(spectrum)) * RATE / WINDOW
    level = [10 * np.log10(spectrum[(frequency >= low) & (frequency < high)].mean()) for low, high in BANDS]
    print("  dB of voiced frames re 0-.5 kHz: " + ", ".join(f"{low / 1000:g}-{high / 1000:g} {l - level[0]:.0f}" for (low, high), l in zip(BANDS[1:], level[1:])))


def cepstra(x):
    """20 mel-cepstra every 5 ms, without the level, and which frames are loud."""
    frames = np.lib.stride_tricks.sliding_window_view(np.append(x, np.zeros(400)), 400)[::HOP] * np.hamming(400)
    power = np.abs(np.fft.rfft(frames, 512)) ** 2
    mel = 2595 * np.log10(1 + np.linspace(0, RATE / 2, 257) / 700)
    centres = np.linspace(0, mel[-1], 42)
    filters = np.maximum(0, 1 - np.abs(mel[None] - centres[1:-1, None]) / centres[1])
    logs = np.log(power @ filters.T + 1e-9)
    basis = np.cos(np.pi * np.arange(1, 21)[:, None] * (np.arange(40) + 0.5) / 40) / np.sqrt(80)
    level = 10 * np.log10(power.sum(1) + 1e-12)
    return DECIBELS * logs @ basis.T, level > level.max() - 40


def distance(a, b):
    """dB of the worst 80 ms along the best path of two sounds."""
    (x, loud_x), (y, loud_y) = cepstra(a), cepstra(b)
    cost = np.sqrt(((x[loud_x][:, None] - y[loud_y][None]) ** 2).sum(2))
    n, m = cost.shape
    best = np.full((n + 1, m + 1), np.inf)
    best[0, 0] = 0
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            best[i, j] = cost[i - 1, j - 1] + min(best[i - 1, j - 1], best[i - 1, j], best[i, j - 1])
    path = []
    while n > 0 and m > 0:
        path.append(cost[n - 1, m - 1])
        step = np.argmin([best[n - 1, m - 1], best[n - 1, m], best[n, m - 1]])
        n, m = n - (step != 2), m - (step != 1)
    return np.convolve(path, np.ones(16) / 16, "valid").max()


def pairs(folder):
    """The second words; their carrier is the same."""
    rows = phones(folder)
    texts = (Path(__file__).parent / "pairs.txt").read_text(encoding="utf-8").splitlines()
    found = []
    for first in range(0, len(texts), 2):
        words = []
        for line in (first, first + 1):
            times = [(start, end) for n, word, _, start, end in rows if n == line and word == "0.1"]
            words.append(sound(Path(folder) / f"{line}.wav")[0][times[0][0] - 800 : times[-1][1] + 800])
        found.append(distance(*words))
        longer = (len(words[1]) - len(words[0])) / 16
        print(f"  {texts[first].split()[1]} {texts[first + 1].split()[1]}: worst 80 ms {found[-1]:.1f} dB, {longer:+.0f} ms")
    print(f"{folder}: mean {np.mean(found):.1f} dB, least {np.min(found):.1f}")


def against(slow, fast):
    """Distance of the middles of the vowels."""
    sounds, found = {}, {"short": [], "long": []}
    for (line, _, phone, *a), (_, _, other, *b) in zip(phones(slow), phones(fast), strict=True):
        assert phone == other
        if phone in SHORT + LONG:
            middles = []
            for folder, (start, end) in ((slow, a), (fast, b)):
                if (folder, line) not in sounds:
                    sounds[folder, line] = cepstra(sound(Path(folder) / f"{line}.wav")[0])[0]
                middles.append(sounds[folder, line][max(0, ((start + end) // 2 - 200) // HOP)])
            found[kind(phone)].append(np.sqrt(((middles[0] - middles[1]) ** 2).sum()))
    print(f"{fast} against {slow}: " + ", ".join(f"{k} vowels {np.mean(v):.2f} dB" for k, v in found.items()))


if __name__ == "__main__":
    if sys.argv[1] == "--pairs":
        for folder in sys.argv[2:]:
            pairs(folder)
    elif sys.argv[1] == "--against":
        for folder in sys.argv[3:]:
            against(sys.argv[2], folder)
    else:
        for folder in sys.argv[1:]:
            measure(folder)
