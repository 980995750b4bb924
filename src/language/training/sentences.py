"""Train the sentence splitter: logistic regression over hashed features, of which those that weigh most are kept.
Deterministic: fixed seed, one thread of numpy.

    npm run build
    node dist/src/language/training/sentence-data.js FOLDER   # reads ../shared/treebanks, or $WHODID_SHARED/treebanks
    python3 src/language/training/sentences.py FOLDER         # writes src/language/weights/sentences.txt
"""

import sys
from pathlib import Path

import numpy as np

BITS = 21  # hash space; sentence-weights.ts masks with the same number
KEEP = 92_000  # weights in the file
RARE = 3  # a feature seen less often in the treebanks is not learned
MADE_UP_WEIGHT = 0.3
NEWS_WEIGHT = 3  # what the program reads
RATE, DECAY, EPOCHS, BATCH = 0.03, 1e-5, 3, 64
LEVELS = 31  # a weight is one of -31 .. 31
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
IS_END, IS_LAST, IS_NEWS, IS_MADE_UP = 1, 2, 4, 8
MARK_AND_SHAPE = 30  # the column by which made-up text gets a prior of its own, thrown away afterwards


def load(folder: Path, name: str):
    flags = np.fromfile(folder / f"{name}.flags", np.uint8)
    rows = np.fromfile(folder / f"{name}.features", np.uint32).reshape(len(flags), -1)
    return (rows & ((1 << BITS) - 1)).astype(np.int32), flags


def train(rows, flags, allowed):
    """Weights by AdaGrad; features that are not allowed share slot 0, whose weight stays 0."""
    inside = (flags & IS_LAST) == 0
    prior_of = rows[inside, MARK_AND_SHAPE] & 1023
    rows, flags = np.where(allowed[rows[inside]], rows[inside], 0), flags[inside]
    wanted = (flags & IS_END).astype(np.float32)
    made_up = (flags & IS_MADE_UP) > 0
    share = np.where(made_up, MADE_UP_WEIGHT, np.where(flags & IS_NEWS, NEWS_WEIGHT, 1)).astype(np.float32)
    weights, squares = np.zeros(1 << BITS, np.float32), np.full(1 << BITS, 1e-3, np.float32)
    prior = np.zeros(1024, np.float32)
    random = np.random.default_rng(1)
    for _ in range(EPOCHS):
        order = random.permutation(len(wanted))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            features, mine = rows[batch], made_up[batch]
            scores = weights[features].sum(1) + mine * prior[prior_of[batch]]
            errors = (1 / (1 + np.exp(-scores)) - wanted[batch]) * share[batch]
            np.add.at(prior, prior_of[batch][mine], -0.02 * errors[mine])
            seen, slots = np.unique(features, return_inverse=True)
            slope = np.bincount(slots.ravel(), np.repeat(errors, features.shape[1]), len(seen)).astype(np.float32)
            slope += DECAY * BATCH * weights[seen]
            squares[seen] += slope * slope
            weights[seen] -= RATE * slope / np.sqrt(squares[seen])
            weights[0] = 0
    return weights


def sentence_f1(weights, rows, flags, threshold=0.0):
    """F1 of whole sentences, as the CoNLL 2018 shared task counts them."""
    last = (flags & IS_LAST) > 0
    gold, found = ((flags & IS_END) > 0) | last, (weights[rows].sum(1) > threshold) | last
    ends = np.flatnonzero(gold)
    starts = np.concatenate([[-1], ends[:-1]])
    cuts = np.concatenate([[0], np.cumsum(found)])
    right = found[ends] & np.where(starts < 0, True, found[starts]) & (cuts[ends + 1] - cuts[starts + 1] == 1)
    return 2 * right.sum() / (found.sum() + gold.sum())


def encode(levels):
    """Per weight: the distance to the one before (5 bits a letter, low bits first, 32 added where more follow), its level."""
    letters, before = [], 0
    for index in np.flatnonzero(levels):
        gap, before = int(index) - before, int(index)
        while gap >= 32:
            letters.append(ALPHABET[32 + gap % 32])
            gap //= 32
        letters.append(ALPHABET[gap])
        letters.append(ALPHABET[int(levels[index]) + LEVELS])
    return "".join(letters)


def main(folder: Path):
    parts = [load(folder, name) for name in ("ewt-train", "gum-train", "made-up")]
    rows, flags = (np.concatenate([part[i] for part in parts]) for i in (0, 1))
    counts = np.bincount(rows[(flags & IS_MADE_UP) == 0].ravel(), minlength=1 << BITS)
    allowed = counts >= RARE
    allowed[0] = False
    weights = train(rows, flags, allowed)
    weights[np.abs(weights) < np.sort(np.abs(weights))[-KEEP]] = 0
    scale = LEVELS / np.quantile(np.abs(weights[weights != 0]), 0.998)
    levels = np.clip(np.round(weights * scale), -LEVELS, LEVELS).astype(np.int32)
    for name in ("ewt-dev", "gum-dev"):
        dev_rows, dev_flags = load(folder, name)
        tried = [f"{t:+.1f} {sentence_f1(levels / scale, dev_rows, dev_flags, t):.4f}" for t in np.arange(-1, 1.1, 0.25)]
        print(name, "sentence F1 by threshold:", ", ".join(tried))
    body = encode(levels)
    lines = [body[at : at + 120] for at in range(0, len(body), 120)]
    target = Path(__file__).parent.parent / "weights" / "sentences.txt"
    target.write_text(f"{BITS} {scale:.4f}\n" + "\n".join(lines) + "\n")
    print(f"{int((levels != 0).sum())} weights, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
