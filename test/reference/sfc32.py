"""The dice of lib/random/random.ts and the vectors of test/evaluate/random-vectors.ts, for references in Python."""

MASK = 0xFFFFFFFF


class Random:
    def __init__(self, seed, *path):
        label = "/".join(str(part) for part in (seed, *path))
        self.a, self.b, self.c = (_hash(label, start) for start in (0x811C9DC5, 0x9E3779B9, 0x85EBCA6B))
        self.count = 1
        for _ in range(12):
            self.uniform()

    def uniform(self):
        a, b, c = self.a, self.b, self.c
        total = (a + b + self.count) & MASK
        self.count = (self.count + 1) & MASK
        self.a = b ^ (b >> 9)
        self.b = (c + (c << 3)) & MASK
        self.c = (((c << 21) | (c >> 11)) + total) & MASK
        return total / 4294967296

    def integer(self, low, high):
        return low + int(self.uniform() * (high - low + 1))

    def pick(self, choices):
        return choices[int(self.uniform() * len(choices))]

    def chance(self, probability):
        return self.uniform() < probability


def _hash(text, start):
    h = start
    for letter in text:
        h = ((h ^ ord(letter)) * 0x01000193) & MASK
    h = ((h ^ (h >> 16)) * 0x7FEB352D) & MASK
    h = ((h ^ (h >> 15)) * 0x846CA68B) & MASK
    return h ^ (h >> 16)


def random_vector(index):
    """Labels, scores and weights of a seeded vector: randomVector(index)."""
    dice = Random(4, "vector", index)
    n = dice.integer(2, 150)
    levels = dice.pick([2, 6, 30, 1000, 1000000])
    signal = dice.uniform()
    label, score, weight = [], [], []
    for _ in range(n):
        score.append(dice.integer(0, levels) / levels)
        label.append(1 if dice.chance(0.2 + signal * 0.6 * score[-1]) else 0)
        weight.append(dice.integer(0, 3))
    label[0] = weight[0] = weight[1] = 1
    label[1] = 0
    return label, score, weight


def pair_vector(index):
    """Labels, two scores that go together, with ties and within 0 and 1, and clusters of rows: pairVector(index)."""
    dice = Random(4, "pair", index)
    n = dice.integer(40, 200)
    label, first, second, cluster = [], [], [], []
    for _ in range(n):
        level = dice.integer(1, 39)
        first.append(level / 40)
        second.append((level + dice.integer(0, 40)) / 80)
        label.append(1 if dice.chance(0.1 + 0.02 * level) else 0)
        cluster.append(dice.integer(0, 29))
    return label, first, second, cluster
