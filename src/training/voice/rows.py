"""The phones of a reader, as ReaderRows.java writes them; split into training and test by utterance."""

import numpy as np

SEED = 15
SHORTEST, LONGEST = 0.02, 0.4  # seconds; longer ones of the reader hold a pause
GEMINATE, SHORT_VOWEL, LONG_VOWEL = 9, 10, 11  # values of the factor SOUND


class Rows:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            head, *lines = [line.rstrip("\n").split("\t") for line in file]
        columns = list(zip(*lines))
        self.utterance = np.array(columns[0])
        self.sound = np.array(columns[1]) != "_"
        self.reader, self.network, self.voice = (np.array(c, float) for c in columns[2:5])
        names = [h.split(":") for h in head[5:]]
        self.sizes = {name: int(size) for name, size in names}
        self.factors = {name: np.array(c, int) for (name, _), c in zip(names, columns[5:])}
        utterances = np.array(sorted(set(self.utterance)))
        shuffled = utterances[np.random.default_rng(SEED).permutation(len(utterances))]
        self.test = np.isin(self.utterance, shuffled[: len(utterances) // 4])
        self.train = ~self.test

    def kinds(self):
        sound = self.factors["SOUND"]
        short, long = sound == SHORT_VOWEL, sound == LONG_VOWEL
        stressed = self.factors["STRESS"] == 1
        last = self.sound & (self.factors["AFTER"] == 0)
        return {
            "all": self.sound,
            "consonants": self.sound & ~short & ~long & (sound != GEMINATE),
            "doubled": sound == GEMINATE,
            "short vowels": short,
            "– not before a pause": short & ~last,
            "– stressed": short & stressed,
            "long vowels": long,
            "– stressed (long)": long & stressed,
            "before a pause": last,
            "function words": self.sound & (self.factors["FUNCTION"] == 1),
        }

    def judge(self, seconds):
        """Prints how near durations are to the reader's on the test part, at the pace of the voice: his times, and these,
        are scaled so that the training part lasts as long as the voice makes it."""
        use = self.train & self.sound
        pace = self.voice[use].sum() / self.reader[use].sum()
        scale = self.voice[use].sum() / seconds[use].sum()
        print("| phones | n | correlation | RMSE ms | RMSE log | mean ms (reader) | variation (reader) |")
        print("|---|---|---|---|---|---|---|")
        for name, members in self.kinds().items():
            members = members & self.test
            his = self.reader[members].clip(SHORTEST, LONGEST) * pace
            ours = seconds[members] * scale
            error = 1000 * np.sqrt(((his - ours) ** 2).mean())
            log_error = np.sqrt(((np.log(his) - np.log(ours)) ** 2).mean())
            print(
                f"| {name} | {members.sum()} | {np.corrcoef(his, ours)[0, 1]:.2f} | {error:.1f} | {log_error:.3f}"
                f" | {1000 * ours.mean():.0f} ({1000 * his.mean():.0f})"
                f" | {ours.std() / ours.mean():.2f} ({his.std() / his.mean():.2f}) |"
            )
